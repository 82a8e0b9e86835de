const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** `no dijo`: nothing has been said. */
export const NEGATIONS = set('no nunca jamas tampoco ni sin');
/** `ha dicho`. */
export const HAVE = set('ha han habia habian habria habrian haya hubiera he hemos');
/** `fue denunciado`: passives and states. */
export const BE = set('es son fue fueron era eran sea ser sido siendo esta estan');
/** `le dijo`. */
export const CLITICS = set('le les lo la los las se me nos te');
/** Between subject and verb: `Ruiz también dijo`. */
export const SKIPPED = set(
  'tambien ademas ya luego despues entonces asimismo solo incluso inclusive siempre igualmente despues hoy ayer anoche manana todavia aun asi mismo misma eso si enseguida apenas recien pronto',
);
/** No noun phrase runs over them: `cuando Ruiz dijo`. */
export const BREAKS = set(
  'que cuando mientras porque pero aunque si donde como quien quienes cual cuyo y e o u ni sino pues tras luego segun',
);
/** They open adjuncts: `dijo en Lima`. */
export const ADJUNCT = set(
  'en a ante durante por para con tras desde via mediante sobre al de del entre hacia hasta luego antes despues contra este esta',
);
/** They open noun phrases: `la denuncia`, `su respuesta`. */
export const ARTICLES = set(
  'el la los las un una unos unas su sus este esta estos estas ese esa esos esas lo al del dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas muchos muchas numerosos numerosas alguien nadie quienes ambos ambas todos todas ningun ninguna cada otro otra',
);
/** `dijo ella`. */
export const PRONOUNS = set('él ella ellos ellas éste ésta');
/** `puede decir`: nothing has been said. */
export const MODALS = set('puede pueden podria podrian debe deben quiere quieren quiso va van iba a para de');
/** `se negó a comentar`. */
export const NO_COMMENT = set(
  'comentar decir responder contestar hablar precisar confirmar abundar dar declarar opinar ofrecer',
);
/** `pidió omitir su nombre`. */
export const ANONYMITY = set(
  'reservar reservarse omitir guardar mantener permanecer conservar ocultar ser quedar',
);
/** `se comenta que`, `trascendió que`, `cuentan que`: talk that nobody stands for. */
export const RUMOURS = set(
  'trascender circular rumorar rumorear comentar decir contar saber especular murmurar cuchichear afirmar asegurar creer pensar',
);
/** With these prepositions behind them they have their object there: `insistió en las acusaciones`. */
export const WITH_OBJECT = set(
  'insistir coincidir ahondar abundar informar advertir alertar quejarse dudar acusar alegrarse disculparse',
);
/** Verbs of calling: they need what somebody is called. */
export const CALLING = set('calificar tachar tildar catalogar');
/** `Se informó que`: a notice of whoever spoke before. */
export const NOTICES = set(
  'informar anunciar comunicar notificar precisar detallar indicar señalar agregar añadir explicar aclarar reportar destacar subrayar enfatizar reiterar resaltar recordar puntualizar advertir',
);
/** Knowing and feeling: no words without somebody named for them. */
export const SILENT = set('saber sentir entender comprender imaginar dudar suponer descubrir comprobar');
/** `y dijo`: the subject before goes on. */
export const PARTICLES = set('o y e pero');
