const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** `never said`: the verb asserts nothing. */
export const NEGATIONS = set(
  "not never n't neither nor hardly didn't doesn't don't hasn't haven't hadn't wouldn't won't couldn't can't cannot isn't wasn't nobody none",
);
/** `has said`. */
export const HAVE = set('has have had having');
/** `was told`, `is said`: passives and states. */
export const BE = set("is are was were be been being gets got get 're isn't wasn't weren't");
/** `may say`: nothing has been said. */
export const MODALS = set('would could should might may must can will shall to');
/** Between subject and verb: `Ruiz also said`. */
export const SKIPPED = set(
  'also then later once again still now already just even only first repeatedly since soon instead further previously recently earlier ' +
    'afterward afterwards himself herself themselves itself both all each ever long often always today yesterday tonight too sometimes outright thus',
);
/** No noun phrase runs over them: `when Ruiz said`. */
export const BREAKS = set(
  'that when while as because if but although though after before since until where which so than whether once and or what how why nor yet who whom whose unless whereas',
);
/** They open adjuncts, not clauses: `said in Lima`. */
export const PREPOSITIONS = set(
  'in on at by during for from with to of about after before since through via over under into amid as against within among despite between upon near outside inside without until ahead',
);
/** They open clauses: `said she would come`. */
export const SUBJECT_PRONOUNS = set('he she it they we i you there');
/** They open noun phrases: `said the road was shut`. */
export const NP_OPENERS = set(
  'the a an this that these those his her its their my our your no any some many most all both each every several few such another other more one two three four five six seven eight nine ten',
);
export const DETERMINERS = set('the a an his her their its this these those our my');
/** Verbs that end a noun phrase to their right when it is walked backwards. */
export const FINITE_BREAKS = set(
  'is are was were has have had wants said says will would can could may might must should does did do now',
);
export const RECIPIENTS = set(
  'reporters journalists lawmakers supporters listeners viewers voters investigators officials people him her them me us you attendees analysts senators police authorities congress everyone',
);
export const TIME_WORDS = set(
  'last this next early late earlier on morning afternoon evening night week weekend month year day days hours weeks months years ago later before after afterward mid past same the a',
);
export const NO_COMMENT = set(
  'comment say discuss answer elaborate respond provide confirm give specify identify name speculate disclose be',
);
/** Cues strong enough to make any noun phrase before them a speaker. */
export const STRONG = set(
  'say tell add announce warn note explain reply state declare write tweet acknowledge insist argue claim allege concede testify respond assert contend',
);
