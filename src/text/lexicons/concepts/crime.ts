/** Concepts of cartels and their designation, drugs, police, courts and prisons. How a row is written: see concepts.ts. */
export const CRIME = `
cartel: cartel gang crime_group criminal_group trafficking_group drug_gang crime_syndicate smuggling_gang
  criminal_organization drug_trafficking_organization drug_cartel organized_crime_group crime_ring syndicate mafia
  criminal_network crime_network criminal_gang criminal_outfit drug_ring crime_organization criminal_structure |
  cartel pandilla grupo_criminal banda_criminal grupo_delictivo carteles_de_la_droga carteles_del_narcotrafico
  grupo_del_crimen_organizado organizacion_criminal mafia grupo_delincuencial organizacion_delictiva celula_criminal
  banda red_criminal estructura_criminal agrupacion_criminal
organised-crime: organized_crime | crimen_organizado delincuencia_organizada
terrorist: terrorist foreign_terrorist_organization terrorist_organization terrorist_group terrorist_label
  global_terrorist terror terrorism terror_group terror_organization terrorist_entity terrorist_outfit fto |
  terrorista organizacion_terrorista organizacion_terrorista_extranjera grupo_terrorista terrorismo terror
  entidad_terrorista banda_terrorista agrupacion_terrorista
designate: designate label classify declare_them list_of add_to_the_list added_to_its_list tag blacklist deem put_on
  brand on_the_list list designated_as name_as treat_as add_to_its_list class_as put_on_the_list place_on_the_list
  put_on_a_list brand_them categorize | designar declarar etiqueta catalogar clasificar lista_de considerar enlistar
  incluir_en_la_lista incorporar_a_la_lista sumar_a_la_lista agregar_a_la_lista tachar_de calificar_como dar_trato_de
  designado_como lista_negra poner_en_la_lista anadir_a_la_lista colocar_en_la_lista meter_en_la_lista rotular
  denominar
trafficker: trafficker drug_trafficker drug_dealer drug_lord kingpin smuggler drug_runner drug_smuggler drug_boss
  drug_baron drug_kingpin trafficking_boss cartel_boss drug_chief crime_boss narco drug_capo drug_chieftain |
  narcotraficante traficante narco capo capo_de_la_droga contrabandista baron_de_la_droga narcojefe jefe_narco
  capo_del_narco lider_narco lider_criminal capo_del_narcotrafico
trafficking: trafficking smuggle traffic drug_trafficking drug_trade drug_smuggling drug_running narcotics_trafficking
  narco_trafficking run_drugs move_drugs drug_business | trafico narcotrafico trasiego contrabando trafico_de_drogas
  trafico_de_estupefacientes mover_droga introducir_droga comercio_de_drogas trasegar
drug: drug narcotic illegal_drug illicit_drug illegal_substance | droga estupefaciente sustancia_ilicita enervante
fentanyl: fentanyl | fentanilo
drug-lab: drug_lab lab laboratory drug_kitchen kitchen clandestine_lab meth_lab fentanyl_lab clandestine_laboratory
  | laboratorio narcolaboratorio cocina laboratorio_clandestino
overdose: overdose | sobredosis
addiction: addiction drug_use substance_abuse | adiccion consumo_de_drogas
seize: seize confiscate impound seized_from take_possession forfeiture commandeer sequester appropriate_the |
  decomisar incautar confiscar aseguramiento requisar embargar extincion_de_dominio
reward: reward bounty price_on_his_head offer_of_money | recompensa precio_a_su_cabeza
leader: leader head boss chief ringleader chieftain honcho cartel_boss overlord top_leader | lider jefe cabecilla
  dirigente mandamas lidereza cabecilla_de maximo_lider capo
mastermind: mastermind | autor_intelectual
bodyguard: bodyguard escort security_detail | escolta guardaespaldas
front-company: shell_company front_company | empresa_fachada empresa_fantasma
fuel-theft: fuel_theft fuel_smuggling stolen_fuel | huachicol robo_de_combustible huachicoleo
  contrabando_de_combustible
plea: plead_guilty guilty_plea plea_deal plea_agreement admit_guilt | declararse_culpable se_declaro_culpable
  acuerdo_de_culpabilidad admitir_su_culpabilidad declararse_responsable
witness: witness cooperating_witness testify testimony eyewitness star_witness | testigo testificar testimonio
  testigo_colaborador presenciar atestiguar testigo_protegido testigo_ocular
arrest: arrest detain capture apprehend custody take_into_custody nab collar round_up pick_up hold_in_custody bust
  put_under_arrest catch place_under_arrest make_an_arrest detention | arrestar detener captura aprehender detencion
  aprehension detenido apresar caer_preso echar_el_guante atrapar echar_mano poner_bajo_arresto lograr_la_captura
charge: charge indict accuse accusation allegation bring_charge press_charge face_charge arraign formally_accuse
  level_charge level_accusations file_charges bring_charges_against implicate incriminate | acusar imputar
  senalamiento vincular_a_proceso formular_cargo presentar_cargo instruir_cargo inculpar implicar incriminar
  fincar_cargos levantar_cargos fincar_responsabilidades
convict: convict guilty find_guilty | culpable condena hallar_culpable declarar_culpable encontrar_culpable
sentence: sentence prison_term year_in_prison jail_term prison_sentence be_sentenced year_behind_bars year_in_jail
  hand_down_a_sentence sentenced_to_serve | sentencia sentenciar pena_de_prision ano_de_prision ano_de_carcel
  sentencia_condenatoria imponer_una_condena dictar_sentencia pena_de_carcel recibir_una_condena
death-penalty: death_penalty capital_punishment | pena_de_muerte pena_capital
handover: hand_over handover transfer turn_over extradite deliver flown_to flown_out ship_off transfer_to rendition
  surrender_to hand_him_over send_to_the_us send_off_to give_up_to | entregar trasladar extraditar extradicion
  enviar_a_estados_unidos remitir_a poner_a_disposicion mandar_a_estados_unidos hacer_entrega poner_en_manos
prisoner: prisoner inmate jailed detainee convict_held detained_person | preso reo recluso interno_del
  privado_de_la_libertad encarcelado interno
investigation: investigation probe inquiry look_into inquest under_investigation investigator dig_into delve_into
  scrutinize scrutiny inquire_into fact_finding | investigacion indagatoria pesquisa indagar carpeta_de_investigacion
  averiguacion abrir_una_investigacion escudrinar
evidence: evidence proof substantiate smoking_gun corroborating | prueba evidencia acreditar sustentar
  elemento_de_prueba medio_de_prueba probatorio
show: show present produce exhibit | mostrar presentar exhibir ensenar
link: link tie connection nexus association affiliated connected_to in_league_with in_bed_with involvement_with
  have_ties | vinculo nexo ligar relacionar asociar presunto_vinculo coludido conexion relacion_con ligado_a
legal: legal law lawful legality | legal juridico legalidad
lawyer: lawyer attorney counsel | abogado
prosecutor: prosecutor attorney_general | fiscal procuraduria
court: court tribunal | corte tribunal juzgado
judge: judge magistrate | juez magistrado
police: police officer cop law_enforcement policeman policewoman | policia policial corporacion_policiaca policiaco
  cuerpo_policial agente_policial
kill: kill murder dead slay gun_down shoot_dead fatality die assassinate perish lose_their_life claim_the_life
  lose_his_life put_to_death mow_down succumb pass_away take_the_life cut_down_by | matar asesinar muerte asesinato
  abatir perder_la_vida fallecer morir privar_de_la_vida quitar_la_vida deceso victima_mortal acribillar liquidar
  dar_muerte cobrar_la_vida segar_la_vida perecer sin_vida ajusticiar
homicide: homicide murder intentional_homicide killing | homicidio asesinato homicidio_doloso asesinar
wound: wound injure hurt maim get_hurt suffer_injuries sustain_injuries | herir lesionar lesion malherir
  resultar_herido resultar_lesionado
missing: missing disappeared disappearance vanish go_missing whereabouts_unknown unaccounted_for | desaparecido
  desaparicion paradero_desconocido no_localizado paradero en_calidad_de_desaparecido no_aparecer
civilian: civilian | civil
suspect: suspect alleged_criminal criminal_suspect purported alleged | sospechoso presunto supuesto
  probable_responsable presunto_responsable
crime: crime offense offence criminality lawbreaking criminal_offense wrongdoing | delito crimen delincuencia
  criminalidad hecho_delictivo ilicitos actividad_ilicita
unsafe: unsafe insecure dangerous | inseguro peligroso inseguridad
risk: risk danger peril hazard jeopardy jeopardize put_at_risk endanger put_in_danger imperil | riesgo peligro
  poner_en_riesgo poner_en_peligro arriesgar correr_riesgo
fear: afraid fear scared frightened terrified scary fearful dread | miedo temor temer asustar aterrorizado pavor
  terror_de
protect: protect defend safeguard shield shelter cover_for keep_safe stand_guard_over come_to_the_defense | proteger
  defender proteccion defensa resguardar blindar escudar cobijar amparar salvaguardar salir_en_defensa custodiar
  poner_a_salvo
human-rights: human_rights | derechos_humanos
release: release free set_free walk_free go_free turn_loose be_let_out | liberar excarcelar poner_en_libertad
  dejar_en_libertad salir_libre recuperar_la_libertad soltar
rescue: rescue save | rescatar salvar
acquit: acquit not_guilty exonerate absolve clear_of_charges clear_of_all | absolver exonerar inocente
laundering: money_laundering laundering dirty_money money_launderer wash_money launder_money launder_proceeds |
  lavado_de_dinero blanqueo lavado lavar_dinero recursos_de_procedencia_ilicita lavador lavado_de_activos
  blanqueo_de_capitales
bank-account: bank_account account | cuenta_bancaria
opioid: opioid fentanyl synthetic_opioid | opioide fentanilo
precursor: precursor precursor_chemical | precursor precursor_quimico
shipment: shipment consignment haul cargo | cargamento embarque alijo envio
smuggling-route: smuggling_route trafficking_route smuggling_lane trafficking_corridor drug_route smuggling_corridor
  | ruta_del_narcotrafico ruta_de_trafico ruta_de_trasiego corredor_del_narco
people-smuggler: coyote people_smuggler human_smuggler migrant_smuggler | pollero coyote traficante_de_personas
  traficante_de_migrantes
human-trafficking: human_trafficking sex_trafficking people_trafficking | trata_de_personas
people-smuggling: people_smuggling human_smuggling migrant_smuggling | trafico_de_personas trafico_de_migrantes
extort: extort extortion_money shakedown protection_money protection_payment protection_racket pay_protection
  demand_protection_money squeeze_money shake_down | extorsion extorsionar cobro_de_piso derecho_de_piso cobrar_piso
  exigir_cuota cobrar_cuota cuota_a_cambio
bribe: bribe bribery kickback payoff hush_money pay_off buy_off grease_palms sweetener | soborno cohecho mordida moche
  coima dadiva comprar_voluntades
corrupt: corrupt graft venal dishonest | corrupcion corrupto corromper corruptela
fraud: fraud scam swindle con deceive defraud con_artist | fraude estafa defraudar enganar estafador
embezzle: embezzle misappropriate divert_funds divert_public_funds | peculado malversar desvio_de_recursos
  desviar_recursos desfalco
steal: steal rob burglary heist loot hold_up pilfer plunder siphon_off make_off_with | robar hurto saquear atracar
  sustraer despojar
freeze: freeze block_account frozen_account asset_freeze | congelar bloquear_cuenta inmovilizar
hitman: hitman gunman gunmen hired_killer hit_man sicario | sicario pistolero asesino_a_sueldo gatillero
armed-men: armed_man armed_group gunman gunmen armed_assailant | hombre_armado sujeto_armado grupo_armado
  comando_armado civil_armado
faction: faction splinter_group | faccion grupo_escindido
alias: alias aka nicknamed known_as | apodado conocido_como mote
prosecute: prosecute put_on_trial stand_trial trial be_tried been_tried go_on_trial bring_to_justice bring_to_trial
  face_trial | procesar enjuiciar juzgar llevar_a_juicio juicio proceso_penal someter_a_juicio
  llevar_ante_la_justicia judicializar encausar
prison: prison jail penitentiary detention_center behind_bars lock_up imprison incarcerate put_behind_bars
  throw_in_jail put_in_jail put_in_prison thrown_in_prison | carcel prision penal reclusorio penitenciaria cefereso
  centro_penitenciario encarcelar tras_las_rejas meter_a_la_carcel meter_preso recluir ingresar_a_prision tras_rejas
escape: escape flee break_out run_away get_away jailbreak slip_away make_off abscond make_a_getaway break_free |
  escapar huir fuga evadirse darse_a_la_fuga huida escabullirse darse_a_la_huida emprender_la_huida
fugitive: fugitive on_the_run at_large most_wanted on_the_lam in_hiding wanted_man wanted_by | profugo fugitivo
  mas_buscado andar_huyendo a_salto_de_mata buscado_por
pardon: pardon clemency | indulto clemencia
amnesty: amnesty | amnistia
bail: bail | fianza
life-sentence: life_sentence life_in_prison life_imprisonment | cadena_perpetua prision_vitalicia
complicit: complicit accomplice collude collusion complicity in_cahoots | complice complicidad colusion coludir
  connivencia contubernio
corpse: corpse dead_body human_remains cadaver | cadaver cuerpo_sin_vida resto_humano
mass-grave: mass_grave clandestine_grave hidden_grave unmarked_grave | fosa_clandestina fosa_comun narcofosa fosa
search: search look_for | buscar busqueda
femicide: femicide feminicide | feminicidio
rape: rape sexual_assault sexual_abuse | abuso_sexual violacion_sexual agresion_sexual
torture: torture ill_treatment mistreat | tortura maltrato
recruit: recruit enlist conscript | reclutar
criminal: criminal crook gangster delinquent thug | criminal delincuente malhechor maleante malandro
security: security public_safety safety | seguridad seguridad_publica
violence: violence bloodshed | violencia violento
lawsuit: lawsuit sue legal_action legal_complaint suit take_to_court file_suit take_legal_action bring_a_suit
  litigation legal_challenge legal_battle | demanda_judicial accion_legal querella demanda_legal
  interponer_una_demanda litigio proceder_legalmente batalla_legal
legal-complaint: criminal_complaint file_a_complaint | denuncia_penal presentar_una_denuncia interponer_una_denuncia
appeal-ruling: appeal | apelar impugnar
injunction: injunction restraining_order court_order_blocking | amparo suspension_provisional medida_cautelar
  orden_de_restriccion
annul: annul overturn strike_down quash nullify invalidate rescind repeal throw_out void | anular invalidar revocar
  derogar abrogar echar_abajo echar_atras dejar_sin_efecto tumbar
illegal: illegal unlawful illicit against_the_law outside_the_law | ilegal ilicito contrario_a_la_ley
  fuera_de_la_ley
supreme-court-judge: justice supreme_court_justice | ministro_de_la_corte
jury: jury grand_jury | jurado gran_jurado
impunity: impunity go_unpunished unpunished | impunidad impune
punish: punish penalize crack_the_whip mete_out_punishment make_them_pay | castigar penalizar escarmiento escarmentar
compensate: compensate redress reparation | compensar indemnizar reparacion_del_dano
material-support: material_support aid_terrorist support_terrorist aid_terrorist_group | apoyo_material
  apoyo_al_terrorismo
money-order: wire_transfer money_transfer | transferencia_bancaria transferencia_electronica
lieutenant: lieutenant right_hand_man second_in_command henchman henchmen | lugarteniente brazo_derecho
  segundo_al_mando mano_derecha
not-guilty-plea: plead_not_guilty not_guilty_plea plea_of_not_guilty | declararse_inocente declararse_no_culpable
drop-charges: drop_charges drop_the_charges dismiss_charges dismiss_the_charges dismiss_the_case throw_out_the_case |
  retirar_cargos desestimar_cargos retirar_los_cargos sobreseer
serve-time: serve_time serve_a_sentence do_time serve_his_sentence | purgar_condena cumplir_condena compurgar
  purgar_una_condena cumplir_una_condena
pretrial-detention: pretrial_detention remand preventive_detention held_without_bail | prision_preventiva
lethal: lethal fatal | letal mortal mortifero
hospitalize: hospitalize admit_to_hospital take_to_hospital rush_to_hospital | hospitalizar ingresar_al_hospital
  trasladar_al_hospital
blackmail: blackmail | chantaje chantajear
fine-penalty: be_fined slap_with_a_fine pay_a_fine monetary_penalty hit_with_a_fine | multa sancion_economica
appear-before: appear_before appear_in_court court_appearance make_an_appearance_before | comparecer_ante
  presentarse_ante
victim: victim | victima
set-fire: set_on_fire torch set_ablaze set_fire_to arson | incendiar prender_fuego quemar
`;
