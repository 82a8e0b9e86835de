import type { Language } from '../model/language.ts';

/**
 * Light stemmers for English and Spanish. They only have to bring the forms of one word together, and different words
 * apart, well enough for claims to be compared; they do not have to find dictionary forms. Input is folded (lower case,
 * accents gone).
 */
export function stem(folded: string, lang: Language): string {
  const memo = MEMOS[lang];
  const known = memo.get(folded);
  if (known !== undefined) return known;
  const made = lang === 'en' ? stemEnglish(folded) : stemSpanish(folded);
  // Names and misprints grow without end; words do not. Starting over is cheap and keeps the memory bounded.
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(folded, made);
  return made;
}

const MEMO_LIMIT = 50_000;
const MEMOS: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), es: new Map() };

/** Lower case with accents and other marks gone: `Cárteles` -> `carteles`. The length may differ from the input's. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Pasts and participles that no ending tells. */
const PASTS_EN = `arisen:arise arose:arise awoke:wake woke:wake beaten:beat bent:bend bled:bleed blew:blow blown:blow borne:bear bred:breed
  built:build clung:cling crept:creep dealt:deal drank:drink driven:drive drove:drive dug:dig ate:eat eaten:eat fed:feed fled:flee flung:fling
  forbade:forbid forbidden:forbid forbidding:forbid foresaw:foresee foreseen:foresee forgot:forget forgotten:forget forgave:forgive forgiven:forgive froze:freeze
  frozen:freeze hid:hide hidden:hide hung:hang laid:lay leapt:leap lent:lend lit:light mistook:mistake mistaken:mistake misled:mislead outgrew:outgrow
  overcame:overcome oversaw:oversee overseen:oversee overthrew:overthrow overthrown:overthrow overtook:overtake overtaken:overtake overran:overrun
  rang:ring rebuilt:rebuild repaid:repay retook:retake rode:ride ridden:ride sank:sink sunk:sink sang:sing shaken:shake shook:shake shone:shine shrank:shrink
  shrunk:shrink slain:slay slew:slay slept:sleep slid:slide sped:speed spent:spend spun:spin stole:steal stolen:steal stuck:stick stung:sting swam:swim
  swept:sweep tore:tear torn:tear undertook:undertake undertaken:undertake undid:undo undone:undo upheld:uphold withdrew:withdraw withdrawn:withdraw
  withheld:withhold withstood:withstand wore:wear worn:wear wept:weep drier:dry fewer:few fewest:few cheaper:cheap cheapest:cheap weaker:weak
  weakest:weak cancelled:cancel cancelling:cancel cancellation:cancel labelled:label labelling:label controlled:control controlling:control compelled:compel
  expelled:expel expelling:expel expulsion:expel patrolled:patrol patrolling:patrol signalled:signal fuelled:fuel travelled:travel travelling:travel totalled:total enrolled:enrol enroll:enrol safer:safe safest:safe harder:hard hardest:hard slower:slow faster:fast longer:long longest:long shorter:short deeper:deep deadliest:dead`;

/** Words that their endings would bring together with others: "mission / missing", "plane / plan", "supply / sup". */
const APART_EN = `mission:mission missions:mission shipment:shipment shipments:shipment plane:plane planes:plane aide:aide aides:aide department:department
  departments:department employee:employee employees:employee goods:goods supply:suppl supplies:suppl supplied:suppl supplying:suppl comply:compl
  complies:compl complied:compl complying:compl compliance:compl apply:appl applies:appl applied:appl applying:appl application:appl applications:appl
  imply:impl implies:impl implied:impl implying:impl implication:impl implications:impl rely:rel relies:rel relied:rel relying:rel reliance:rel
  multiply:multipl multiplies:multipl multiplied:multipl early:earl earlier:earl building:building buildings:building planet:planet`;

/** Nouns of verbs whose endings are no rule: "arrival / arrive", "seizure / seize". */
const NOUNS_EN = `approval:approve approvals:approve arrival:arrive arrivals:arrive removal:remove withdrawal:withdraw withdrawals:withdraw renewal:renew
  survival:survive survivor:survive survivors:survive proposal:propose proposals:propose dismissal:dismiss betrayal:betray acquittal:acquit reversal:reverse
  seizure:seize seizures:seize departure:depart disclosure:disclose disclosures:disclose exposure:expose failure:fail failures:fail signature:sign signatures:sign
  discovery:discover delivery:deliver deliveries:deliver recovery:recover robbery:rob robberies:rob injury:injure injuries:injure inquiry:inquire inquiries:inquire
  growth:grow loss:lose losses:lose choice:choose choices:choose advice:advise proof:prove proofs:prove relief:relieve
  pursuit:pursue complaint:complain complaints:complain decision:decide decisions:decide division:divide expansion:expand extension:extend extensions:extend
  suspension:suspend suspensions:suspend explosion:explode explosions:explode admission:admit permission:permit
  submission:submit intrusion:intrude intrusions:intrude erosion:erode conclusion:conclude conclusions:conclude exclusion:exclude inclusion:include
  reduction:reduce reductions:reduce production:produce introduction:introduce destruction:destroy destructive:destroy abduction:abduct
  abductions:abduct assistance:assist acceptance:accept resistance:resist attendance:attend insistence:insist existence:exist reliance:rely
  guidance:guide interference:interfere dependence:depend persistence:persist avoidance:avoid
  description:describe subscription:subscribe prescription:prescribe reception:receive deception:deceive perception:perceive
  resolution:resolve resolutions:resolve solution:solve solutions:solve revision:revise revisions:revise supervision:supervise
  retaliation:retaliate retaliatory:retaliate explanation:explain explanations:explain clarification:clarify verification:verify
  notification:notify notifications:notify identification:identify classification:classify classified:classify ratification:ratify
  publication:publish publications:publish denunciation:denounce
  denunciations:denounce repetition:repeat recognition:recognize violence:violent sales:sell payment:pay payments:pay
  arrivals:arrive entrance:enter entry:enter entries:enter incursions:incursion thefts:steal theft:steal conviction:convict convictions:convict
  deaths:die death:die deadly:dead killer:kill killers:kill killing:kill killings:kill meetings:meet meeting:meet warnings:warn findings:find finding:find`;

const IRREGULAR_EN =
  table(`said:say told:tell went:go gone:go came:come saw:see seen:see sent:send gave:give given:give took:take
  taken:take made:make did:do done:do had:have has:have was:be were:be been:be is:be are:be held:hold left:leave met:meet
  spoke:speak spoken:speak led:lead brought:bring thought:think bought:buy sold:sell sale:sell sales:sell paid:pay kept:keep
  began:begin begun:begin rose:rise risen:rise fell:fall fallen:fall grew:grow grown:grow knew:know known:know flew:fly
  flown:fly flies:fly threw:throw thrown:throw drew:draw drawn:draw wrote:write written:write broke:break broken:break
  chose:choose chosen:choose fought:fight sought:seek caught:catch taught:teach won:win lost:lose losing:lose stood:stand
  understood:understand sat:sit found:find heard:hear meant:mean men:man women:woman children:child people:people
  died:die dying:die dead:die lying:lie lain:lie shot:shoot struck:strike sworn:swear swore:swear became:become
  ran:run better:good best:good worse:bad worst:bad asked:ask got:get gotten:get put:put cut:cut set:set hit:hit
  organisation:organ organisations:organ organization:organ organizations:organ organised:organ organized:organ
  troops:troop forces:force news:news series:series united:unite us:us invasion:invas invading:invas invade:invas
  invaded:invas invades:invas denial:deny denied:deny denies:deny refusal:refuse rejection:reject response:respond
  belief:believe proof:proof defence:defens defense:defens defend:defens defended:defens defends:defens
  closest:close closer:close largest:large larger:large biggest:big bigger:big highest:high higher:high strongest:strong
  stronger:strong greatest:great greater:great strictest:strict tougher:tough toughest:tough
  threat:threat threaten:threat threatened:threat threatening:threat threatens:threat
  ${PASTS_EN} ${NOUNS_EN} ${APART_EN}`);

/** Words that their endings would bring together with others: "medida / medio", "ganado / ganar", "secretaria / secreto". */
const APART_ES = `presion:presion presiones:presion presa:presa presas:presa tratado:tratad tratados:tratad encuentro:encuentro encuentros:encuentro medida:medida
  medidas:medida informacion:informacion informaciones:informacion entero:entero entera:entero enteros:entero enteras:entero secretaria:secretari secretarias:secretari
  secretario:secretari secretarios:secretari complice:complice complices:complice cartera:cartera carteras:cartera ganado:ganado empleo:empleo empleos:empleo
  empleado:empleado empleados:empleado empleada:empleado paro:paro paros:paro partido:partido partidos:partido casa:casa casas:casa estado:estado estados:estado
  mando:mando mandos:mando corte:corte cortes:corte carga:carga cargas:carga nacion:nacion naciones:nacion estacion:estacion estaciones:estacion creacion:crea crear:crea
  crea:crea crean:crea creado:crea creada:crea creados:crea creadas:crea creando:crea crearon:crea creara:crea mesa:mesa mesas:mesa libro:libro libros:libro libra:libra
  libras:libra puerta:puerta puertas:puerta puerto:puerto puertos:puerto cuerpo:cuerpo cuerpos:cuerpo sala:sala salas:sala pension:pension pensiones:pension pasado:pasado pasada:pasado bancada:bancada costa:costa
  costas:costa minimo:minimo minima:minimo cobre:cobre deporte:deporte deportes:deporte enfermera:enfermera enfermeras:enfermera calle:calle calles:calle barrio:barrio
  barrios:barrio tema:tema temas:tema sabado:sabado genero:genero generos:genero alud:alud radar:radar reten:retenes retenes:retenes tienda:tienda tiendas:tienda
  cancion:cancion canciones:cancion primaria:primaria primarias:primaria
  redada:redada redadas:redada secundaria:secundaria secundarias:secundaria junta:junta juntas:junta bandera:bandera banderas:bandera camion:camion camiones:camion
  poblado:poblado poblados:poblado decada:decada decadas:decada milla:milla millas:milla viveres:viveres extremo:extremo extrema:extremo extremos:extremo
  supremo:suprem mayoria:mayoria mayorias:mayoria titulo:titulo titulos:titulo previo:previo previa:previo previos:previo previas:previo meta:meta metas:meta
  tumba:tumba tumbas:tumba mandataria:mandatari mandatario:mandatari mandatarios:mandatari plaga:plaga plagas:plaga`;

const IRREGULAR_ES =
  table(`dijo:dec dice:dec dicen:dec dijeron:dec dicho:dec dije:dec digo:dec decir:dec diga:dec dira:dec diria:dec
  hizo:hac hicieron:hac hace:hac hacen:hac hecho:hac hacer:hac haga:hac hara:hac haria:hac fue:ser fueron:ser era:ser eran:ser es:ser
  son:ser sea:ser sido:ser sera:ser seria:ser esta:est estan:est estaba:est estar:est este:este hay:hab hubo:hab haber:hab habia:hab
  haya:hab habra:hab habria:hab tiene:ten tienen:ten tuvo:ten tenia:ten tener:ten tengo:ten tenemos:ten tenga:ten tendra:ten
  vino:ven viene:ven vienen:ven venir:ven vendra:ven venga:ven puso:pon pone:pon poner:pon pondra:pon puesto:puest puede:pod pueden:pod
  pudo:pod poder:pod podemos:pod podra:pod podria:pod podrian:pod quiso:quer quiere:quer quieren:quer querer:quer queremos:quer quisiera:quer
  supo:sab sabe:sab saber:sab saben:sab dio:dar da:dar dan:dar dieron:dar dar:dar dado:dar ve:ver vio:ver vieron:ver ver:ver visto:ver
  va:ir van:ir vamos:ir vaya:ir vayan:ir ir:ir iba:ir ido:ir sigue:segu siguen:segu siguio:segu seguir:segu seguira:segu
  pide:ped pidio:ped piden:ped pedir:ped pidieron:ped muestra:mostr muestran:mostr muestren:mostr mostrar:mostr mostro:mostr
  impide:imped impidio:imped impedir:imped impida:imped muere:mor murio:mor murieron:mor morir:mor muerto:muert muertos:muert muerte:muert
  cree:cre creen:cre creo:cre creer:cre creyo:cre oimos:oir oye:oir oir:oir oyo:oir niega:neg niegan:neg nego:neg negar:neg
  entra:entr entre:entr entren:entr advierte:advert advirtio:advert advertir:advert sugiere:suger sugirio:suger sugerir:suger
  interviene:interven intervino:interven intervenir:interven intervencion:interven propuso:propon propone:propon proponer:propon propongo:propon
  propuesta:propon propuestas:propon propuesto:propon detuvo:deten detiene:deten detener:deten detenido:detenid mantuvo:manten mantiene:manten
  mantener:manten obtuvo:obten obtiene:obten obtener:obten cayo:ca cae:ca caer:ca cierra:cerr cierran:cerr cerrar:cerr cerro:cerr
  empieza:empez empezo:empez empezar:empez comienza:comenz comenzo:comenz comenzar:comenz reconoce:reconoc reconocio:reconoc
  orden:orden ordenes:orden orden:orden extranjeras:extranj extranjeros:extranj extranjera:extranj extranjero:extranj
  condujo:conduc produjo:produc redujo:reduc introdujo:introduc trajo:tra traer:tra trae:tra construyo:constru incluye:inclu incluyo:inclu
  incluir:inclu incluyendo:inclu destruyen:destru destruir:destru destruyo:destru huyo:hu huir:hu confunde:confund ocurrio:ocurr
  traslado:traslad traslados:traslad soldado:soldad soldados:soldad agencias:agenci agencia:agenci mes:mes meses:mes pais:pais paises:pais ama:amar aman:amar amo:amar amamos:amar amada:amar ${APART_ES}`);

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(/\s+/).map((row) => {
      const [form = '', base = ''] = row.split(':');
      return [form, base] as const;
    }),
  );
}

function stemEnglish(word: string): string {
  const irregular = IRREGULAR_EN.get(word);
  if (irregular !== undefined && irregular !== word)
    return IRREGULAR_EN.get(irregular) ?? tidyEnglish(irregular);
  if (irregular !== undefined || word.length <= 3 || /\d/.test(word)) return word.replace(/y$/, 'i');
  return tidyEnglish(stripEnglish(singular(word)));
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^suis]s$/.test(word) || /[^s]is?es$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "dismantling", "dismantled", "dismantle" -> "dismantl"; "planning" -> "plan"; "secretly" -> "secret". */
function stripEnglish(word: string): string {
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) continue;
    return undouble(rest);
  }
  return word;
}

function undouble(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

const ENDINGS_EN: readonly (readonly [RegExp, string])[] = [
  [/isation$|ization$/, 'iz'],
  [/(?<=...)i[sz]e?$/, 'iz'],
  [/ration$/, 'rat'],
  [/ation$/, 'at'],
  [/ition$/, 'it'],
  [/tion$/, 't'],
  [/sion$/, 's'],
  [/ment$/, ''],
  [/ness$/, ''],
  [/our$/, 'or'],
  [/re$/, 'r'],
];

/** Derivations that news exchanges freely: "designate / designation", "deploy / deployment", "honour / honor". */
function tidyEnglish(word: string): string {
  const found = ENDINGS_EN.find(([ending]) => ending.test(word));
  const made = found ? word.replace(found[0], found[1]) : word;
  return (made.length >= 3 ? made : word).replace(/(?<!e)e+$/, '').replace(/y$/, 'i');
}

const CLITICS = /^(.{3,}(?:ar|er|ir|ando|iendo))(?:me|te|se|le|les|lo|la|los|las)+$/;
const ENDINGS_ES = [
  ...[
    'ariamo',
    'eriamo',
    'iriamo',
    'aremo',
    'eremo',
    'iremo',
    'abamo',
    'aramo',
    'ieramo',
    'asemo',
    'amo',
    'emo',
    'imo',
  ],
  ...[
    'acion',
    'icion',
    'amiento',
    'imiento',
    'amente',
    'mente',
    'ion',
    'arian',
    'erian',
    'irian',
    'ieron',
    'ieran',
  ],
  ...[
    'iendo',
    'ando',
    'aron',
    'aran',
    'eran',
    'iran',
    'aria',
    'eria',
    'iria',
    'aban',
    'iera',
    'ado',
    'ada',
    'ido',
    'ida',
  ],
  ...['aba', 'ara', 'era', 'ira', 'ian', 'ar', 'er', 'ir', 'an', 'en', 'ia', 'io', 'o', 'a', 'e'],
].sort((a, b) => b.length - a.length);

/** Verbs whose own stem ends in -ar: "preparan" is not a past subjunctive. */
const IN_AR = /^(?:prep|decl|disp|sep|comp|acl|amp)ar(?=[aeo]|$)/;

function stemSpanish(word: string): string {
  const irregular = IRREGULAR_ES.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || /\d/.test(word)) return word;
  const bare = word
    .replace(CLITICS, '$1')
    .replace(/tien(?=en?$)/, 'ten')
    .replace(/^(def|ent|at|ext)iend(?=[aeo]n?$)/, '$1end')
    .replace(/fier(?=en?$)/, 'fer')
    .replace(/([lrnd])es$/, '$1')
    .replace(/([aeo])s$/, '$1');
  const inAr = IN_AR.exec(bare)?.[0];
  if (inAr !== undefined) return inAr;
  for (const ending of ENDINGS_ES) {
    if (bare.endsWith(ending) && bare.length - ending.length >= 3)
      return settled(bare.slice(0, -ending.length));
  }
  return settled(bare);
}

/** Stems whose vowel or last letter changes with the ending: "devuelven / devolver", "exija / exigir". */
const CHANGED_ES =
  table(`encuentr:encontr muev:mov remuev:remov promuev:promov devuelv:devolv resuelv:resolv envuelv:envolv vuelv:volv revuelv:revolv pierd:perd
  acuerd:acord despid:desped persig:persegu persigu:persegu consig:consegu consigu:consegu elij:eleg elig:eleg sirv:serv sient:sent consient:consent mient:ment
  desmient:desment prefir:prefer prefier:prefer refir:refer sugir:suger convirt:convert conviert:convert inviert:invert invirt:invert divirt:divert
  adviert:advert impon:impon impus:impon dispus:dispon expus:expon expuest:expon opus:opon supus:supon
  compus:compon depus:depon produj:produc introduj:introduc conduj:conduc reduj:reduc deduj:deduc traduj:traduc obtuv:obten sostuv:sosten
  sostien:sosten contuv:conten contien:conten detuv:deten retuv:reten retien:reten  intervin:interven previn:preven previen:preven convien:conven
  nieg:neg rueg:rog sieg:seg despleg:despleg despliegu:despleg despliegue:despleg despliec:despleg despliega:despleg despieg:despleg
  atraviez:atraves atravies:atraves confies:confes gobiern:gobern cuelg:colg aprueb:aprob comprueb:comprob prueb:prob demuestr:demostr esfuerz:esforz
  refuerz:reforz refuerc:reforz almuerz:almorz recomiend:recomend enmiend:enmend pretiend:pretend desciend:descend asciend:ascend transciend:trascend
  trasciend:trascend tiend:tend difund:difund enciend:encend contribuy:contribu distribuy:distribu sustituy:sustitu destituy:destitu
  disminuy:disminu atribuy:atribu constituy:constitu reconstruy:reconstru construy:constru concluy:conclu excluy:exclu incluy:inclu destruy:destru
  huy:hu caig:ca cay:ca traig:tra oig:o conozc:conoc reconozc:reconoc aparezc:aparec desaparezc:desaparec ofrezc:ofrec fortalezc:fortalec establezc:establec
  permanezc:permanec agradezc:agradec favorezc:favorec crezc:crec fallezc:fallec muer:mor hier:her hir:her requier:requer requir:requer adquier:adquir
  rechac:rechaz rechazc:rechaz alcanc:alcanz lanc:lanz amenac:amenaz avanc:avanz realic:realiz utilic:utiliz autoric:autoriz garantic:garantiz organic:organiz
  penalic:penaliz refuerce:reforz reduzc:reduc produzc:produc conduzc:conduc empiec:empez comienc:comenz empiez:empez comienz:comenz
  ataqu:atac busqu:busc sac:sac saqu:sac choqu:choc toqu:toc provoqu:provoc public:public publiqu:public indiqu:indic ubiqu:ubic coloqu:coloc convoqu:convoc
  revoqu:revoc critiqu:critic expliqu:explic apliqu:aplic dediqu:dedic identifiqu:identific notifiqu:notific ratifiqu:ratific verifiqu:verific justifiqu:justific clasifiqu:clasific
  entregu:entreg pagu:pag llegu:lleg niegu:neg obligu:oblig investigu:investig castigu:castig cargu:carg encargu:encarg agregu:agreg
  exij:exig dirij:dirig protej:proteg recoj:recog acoj:acog corrij:correg corrig:correg corrij:correg surj:surg finj:fing restrinj:restring
  pid:ped impid:imped mid:med sigu:segu sig:segu prosigu:prosegu prosig:prosegu rij:reg caid:ca desplieg:despleg`);

/** The stem under which all forms of a verb meet. */
function settled(made: string): string {
  return CHANGED_ES.get(made) ?? made;
}

const COGNATE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:c|s|t)ion(?:es|s)?$/, 'tn'],
  [/(?:i?dad(?:es)?|i?ty|ities)$/, 'td'],
  [/(?:mente|ly)$/, ''],
  [/(?:[ae]nci[ao]s?|[ae]nc(?:e|y|ies|es))$/, 'nc'],
  [/(?:ic[oa]s?|ical|ics?)$/, 'ik'],
  [/(?:os[oa]s?|ous)$/, 'os'],
  [/(?:[ai]?mient[oa]s?|ment[oa]?s?)$/, 'mt'],
  [/(?:ism[oa]?s?)$/, 'sm'],
  [/(?:istas?|ists?)$/, 'st'],
  [/(?:iv[oa]s?|ives?)$/, 'iv'],
  [/(?:ari[oa]s?|ary|aries)$/, 'ar'],
  [/(?:ori[oa]s?|ory|ories)$/, 'or'],
  [/(?:ad[oa]s?|ates?|ated)$/, 'at'],
  [/(?:ar|er|ir|ando|iendo|ing|ed)$/, ''],
  [/(?:[oae]s?|s)$/, ''],
];

/**
 * The form in which Spanish and English words of one origin meet: "designación / designation" -> "designatn",
 * "soberanía" does not meet "sovereignty" (that is the lexicon's work). Empty for words too short to tell.
 */
export function cognateForm(folded: string): string {
  if (folded.length < 5 || /\d/.test(folded)) return '';
  let form = folded;
  for (const [ending, to] of COGNATE_ENDINGS) {
    if (!ending.test(form)) continue;
    form = form.replace(ending, to);
    break;
  }
  form = form
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/^es(?=[ptcqm])/, 's')
    .replace(/ie/g, 'e')
    .replace(/y/g, 'i')
    .replace(/qu|k|ck/g, 'c')
    .replace(/(.)\1/g, '$1');
  return form.length >= 4 ? form.slice(0, 7) : '';
}
