/** Concepts of migration, health, schools, households and disasters. How a row is written: see concepts.ts. */
export const SOCIETY = `
migrant: migrant immigrant migrant_worker people_on_the_move | migrante inmigrante
deport: deport deportation remove_from_the_country expel send_back kick_out send_home send_them_home ship_back
  remove_from_the_us | deportar expulsar devolver_a mandar_de_regreso
repatriate: repatriate return_home | repatriar
visa: visa | visa
revoke-visa: revoke_visa visa_revocation | retirar_visas revocar_visas revocacion_de_visas
vaccine: vaccine vaccination jab immunization inoculate | vacuna inmunizacion
honour: honor | honor honrado
undocumented: undocumented illegal_immigrant illegal_alien without_papers | indocumentado sin_papeles
  inmigrante_ilegal migrante_irregular
compatriot: compatriot countryman countrymen fellow_citizen | connacional paisano compatriota
asylum: asylum asylum_seeker refugee | asilo solicitante_de_asilo refugiado
shelter-house: shelter hostel | albergue refugio
border-crossing: border_crossing port_of_entry | cruce_fronterizo puerto_de_entrada garita
inhabitant: resident inhabitant local neighbor townspeople villager | residente habitante vecino poblador lugareno
citizen: citizen national | ciudadano
housing: housing home dwelling residence | vivienda hogar casa residencia domicilio
poverty: poverty poor | pobreza pobre
welfare: social_program welfare_program welfare | programa_social programa_del_bienestar programa_de_bienestar
scholarship: scholarship bursary stipend | beca becario
school: school | escuela colegio plantel_escolar
primary-school: primary_school elementary_school grade_school | escuela_primaria primaria
teacher: teacher schoolteacher | maestro docente profesor magisterio
student: student pupil | estudiante alumno
child: child kid minor youngster | nino menor infante menor_de_edad
youth: youth young_people young_person | joven juventud
worker-parent: parent mother father | padre madre papa_de_familia
family: family relative next_of_kin kin loved_one | familia familiar pariente seres_queridos
woman: woman female | mujer femenino
indigenous: indigenous native_people native | indigena pueblo_originario
church: church catholic_church bishop | iglesia iglesia_catolica obispo
disease: disease illness sickness ailment | enfermedad padecimiento
outbreak: outbreak epidemic flare_up | brote epidemia
measles: measles | sarampion
infect: infect contagion | contagio contagiar infectar infeccion
doctor: doctor physician medic | medico doctor
nurse: nurse | enfermera enfermero
medicine: medicine medication | medicamento medicina farmaco
hospital: hospital clinic medical_center | hospital clinica centro_medico
hunger: hunger famine starvation | hambre hambruna
abortion: abortion | aborto interrupcion_del_embarazo
earthquake: earthquake quake temblor tremor | sismo terremoto temblor
flood: flood inundation | inundacion desbordamiento
hurricane: hurricane cyclone | huracan ciclon
storm: storm downpour heavy_rain torrential_rain | tormenta aguacero lluvia_torrencial lluvia_intensa
landslide: landslide mudslide | deslave derrumbe alud deslizamiento
wildfire: wildfire blaze forest_fire | incendio incendio_forestal
collapse: collapse cave_in crumble | derrumbarse colapsar
evacuate: evacuate | evacuar desalojar
crash: crash collision collide derail | choque estrellar colision desplomar descarrilar
accident: accident mishap | accidente percance
death-toll: death_toll toll number_of_dead | cifra_de_muertos saldo numero_de_muertos saldo_de_muertos
disaster-victim: disaster_victim flood_victim | damnificado
aid-supplies: humanitarian_aid relief_supplies | ayuda_humanitaria viveres
rain: rain rainfall | lluvia precipitacion
riot: riot unrest disturbance | disturbio motin revuelta
crowd: crowd multitude | multitud muchedumbre
train-rail: railway rail_line railroad | ferrocarril ferroviario tren
pilot: pilot aviator | piloto
celebrate-day: anniversary commemorate | aniversario conmemorar
sport-cup: world_cup | copa_del_mundo mundial_de_futbol
teen: teenager teen adolescent | adolescente
funeral: funeral burial | funeral sepelio
`;
