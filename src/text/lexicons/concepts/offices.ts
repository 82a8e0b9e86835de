/** Concepts of those who govern: heads of state, ministries, parliaments, elections, laws. How a row is written: see concepts.ts. */
export const OFFICES = `
government: government administration federal_government executive_branch | gobierno gobierno_federal administracion
  poder_ejecutivo
officials: official authorities public_servant civil_servant government_official | funcionario autoridad
  servidor_publico funcionario_publico
congress: congress lawmaker legislature legislative legislative_branch legislator parliament | congreso legislador
  legislativo poder_legislativo parlamento legislatura
law: bill legislation act_of_congress initiative draft_law draft_bill | proyecto_de_ley iniciativa_de_ley
  legislacion iniciativa proyecto_de_reforma
court-ruling: ruling verdict court_decision rule_that | fallo veredicto resolucion_judicial dictamen
election: election vote ballot polling_day go_to_the_polls at_the_polls runoff | eleccion voto comicios urnas
  jornada_electoral sufragio
appoint: appoint nominate tap_as name_as_head nominee pick_as choose_as name_to_the install_as | nombrar designar_como
  postular poner_al_frente nominar proponer_como
dismiss: fire oust sack remove_from_office ouster depose relieve_of_duty strip_of_his_post axed dismissal
  give_the_boot show_the_door remove_from_his_post unseat remove_from_his_position boot_out | destituir despedir cesar
  remover_del_cargo separar_del_cargo destitucion relevar_del_cargo remover despido dar_de_baja echar_del_cargo
resign: resign resignation step_down quit stand_down bow_out leave_office hand_in_his_resignation leave_his_post
  call_it_quits tender_his_resignation vacate_his_post tender_her_resignation | renunciar dimitir renuncia dimision
  dejar_el_cargo separarse_del_cargo presentar_su_renuncia renunciar_al_cargo apartarse_del_cargo abandonar_el_cargo
  dejar_su_puesto
agency: agency agent | agencia agente
regulate: regulate restriction tightly_controlled rules_on curb_on tighten_control control | regular restriccion
  restringir reglamentar norma restrictivo
mayor: mayor municipal_president | alcalde edil presidente_municipal alcaldesa
approve: approve pass adopt ratify give_the_nod green_light give_the_green_light rubber_stamp vote_for voted_in_favor
  greenlight sign_off give_its_approval give_approval vote_through win_approval get_the_nod win_passage clear_congress
  | aprobar ratificar avalar dar_luz_verde visto_bueno votar_a_favor dar_el_visto_bueno luz_verde palomear
  dar_su_aprobacion dar_su_aval votar_por
impose: impose imposition slap_on levy_on put_in_place clamp_on introduce_a enact_a | imponer imposicion fijar_un
  aplicar_un implantar gravar_con
lift: lift remove scrap revoke rescind undo roll_back rollback do_away_with take_away take_off_the | levantar retirar
  revocar eliminar_las dar_marcha_atras echar_para_atras quitar suprimir
review-matter: review revise | revisar
renew: renew extend prolong lengthen roll_over | renovar prorrogar extender prolongar ampliar
sanction: sanction blacklist | sancion sancionar lista_negra
doctrine: doctrine policy | doctrina politica
principle: principle tenet | principio
president: president head_of_state | presidente mandatario jefe_de_estado jefe_del_ejecutivo titular_del_ejecutivo
  primer_mandatario jefe_del_ejecutivo_federal
lawmaker: lawmaker legislator congressman congresswoman deputy member_of_congress | legislador diputado congresista
  parlamentario
senate: senate upper_house upper_chamber | senado camara_alta camara_de_senadores
lower-house: lower_house lower_chamber house_of_representatives chamber_of_deputies | camara_baja
  camara_de_diputados camara_de_representantes
foreign-minister: foreign_minister top_diplomat foreign_affairs_secretary foreign_secretary
  secretary_of_foreign_affairs | canciller secretario_de_relaciones_exteriores ministro_de_exteriores
  ministro_de_relaciones_exteriores titular_de_relaciones_exteriores
minister: minister secretary cabinet_secretary | ministro secretario titular
deputy-minister: undersecretary deputy_minister deputy_secretary vice_minister | subsecretario viceministro
ministry: ministry department secretariat | secretaria ministerio dependencia cartera
ambassador: ambassador envoy emissary | embajador emisario enviado_especial representante_diplomatico
embassy: embassy diplomatic_mission legation | embajada mision_diplomatica sede_diplomatica legacion
adviser: adviser advisor aide counsellor consultant_to confidant | asesor consejero ayudante colaborador_cercano
cabinet: cabinet | gabinete
city-hall: city_hall town_hall city_council municipal_government | ayuntamiento cabildo alcaldia gobierno_municipal
governor: governor state_leader | gobernador ejecutivo_estatal mandatario_estatal
ruling-party: ruling_party governing_party party_in_power | partido_oficialista partido_gobernante
  partido_en_el_poder oficialismo
independent-body: autonomous_body independent_agency watchdog regulator | organismo_autonomo organo_autonomo
  ente_regulador regulador
candidate: candidate nominee hopeful contender | candidato aspirante abanderado precandidato
voter: voter electorate constituent | votante elector
voter-roll: voter_roll electoral_roll voter_list electoral_register voter_registry | padron_electoral lista_nominal
  padron
poll: poll survey opinion_poll | encuesta sondeo
popularity: popularity approval_rating job_approval | popularidad nivel_de_aprobacion indice_de_aprobacion
  aprobacion_ciudadana
respondent: respondent those_polled those_surveyed surveyed polled | encuestado consultado
office-term: six_year_term presidential_term term_in_office term time_in_office | sexenio mandato
  periodo_presidencial
take-office: take_office sworn_in assume_office come_into_office come_to_power inauguration take_power |
  asumir_el_cargo tomar_posesion toma_de_posesion toma_de_protesta rendir_protesta investidura asumir_la_presidencia
  llegar_al_poder asuncion
reelection: reelection second_term run_again | reeleccion reelegir
impeach: impeach | juicio_politico
immunity: immunity | fuero inmunidad
reform: reform amendment overhaul revamp revision_of_the_law rewrite_the_law | reforma enmienda
constitution: constitution constitutional carta_magna | constitucion constitucional carta_magna
enact: enact promulgate sign_into_law | promulgar
in-force: take_effect come_into_force enter_into_force go_into_effect in_force in_effect become_law be_in_force
  become_effective come_into_effect be_law | entrar_en_vigor surtir_efecto en_vigor vigente vigencia cobrar_vigencia
  entrar_en_vigencia
national-emergency: state_of_emergency national_emergency | estado_de_emergencia estado_de_excepcion
  emergencia_nacional
referendum: referendum plebiscite popular_vote public_consultation | referendum plebiscito consulta_popular
  consulta_publica
audit: audit auditor | auditoria auditar
budget: budget spending_plan | presupuesto paquete_economico
party-member: party_member militant card_carrying | militante militancia
legal-power: jurisdiction competence legal_authority power_to | facultad atribucion competencia potestad
  jurisdiccion
nation: nation country | nacion pais
council-un: security_council | consejo_de_seguridad
world-body: world_body united_nations | organismo_mundial
federal: federal | federal
state-level: statewide state_government | gobierno_estatal gobierno_del_estado
senator: senator | senador
deficit: deficit shortfall | deficit faltante
supreme-court: supreme_court high_court top_court | suprema_corte tribunal_supremo corte_suprema maximo_tribunal
`;
