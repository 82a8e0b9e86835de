/** Concepts of asking, offering, agreeing, refusing, helping, and of relations between states. How a row is written: see concepts.ts. */
export const DEALINGS = `
refuse: refuse reject decline turn_down say_no told_them_no told_him_no rebuff spurn no_thanks never_accept
  not_accept never_consent not_consent never_agree turned_away snub shut_the_door slam_the_door balk vote_down
  vote_against thumbs_down say_no_to knock_back object_to objection | rechazar negativa negarse declinar
  decir_que_no dijo_no un_no no_acepto nunca_aceptar jamas_aceptar repudiar rehusar negarse_a cerrar_la_puerta
  portazo desdenar votar_en_contra desechar repudio dar_un_no
accept: accept agree consent acquiesce assent acquiescence give_consent consented_to | aceptar consentir acceder
  estar_de_acuerdo anuencia dar_su_consentimiento
allow: allow permit authorize give_the_green_light go_ahead green_light greenlight give_permission give_leave
  clear_the_way sign_off_on enable clearance entitle empower | permitir autorizar permiso dejar_que aval
  dar_luz_verde facultar visto_bueno luz_verde dar_permiso habilitar consentir dar_su_permiso
ban: ban prohibit forbid bar outlaw proscribe off_limits | prohibir vetar proscribir impedimento_legal
ruled-out: rule_out off_the_table out_of_the_question no_prospect no_chance discard dismiss_the_idea will_not_happen
  not_going_to_happen not_an_option not_under_consideration not_being_considered not_on_the_table no_possibility
  not_in_the_cards no_question_of | descartar fuera_de_la_mesa ni_pensarlo no_existe_posibilidad no_se_contempla
  no_esta_contemplado no_es_opcion no_hay_posibilidad imposible_que
offer: offer propose suggest put_forward float_the_idea pitch propose_to | ofrecer proponer oferta sugerir planteo
raise-matter: bring_up raise broach put_on_the_table | plantear poner_sobre_la_mesa
demand: demand insist require ask urge request call_for press call_on appeal_to exhort implore plead_for beg |
  exigir pedir reclamar solicitar exigencia instar demandar requerir exhortar llamar_a urgir_a emplazar reclamo
pressure: pressure press push lean_on squeeze arm_twisting coerce coercion strong_arm twist_arms bully | presionar
  apretar coaccionar coercion coaccion
threaten: threaten menace intimidate | amenazar intimidar amago
warn: warn alert caution | advertir advertencia alertar
promise: promise pledge vow commit undertake guarantee give_his_word give_her_word assured_that | prometer promesa
  comprometer compromiso garantizar dar_su_palabra compromiso_de
help: help assist aid lend_a_hand lend_support give_a_hand come_to_the_aid assist_in | ayudar asistir asistencia
  auxiliar echar_la_mano dar_la_mano auxilio socorrer brindar_ayuda
support: support back endorse stand_with side_with stand_behind stand_by back_up in_favor_of | apoyar respaldar
  avalar secundar solidarizar dar_su_apoyo solidaridad
oppose: oppose opposition resist opponent opposed_to disagree_with be_against | oponer oposicion resistir opositor
  oponente en_contra_de
condemn: condemn denounce deplore decry repudiate condemnation excoriate | condenar denunciar deplorar repudiar
  reprobar repudio
criticise: criticize criticism slam blast lash_out rebuke chide fault berate rail_against take_aim hit_out lambaste
  reproach censure tear_into critical_of | criticar cuestionar arremeter reprochar censurar recriminar fustigar
  embestir_contra lanzarse_contra
praise: praise applaud hail commend laud commendation acclaim congratulate | elogiar aplaudir celebrar
  reconocer_la_labor alabar encomiar felicitar congratular elogio
thank: thank grateful gratitude | agradecer gracias
apologise: apologize apology sorry say_sorry beg_pardon ask_for_forgiveness | disculpa perdon pedir_perdon
  pedir_disculpa ofrecer_disculpa
deny: deny refute rebut disavow disclaim flatly_deny | negar desmentir refutar desmentir_que
confirm: confirm acknowledge admit concede it_is_true verify corroborate bear_out | confirmar reconocer admitir
  es_cierto es_verdad corroborar constatar comprobar
false: false untrue lie falsehood fabricated baseless unfounded not_true bogus fake hoax groundless invention
  made_up without_foundation concoct | falso mentira infundado falsedad no_es_cierto no_es_verdad invento bulo
  patrana sin_fundamento
sovereignty: sovereignty sovereign independence territorial_integrity self_rule national_independence | soberania
  independencia integridad_territorial independencia_nacional soberania_nacional
inviolable: inviolable untouchable cannot_be_violated sacrosanct | inviolable intocable
for-sale: for_sale sell bargain | vender venta
love: love cherish | amar querer_a amor
collaborate: collaborate cooperate work_together joint_work work_with work_alongside hand_in_hand joint_effort
  side_by_side team_up join_forces partner_with | colaborar cooperar trabajar_juntos trabajar_de_forma_conjunta
  trabajo_conjunto mano_a_mano trabajar_de_la_mano coadyuvar trabajar_con esfuerzo_conjunto
coordinate: coordinate | coordinar
subordinate: subordination subservience submit bow subservient vassal underling bend_the_knee kneel lackey
  take_orders_from | subordinacion sumision someter agachar_la_cabeza arrodillarse vasallo supeditar doblegarse
unilateral: unilateral on_its_own act_alone alone without_consent go_it_alone by_itself without_permission
  without_our_permission off_its_own_bat unilateralism | unilateral por_su_cuenta por_si_solo por_cuenta_propia
  por_su_propia_cuenta sin_consentimiento sin_permiso
respect: respect respectful | respeto respetuoso
violate: violate breach break infringe contravene flout trample transgress run_counter_to breach_of | violar
  vulnerar quebrantar incumplir transgredir infringir contravenir violatorio pisotear infraccion
ally: ally partner alliance | aliado socio alianza
agreement: agreement deal accord pact treaty understanding compact arrangement agree_on settle strike_a_deal
  come_to_terms reach_an_agreement | acuerdo pacto convenio tratado entendimiento arreglo alcanzar_un_acuerdo
  llegar_a_un_acuerdo
negotiate: negotiate talks bargaining haggle hash_out at_the_negotiating_table barter | negociar regatear
  mesa_de_negociacion negociador
sign: sign ink | firmar suscribir rubricar
call: call phone telephone phone_call telephone_call on_the_phone ring_up rang dial by_phone over_the_phone
  conference_call telephone_conversation phone_conversation spoke_by_phone phone_line | llamada telefonema telefono
  por_telefono telefonear comunicacion_telefonica conversacion_telefonica via_telefonica hablar_por_telefono
conversation: conversation talk chat exchange discussion speak | conversacion platica charla hablar
meeting: meeting summit encounter gathering sit_down_with get_together audience huddle sit_down hold_talks | reunion
  cumbre encuentro entrevistarse encontrarse junta audiencia encuentro_con
visit: visit trip travel tour go_to_see travel_to journey | visita viaje gira recorrido desplazarse_a acudir_a
tension: tense strain sour friction rift frosty rocky cool_relations chill at_odds | tenso friccion roce tirante
  enfriamiento deterioro distanciamiento tirantez
relations: relations relationship ties bond | relacion vinculos_con lazo relacion_bilateral
dispute: dispute disagreement row quarrel spat clash standoff feud controversy wrangle | disputa desacuerdo
  diferendo pleito desencuentro controversia discrepancia discrepar disentir polemica
media: media press newspaper reporters outlet news_outlet news_organization | medios prensa mediatico periodico
  medio_de_comunicacion periodistico
communication: communication channel | comunicacion canal
information: information intelligence intel | informacion inteligencia
inform: inform notify brief told_in_advance been_told been_told_in_advance told_beforehand informed_in_advance
  informed_beforehand told_of learn_of advise give_notice tip_off let_know give_advance_notice prior_notice
  advance_notice put_on_notice made_aware apprise forewarn heads_up keep_informed keep_abreast told_us_beforehand |
  informar avisar notificar enterar dar_aviso dar_parte dar_a_conocer poner_al_tanto poner_al_corriente al_tanto
  previo_aviso hacer_saber aviso_previo hacer_del_conocimiento
order: order directive decree executive_order instruction memo memorandum executive_action presidential_order
  proclamation edict | orden directiva decreto orden_ejecutiva instruccion directriz memorando accion_ejecutiva
  decreto_presidencial proclama orden_presidencial
to-order: instruct direct_the tell_the command order give_order give_instruction direct task_with | ordenar instruir
  girar_instrucciones dar_la_orden dar_instruccion dar_orden
secret: secret covert quietly classified confidential clandestine behind_closed_doors undisclosed under_wraps
  furtive stealth stealthy hush_hush | secreto en_secreto sigilo encubierto clandestino confidencial furtivo
  sigiloso en_lo_oscuro
self-determination: self_determination | autodeterminacion
international-law: international_law | derecho_internacional
protest: protest demonstrate march picket take_to_the_streets demonstrator protester rally_against | protesta
  manifestacion marcha movilizacion manifestante salir_a_las_calles tomar_las_calles planton inconforme
tool: tool instrument | herramienta instrumento
step: step measure move | paso medida
option: option alternative possibility choice | opcion alternativa posibilidad
prepare: prepare draw_up draft plan_for ready develop devise gear_up get_ready preparation lay_the_groundwork |
  preparar elaborar disenar planear alistar
basis: basis ground foundation groundwork | base fundamento sustento
tolerate: tolerate put_up_with condone stand_idly_by | tolerar aguantar soportar tolerancia
hinder: hinder hamper obstruct impede get_in_the_way stand_in_the_way | obstaculizar entorpecer estorbar dificultar
  obstruir obstruccion
mock: mock ridicule deride taunt make_fun scoff | burlarse mofarse ridiculizar
insult: insult offend slur affront | insultar ofender ofensa
regret: regret lament bemoan saddened | lamentar deplorable
joint: joint combined | conjunto combinado
as-equals: as_equal on_equal_terms equal_footing eye_to_eye | como_igual en_pie_de_igualdad entre_iguales
comply: comply abide_by fulfil fulfill live_up_to adhere adherence | cumplir acatar apego
dialogue: dialogue talks | dialogo
mediate: mediate broker go_between intermediary mediator | mediar mediador intermediario
in-person: in_person face_to_face in_the_flesh | en_persona cara_a_cara frente_a_frente presencial
convene: convene summon call_together convoke call_a_meeting call_in | convocar citar convocatoria citatorio
  llamar_a_reunion reunir_a
urgent: urgent emergency without_delay urgency | urgente sin_demora urgencia extraordinario
cancel: cancel call_off scrap scrub axe pull_out_of shelve drop_the_plan | cancelar dejar_sin_efecto suspender_el
  anular
skip: skip miss_the not_attend stay_away sit_out pass_up absent absence no_show not_be_going not_go_to not_travel
  give_it_a_miss | no_asistir no_acudir faltar_a ausentarse ausencia no_ir_a no_viajar no_estar_en
attend: attend show_up turn_up be_present | asistir acudir estar_presente
delegate: delegation mission_to envoys | delegacion comitiva comision_de
rupture: rupture falling_out break_with split_with rift_with | ruptura rompimiento
break-ties: break_off_relations sever_ties cut_ties sever_relations break_off_diplomatic_relations |
  romper_relaciones ruptura_de_relaciones romper_relaciones_diplomaticas
diplomatic-note: diplomatic_note note_of_protest formal_protest protest_note note_verbale | nota_diplomatica
  nota_de_protesta protesta_formal nota
diplomacy: diplomacy diplomatic diplomatically diplomatic_channels | diplomacia diplomatico via_diplomatica
  por_la_via_diplomatica
journalist: journalist reporter newsman correspondent pressman | periodista reportero corresponsal comunicador
social-network: social_media social_network | redes_sociales
broadcast: broadcast televise air_live | transmitir transmision televisar
photo: photo picture photograph image | foto imagen fotografia
video: video footage clip | video grabacion videograbacion
unaware: unaware in_the_dark without_knowing | sin_saber sin_conocimiento_de
find: find discover locate unearth uncover come_across find_out | hallar encontrar localizar descubrir hallazgo
  ubicar dar_con
hide: hide conceal cover_up keep_secret mask disguise withhold keep_under_wraps | ocultar esconder encubrir
  disimular
leak: leak leaked_to | filtrar
come-to-light: come_to_light emerge surface become_known become_public transpire | trascender salir_a_la_luz
  hacerse_publico darse_a_conocer salir_a_relucir
surprise: surprise catch_off_guard take_by_surprise stun unexpected | sorprender tomar_por_sorpresa sorpresa
  inesperado sorpresivo
hint: hint insinuate imply allude suggest_that | insinuar dar_a_entender
consider: consider weigh mull study look_at contemplate evaluate examine ponder under_consideration assess look_into
  toy_with | evaluar contemplar estudiar analizar sopesar barajar ponderar examinar valorar
plan: plan plot scheme blueprint | plan planear planificar plan_de
stance: stance posture | postura posicionamiento
doubt: doubt skeptical sceptical doubtful cast_doubt skepticism | dudar esceptico poner_en_duda escepticismo
complain: complain grievance | quejarse inconformidad
joke: joke quip jest | bromear broma chiste
disappoint: disappoint let_down | decepcionar decepcion
angry: angry anger furious irate fury outraged | enojado furioso indignado
worry: worry concern alarm uneasy unease misgiving | preocupar inquietar inquietud alarmar
glad: glad pleased happy satisfied delighted | contento feliz satisfecho complacido satisfaccion
friend: friend friendship | amigo amistad amistoso
enemy: enemy foe adversary | enemigo adversario
mistake: mistake error blunder wrong | error equivocacion
urge-calm: calm restraint keep_calm | calma mesura serenidad prudencia cabeza_fria
trust: trust confidence | confianza confiar
transparent: transparent transparency | transparente transparencia
amount-to: amount_to tantamount be_equivalent equate | equivaler ser_lo_mismo_que
pretext: pretext excuse alibi under_the_guise | pretexto excusa coartada so_pretexto
provoke: provoke provocation goad | provocar azuzar
embarrass: humiliate embarrass | humillar
legal-force: legal_force legal_effect legal_validity | efecto_juridico efecto_legal validez_juridica validez_legal
`;
