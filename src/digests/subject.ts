import type { CorrectionLine, Digest, DigestLine, SpokenLine } from '../model/digest.ts';
import { badgeOf } from './badge.ts';
import { shortened, shownText } from './clean.ts';
import { correctionsIn, linesCut } from './counts.ts';
import { editorsOrder } from './editors-order.ts';
import { attribution, quoted, voiceOf } from './say.ts';

/** Longer subjects are cut by most mail programs anyway. */
const MAX_SUBJECT = 120;
const MAX_NAME = 40;
const FEWEST_WORDS = 24;

/**
 * The news, not the product, and before it what does not stand: `Retracted: Pam Bondi: “...”`, `Update: Pam Bondi: “the reward is now 50 million […]” (and 3 more)`. What is said again is
 * neither told nor counted beside news. One line, no control characters.
 */
export function subjectOf(digest: Digest): string {
  const { labels } = voiceOf(digest, 0);
  const lines = digest.sections.flatMap((section) => section.lines);
  const [correction] = digest.corrections?.lines ?? [];
  if (correction !== undefined) return corrected(correction, lines.length, digest);
  const first = weightiest(lines);
  if (first === undefined) return subjectWithoutNews(digest);
  const badge = first.verdict === 'new' ? '' : `${badgeOf(first, labels)}: `;
  return told(first, { badge, others: lines.length - 1 + linesCut(digest) }, digest);
}

/** What was edited is told as it reads now. */
function corrected(line: CorrectionLine, news: number, digest: Digest): string {
  const { labels } = voiceOf(digest, 0);
  const { now } = line;
  const speaker = now === null || now.speaker === null ? null : { name: now.speaker, probably: false };
  const shown = line.correction === 'edited' && now !== null ? { ...line, ...now, speaker } : line;
  const others = correctionsIn(digest) - 1 + news + linesCut(digest);
  return told(shown, { badge: `${labels.correction[line.correction]}: `, others }, digest);
}

function subjectWithoutNews(digest: Digest): string {
  const { labels } = voiceOf(digest, 0);
  const [first, ...others] = digest.saidAgain?.lines ?? [];
  if (first === undefined) return shortened(labels.nothingNewFor(shownText(digest.deskName)), MAX_SUBJECT);
  const cut = digest.saidAgain?.more?.count ?? 0;
  return told(first, { badge: `${labels.saidAgain}: `, others: others.length + cut }, digest);
}

function told(
  line: SpokenLine,
  { badge, others }: { readonly badge: string; readonly others: number },
  digest: Digest,
): string {
  const { labels } = voiceOf(digest, 0);
  const tail = others > 0 ? ` (${labels.andMore(others)})` : '';
  const who = `${badge}${whoSays(line, digest)}`;
  const room = Math.max(FEWEST_WORDS, MAX_SUBJECT - who.length - tail.length - 2);
  return `${who}${quoted(line, room)}${tail}`;
}

/** What an editor wants first over all topics, not the first of the first topic. */
function weightiest(lines: readonly DigestLine[]): DigestLine | undefined {
  return lines.toSorted(editorsOrder)[0];
}

/** `Claudia Sheinbaum: `, `Donald Trump denies: `: a plain statement needs no verb. */
function whoSays(line: SpokenLine, digest: Digest): string {
  const voice = voiceOf(digest, 0);
  const { who, does } = attribution({ ...line, via: [] }, voice);
  const name = shortened(who, MAX_NAME, '…');
  const plain = line.speaker === null || does === '' || voice.labels.stance.asserts.includes(does);
  return plain ? `${name}: ` : `${name} ${does}: `;
}
