/** What counts when sources are told apart. */
export interface SourceTrace {
  readonly outlet: string;
  readonly copyGroup: number | null;
  readonly wire: string | null;
  readonly via: readonly string[];
  readonly speaker: { readonly name: string } | null;
}

/**
 * Words by which a name is seen to be a paper, an agency or a broadcaster. A person through whom a statement
 * came is no chain: two outlets at one press conference heard it twice.
 */
const PAPER_WORDS = new Set(
  (
    'times post journal news newspaper herald tribune gazette guardian telegraph globe magazine press network ' +
    'television radio reuters ap afp efe upi bloomberg cnn nbc abc cbs pbs npr bbc fox msnbc axios politico ' +
    'propublica telemundo univision televisa notimex diario periodico revista noticias prensa agencia cadena ' +
    'milenio reforma jornada universal excelsior proceso sol pais mundo vanguardia informador heraldo debate ' +
    'infobae dw rt xinhua'
  ).split(' '),
);

/** Short forms of one paper, folded. */
const SAME_PAPER = new Map([
  ['nyt', 'new york times'],
  ['ny times', 'new york times'],
  ['wsj', 'wall street journal'],
  ['ap', 'associated press'],
  ['wapo', 'washington post'],
  ['agence france presse', 'afp'],
  ['agencia efe', 'efe'],
  ['nbc', 'nbc news'],
  ['cbs', 'cbs news'],
  ['abc', 'abc news'],
  ['fox', 'fox news'],
]);

/**
 * How many of these reports are independent of each other: outlets with one agency story count once, and so do
 * outlets that all have it from the same paper ("according to The New York Times"), the paper itself included.
 */
export function independentSources(reports: readonly SourceTrace[]): number {
  const outlets = new Set(reports.map((report) => paperKey(report.outlet)));
  const groups = new Map<string, Set<string>>();
  for (const report of reports) {
    const joined = new Set(sourceKeys(report, outlets));
    for (const key of [...joined]) {
      for (const other of groups.get(key) ?? []) joined.add(other);
    }
    for (const key of joined) groups.set(key, joined);
  }
  return new Set(groups.values()).size;
}

/** Everything that ties a report to others: its outlet, its agency story, the papers it has the words from. */
function sourceKeys(report: SourceTrace, outlets: ReadonlySet<string>): string[] {
  const keys = [paperKey(report.outlet)];
  if (report.copyGroup !== null) keys.push(`copy:${report.copyGroup}`);
  if (report.wire !== null) keys.push(paperKey(report.wire));
  for (const name of [...report.via, ...(report.speaker === null ? [] : [report.speaker.name])]) {
    const key = paperKey(name);
    if (outlets.has(key) || isPaper(key)) keys.push(key);
  }
  return keys;
}

function isPaper(key: string): boolean {
  return key.split(' ').some((word) => PAPER_WORDS.has(word));
}

/** `The New York Times` and `NYT` are one: accents, case, marks and the article aside. */
function paperKey(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|el|la|los|las) (?=.)/, '');
  return SAME_PAPER.get(folded) ?? folded;
}
