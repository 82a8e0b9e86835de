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
  threat:threat threaten:threat threatened:threat threatening:threat threatens:threat`);

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
  traslado:traslad traslados:traslad soldado:soldad soldados:soldad agencias:agenci agencia:agenci mes:mes meses:mes pais:pais paises:pais ama:amar aman:amar amo:amar amamos:amar amada:amar`);

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
    if (bare.endsWith(ending) && bare.length - ending.length >= 3) return bare.slice(0, -ending.length);
  }
  return bare;
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
