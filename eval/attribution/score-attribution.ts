import type { Stretch } from '../scoring/words.ts';

/** Somebody's words as annotators marked them: who, by which cue, what. */
export interface GoldAttribution {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
}

export interface AttributedText {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly GoldAttribution[];
}

/** What a run says of one text: its claims, as `replay` writes them. */
export interface FoundClaim extends Stretch {
  readonly kind: string;
  readonly content: readonly Stretch[];
  readonly speaker: string | null;
  readonly speakerSpan: Stretch | null;
  readonly cue: string | null;
}

export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Percentages with one place. */
export interface AttributionFigures {
  readonly predicted: number;
  readonly gold: number;
  /** Words inside contents. */
  readonly token: Shares;
  /** A gold attribution is found when one claim covers more than 30 % of its words, one to one. */
  readonly coverage30: Shares;
  /** Contents with exactly the same words. */
  readonly exact: Shares;
  /** Of the found ones with a source, how many have a speaker span that overlaps it. */
  readonly source: number;
  /** Claims that touch no gold content at all. */
  readonly spurious: number;
}

/** Cues of speech, written small. */
const SPEECH =
  /\b(said|says?|saying|told|tells?|telling|according|wrote|writes?|added|adds?|adding|noted|notes|noting|reported|reports|announced|argued?s?|arguing|suggest(ed|s|ing)?|acknowledged|explained|declared|claim(ed|s|ing)?|insist(ed|s)?|denied|denies|rejected|dismissed|warned|tweeted|confirmed|stated|continued|conceded|concluded|replied|responded|asserted|vowed|promised|pledged|recalled|revealed|predicted|asked)\b/;

/**
 * Scores attributions against annotated texts, micro-averaged over all of them. `ALL` is every gold attribution: beliefs,
 * intentions and support too. `SPEECH` are those with a cue of speech or quotation marks; claims on the other ones
 * are then not counted against precision.
 *
 * @throws Error when the run lacks a text
 */
export function scoreAttribution(
  texts: readonly AttributedText[],
  run: ReadonlyMap<string, readonly FoundClaim[]>,
): { readonly ALL: AttributionFigures; readonly SPEECH: AttributionFigures } {
  const read = texts.map((text) => inWords(text, run));
  return { ALL: figuresOf(read, () => true), SPEECH: figuresOf(read, isSpeech) };
}

interface GoldWords extends GoldAttribution {
  readonly words: ReadonlySet<number>;
  readonly sourceWords: ReadonlySet<number>;
}

interface FoundWords {
  readonly words: ReadonlySet<number>;
  readonly speakerWords: ReadonlySet<number> | null;
}

interface TextInWords {
  readonly text: string;
  readonly gold: readonly GoldWords[];
  readonly found: readonly FoundWords[];
}

function inWords(
  { id, text, gold }: AttributedText,
  run: ReadonlyMap<string, readonly FoundClaim[]>,
): TextInWords {
  const claims = run.get(id);
  if (!claims) throw new Error(`The run has no line for ${id}`);
  const starts = [...text.matchAll(/\w+/gu)].map(({ index }) => index);
  const wordsOf = (spans: readonly Stretch[]): ReadonlySet<number> =>
    new Set(starts.filter((at) => spans.some(({ start, end }) => at >= start && at < end)));
  return {
    text,
    gold: gold.map((one) => ({ ...one, words: wordsOf(one.content), sourceWords: wordsOf(one.source) })),
    found: claims.filter(isAttributed).map((claim) => ({
      words: wordsOf(claim.content.length > 0 ? claim.content : [claim]),
      speakerWords: claim.speakerSpan && wordsOf([claim.speakerSpan]),
    })),
  };
}

/** An outlet's own statement is no attribution. */
function isAttributed({ kind, speaker, speakerSpan, cue }: FoundClaim): boolean {
  return kind !== 'reported' || Boolean(speaker || speakerSpan || cue);
}

function isSpeech({ content, cue }: GoldAttribution, text: string): boolean {
  if (content.some(({ start, end }) => /[“”"]/.test(text.slice(start, end)))) return true;
  const { start, end } = cue[0] ?? { start: 0, end: 0 };
  return SPEECH.test(text.slice(start, end).toLowerCase());
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both;
}

interface Counts {
  found: number;
  gold: number;
  right: number;
  extra: number;
  lost: number;
  covered: number;
  exact: number;
  source: number;
  sourced: number;
  spurious: number;
}

type Subset = (gold: GoldAttribution, text: string) => boolean;

function figuresOf(texts: readonly TextInWords[], subset: Subset): AttributionFigures {
  const counts: Counts = {
    found: 0,
    gold: 0,
    right: 0,
    extra: 0,
    lost: 0,
    covered: 0,
    exact: 0,
    source: 0,
    sourced: 0,
    spurious: 0,
  };
  for (const text of texts) count(text, subset, counts);
  const { found, gold, right, extra, lost, covered, exact } = counts;
  return {
    predicted: found,
    gold,
    token: shares(right, right + extra, right + lost),
    coverage30: shares(covered, found, gold),
    exact: shares(exact, found, gold),
    source: percent(counts.source / counts.sourced),
    spurious: percent(counts.spurious / found),
  };
}

function count({ text, gold: all, found: claims }: TextInWords, subset: Subset, counts: Counts): void {
  const gold = all.filter((one) => subset(one, text));
  const touchesOne = (of: readonly GoldWords[], { words }: FoundWords) =>
    of.some((one) => shared(one.words, words) > 0);
  const found = claims.filter((one) => touchesOne(gold, one) || !touchesOne(all, one));
  countWords(all, gold, found, counts);
  counts.found += found.length;
  counts.gold += gold.length;
  countCovered(gold, found, counts);
  for (const one of found) {
    const same = ({ words }: GoldWords) =>
      words.size === one.words.size && shared(words, one.words) === words.size;
    if (gold.some(same)) counts.exact += 1;
    if (!touchesOne(all, one)) counts.spurious += 1;
  }
}

function countWords(
  all: readonly GoldWords[],
  gold: readonly GoldWords[],
  found: readonly FoundWords[],
  counts: Counts,
): void {
  const union = (sets: readonly { readonly words: ReadonlySet<number> }[]) =>
    new Set(sets.flatMap(({ words }) => [...words]));
  const [asked, any, got] = [union(gold), union(all), union(found)];
  for (const word of got) {
    if (asked.has(word)) counts.right += 1;
    else if (!any.has(word)) counts.extra += 1;
  }
  for (const word of asked) if (!got.has(word)) counts.lost += 1;
}

/** Each gold attribution takes the claim that covers most of it and is not three times as long. */
function countCovered(gold: readonly GoldWords[], found: readonly FoundWords[], counts: Counts): void {
  const used = new Set<FoundWords>();
  for (const one of gold) {
    const best = bestFor(one, found, used);
    if (!best) continue;
    used.add(best);
    counts.covered += 1;
    if (one.source.length === 0) continue;
    counts.sourced += 1;
    const { speakerWords } = best;
    if (
      speakerWords &&
      shared(one.sourceWords, speakerWords) > 0 &&
      speakerWords.size <= one.sourceWords.size + 8
    )
      counts.source += 1;
  }
}

function bestFor(
  { words }: GoldWords,
  found: readonly FoundWords[],
  used: ReadonlySet<FoundWords>,
): FoundWords | null {
  let best: FoundWords | null = null;
  let most = 0.3;
  for (const one of found) {
    if (used.has(one) || words.size === 0 || one.words.size > Math.max(30, 3 * words.size)) continue;
    const covered = shared(words, one.words) / words.size;
    if (covered <= most) continue;
    best = one;
    most = covered;
  }
  return best;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function shares(hit: number, found: number, gold: number): Shares {
  return {
    precision: percent(hit / found),
    recall: percent(hit / gold),
    f1: percent((2 * hit) / (found + gold)),
  };
}
