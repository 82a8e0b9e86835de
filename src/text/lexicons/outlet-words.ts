/** How outlets are called: other names of one outlet, and the words by which a name is told to be that of an outlet; folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Short forms and other names of one outlet, folded. */
export const SAME_OUTLET = new Map([
  ['nyt', 'new york times'],
  ['ny times', 'new york times'],
  ['n y times', 'new york times'],
  ['wsj', 'wall street journal'],
  ['wapo', 'washington post'],
  ['ft', 'financial times'],
  ['lat', 'los angeles times'],
  ['la times', 'los angeles times'],
  ['nbc', 'nbc news'],
  ['cbs', 'cbs news'],
  ['abc', 'abc news'],
  ['fox', 'fox news'],
  ['british broadcasting corporation', 'bbc'],
  ['bbc news', 'bbc'],
  ['bbc mundo', 'bbc'],
  ['cnn en espanol', 'cnn'],
]);

/** By themselves, or at either end of a name. */
export const ALONE = words(`
  reuters ap afp efe upi dpa ansa tass xinhua bloomberg cnn nbc abc cbs pbs npr bbc cnbc msnbc cbc rt dw ft nyt wsj axios politico
  propublica telemundo univision televisa notimex infobae animal aristegui vox vice slate newsweek bellingcat`);
/** English: what a paper is called by, at the end of its name or before "of". */
export const LAST = words(`
  times post journal news newspaper herald tribune gazette guardian telegraph globe magazine press network television radio
  ledger courier dispatch record chronicle observer sentinel examiner inquirer register mirror mail express star sun bulletin bee
  monitor review weekly daily today economist atlantic wire newswire hill intercept independent republic enquirer advocate argus
  beacon banner citizen democrat reporter statesman wave leader messenger pilot standard tv fm`);
/** Spanish: at the beginning, behind the article. */
export const FIRST = words(`
  diario periodico revista noticias prensa agencia cadena semanario milenio reforma jornada universal excelsior proceso sol pais mundo
  vanguardia informador heraldo debate imparcial financiero economista cronica correo voz nacion tiempo tiempos republica
  mercurio razon estrella hora tribuna observador expreso comercio faro norte siglo opinion siglo21 grafico espectador radio canal
  telediario televisa telefutura telesur`);
