/** Concepts of beginning and ending, moving, changing, giving and taking, of degree, place and time. How a row is written: see concepts.ts. */
export const COURSE = `
open: open reopen inaugurate | abrir apertura reabrir inaugurar
close: shut closed closure shut_down close_down | cerrar cierre clausurar cerrar_la
reinforce: reinforce strengthen beef_up step_up bolster shore_up tighten | reforzar fortalecer robustecer apuntalar
withdraw: withdraw pull_out pull_back pull_out_of retreat | retirada replegar repliegue
stop: stop prevent halt_the curb stem block put_a_stop halt head_off avert forestall thwart bring_to_a_halt rein_in
  stanch | impedir frenar detener_el evitar parar poner_alto poner_freno poner_un_alto atajar contener prevenir
  prevencion detener_el_trafico
begin: begin start launch commence set_in_motion kick_off get_under_way under_way roll_out initiate set_about
  embark_on onset | comenzar empezar iniciar poner_en_marcha echar_a_andar arrancar arranque inicio emprender
  dar_inicio puesta_en_marcha
continue: continue keep_on go_on carry_on persist proceed ongoing keep_going | continuar seguir proseguir persistir
  seguir_adelante continuar_con
end: end finish conclude close wrap_up wind_down put_an_end come_to_an_end be_over culminate terminate done_with |
  terminar concluir finalizar culminar poner_fin acabar llegar_a_su_fin
necessary: necessary needed require essential indispensable | necesario hacer_falta necesitar requerir indispensable
opportunity: opportunity pretext excuse | oportunidad pretexto excusa
participate: participate part_in involvement take_part role join_in be_part_of contribute_to | participar papel
  involucramiento tomar_parte formar_parte_de intervenir_en
lead: lead leading_role leading_part spearhead take_the_lead head command be_in_charge | papel_protagonico encabezar
  protagonico liderar dirigir estar_al_frente comandar
unknown: unclear unknown not_known uncertain | incierto desconocido se_desconoce no_esta_claro
top: top main principal foremost most_important | principal prioritario mas_importante
imminent: imminent immediate any_moment looming impending on_the_verge on_the_brink about_to right_away at_once |
  inminente inmediato al_borde_de en_cualquier_momento
remain: remain stay | permanecer quedar mantenerse
resume: resume restart reopen revive relaunch | reanudar retomar reiniciar reactivar
cause: cause trigger spark unleash prompt bring_about set_off generate give_rise_to | causar desatar generar
  ocasionar detonar propiciar desencadenar originar provocar
result: result outcome consequence upshot | resultado consecuencia desenlace
change: change alter modify shift | cambiar modificar alterar cambio
replace: replace substitute take_over_from stand_in | sustituir reemplazar relevar remplazar suplir sustitucion
relocate: move relocate transfer displace shift_to resettle | mudar trasladar reubicar desplazar mover mudanza
arrive: arrive reach touch_down get_to show_up_in | llegar arribar
leave: leave depart exit | salir abandonar
return: return go_back come_back | regresar volver retornar
carry: carry transport ferry convey | transportar llevar acarrear
grant: grant award confer give bestow | otorgar conceder dar
provide: provide give supply offer_to | brindar proporcionar facilitar dar
receive: receive obtain | recibir obtener recepcion
conduct: carry_out conduct perform execute undertake stage implement | llevar_a_cabo realizar efectuar ejecutar
  implementar
build: build construct erect | construir edificar erigir construccion
damage: damage harm hurt | danar perjudicar perjuicio lastimar
affect: affect impact effect repercussion | afectar impactar efecto repercusion
improve: improve enhance upgrade | mejorar
worsen: worsen deteriorate aggravate get_worse | empeorar agravar deteriorar
win: win triumph prevail victory | ganar triunfar victoria
lose: lose forfeit | perder
achieve: achieve accomplish attain manage_to | lograr conseguir alcanzar
fail: fail flop | fracasar fallar
try: try attempt seek_to strive endeavor bid_to | intentar tratar_de procurar
intend: intend mean_to intention aim_to | pretender intencion tener_la_intencion
expect: expect anticipate foresee await | esperar prever anticipar
unnecessary: unnecessary not_needed no_need not_necessary needless unneeded do_not_need | innecesario no_hacer_falta
  no_es_necesario no_se_necesita no_se_requiere
depend: depend rely hinge_on | depender
belong: belong be_a_member be_part | pertenecer formar_parte ser_parte integrar
include: include comprise consist encompass | incluir abarcar comprender constar
add: add join incorporate append | sumar agregar incorporar anadir adherir
face-problem: deal_with cope_with handle | lidiar atender manejar afrontar
use: use utilize resort_to | usar utilizar emplear recurrir_a uso
exploit: exploit take_advantage_of | aprovechar explotar_a
lack: lack be_without devoid | carecer faltar carencia
success: success successful succeed | exito exitoso
problem: problem trouble difficulty | problema dificultad
goal: goal objective aim purpose | meta objetivo proposito finalidad
target: target | blanco objetivo
reason: reason motive | motivo razon
role-model: example | ejemplo
amount: amount quantity sum | cantidad monto
number-of: number figure count | numero cifra
average: average mean_of | promedio media_de
percent: percent per_cent pct percentage | por_ciento porciento porcentaje
majority: majority bulk_of most_of_the | mayoria mayor_parte mayor_parte_de
hundreds: hundreds | cientos centenares
thousands: thousands | miles millares
additional: additional extra further | adicional extra
complete: entire whole complete total full | entero completo total pleno
partial: partial in_part | parcial en_parte
serious: serious grave severe | grave serio severo
huge: huge enormous massive vast giant | enorme inmenso gigantesco masivo
important: important key crucial significant vital pivotal | importante clave crucial relevante fundamental
  trascendental
difficult: difficult hard complicated find_it_hard struggle_to | dificil complicado cuesta_trabajo costar_trabajo
easy: easy simple | facil sencillo
small: small little tiny | pequeno chico
strange: strange odd unusual | extrano raro inusual
possible: possible potential | posible eventual potencial
probable: probable likely | probable
inevitable: inevitable unavoidable | inevitable ineludible
responsible: responsible to_blame blame culprit | responsable tener_la_culpa culpar
control: control run dominate | controlar dominar
soon: soon shortly before_long in_the_coming_days | pronto en_breve proximamente en_los_proximos_dias
dawn: dawn early_hours predawn small_hours daybreak | madrugada amanecer alba
night: night overnight nighttime | noche nocturno
weekend: weekend | fin_de_semana
daily: daily every_day each_day | cada_dia diariamente todos_los_dias diario
weekly: weekly every_week | semanal cada_semana
monthly: monthly every_month | mensual cada_mes
yearly: annual yearly every_year | anual cada_ano
fortnight: fortnight two_weeks | quincena dos_semanas quince_dias
quarter-year: quarter three_months | trimestre
half-year: half_year six_months | semestre seis_meses
decade: decade | decada decenio
century: century | siglo centuria
coast: coast shore coastline shoreline | costa litoral
mountain: mountain hill highland sierra | sierra montana serrania
sky: sky | cielo
highway: highway road freeway motorway | carretera autopista
countryside: countryside rural_area rural | campo rural zona_rural
town: town village | poblado localidad pueblo
neighborhood: neighborhood neighbourhood district | colonia barrio
street: street | calle
document: document file paper | documento archivo expediente
letter: letter missive | carta misiva
statistics: statistic data figures | estadistica dato
kilometer: kilometer kilometre km | kilometro km
ton: ton tonne | tonelada
liter: liter litre | litro
kilogram: kilogram kilo kg | kilogramo kilo kg
meter: meter metre | metro
dollar: dollar usd | dolar
free: freedom liberty | libre libertad
equal: equal equality | igual igualdad
differ: different differ distinct | diferente distinto diferenciar
separate: separate split divide | separar dividir
increase-number: multiply | multiplicar
maintain: maintain keep_up uphold sustain preserve | mantener sostener preservar conservar
throw: throw hurl toss | arrojar aventar lanzar
send-back: return give_back hand_back | devolver devolucion
agree-opinion: agree_with concur share_the_view | coincidir_con estar_de_acuerdo_con coincidir
strategy: strategy strategic | estrategia estrategico
brave: brave courageous courage | valiente valentia valeroso
proud: proud pride | orgulloso orgullo
demand-supply: consumption demand_for | consumo demanda_de
obvious: obvious evident clear_that | obvio evidente
`;
