/** Concepts of trade, money, work, fields and energy. How a row is written: see concepts.ts. */
export const ECONOMY = `
tariff: tariff duty levy import_tax import_duty customs_duty customs_tariff | arancel gravamen
  impuesto_a_la_importacion tasa_arancelaria arancelario tarifa_arancelaria
tax: tax | impuesto
trade: trade commerce | comercio comercial
export: export | exportar
import: import | importar
delay: delay postpone put_off hold_off pause extension reprieve grace_period put_on_hold on_hold push_back shelve
  defer deferral stay_of breathing_room stall drag_its_feet give_more_time buy_time drag_out kick_the_can | aplazar
  posponer prorroga pausa retrasar diferir demorar postergar en_pausa poner_en_pausa dar_largas atrasar ganar_tiempo
  dilatar dejar_para_despues
suspend: suspend halt stop_issuing freeze_on pause interrupt break_off put_on_ice put_on_pause discontinue | suspender
  suspension paralizar detener_la interrumpir dejar_en_suspenso hacer_una_pausa poner_en_suspenso interrupcion
increase: increase rise raise climb grow up_from hike jump surge soar go_up swell spike uptick expand boost hike_up
  step_up_from mount inch_up edge_up creep_up skyrocket balloon shoot_up upturn on_the_rise pick_up_pace | aumentar
  subir incrementar crecer alza repuntar elevar trepar escalar_a encarecer ir_al_alza acrecentar al_alza ir_en_aumento
decrease: decrease fall drop decline lower cut reduce bring_down come_down slump dip plunge plummet tumble slide
  shrink go_down slash trim scale_back lessen dwindle diminish fewer drop_to drop_off shed taper_off scale_down
  cut_back cut_down pare_down pare curtail whittle subside ebb on_the_decline | bajar reducir caer disminuir recortar
  descenso descender desplome mermar reduccion menguar disminucion ir_a_la_baja decrecer contraerse a_la_baja aminorar
  decremento ir_a_menos venirse_a_menos
double: double twofold | duplicar doblar
asset: asset property holdings | bienes activos inmueble propiedad patrimonio
company: company firm business enterprise corporation conglomerate | empresa compania corporativo consorcio negocio
  sociedad_mercantil firma_comercial
money: money fund cash resources cash_flow | dinero fondo efectivo_en recursos dinero_en_efectivo
bank: bank | banco bancario
remittance: remittance | remesa
cattle: cattle livestock | ganado ganadero
car: car auto automobile vehicle | auto automovil coche
oil: oil crude petroleum | petroleo crudo
debt: debt owe indebted indebtedness liability | deuda adeudo endeudamiento
screwworm: screwworm | gusano_barrenador barrenador
water: water | agua
deliver-water: water_delivery deliver_water | entrega_de_agua entregar_agua
trade-deal: trade_deal trade_agreement trade_pact free_trade_agreement trade_accord | acuerdo_comercial
  tratado_comercial tratado_de_libre_comercio pacto_comercial
trade-war: trade_war | guerra_comercial guerra_arancelaria
triple: triple threefold treble | triplicar
halve: halve cut_in_half by_half | reducir_a_la_mitad
record-high: record_high all_time_high historic_high record_level | maximo_historico cifra_record nivel_record
gdp: gdp gross_domestic_product | pib producto_interno_bruto
economic-growth: economic_growth growth | crecimiento_economico crecimiento
recession: recession downturn economic_slump | recesion desaceleracion
unemployment: unemployment joblessness out_of_work | desempleo desocupacion sin_empleo
job: job employment | empleo puesto_de_trabajo plaza_laboral
wage: wage salary paycheck minimum_wage | salario sueldo salario_minimo
pension: pension retirement_benefit | pension jubilacion
cost-dear: expensive costly dear pricey | caro encarecimiento costoso
cheap: cheap inexpensive | barato economico_precio
price: price | precio
fuel: fuel gasoline petrol | combustible gasolina
fuel-price-rise: fuel_price_hike fuel_price_shock gasoline_price_hike fuel_price_increase | gasolinazo
invest: invest | invertir inversion
investor: investor | inversionista inversor
loan: loan credit lend | prestamo credito
pay: pay disburse payout foot_the_bill shell_out fork_out pick_up_the_tab | pagar desembolsar abonar costear
  correr_con_los_gastos
buy: buy purchase acquire acquisition procure snap_up | comprar adquirir adquisicion hacerse_de
sell-goods: sell market | vender venta comercializar
spend: spend expenditure outlay | gastar erogacion
fund: finance fund bankroll | financiar fondear
subsidy: subsidy subsidize | subsidio subvencion subsidiar
bankrupt: bankrupt bankruptcy insolvency insolvent | quiebra bancarrota concurso_mercantil insolvencia
bailout: bail_out bailout rescue_package prop_up | rescate_financiero capitalizar sostener apuntalar
profit: profit earnings | ganancia utilidad lucro
businessman: businessman entrepreneur business_leader business_people | empresario hombre_de_negocios
factory: factory plant mill assembly_plant | fabrica planta maquiladora
goods: goods merchandise product | mercancia producto
supply: supply provide furnish provision | suministrar abastecer proveer surtir abasto
shortage: shortage scarcity lack_of | escasez desabasto falta_de
exporter: exporter shipper | exportador
importer: importer | importador
trucker: trucker truck_driver hauler lorry_driver haulier | transportista camionero trailero
truck: truck lorry tractor_trailer | camion trailer tractocamion
farmer: farmer grower | agricultor campesino productor_agricola
rancher: rancher cattleman cattle_farmer | ganadero ranchero
avocado: avocado | aguacate aguacatero
steel: steel | acero
corn: corn maize | maiz
beef: beef meat | carne res
exchange-rate: exchange_rate | tipo_de_cambio
stock-market: stock_market bourse stock_exchange | bolsa_de_valores mercado_bursatil
interest-rate: interest_rate | tasa_de_interes
central-bank: central_bank | banco_central
customs: customs | aduana aduanal aduanero
quota: quota cap | cuota cupo tope
retaliate: retaliate countermeasure tit_for_tat reprisal hit_back | represalia tomar_represalia contramedida
  revancha
exempt: exempt waive waiver carve_out spare | eximir exento exencion exceptuar
deadline: deadline time_limit cutoff | plazo fecha_limite
expire: expire run_out lapse | expirar caducar
power-cut: blackout outage power_cut power_outage | apagon corte_de_luz corte_de_energia
electricity: electricity electric power_supply | electricidad energia_electrica electrico
pipeline: pipeline | ducto gasoducto oleoducto
dam: dam reservoir | presas presa_hidroelectrica embalse
mining: mining miner | mineria minero
hotel-tourism: tourism tourist | turismo turista turistico
union: labor_union trade_union | sindicato gremio sindical
labor-strike: walkout work_stoppage on_strike go_on_strike | huelga paro_laboral paro
worker: worker employee laborer staff | trabajador empleado obrero
drought: drought | sequia
harvest: harvest crop | cosecha cultivo
manufacture: manufacture production make_goods churn_out | fabricar manufactura produccion
supplier: supplier vendor | proveedor abastecedor
consumer: consumer | consumidor
customer: customer client | cliente
`;
