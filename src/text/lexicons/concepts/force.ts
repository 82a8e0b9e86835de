/** Concepts of armed forces, arms, attacks and what they are done with. How a row is written: see concepts.ts. */
export const FORCE = `
military: military army soldier troops armed_forces military_forces forces servicemen military_personnel
  fighting_force combat_troops boots_on_the_ground servicemember service_member servicewoman warfighter army_personnel
  men_in_uniform military_troops uniformed_personnel enlisted_men service_personnel | militar ejercito soldado tropa
  fuerzas_armadas efectivo uniformado elementos_militares fuerzas_militares castrense tropas_federales
  elementos_del_ejercito personal_militar elementos_castrenses miembros_del_ejercito efectivos_militares milicia
navy: navy naval fleet marines naval_forces marine_corps | marina armada naval flota infante_de_marina
special-forces: special_forces commandos special_operations elite_troops navy_seal green_beret delta_force
  special_ops elite_unit elite_forces | fuerzas_especiales comando operaciones_especiales fuerzas_de_elite
  tropas_de_elite unidad_de_elite cuerpo_de_elite
national-guard: national_guard guardsmen | guardia_nacional
invade: invade occupy occupation overrun march_into | invadir invasion ocupar incursion_militar
intervene: intervene intervention interference meddling step_in interventionism interventionist meddlesome |
  intervenir injerencia intromision intervencionismo injerencista injerir entrometerse intervencionista inmiscuirse
enter: enter come_in go_in set_foot cross_into coming cross_over_into make_their_way_into move_into gain_entry
  step_onto slip_into sneak_into get_into penetrate encroach | entrar ingresar venir pisar poner_pie adentrarse
  penetrar introducirse cruzar_a incursionar
deploy: deploy send dispatch send_in redeploy mobilize position_troops station_troops deployment_of | desplegar mandar
  enviar envio movilizar_tropas apostar_tropas
presence: presence present stationed | presencia
operation: operation action mission campaign | operacion operativo accion mision
attack: attack strike bomb airstrike hit bombardment air_strike air_raid air_attack drone_strike missile_strike shell
  bombing_raid pummel carry_out_strikes drop_bombs pound launch_strikes carry_out_a_strike aerial_attack aerial_strike
  kinetic_strike military_strike strike_against | atacar bombardear golpear ataque_aereo embestir arremetida bombazo
  ataque_con_dron lanzar_ataques asestar_un_golpe ataque_militar ataque_armado
raid: raid incursion assault swoop storm_into break_into search_of_the_home | redada incursion allanamiento asalto
  catear irrumpir irrupcion operativo_sorpresa
use-of-force: use_of_force military_force use_force using_force | uso_de_la_fuerza fuerza_militar usar_la_fuerza
vessel: vessel boat ship warship speedboat skiff motorboat watercraft go_fast_boat narco_boat drug_boat fast_boat
  launch_boat panga freighter yacht cargo_ship | buque barco lancha nave embarcacion narcolancha bote panga
  lanchas_rapidas yate barcaza carguero velero
aircraft: aircraft plane jet helicopter airplane chopper rotorcraft light_aircraft small_plane | avion aeronave
  helicoptero avioneta avion_ligero aeroplano
flight: flight overflight fly_over fly overfly fly_past circle_over circle_above fly_above hover fly_through | vuelo
  sobrevuelo sobrevolar volar surcar volar_sobre
drone: drone unmanned unmanned_aircraft unmanned_aerial_vehicle unmanned_aerial uav remotely_piloted pilotless
  reaper_drone unmanned_plane | dron aeronave_no_tripulada avion_no_tripulado vehiculo_aereo_no_tripulado
  no_tripulado
missile: missile rocket | misil cohete
weapon: weapon gun firearm arms weaponry rifle handgun ammo assault_rifle long_gun pistol revolver armament munition |
  arma armamento fusil pistola rifle arma_de_fuego arma_larga fusil_de_asalto arma_corta armamentismo revolver
  pertrechos
surveillance: surveillance spying monitor reconnaissance espionage watch snoop keep_watch watch_over keep_an_eye_on
  surveil keep_tabs_on spy_on stake_out | vigilancia espionaje vigilar monitoreo espiar observar espiar_a
  labor_de_vigilancia
war: war warfare hostilities armed_conflict | guerra conflicto_armado hostilidades guerrear
peace: peace peaceful pacify | paz pacifico apaciguamiento
ceasefire: ceasefire truce | tregua alto_el_fuego cese_al_fuego
fight: fight combat battle struggle tackle take_on confront go_after crack_down crackdown wage_war_on war_on
  battle_against counter combat_against stamp_out war_against take_the_fight_to wage_war_against do_battle_with
  clamp_down clampdown | combatir lucha pelear enfrentar confrontar hacer_frente hacer_la_guerra guerra_contra
  combate_al guerra_al lucha_contra lucha_frontal
dismantle: dismantle take_apart break_up destroy eliminate eradicate wipe_out tear_apart demolish bring_down_the raze
  wreck obliterate annihilate root_out take_down crush smash weed_out uproot put_out_of_business lay_waste_to
  break_the_back | desmantelar destruir eliminar erradicar acabar_con demoler arrasar destrozar aniquilar desarticular
  exterminar desbaratar desmembrar pulverizar neutralizar destruccion hacer_anicos
blow-up: blow_up explode detonate go_off blow_apart blow_to_pieces burst | hacer_explotar volar_por explotar estallar
  explosion volar_en_pedazos reventar detonar
sink: sink go_under scupper send_to_the_bottom | hundir echar_a_pique irse_a_pique naufragar
survivor: survivor | sobreviviente sobrevivir
crew: crew sailor crewman | tripulacion tripulante marinero
fisherman: fisherman fishermen fishing | pescador pesquero
international-waters: international_waters high_seas | aguas_internacionales
on-land: on_land by_land land_strike ground_operation land_operation | por_tierra en_tierra operacion_terrestre
ground-troops: ground_troops boots_on_the_ground land_forces | tropas_terrestres tropas_en_tierra fuerzas_terrestres
covert-operation: covert_operation covert_action secret_mission | operacion_encubierta accion_encubierta
carrier: aircraft_carrier carrier | portaaviones
fighter-jet: fighter_jet warplane fighter combat_aircraft combat_plane fighter_plane fighter_aircraft |
  avion_de_combate avion_caza cazabombardero
airspace: airspace | espacio_aereo
tanker: tanker oil_tanker | petrolero buque_tanque
blockade: blockade | bloqueo_naval
overthrow: overthrow oust topple regime_change | derrocar deponer cambio_de_regimen
kidnap: kidnap abduct snatch hold_captive hold_hostage hold_for_ransom take_captive take_hostage spirit_away |
  secuestrar plagio levanton levantar_a plagiar raptar tomar_de_rehen
extrajudicial: extrajudicial summary_execution unlawful_killing | extrajudicial ejecucion_sumaria
escalate: escalate ramp_up ratchet_up intensify intensification | escalada intensificar recrudecer arreciar
aggressive: aggressive tough hardline forceful hawkish | agresivo duro contundente
foreign-soil: foreign_soil abroad overseas foreign_territory foreign_country other_countries | suelo_extranjero
  en_el_extranjero territorio_extranjero otros_paises
territory: territory soil | territorio suelo
interior: inside domestic interior at_home own_country | interior interno
sea: sea maritime ocean high_seas at_sea | mar maritimo alta_mar oceano
border: border frontier dividing_line border_line boundary borderline | frontera fronterizo linea_divisoria
  linea_fronteriza franja_fronteriza
homeland: homeland fatherland motherland | patria nacion_mexicana
destroyer: destroyer guided_missile_destroyer | destructor destructor_lanzamisiles
submarine: submarine narco_sub semi_submersible semisubmersible | submarino narcosubmarino sumergible semisumergible
helicopter: helicopter chopper gunship helicopter_gunship | helicoptero helicoptero_artillado artillado
airfield: airfield airstrip landing_strip runway clandestine_airstrip air_strip | aerodromo pista_de_aterrizaje
  pista_aerea narcopista pista_clandestina pista_de_aviacion
airport: airport | aeropuerto terminal_aerea
military-base: military_base army_base air_base naval_base garrison barracks military_installation outpost
  army_barracks | base_militar cuartel guarnicion base_aerea base_naval instalacion_militar cuartel_militar
land-from-sea: disembark go_ashore amphibious_landing come_ashore | desembarcar
engagement-rules: rules_of_engagement | reglas_de_enfrentamiento reglas_de_combate
exercise: military_exercise drill war_game joint_exercise maneuver manoeuvre training_exercise military_drill |
  ejercicio_militar maniobra simulacro ejercicio_conjunto maniobra_militar
train: training train_with trainer instructor instruct_troops | adiestrar entrenar capacitar instructor
ammunition: ammunition ammo cartridge bullet round_of_ammunition | municion cartucho bala parque
explosive-device: explosive_device bomb ied improvised_explosive explosive grenade | artefacto_explosivo bomba
  explosivo granada carga_explosiva
landmine: landmine land_mine | mina_terrestre mina_antipersonal minar_caminos
ambush: ambush | emboscada
shoot: shoot gun_down shot_dead shoot_down open_fire fire_on fire_at gunfire shootout gunfight gun_battle firefight
  exchange_of_fire | balear disparar tirotear balacera balazo abrir_fuego intercambio_de_disparos
armed-clash: clash skirmish confrontation firefight armed_confrontation | enfrentamiento choque refriega escaramuza
  enfrentamiento_armado
defeat: defeat beat vanquish rout | derrotar
massacre: massacre mass_killing slaughter bloodbath | masacre matanza
hostage: hostage captive | rehen cautivo
patrol: patrol | patrulla patrullaje rondin
checkpoint: checkpoint inspection_post control_post | reten punto_de_control punto_de_revision puesto_de_control
  filtro_de_seguridad
roadblock: roadblock road_blockade highway_blockade block_road block_highway block_the_road block_the_highway
  barricade | bloqueo_carretero narcobloqueo bloquear_carretera bloqueo_de_carretera bloqueo_de_via
  bloquear_la_carretera barricada
intercept: intercept interdict | interceptar intercepcion
pursue: chase pursue hunt_down chase_down manhunt track_down run_down hunt give_chase hunt_for in_pursuit_of |
  perseguir persecucion cazar dar_caza ir_tras ir_por emprender_la_persecucion a_la_caza_de
spy-plane: spy_plane surveillance_plane reconnaissance_plane surveillance_aircraft reconnaissance_aircraft
  spy_aircraft | avion_espia avion_de_vigilancia aeronave_de_vigilancia avion_de_reconocimiento aeronave_espia
wiretap: wiretap tap_phone intercept_call phone_tapping eavesdrop bug_phone intercepted_communication |
  intervencion_telefonica intervenir_telefono escucha_telefonica pinchar interceptar_llamada escuchas
track: track trace shadow keep_track_of | rastrear seguir_la_pista seguir_los_pasos pisar_los_talones
de-escalate: deescalate ease_tension defuse calm cool_down lower_the_temperature | desescalar distender calmar
  apaciguar reducir_tension distension
border-wall: border_wall border_barrier border_fence | muro_fronterizo valla_fronteriza barda_fronteriza
civil-war: civil_war | guerra_civil
coup: coup coup_d_etat putsch | golpe_de_estado golpismo golpista
guerrilla: guerrilla rebel insurgent insurgency | guerrilla guerrillero rebelde insurgente
colony: colony protectorate | colonia protectorado
foreign: another_country other_country another_nation other_nation alien_to | ajeno otro_pais otra_nacion foraneo
headquarters: headquarters hq | cuartel_general sede
veteran: veteran ex_soldier former_soldier | veterano exmilitar exsoldado
offensive: offensive onslaught | ofensiva embate
aggression: aggression | agresion agredir
infiltrate: infiltrate | infiltrar
shoot-down: shoot_down shot_out_of_the bring_down_a_drone | derribar
`;
