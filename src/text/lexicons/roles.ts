import type { Language } from '../../model/language.ts';
import type { OwnWords } from '../../model/own-words.ts';
import { fold } from '../fold.ts';
import { open } from './own-words.ts';

/**
 * Nouns for people and bodies that speak in the news. A person's role is a key shared by both languages and genders
 * (`president`), so that "la mandataria", "the president" and "President Ruiz" can meet. `f` and `m` where the form
 * itself tells the gender, else `x`.
 */
export interface RoleWord {
  readonly key: string;
  readonly gender: 'f' | 'm' | 'x';
  readonly plural: boolean;
}

const rows = (table: string): [string, RoleWord][] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...cells] = line.trim().split(/\s+/);
      return cells.map((cell): [string, RoleWord] => {
        const [word = '', marks = ''] = cell.split(':');
        const gender = marks.includes('f') ? 'f' : marks.includes('m') ? 'm' : 'x';
        return [word, { key, gender, plural: marks.includes('p') }];
      });
    });

function ownRoles({ roles }: OwnWords, lang: Language): [string, RoleWord][] {
  return roles
    .filter((one) => one.lang === lang)
    .map(({ word, role, gender, plural }) => [fold(word), { key: role, gender, plural }]);
}

/** Folded word -> role. Words of several parts are reached through their head ("attorney general": `attorney`). */
export const PERSON_ROLES: Readonly<Record<Language, ReadonlyMap<string, RoleWord>>> = {
  en: open(
    rows(`
    president president presidents:p
    leader leader leaders:p chief chiefs:p head heads:p boss
    spokesperson spokesman:m spokeswoman:f spokesperson spokespeople:p spokesmen:p spokeswomen:fp
    secretary secretary secretaries:p
    minister minister ministers:p premier
    ambassador ambassador ambassadors:p envoy diplomat diplomats:p
    governor governor governors:p
    mayor mayor mayors:p
    senator senator senators:p
    representative representative representatives:p congressman:m congresswoman:f lawmaker lawmakers:p legislator legislators:p
    speaker speaker
    attorney attorney attorneys:p prosecutor prosecutors:p lawyer lawyers:p
    judge judge judges:p justice justices:p
    general general generals:p commander commanders:p admiral colonel
    official official officials:p officeholder authorities:p
    candidate candidate candidates:p nominee nominees:p hopeful
    director director directors:p chairman:m chairwoman:f chair chairperson executive executives:p ceo manager managers:p founder
    expert expert experts:p analyst analysts:p economist economists:p scholar scholars:p professor professors:p researcher
    researcher researchers:p scientist scientists:p historian historians:p pollster pollsters:p strategist strategists:p
    coordinator coordinator sponsor
    adviser adviser advisers:p advisor advisors:p aide aides:p staffer staffers:p consultant consultants:p
    journalist journalist journalists:p reporter reporters:p columnist editor editors:p author authors:p writer writers:p host anchor
    republican republican republicans:p
    democrat democrat democrats:p
    billionaire billionaire:m businessman:m businesswoman:f mogul tycoon magnate
    bishop bishop bishops:p prelate prelates:p priest priests:p cardinal pope:m pastor
    activist activist activists:p organizer organizers:p advocate advocates:p critic critics:p opponent opponents:p supporter supporters:p
    witness witness witnesses:p victim victims:p resident residents:p voter voters:p neighbor neighbors:p worker workers:p farmer farmers:p
    doctor doctor doctors:p teacher student students:p
    relative mother:f father:m wife:f husband:m son:m daughter:f brother:m sister:f widow:f
    human man:m woman:f person people:p men:mp women:fp guy:m
    source source sources:p insider insiders:p
    officer officer officers:p police:p policeman:m sheriff agent agents:p
    veteran veteran veterans:p actor:m actress:f singer musician comedian player coach
    counterpart counterpart predecessor successor
    rival rival rivals:p ally allies:p foe
    trader broker brokers:p trader traders:p banker bankers:p investor investors:p
    driver driver drivers:p trucker truckers:p rancher ranchers:p grower growers:p owner owners:p shopkeeper engineer nurse
    skeptic skeptic skeptics:p sceptic sceptics:p
    caller caller callers:p texter listener listeners:p viewer viewers:p reader readers:p
    others others:p some:p many:p one another
    `),
    (own) => ownRoles(own, 'en'),
  ),
  es: open(
    rows(`
    president presidenta:f presidente:m presidentes:mp mandatario:m mandataria:f mandatarios:mp expresidente:m expresidenta:f gobernante estadista
    leader lider lideres:p dirigente dirigentes:p jefa:f jefe:m jefes:mp titular titulares:p cabeza cabecilla lideresa:f mando mandos:p
    spokesperson vocero:m vocera:f voceros:mp portavoz portavoces:p
    secretary secretario:m secretaria:f secretarios:mp
    minister ministro:m ministra:f ministros:mp canciller cancilleres:p premier
    ambassador embajador:m embajadora:f embajadores:mp diplomatico:m diplomatica:f diplomaticos:mp consul enviado:m enviada:f
    governor gobernador:m gobernadora:f gobernadores:mp exgobernador:m exgobernadora:f
    mayor alcalde:m alcaldesa:f alcaldes:mp municipe edil ediles:p exalcalde:m exalcaldesa:f
    senator senador:m senadora:f senadores:mp exsenador:m exsenadora:f
    representative diputado:m diputada:f diputados:mp exdiputado:m exdiputada:f concejal concejala:f regidor:m regidora:f sindico delegado:m delegada:f delegados:mp legislador:m legisladora:f legisladores:mp congresista congresistas:p parlamentario:m
    attorney fiscal fiscales:p procurador:m procuradora:f abogado:m abogada:f abogados:mp
    judge juez:m jueza:f jueces:mp magistrado:m magistrada:f magistrados:mp magistradas:fp
    general general generales:p comandante almirante coronel mariscal capitan teniente sargento
    official funcionario:m funcionaria:f funcionarios:mp exfuncionarios:mp autoridad autoridades:p servidor:m
    candidate candidato:m candidata:f candidatos:mp aspirante
    director director:m directora:f directores:mp fundador:m fundadora:f fundadores:mp creador:m creadora:f creadores:mp ejecutivo:m ejecutiva:f presidenciable directivo:m directiva:f directivos:mp comisionado:m comisionada:f
    expert experto:m experta:f expertos:mp cientifico:m cientifica:f cientificos:mp catedratico:m catedratica:f politologo:m politologa:f sociologo:m sociologa:f academicos:mp analista analistas:p economista especialista especialistas:p academico:m academica:f investigador:m investigadora:f investigadores:mp profesor:m profesora:f historiador:m historiadora:f epidemiologo:m epidemiologa:f virologo:m virologa:f biologo:m biologa:f quimico:m quimica:f antropologo:m antropologa:f constitucionalista criminologo:m criminologa:f ambientalista ambientalistas:p demografo:m estratega estrategas:p investigadoras:fp politologos:mp economistas:p
    coordinator coordinador:m coordinadora:f presentador:m presentadora:f vicepresidente:m vicepresidenta:f subsecretario:m subsecretaria:f
    adviser ayudante allegado:m allegada:f allegados:mp colaborador:m colaboradora:f colaboradores:mp internacionalista asesor:m asesora:f asesores:mp consultor:m consejero:m consejera:f consejeros:mp representante representantes:p encargado:m encargada:f
    journalist periodista periodistas:p conductor:m conductora:f entrevistador:m entrevistadora:f corresponsal reportero:m reportera:f columnista escritor:m escritora:f autor:m autora:f autores:mp tuitero:m tuitera:f bloguero:m bloguera:f youtuber youtubers:p influencer comunicador:m comunicadora:f
    republican republicano:m republicana:f republicanos:mp
    democrat democrata democratas:p
    billionaire magnate:m empresario:m empresaria:f empresarios:mp multimillonario:m
    monarch rey:m reina:f principe:m princesa:f monarca
    bishop obispo:m obispos:mp sacerdotes:mp cardenales:mp cardenal:m arzobispo:m sacerdote:m papa:m pontifice:m parroco:m prelado:m prelados:mp purpurado:m
    activist activista activistas:p militante militantes:p sindicalista sindicalistas:p opositor:m opositora:f opositores:mp criticos:mp organizaciones:p
    witness testigo testigos:p victima victimas:p vecino:m vecina:f vecinos:mp vecinas:fp habitante habitantes:p ciudadano:m ciudadana:f ciudadanos:mp trabajador:m trabajadora:f trabajadores:mp empleado:m empleada:f empleados:mp obrero:m obreros:mp campesino:m campesina:f campesinos:mp ejidatario:m ejidataria:f ejidatarios:mp ganaderos:mp pescador:m pescadores:mp productor:m productora:f productores:mp manifestante manifestantes:p inconformes:p damnificado:m damnificada:f damnificados:mp pasajero:m pasajera:f pasajeros:mp usuario:m usuaria:f usuarios:mp padres:mp integrantes:p miembro miembros:p
    doctor doctor:m doctora:f medico:m medica:f medicos:mp cirujano:m cirujana:f dermatologo:m dermatologa:f ginecologo:m ginecologa:f pediatra psicologo:m psicologa:f psiquiatra nutriologo:m nutriologa:f cardiologo:m oncologo:m oncologa:f infectologo:m infectologa:f maestro:m maestra:f maestros:mp profesores:mp estudiante estudiantes:p universitario:m universitaria:f universitarios:mp alumno:m alumna:f alumnos:mp rector:m rectora:f
    relative madre:f padre:m esposa:f esposo:m hijo:m hija:f hermano:m hermana:f familiares:mp viuda:f tio:m tia:f primo:m prima:f abuelo:m abuela:f sobrino:m sobrina:f cunado:m cunada:f suegro:m suegra:f nieto:m nieta:f novio:m novia:f amigo:m amiga:f amigos:mp
    human hombre:m mujer:f hombres:mp mujeres:fp persona personas:p joven jovenes:p senora:f senor:m anciano:m anciana:f ninos:mp
    actor actriz:f actor:m actores:mp actrices:fp
    singer cantante cantautor:m cantautora:f interprete rapero:m rapera:f vocalista compositor:m compositora:f
    athlete futbolista portero:m portera:f delantero:m delantera:f mediocampista guardameta arquero:m exfutbolista jugador:m jugadora:f jugadores:mp
    coach entrenador:m entrenadora:f tecnico:m timonel
    filmmaker cineasta
    comedian comediante
    source fuente fuentes:p
    officer policia agente agentes:p elementos:mp militar militares:p uniformado:m uniformada:f uniformados:mp
    politician politico:m politica:f morenista panista priista exmandatario:m exmandataria:f
    counterpart homologo:m homologa:f colega
    rival rival aliado:m aliada:f
    trader corredor:m corredora:f banquero:m banquera:f inversionista inversionistas:p comerciante comerciantes:p
    driver transportista transportistas:p taxista taxistas:p chofer choferes:p ranchero:m ranchera:f duena:f ingeniero:m ingeniera:f enfermera:f agricultor:m
    others otros:mp otras:fp algunos:mp varios:mp uno:m una:f otro:m otra:f
    `),
    (own) => ownRoles(own, 'es'),
  ),
};
