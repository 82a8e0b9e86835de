import { looksLikeOutlet, meansAnOutlet, outletKey } from '../text/outlet-names.ts';

/** What counts when sources are told apart. */
export interface SourceTrace {
  readonly outlet: string;
  readonly copyGroup: number | null;
  readonly wire: string | null;
  readonly via: readonly string[];
  readonly speaker: { readonly name: string } | null;
  /** The paper that is meant where the speaker is only "the paper"; left out elsewhere. */
  readonly paper?: string;
}

/** A claim and the article that it stands in. */
export type PlacedTrace = SourceTrace & { readonly articleUrl: string };

/**
 * How many of these reports are independent of each other: outlets with one agency story count once, and so do
 * outlets that all have it from the same paper ("according to The Harbor Ledger"), the paper itself included.
 *
 * A paper is one of `outlets` (those that are watched), one that carries the report, or what is called like one. A
 * person through whom a statement came is no chain: two outlets at one press conference heard it twice.
 */
export function independentSources(reports: readonly SourceTrace[], outlets: ReadonlySet<string>): number {
  const carrying = new Set([...outlets, ...reports.map((report) => outletKey(report.outlet))]);
  const named = reports.flatMap((report) => papersBehind(report, carrying).map(outletKey));
  const papers = new Set([...carrying, ...named]);
  const groups = new Map<string, Set<string>>();
  for (const report of reports) {
    const joined = new Set(sourceKeys(report, papers));
    for (const key of [...joined]) {
      for (const other of groups.get(key) ?? []) joined.add(other);
    }
    for (const key of joined) groups.set(key, joined);
  }
  return new Set(groups.values()).size;
}

/** Everything that ties a report to others: its outlet, its agency story, the papers it has the words from. */
function sourceKeys(report: SourceTrace, papers: ReadonlySet<string>): string[] {
  const keys = [outletKey(report.outlet)];
  if (report.copyGroup !== null) keys.push(`copy:${report.copyGroup}`);
  if (report.wire !== null) keys.push(outletKey(report.wire));
  return [...keys, ...papersBehind(report, papers).map(outletKey)];
}

/** The papers that a report names as those who have the words. */
function papersBehind({ via, speaker, paper }: SourceTrace, papers: ReadonlySet<string>): string[] {
  const names = [
    ...via,
    ...(speaker === null ? [] : [speaker.name]),
    ...(paper === undefined ? [] : [paper]),
  ];
  return names.filter((name) => papers.has(outletKey(name)) || looksLikeOutlet(name));
}

/**
 * The same claims in the same order, where "the paper said" is said of the paper that its article named last. Claims of
 * one article have to follow each other as they stand in it.
 */
export function withPapersNamed<T extends PlacedTrace>(
  claims: readonly T[],
  outlets: ReadonlySet<string>,
): T[] {
  let article: string | null = null;
  let named: string | null = null;
  return claims.map((claim) => {
    if (claim.articleUrl !== article) [article, named] = [claim.articleUrl, null];
    const meant =
      named !== null && claim.speaker !== null && meansAnOutlet(claim.speaker.name) ? named : null;
    named = papersBehind(claim, outlets).at(-1) ?? named;
    return meant === null ? claim : { ...claim, paper: meant };
  });
}
