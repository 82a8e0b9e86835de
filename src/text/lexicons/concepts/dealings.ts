/** Concepts of asking, offering, agreeing, refusing, helping, and of relations between states. How a row is written: see concepts.ts. */
export const DEALINGS = `
refuse: refuse reject decline turn_down say_no told_them_no told_him_no rebuff spurn no_thanks never_accept not_accept
  never_consent not_consent never_agree turned_away snub shut_the_door slam_the_door balk vote_down vote_against
  thumbs_down say_no_to knock_back object_to objection dig_in_its_heels dig_in_their_heels unwilling say_no_way
  brush_off wave_away rebuke_the_offer not_willing thumb_its_nose | rechazar negativa negarse declinar decir_que_no
  dijo_no un_no no_acepto nunca_aceptar jamas_aceptar repudiar rehusar negarse_a cerrar_la_puerta portazo desdenar
  votar_en_contra desechar repudio dar_un_no no_vamos_a_aceptar no_estar_dispuesto rotundo_no desestimar
  dar_la_espalda
accept: accept agree consent acquiesce assent acquiescence give_consent consented_to go_along_with sign_up_to say_yes
  take_up_the_offer | aceptar consentir acceder estar_de_acuerdo anuencia dar_su_consentimiento dar_el_si decir_que_si
  dar_su_anuencia decir_si
allow: allow permit authorize give_the_green_light go_ahead green_light greenlight give_permission give_leave
  clear_the_way sign_off_on enable clearance entitle empower give_the_go_ahead wave_through give_its_blessing
  give_his_blessing give_her_blessing free_rein free_hand carte_blanche open_the_door_to open_the_way pave_the_way
  grant_permission give_permission_to get_permission consent_to let_in | permitir autorizar permiso dejar_que aval
  dar_luz_verde facultar visto_bueno luz_verde dar_permiso habilitar consentir dar_su_permiso abrir_la_puerta_a
  dar_via_libre via_libre carta_blanca manos_libres allanar_el_camino abrir_el_camino posibilitar dar_su_autorizacion
ban: ban prohibit forbid bar outlaw proscribe off_limits | prohibir vetar proscribir impedimento_legal
ruled-out: rule_out off_the_table out_of_the_question no_prospect no_chance discard dismiss_the_idea will_not_happen
  not_going_to_happen not_an_option not_under_consideration not_being_considered not_on_the_table no_possibility
  not_in_the_cards no_question_of take_off_the_table dismiss_the_possibility reject_the_possibility dismiss_the_notion
  reject_the_idea reject_the_notion pour_cold_water_on throw_cold_water_on wont_happen not_in_the_plan
  isnt_going_to_happen no_way_that discount_the_possibility not_on_the_cards not_an_alternative | descartar
  fuera_de_la_mesa ni_pensarlo no_existe_posibilidad no_se_contempla no_esta_contemplado no_es_opcion
  no_hay_posibilidad imposible_que ni_hablar ni_de_broma no_va_a_pasar no_va_a_ocurrir no_va_a_suceder
  no_es_posibilidad no_esta_en_puerta rechazar_la_posibilidad rechazar_la_idea desechar_la_idea
offer: offer propose suggest put_forward float_the_idea pitch propose_to make_an_offer extend_an_offer put_forth |
  ofrecer proponer oferta sugerir planteo hacer_una_oferta poner_en_la_mesa hacer_una_propuesta
raise-matter: bring_up raise broach put_on_the_table | plantear poner_sobre_la_mesa
demand: demand insist require ask urge request call_for press call_on appeal_to exhort implore plead_for beg push_for
  clamor_for insist_on petition seek call_upon press_for plea_to beseech make_a_request put_in_a_request
  formally_request | exigir pedir reclamar solicitar exigencia instar demandar requerir exhortar llamar_a urgir_a
  emplazar reclamo hacer_un_llamado peticion solicitud clamar clamor apremiar conminar rogar suplicar implorar
  pugnar_por
pressure: pressure press push lean_on squeeze arm_twisting coerce coercion strong_arm twist_arms bully
  turn_up_the_heat put_the_squeeze_on twist_the_arm ratchet_up_the_pressure bear_down_on heap_pressure_on
  apply_pressure | presionar apretar coaccionar coercion coaccion ejercer_presion meter_presion apretar_las_tuercas
  contra_las_cuerdas
threaten: threaten menace intimidate | amenazar intimidar amago
warn: warn alert caution sound_the_alarm raise_the_alarm ring_alarm_bells put_on_alert raise_red_flags | advertir
  advertencia alertar encender_las_alertas encender_las_alarmas poner_sobre_aviso prender_las_alarmas poner_en_alerta
promise: promise pledge vow commit undertake guarantee give_his_word give_her_word assured_that swear_to
  make_a_commitment give_assurances bind_itself_to | prometer promesa comprometer compromiso garantizar dar_su_palabra
  compromiso_de empenar_su_palabra asumir_el_compromiso dar_garantias
help: help assist aid lend_a_hand lend_support give_a_hand come_to_the_aid assist_in helping_hand render_assistance
  pitch_in come_to_the_rescue give_a_boost_to provide_assistance offer_assistance | ayudar asistir asistencia auxiliar
  echar_la_mano dar_la_mano auxilio socorrer brindar_ayuda prestar_ayuda tender_la_mano arrimar_el_hombro echar_mano_a
  prestar_auxilio apoyar
support: support back endorse stand_with side_with stand_behind stand_by back_up in_favor_of stand_up_for
  throw_weight_behind throw_support_behind come_out_in_favor rally_behind rally_around line_up_behind close_ranks
  throw_its_weight_behind | apoyar respaldar avalar secundar solidarizar dar_su_apoyo solidaridad arropar cerrar_filas
  estar_a_favor a_favor_de ponerse_del_lado espaldarazo cobijo_politico apoyo_a
oppose: oppose opposition resist opponent opposed_to disagree_with be_against stand_against speak_out_against
  come_out_against push_back_against pushback take_issue_with take_exception_to be_opposed | oponer oposicion resistir
  opositor oponente en_contra_de estar_en_contra manifestarse_en_contra pronunciarse_en_contra ir_en_contra
  estar_en_desacuerdo en_desacuerdo_con
condemn: condemn denounce deplore decry repudiate condemnation excoriate inveigh_against cry_foul revile | condenar
  denunciar deplorar repudiar reprobar repudio repulsa execrar vituperar
criticise: criticize criticism slam blast lash_out rebuke chide fault berate rail_against take_aim hit_out lambaste
  reproach censure tear_into critical_of come_under_fire draw_fire find_fault_with call_out take_to_task dress_down
  upbraid admonish scold disapprove_of lay_into take_a_swipe_at swipe assail castigate | criticar cuestionar arremeter
  reprochar censurar recriminar fustigar embestir_contra lanzarse_contra poner_en_entredicho echar_en_cara
  descalificar cargar_contra despotricar vapulear lanzar_criticas arremeter_contra amonestar
praise: praise applaud hail commend laud commendation acclaim congratulate pay_tribute_to sing_the_praises heap_praise
  speak_highly_of salute extol tip_his_hat_to give_credit_to | elogiar aplaudir celebrar reconocer_la_labor alabar
  encomiar felicitar congratular elogio ensalzar enaltecer reconocer_el_trabajo reconocer_el_esfuerzo rendir_homenaje
  encomio
thank: thank grateful gratitude thankful express_gratitude express_thanks | agradecer gracias dar_las_gracias gratitud
apologise: apologize apology sorry say_sorry beg_pardon ask_for_forgiveness express_regret mea_culpa | disculpa perdon
  pedir_perdon pedir_disculpa ofrecer_disculpa expresar_pesar presentar_disculpas
deny: deny refute rebut disavow disclaim flatly_deny contradict debunk knock_down_report dismiss_claim dismiss_report
  dismiss_the_claim dismiss_the_report | negar desmentir refutar desmentir_que contradecir echar_abajo_la_version
  desacreditar
confirm: confirm acknowledge admit concede it_is_true verify corroborate bear_out vouch_for attest own_up come_clean
  own_up_to | confirmar reconocer admitir es_cierto es_verdad corroborar constatar comprobar dar_por_cierto dar_fe
  ratificar_que
false: false untrue lie falsehood fabricated baseless unfounded not_true bogus fake hoax groundless invention made_up
  without_foundation concoct no_truth_to not_the_case hogwash fiction fictitious phony no_basis_in a_lie spurious |
  falso mentira infundado falsedad no_es_cierto no_es_verdad invento bulo patrana sin_fundamento ficticio sin_sustento
  carecer_de_fundamento carecer_de_sustento farsa calumnia mentiroso sin_bases no_hay_tal apocrifo espurio
sovereignty: sovereignty sovereign independence territorial_integrity self_rule national_independence sovereign_rights
  self_government | soberania independencia integridad_territorial independencia_nacional soberania_nacional
  autogobierno
inviolable: inviolable untouchable cannot_be_violated sacrosanct | inviolable intocable
for-sale: for_sale sell bargain | vender venta
love: love cherish | amar querer_a amor
collaborate: collaborate cooperate work_together joint_work work_with work_alongside hand_in_hand joint_effort
  side_by_side team_up join_forces partner_with | colaborar cooperar trabajar_juntos trabajar_de_forma_conjunta
  trabajo_conjunto mano_a_mano trabajar_de_la_mano coadyuvar trabajar_con esfuerzo_conjunto
coordinate: coordinate | coordinar
subordinate: subordination subservience submit bow subservient vassal underling bend_the_knee kneel lackey
  take_orders_from kowtow submissive puppet bow_down vassalage servile grovel subjugate be_subject_to | subordinacion
  sumision someter agachar_la_cabeza arrodillarse vasallo supeditar doblegarse subyugar avasallar entreguismo
  entreguista servil titere bajar_la_cabeza rendir_pleitesia
unilateral: unilateral on_its_own act_alone alone without_consent go_it_alone by_itself without_permission
  without_our_permission off_its_own_bat unilateralism single_handed without_authorization without_approval
  without_asking without_its_consent without_the_consent without_prior_consent without_mexican_consent
  without_mexico_consent without_consultation unilateral_action | unilateral por_su_cuenta por_si_solo
  por_cuenta_propia por_su_propia_cuenta sin_consentimiento sin_permiso sin_autorizacion sin_aval sin_pedir_permiso
  sin_la_anuencia sin_el_consentimiento sin_el_aval motu_proprio sin_consultar
respect: respect respectful | respeto respetuoso
violate: violate breach break infringe contravene flout trample transgress run_counter_to breach_of in_breach_of
  in_violation_of ride_roughshod_over fall_foul_of run_afoul_of make_a_mockery_of | violar vulnerar quebrantar
  incumplir transgredir infringir contravenir violatorio pisotear infraccion atentar_contra conculcar menoscabar
ally: ally partner alliance | aliado socio alianza
agreement: agreement deal accord pact treaty understanding compact arrangement agree_on settle strike_a_deal
  come_to_terms reach_an_agreement reach_a_deal reach_an_accord reach_agreement cut_a_deal make_a_deal seal_a_deal
  clinch_a_deal memorandum_of_understanding come_to_an_agreement come_to_an_understanding arrive_at_an_agreement
  reach_an_understanding | acuerdo pacto convenio tratado entendimiento arreglo alcanzar_un_acuerdo
  llegar_a_un_acuerdo concertar sellar_un_acuerdo lograr_un_acuerdo ponerse_de_acuerdo concretar_un_acuerdo
  cerrar_un_acuerdo memorando_de_entendimiento celebrar_un_acuerdo
negotiate: negotiate talks bargaining haggle hash_out at_the_negotiating_table barter parley thrash_out
  hold_negotiations bargaining_table negotiating_table | negociar regatear mesa_de_negociacion negociador
  sentarse_a_negociar entablar_negociaciones
sign: sign ink put_pen_to_paper put_their_name_to signatory | firmar suscribir rubricar estampar_su_firma
  poner_su_firma signar
call: call phone telephone phone_call telephone_call on_the_phone ring_up rang dial by_phone over_the_phone
  conference_call telephone_conversation phone_conversation spoke_by_phone phone_line pick_up_the_phone
  get_on_the_phone by_telephone on_the_telephone phone_chat phone_talk a_call_with | llamada telefonema telefono
  por_telefono telefonear comunicacion_telefonica conversacion_telefonica via_telefonica hablar_por_telefono
  telefonico charla_telefonica platica_telefonica dialogo_telefonico contacto_telefonico llamar_por_telefono
  levantar_el_telefono
conversation: conversation talk chat exchange discussion speak converse confer_with hold_a_conversation have_a_chat |
  conversacion platica charla hablar sostener_una_conversacion intercambio_de_impresiones dialogar
meeting: meeting summit encounter gathering sit_down_with get_together audience huddle sit_down hold_talks one_on_one
  tete_a_tete rendezvous confab sit_down_talks working_session | reunion cumbre encuentro entrevistarse encontrarse
  junta audiencia encuentro_con conclave sesion_de_trabajo mesa_de_trabajo verse_las_caras sentarse_con
visit: visit trip travel tour go_to_see travel_to journey make_a_trip pay_a_visit stopover set_off_for official_visit
  state_visit | visita viaje gira recorrido desplazarse_a acudir_a realizar_una_visita visita_oficial visita_de_estado
tension: tense strain sour friction rift frosty rocky cool_relations chill at_odds animosity ill_will bad_blood
  acrimony discord strained_relations | tenso friccion roce tirante enfriamiento deterioro distanciamiento tirantez
  encono animadversion crispacion discordia aspereza
relations: relations relationship ties bond bilateral_relationship bilateral_relations bilateral_ties rapport |
  relacion vinculos_con lazo relacion_bilateral vinculo_bilateral nexos_bilaterales
dispute: dispute disagreement row quarrel spat clash standoff feud controversy wrangle bone_of_contention altercation
  | disputa desacuerdo diferendo pleito desencuentro controversia discrepancia discrepar disentir polemica
  desavenencia rencilla divergencia altercado diferencias_con
media: media press newspaper reporters outlet news_outlet news_organization | medios prensa mediatico periodico
  medio_de_comunicacion periodistico
communication: communication channel | comunicacion canal
information: information intelligence intel | informacion inteligencia
inform: inform notify brief told_in_advance been_told been_told_in_advance told_beforehand informed_in_advance
  informed_beforehand told_of learn_of advise give_notice tip_off let_know give_advance_notice prior_notice
  advance_notice put_on_notice made_aware apprise forewarn heads_up keep_informed keep_abreast told_us_beforehand
  keep_posted send_word fill_in loop_in in_the_loop let_them_know let_him_know pass_on_word inform_ahead_of_time
  served_notice | informar avisar notificar enterar dar_aviso dar_parte dar_a_conocer poner_al_tanto
  poner_al_corriente al_tanto previo_aviso hacer_saber aviso_previo hacer_del_conocimiento poner_en_conocimiento
  dar_noticia dar_cuenta_a dar_cuenta_de aviso_oportuno avisar_con_anticipacion mantener_informado
order: order directive decree executive_order instruction memo memorandum executive_action presidential_order
  proclamation edict | orden directiva decreto orden_ejecutiva instruccion directriz memorando accion_ejecutiva
  decreto_presidencial proclama orden_presidencial
to-order: instruct direct_the tell_the command order give_order give_instruction direct task_with | ordenar instruir
  girar_instrucciones dar_la_orden dar_instruccion dar_orden
secret: secret covert quietly classified confidential clandestine behind_closed_doors undisclosed under_wraps furtive
  stealth stealthy hush_hush undercover on_the_quiet under_the_radar surreptitious behind_the_scenes backroom
  hidden_from on_the_sly | secreto en_secreto sigilo encubierto clandestino confidencial furtivo sigiloso en_lo_oscuro
  a_escondidas tras_bambalinas en_lo_oscurito a_puerta_cerrada subrepticio bajo_la_mesa a_hurtadillas bajo_reserva
self-determination: self_determination | autodeterminacion
international-law: international_law | derecho_internacional
protest: protest demonstrate march picket take_to_the_streets demonstrator protester rally_against | protesta
  manifestacion marcha movilizacion manifestante salir_a_las_calles tomar_las_calles planton inconforme
tool: tool instrument lever mechanism | herramienta instrumento mecanismo palanca
step: step measure move take_action course_of_action | paso medida tomar_acciones tomar_cartas_en adoptar_medidas
option: option alternative possibility choice recourse way_out | opcion alternativa posibilidad disyuntiva
prepare: prepare draw_up draft plan_for ready develop devise gear_up get_ready preparation lay_the_groundwork
  brace_for make_preparations lay_plans put_together work_out_the get_set | preparar elaborar disenar planear alistar
  trazar confeccionar
basis: basis ground foundation groundwork | base fundamento sustento
tolerate: tolerate put_up_with condone stand_idly_by countenance turn_a_blind_eye look_the_other_way | tolerar
  aguantar soportar tolerancia hacer_la_vista_gorda condescender
hinder: hinder hamper obstruct impede get_in_the_way stand_in_the_way stymie impair bog_down hold_back set_back |
  obstaculizar entorpecer estorbar dificultar obstruir obstruccion poner_trabas poner_obstaculos torpedear
mock: mock ridicule deride taunt make_fun scoff | burlarse mofarse ridiculizar
insult: insult offend slur affront disrespect offensive_remark | insultar ofender ofensa faltar_al_respeto agraviar
  injuriar falta_de_respeto
regret: regret lament bemoan saddened | lamentar deplorable
joint: joint combined | conjunto combinado
as-equals: as_equal on_equal_terms equal_footing eye_to_eye as_peers peer_to_peer equal_to_equal | como_igual
  en_pie_de_igualdad entre_iguales de_igual_a_igual de_tu_a_tu
comply: comply abide_by fulfil fulfill live_up_to adhere adherence make_good_on follow_through_on meet_its_obligation
  conform_to deliver_on honor_the_agreement stick_to_the | cumplir acatar apego honrar_el_acuerdo cenirse sujetarse_a
  ajustarse_a
dialogue: dialogue talks | dialogo
mediate: mediate broker go_between intermediary mediator intercede arbitrate | mediar mediador intermediario
  interceder arbitrar fungir_como_mediador
in-person: in_person face_to_face in_the_flesh | en_persona cara_a_cara frente_a_frente presencial
convene: convene summon call_together convoke call_a_meeting call_in | convocar citar convocatoria citatorio
  llamar_a_reunion reunir_a
urgent: urgent emergency without_delay urgency time_is_pressing | urgente sin_demora urgencia extraordinario
  apremiante
cancel: cancel call_off scrap scrub axe pull_out_of shelve drop_the_plan ditch nix scuttle pull_the_plug | cancelar
  dejar_sin_efecto suspender_el anular dar_por_cancelado echar_para_abajo
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
unaware: unaware in_the_dark without_knowing not_aware no_knowledge out_of_the_loop unbeknownst | sin_saber
  sin_conocimiento_de no_tener_conocimiento sin_enterarse
find: find discover locate unearth uncover come_across find_out detect stumble_upon stumble_across come_upon spot_the
  | hallar encontrar localizar descubrir hallazgo ubicar dar_con detectar toparse_con
hide: hide conceal cover_up keep_secret mask disguise withhold keep_under_wraps camouflage keep_hidden whitewash
  obscure | ocultar esconder encubrir disimular camuflar disfrazar enmascarar
leak: leak leaked_to | filtrar
come-to-light: come_to_light emerge surface become_known become_public transpire | trascender salir_a_la_luz
  hacerse_publico darse_a_conocer salir_a_relucir
surprise: surprise catch_off_guard take_by_surprise stun unexpected | sorprender tomar_por_sorpresa sorpresa
  inesperado sorpresivo
hint: hint insinuate imply allude suggest_that | insinuar dar_a_entender
consider: consider weigh mull study look_at contemplate evaluate examine ponder under_consideration assess look_into
  toy_with | evaluar contemplar estudiar analizar sopesar barajar ponderar examinar valorar
plan: plan plot scheme blueprint roadmap road_map game_plan | plan planear planificar plan_de hoja_de_ruta
stance: stance posture position | postura posicionamiento posicion actitud
doubt: doubt skeptical sceptical doubtful cast_doubt skepticism call_into_question question_whether have_doubts wary |
  dudar esceptico poner_en_duda escepticismo desconfiar incredulo
complain: complain grievance gripe grumble voice_complaints | quejarse inconformidad inconformarse
joke: joke quip jest | bromear broma chiste
disappoint: disappoint let_down | decepcionar decepcion
angry: angry anger furious irate fury outraged irked incensed enrage infuriate rile up_in_arms | enojado furioso
  indignado molesto enfurecer enfadado encolerizar
worry: worry concern alarm uneasy unease misgiving troubled_by apprehension disquiet | preocupar inquietar inquietud
  alarmar intranquilidad zozobra
glad: glad pleased happy satisfied delighted | contento feliz satisfecho complacido satisfaccion
friend: friend friendship | amigo amistad amistoso
enemy: enemy foe adversary | enemigo adversario
mistake: mistake error blunder wrong | error equivocacion
urge-calm: calm restraint keep_calm | calma mesura serenidad prudencia cabeza_fria
trust: trust confidence have_faith_in rely_on_the | confianza confiar fiarse
transparent: transparent transparency | transparente transparencia
amount-to: amount_to tantamount be_equivalent equate | equivaler ser_lo_mismo_que
pretext: pretext excuse alibi under_the_guise | pretexto excusa coartada so_pretexto
provoke: provoke provocation goad | provocar azuzar
embarrass: humiliate embarrass | humillar
legal-force: legal_force legal_effect legal_validity | efecto_juridico efecto_legal validez_juridica validez_legal
advocate: advocate argue_for make_the_case_for champion lobby | abogar_por propugnar cabildear pronunciarse_a_favor
compel: compel oblige be_forced_to to_force leave_no_choice obligate | obligar forzar orillar verse_obligado
  no_dejar_opcion
ensure: ensure make_sure see_to_it make_certain guarantee | garantizar velar_por cerciorarse
supporter: supporter backer sympathizer adherent follower | partidario simpatizante adepto seguidor
welcome: welcome greet_with | bienvenida dar_la_bienvenida ver_con_buenos_ojos celebrar
not-negotiable: not_negotiable non_negotiable nonnegotiable not_up_for_negotiation not_up_for_discussion
  not_up_for_debate not_for_sale not_up_for_grabs | no_negociable innegociable no_se_negocia no_es_negociable
  no_esta_a_discusion no_esta_en_venta no_se_vende no_a_negociacion no_esta_a_negociacion
give-in: give_in cave_in capitulate back_down climb_down relent yield_to bow_to_pressure knuckle_under cave_to
  fold_under | ceder claudicar doblar_las_manos dar_su_brazo_a capitular dar_el_brazo_a
backtrack: backtrack backpedal walk_back row_back about_face u_turn reverse_course change_course do_an_about_face
  go_back_on | dar_marcha_atras recular retractarse desdecirse dar_reversa echarse_para_atras dar_un_viraje
  echarse_atras
consensus: consensus common_ground meeting_of_minds | consenso terreno_comun punto_en_comun
contact: contact get_in_touch reach_out be_in_touch make_contact in_contact_with | contactar ponerse_en_contacto
  entrar_en_contacto establecer_contacto
invite: invite invitation | invitar convidar
convince: convince persuade win_over talk_into bring_around | convencer persuadir
promote: promote foster encourage spur stimulate incentivize | promover fomentar impulsar alentar incentivar estimular
avoid: avoid steer_clear sidestep dodge evade shun shy_away_from eschew | evitar eludir esquivar rehuir evadir
  sacar_la_vuelta
ignore: ignore disregard overlook pay_no_heed turn_a_deaf_ear | ignorar hacer_caso_omiso desoir pasar_por_alto
  soslayar hacer_oidos_sordos
decide: decide make_up_its_mind opt_for opt_to settle_on make_up_his_mind come_to_a_decision reach_a_decision
  take_the_decision make_the_decision choose_to | decidir decision optar tomar_la_decision tomar_una_decision
  resolver_que decantarse
reconsider: reconsider rethink reassess think_again second_thoughts revisit reexamine | reconsiderar replantear
  repensar reevaluar revalorar
deadlock: deadlock impasse stalemate gridlock at_a_standstill | punto_muerto callejon_sin_salida entrampado
publicize: publicize disseminate make_public go_public_with released_to_the_public | difundir divulgar hacer_publico
  dar_difusion ventilar
viable: viable feasible workable doable | viable factible realizable
undermine: undermine weaken erode sap debilitate chip_away_at | socavar debilitar erosionar menguar_la
belittle: belittle disparage demean denigrate look_down_on | menospreciar denigrar despreciar sobajar
play-down: play_down downplay make_light_of shrug_off minimize | minimizar restar_importancia quitar_importancia
boycott: boycott | boicot boicotear
debate: debate deliberate | debatir deliberar
aware: aware cognizant know_about knowledge_of | consciente tener_conocimiento estar_al_tanto
opinion: opinion view point_of_view viewpoint | opinion punto_de_vista
hope: hope optimistic | esperanza esperar optimista
expert: expert specialist analyst scholar academic | experto especialista analista academico perito
activist: activist campaigner human_rights_defender rights_defender | activista defensor_de_derechos_humanos
ngo: ngo nonprofit civil_society civic_group | ong organizacion_civil asociacion_civil sociedad_civil
`;
