/** Concepts of beginning and ending, moving, changing, giving and taking, of degree, place and time. How a row is written: see concepts.ts. */
export const COURSE = `
open: open reopen inaugurate | abrir apertura reabrir inaugurar
close: shut closed closure shut_down close_down | cerrar cierre clausurar cerrar_la
reinforce: reinforce strengthen beef_up step_up bolster shore_up tighten | reforzar fortalecer robustecer apuntalar
withdraw: withdraw pull_out pull_back pull_out_of retreat pullout drawdown bring_home pull_its_troops back_away
  draw_down | retirada replegar repliegue sacar_a_las_tropas
stop: stop prevent halt_the curb stem block put_a_stop halt head_off avert forestall thwart bring_to_a_halt rein_in
  stanch cease desist put_a_stop_to cut_short nip_in_the_bud discontinue choke_off stop_short | impedir frenar
  detener_el evitar parar poner_alto poner_freno poner_un_alto atajar contener prevenir prevencion detener_el_trafico
  poner_un_freno cortar_de_tajo truncar desistir frenar_en_seco dejar_de poner_coto
begin: begin start launch commence set_in_motion kick_off get_under_way under_way roll_out initiate set_about
  embark_on onset get_going get_started kick_start usher_in get_off_the_ground start_off inception outset | comenzar
  empezar iniciar poner_en_marcha echar_a_andar arrancar arranque inicio emprender dar_inicio puesta_en_marcha
  dar_comienzo dar_el_banderazo echar_a_caminar banderazo
continue: continue keep_on go_on carry_on persist proceed ongoing keep_going press_on press_ahead push_ahead push_on
  forge_ahead go_ahead_with move_forward move_ahead soldier_on proceed_with | continuar seguir proseguir persistir
  seguir_adelante continuar_con no_dar_marcha_atras seguir_su_curso continuidad seguir_con dar_continuidad
end: end finish conclude close wrap_up wind_down put_an_end come_to_an_end be_over culminate terminate done_with
  come_to_a_close bring_to_an_end draw_to_a_close finalize call_time_on be_at_an_end | terminar concluir finalizar
  culminar poner_fin acabar llegar_a_su_fin dar_por_terminado dar_por_concluido poner_punto_final llegar_a_su_termino
  tocar_a_su_fin
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
cause: cause trigger spark unleash prompt bring_about set_off generate give_rise_to lead_to_the result_in touch_off
  precipitate stir_up | causar desatar generar ocasionar detonar propiciar desencadenar originar provocar dar_lugar_a
  dar_pie_a acarrear_la suscitar
result: result outcome consequence upshot fallout aftermath ramification knock_on_effect | resultado consecuencia
  desenlace secuela fruto_de
change: change alter modify shift shake_up turnaround | cambiar modificar alterar cambio variar viraje vuelco
  dar_un_giro giro_en
replace: replace substitute take_over_from stand_in swap_out step_in_for supplant in_place_of take_the_place_of |
  sustituir reemplazar relevar remplazar suplir sustitucion suplantar tomar_el_lugar en_lugar_de
relocate: move relocate transfer displace shift_to resettle | mudar trasladar reubicar desplazar mover mudanza
arrive: arrive reach touch_down get_to show_up_in make_it_to turn_up_in pull_into get_here set_down_in | llegar
  arribar hacer_su_arribo
leave: leave depart exit walk_out walk_away set_out_from go_away get_out_of head_out_of quit_the_country vacate |
  salir abandonar dejar_el_pais abandonar_el_pais irse_de marcharse_de salida_de
return: return go_back come_back head_home come_home get_back_to be_back | regresar volver retornar de_vuelta
  de_regreso
carry: carry transport ferry convey | transportar llevar acarrear
grant: grant award confer give bestow | otorgar conceder dar
provide: provide give supply offer_to | brindar proporcionar facilitar dar
receive: receive obtain | recibir obtener recepcion
conduct: carry_out conduct perform execute undertake stage implement | llevar_a_cabo realizar efectuar ejecutar
  implementar
build: build construct erect | construir edificar erigir construccion
damage: damage harm hurt | danar perjudicar perjuicio lastimar
affect: affect impact effect repercussion | afectar impactar efecto repercusion
improve: improve enhance upgrade get_better make_better ameliorate | mejorar perfeccionar
worsen: worsen deteriorate aggravate get_worse exacerbate inflame go_downhill take_a_turn_for add_fuel_to fuel_tension
  | empeorar agravar deteriorar exacerbar agudizar echar_lena_al avivar
win: win triumph prevail victory come_out_on_top clinch_victory secure_victory emerge_victorious claim_victory | ganar
  triunfar victoria alzarse_con_la_victoria llevarse_la_victoria salir_victorioso vencer
lose: lose forfeit | perder
achieve: achieve accomplish attain manage_to pull_off bring_off succeed_in get_done | lograr conseguir alcanzar
  cristalizar alcanzar_a
fail: fail flop fall_through come_to_nothing fall_flat fall_short founder come_to_naught | fracasar fallar
  venirse_abajo irse_al_traste no_prosperar quedar_en_nada
try: try attempt seek_to strive endeavor bid_to have_a_go make_an_attempt make_an_effort look_to_the effort_to |
  intentar tratar_de procurar esforzarse hacer_esfuerzos buscar_como
intend: intend mean_to intention aim_to have_in_mind set_out_to be_out_to have_the_intention | pretender intencion
  tener_la_intencion tener_previsto tener_en_mente tener_planeado tener_intencion
expect: expect anticipate foresee await look_forward_to envisage envision | esperar prever anticipar dar_por_hecho
  tener_previsto_que
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
reason: reason motive rationale grounds_for | motivo razon la_razon_de
role-model: example | ejemplo
amount: amount quantity sum | cantidad monto
number-of: number figure count | numero cifra
average: average mean_of | promedio media_de
percent: percent per_cent pct percentage | por_ciento porciento porcentaje
majority: majority bulk_of most_of_the | mayoria mayor_parte mayor_parte_de
hundreds: hundreds | cientos centenares
thousands: thousands | miles millares
additional: additional extra further | adicional extra
complete: entire whole complete total full altogether | entero completo total pleno por_completo cabal absoluto
partial: partial in_part | parcial en_parte
serious: serious grave severe | grave serio severo
huge: huge enormous massive vast giant colossal immense gigantic | enorme inmenso gigantesco masivo colosal descomunal
important: important key crucial significant vital pivotal of_great_importance momentous consequential paramount |
  importante clave crucial relevante fundamental trascendental de_gran_importancia primordial esencial vital
  significativo
difficult: difficult hard complicated find_it_hard struggle_to tough_going arduous thorny daunting | dificil
  complicado cuesta_trabajo costar_trabajo arduo espinoso
easy: easy simple straightforward effortless | facil sencillo sin_dificultad
small: small little tiny | pequeno chico
strange: strange odd unusual | extrano raro inusual
possible: possible potential | posible eventual potencial
probable: probable likely | probable
inevitable: inevitable unavoidable | inevitable ineludible
responsible: responsible to_blame blame culprit pin_the_blame point_the_finger hold_responsible hold_accountable |
  responsable tener_la_culpa culpar echar_la_culpa responsabilizar culpable_de
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
coast: coast shore coastline shoreline seaboard seashore | costa litoral franja_costera
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
create: create set_up establish bring_into_being | crear establecer instaurar fundar instituir
predict: predict forecast foretell prophesy | predecir pronosticar vaticinar augurar
categorical: categorical emphatic outright unequivocal point_blank resounding | tajante rotundo categorico terminante
  inequivoco
only: merely solely | unicamente meramente
sudden: sudden abrupt out_of_the_blue all_of_a_sudden | repentino subito de_repente abrupto de_golpe
gradual: gradual little_by_little step_by_step bit_by_bit | gradual paulatino poco_a_poco paso_a_paso escalonado
quick: quick rapid swift speedy expeditious | rapido veloz expedito raudo
slow: slow sluggish | lento
frequent: frequent repeatedly time_and_again over_and_over recurrent | frecuente reiterado recurrente a_menudo
  con_frecuencia una_y_otra_vez repetidamente
simultaneous: simultaneous at_the_same_time concurrent | simultaneo al_mismo_tiempo a_la_vez a_la_par
permanent: permanent enduring for_good | permanente duradero perdurable
temporary: temporary provisional interim for_the_time_being short_lived | provisional interino transitorio
  por_el_momento
unprecedented: unprecedented never_before_seen without_precedent like_never_before | sin_precedente inedito
  nunca_antes_visto
eve: eve day_before night_before | vispera dia_anterior
midday: midday noon | mediodia
beforehand: ahead_of_time ahead_of_schedule | por_adelantado con_anticipacion con_antelacion anticipadamente
strong: strong robust solid | fuerte robusto
powerful: powerful mighty | poderoso potente
weak: weak feeble frail fragile | debil fragil endeble
cruel: brutal cruel savage ruthless vicious | brutal cruel despiadado salvaje sanguinario
terrible: terrible awful dreadful horrific horrible | terrible horrible espantoso atroz
absurd: absurd ridiculous nonsense ludicrous preposterous laughable | absurdo ridiculo irrisorio descabellado
  sin_pies_ni_cabeza
unfair: unfair unjust unjustified unwarranted | injusto injustificado inequitativo
reckless: irresponsible reckless careless | irresponsable temerario imprudente
unharmed: unharmed safe_and_sound unhurt uninjured unscathed | ileso sano_y_salvo
population: population populace | poblacion
predecessor: predecessor | predecesor antecesor
successor: successor | sucesor
beach: beach | playa
ranch: ranch farmhouse | rancho finca
cross: cross traverse | cruzar atravesar traspasar cruce
remove-list: delist take_off_the_list remove_from_the_list drop_from_the_list strike_from_the_list | sacar_de_la_lista
  quitar_de_la_lista retirar_de_la_lista eliminar_de_la_lista
`;
