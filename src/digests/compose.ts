import type { DeskConfig } from '../model/desk.ts';
import type {
  CorrectionLine,
  Digest,
  DigestKind,
  DigestSection,
  FailingFeed,
  ProbableGap,
} from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import type { Choice } from './choose.ts';

/** What a digest says beyond its lines. */
export interface Surroundings {
  readonly kind: DigestKind;
  /** Names of topics in the desk's language; a topic without one shows its id. */
  readonly topicNames: ReadonlyMap<TopicId, string>;
  /** What was judged after `from` and up to `to`. */
  readonly window: { readonly from: Date; readonly to: Date };
  /** When the digest was due, if it is late; null when on time. */
  readonly dueAt: Date | null;
  /** When the next ordinary digest is sent, as far as that is known. */
  readonly next: Pick<Digest, 'nextAt' | 'notBefore'>;
  /** What the desk was told and does not stand. */
  readonly corrections: readonly CorrectionLine[];
  /** How many lines of this window were told at once. */
  readonly toldAtOnce: number;
  /** The page of what was held back and of lines over the limit: a signed link of this desk. */
  readonly heldUrl: string;
  readonly feeds: {
    readonly configured: number;
    readonly read: number;
    readonly failing: readonly FailingFeed[];
    readonly gaps: readonly ProbableGap[];
  };
  /** The operator's sentence on every digest, or null. */
  readonly notice: string | null;
}

/** The digest of one desk and window, to be frozen and then rendered. */
export function composeDigest(desk: DeskConfig, choice: Choice, around: Surroundings): Digest {
  const { kind, toldAtOnce, corrections } = around;
  return {
    ...(kind !== 'regular' && { kind }),
    deskId: desk.id,
    deskName: desk.name,
    lang: desk.lang,
    zone: desk.zone,
    window: { from: around.window.from.toISOString(), to: around.window.to.toISOString() },
    ...(corrections.length > 0 && { corrections: { lines: corrections } }),
    sections: choice.sections.map(
      (section): DigestSection => ({
        topic: section.topic,
        name: around.topicNames.get(section.topic) ?? section.topic,
        lines: section.lines.map((chosen) => chosen.line),
        ...linesCut(section.more, around.heldUrl),
      }),
    ),
    ...saidAgain(choice, around.heldUrl),
    held: { repeats: choice.held.length, url: around.heldUrl },
    feeds: around.feeds,
    ...(toldAtOnce > 0 && { toldAtOnce }),
    ...(choice.waiting > 0 && { waiting: choice.waiting }),
    ...around.next,
    dueAt: around.dueAt?.toISOString() ?? null,
    notice: around.notice,
  };
}

function saidAgain({ saidAgain: { lines, more } }: Choice, url: string): Pick<Digest, 'saidAgain'> {
  if (lines.length + more.length === 0) return {};
  return { saidAgain: { lines: lines.map((chosen) => chosen.line), ...linesCut(more, url) } };
}

function linesCut(cut: readonly unknown[], url: string): Pick<DigestSection, 'more'> {
  return cut.length > 0 ? { more: { count: cut.length, url } } : {};
}
