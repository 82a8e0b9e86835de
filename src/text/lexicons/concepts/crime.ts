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
  brand on_the_list list designated_as name_as treat_as add_to_its_list | designar declarar etiqueta catalogar
  clasificar lista_de considerar enlistar incluir_en_la_lista incorporar_a_la_lista sumar_a_la_lista
  agregar_a_la_lista tachar_de calificar_como dar_trato_de designado_como lista_negra
trafficker: trafficker drug_trafficker drug_dealer drug_lord kingpin smuggler drug_runner drug_smuggler drug_boss
  drug_baron drug_kingpin trafficking_boss | narcotraficante traficante narco capo capo_de_la_droga contrabandista
  baron_de_la_droga
trafficking: trafficking smuggle traffic drug_trafficking drug_trade | trafico narcotrafico trasiego contrabando
drug: drug narcotic illegal_drug illicit_drug illegal_substance | droga estupefaciente sustancia_ilicita enervante
fentanyl: fentanyl | fentanilo
drug-lab: drug_lab lab laboratory drug_kitchen kitchen clandestine_lab meth_lab fentanyl_lab clandestine_laboratory
  | laboratorio narcolaboratorio cocina laboratorio_clandestino
overdose: overdose | sobredosis
addiction: addiction drug_use substance_abuse | adiccion consumo_de_drogas
seize: seize confiscate impound seized_from take_possession forfeiture | decomisar incautar confiscar aseguramiento
  requisar embargar extincion_de_dominio
reward: reward bounty price_on_his_head offer_of_money | recompensa precio_a_su_cabeza
leader: leader head boss chief ringleader chieftain honcho | lider jefe cabecilla dirigente mandamas lidereza
  cabecilla_de
mastermind: mastermind | autor_intelectual
bodyguard: bodyguard escort security_detail | escolta guardaespaldas
front-company: shell_company front_company | empresa_fachada empresa_fantasma
fuel-theft: fuel_theft fuel_smuggling stolen_fuel | huachicol robo_de_combustible huachicoleo
  contrabando_de_combustible
plea: plead_guilty guilty_plea plea_deal plea_agreement admit_guilt | declararse_culpable se_declaro_culpable
  acuerdo_de_culpabilidad admitir_su_culpabilidad declararse_responsable
witness: witness cooperating_witness testify testimony eyewitness star_witness | testigo testificar testimonio
  testigo_colaborador presenciar atestiguar testigo_protegido testigo_ocular
arrest: arrest detain capture apprehend custody take_into_custody nab collar round_up pick_up hold_in_custody |
  arrestar detener captura aprehender detencion aprehension detenido apresar caer_preso echar_el_guante
charge: charge indict accuse accusation allegation bring_charge press_charge face_charge arraign formally_accuse |
  acusar imputar senalamiento vincular_a_proceso formular_cargo presentar_cargo instruir_cargo inculpar
convict: convict guilty find_guilty | culpable condena hallar_culpable declarar_culpable encontrar_culpable
sentence: sentence prison_term year_in_prison jail_term prison_sentence be_sentenced year_behind_bars year_in_jail |
  sentencia sentenciar pena_de_prision ano_de_prision ano_de_carcel sentencia_condenatoria
death-penalty: death_penalty capital_punishment | pena_de_muerte pena_capital
handover: hand_over handover transfer turn_over extradite deliver flown_to flown_out ship_off transfer_to | entregar
  trasladar extraditar extradicion enviar_a_estados_unidos remitir_a poner_a_disposicion
prisoner: prisoner inmate jailed detainee convict_held detained_person | preso reo recluso interno_del
  privado_de_la_libertad encarcelado interno
investigation: investigation probe inquiry look_into inquest under_investigation investigator | investigacion
  indagatoria pesquisa indagar carpeta_de_investigacion averiguacion
evidence: evidence proof substantiate | prueba evidencia acreditar sustentar
show: show present produce exhibit | mostrar presentar exhibir ensenar
link: link tie connection nexus association affiliated connected_to in_league_with | vinculo nexo ligar relacionar
  asociar presunto_vinculo coludido
legal: legal law lawful legality | legal juridico legalidad
lawyer: lawyer attorney counsel | abogado
prosecutor: prosecutor attorney_general | fiscal procuraduria
court: court tribunal | corte tribunal juzgado
judge: judge magistrate | juez magistrado
police: police officer cop law_enforcement policeman policewoman | policia policial corporacion_policiaca policiaco
  cuerpo_policial agente_policial
kill: kill murder dead slay gun_down shoot_dead fatality die assassinate perish lose_their_life claim_the_life
  lose_his_life | matar asesinar muerte asesinato abatir perder_la_vida fallecer morir privar_de_la_vida
  quitar_la_vida deceso victima_mortal
homicide: homicide murder intentional_homicide killing | homicidio asesinato homicidio_doloso asesinar
wound: wound injure hurt maim | herir lesionar lesion
missing: missing disappeared disappearance vanish go_missing | desaparecido desaparicion paradero_desconocido
  no_localizado paradero
civilian: civilian | civil
suspect: suspect alleged_criminal criminal_suspect purported alleged | sospechoso presunto supuesto
  probable_responsable presunto_responsable
crime: crime offense offence criminality lawbreaking criminal_offense wrongdoing | delito crimen delincuencia
  criminalidad hecho_delictivo ilicitos actividad_ilicita
unsafe: unsafe insecure dangerous | inseguro peligroso inseguridad
risk: risk danger | riesgo peligro
fear: afraid fear scared frightened terrified scary fearful | miedo temor temer asustar aterrorizado
protect: protect defend safeguard shield shelter cover_for | proteger defender proteccion defensa resguardar blindar
  escudar cobijar amparar
human-rights: human_rights | derechos_humanos
release: release free set_free | liberar excarcelar
rescue: rescue save | rescatar salvar
acquit: acquit not_guilty | absolver exonerar inocente
laundering: money_laundering laundering dirty_money money_launderer wash_money | lavado_de_dinero blanqueo lavado
  lavar_dinero recursos_de_procedencia_ilicita lavador
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
extort: extort extortion_money shakedown protection_money protection_payment protection_racket pay_protection |
  extorsion extorsionar cobro_de_piso derecho_de_piso cobrar_piso
bribe: bribe bribery kickback payoff | soborno cohecho mordida moche
corrupt: corrupt graft | corrupcion corrupto corromper
fraud: fraud scam swindle con | fraude estafa defraudar
embezzle: embezzle misappropriate divert_funds divert_public_funds | peculado malversar desvio_de_recursos
  desviar_recursos desfalco
steal: steal rob burglary heist loot hold_up | robar hurto saquear atracar
freeze: freeze block_account frozen_account asset_freeze | congelar bloquear_cuenta inmovilizar
hitman: hitman gunman gunmen hired_killer hit_man sicario | sicario pistolero asesino_a_sueldo gatillero
armed-men: armed_man armed_group gunman gunmen armed_assailant | hombre_armado sujeto_armado grupo_armado
  comando_armado civil_armado
faction: faction splinter_group | faccion grupo_escindido
alias: alias aka nicknamed known_as | apodado conocido_como mote
prosecute: prosecute put_on_trial stand_trial trial be_tried been_tried go_on_trial bring_to_justice bring_to_trial
  face_trial | procesar enjuiciar juzgar llevar_a_juicio juicio proceso_penal someter_a_juicio
  llevar_ante_la_justicia judicializar encausar
prison: prison jail penitentiary detention_center behind_bars lock_up imprison incarcerate | carcel prision penal
  reclusorio penitenciaria cefereso centro_penitenciario encarcelar tras_las_rejas
escape: escape flee break_out run_away get_away jailbreak | escapar huir fuga evadirse darse_a_la_fuga huida
fugitive: fugitive on_the_run at_large most_wanted | profugo fugitivo mas_buscado
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
torture: torture ill_treatment | tortura
recruit: recruit enlist conscript | reclutar
criminal: criminal crook gangster delinquent thug | criminal delincuente malhechor maleante malandro
security: security public_safety safety | seguridad seguridad_publica
violence: violence bloodshed | violencia violento
lawsuit: lawsuit sue legal_action legal_complaint suit take_to_court | demanda_judicial accion_legal querella
  demanda_legal
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
punish: punish penalize | castigar penalizar
compensate: compensate redress reparation | compensar indemnizar reparacion_del_dano
material-support: material_support aid_terrorist support_terrorist aid_terrorist_group | apoyo_material
  apoyo_al_terrorismo
money-order: wire_transfer money_transfer | transferencia_bancaria transferencia_electronica
`;
