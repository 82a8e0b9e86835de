import type { CorrectionLine, Digest, DigestSection } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import type { Choice } from './choose.ts';

/** What one mail tells: a whole window, or what of it is on one topic. */
export interface Telling {
  readonly digest: Digest;
  readonly choice: Choice;
}

export interface TopicTelling extends Telling {
  readonly topic: TopicId;
}

export interface TopicsOfDesk {
  /** In the desk's order. */
  readonly topics: readonly TopicId[];
  /** In the desk's language; a topic without a name shows its id. */
  readonly names: ReadonlyMap<TopicId, string>;
  /** Of the claims that were held back. */
  readonly topicsOf: ReadonlyMap<number, readonly TopicId[]>;
  /** The page of what one of the mails held back or cut. */
  readonly heldUrl: (topic: TopicId) => string;
}

/**
 * A window as one mail for each topic that has something to tell, in the desk's order; none where nothing has. Everything
 * of the window stands in exactly one of them: what is on several topics under the first of them, what was held back
 * beside the statement it belongs to or on its topic, and what has no mail of its own, in the first.
 */
export function byTopic({ digest, choice }: Telling, desk: TopicsOfDesk): TopicTelling[] {
  const topicOf = (topics: readonly TopicId[] = []) => desk.topics.find((topic) => topics.includes(topic));
  const lines = [...choice.saidAgain.lines, ...choice.saidAgain.more].map(({ line }) => line);
  const apart = [...lines, ...(digest.corrections?.lines ?? [])].map(
    (line) => topicOf(line.topics) ?? desk.topics[0],
  );
  const told = new Set<TopicId | undefined>([...choice.sections.map((section) => section.topic), ...apart]);
  const topics = desk.topics.filter((topic) => told.has(topic));
  const heldIn = heldTopics(choice, (claimId) => topicOf(desk.topicsOf.get(claimId)));
  return topics.map((topic, at) => {
    const isFirst = at === 0;
    const isHere = (other: TopicId | undefined) =>
      other === topic || (isFirst && (other === undefined || !topics.includes(other)));
    const part = choiceOf(choice, {
      isHere: (line) => isHere(topicOf(line.topics)),
      topic,
      held: choice.held.filter((_, index) => isHere(heldIn[index])),
      waiting: isFirst ? choice.waiting : 0,
    });
    const corrections = (digest.corrections?.lines ?? []).filter((line) => isHere(topicOf(line.topics)));
    return { topic, choice: part, digest: digestOf(digest, part, { topic, isFirst, corrections, desk }) };
  });
}

/** The topic of each claim that was held back: that of the line of its statement, else its own. */
function heldTopics(
  { sections, held }: Choice,
  ownTopic: (claimId: number) => TopicId | undefined,
): (TopicId | undefined)[] {
  const ofStatement = new Map(
    sections.flatMap(({ topic, lines, more }) =>
      [...lines, ...more].map(({ statementId }) => [statementId, topic] as const),
    ),
  );
  return held.map(({ statementId, claimId }) => ofStatement.get(statementId) ?? ownTopic(claimId));
}

interface PartOfChoice extends Pick<Choice, 'held' | 'waiting'> {
  readonly topic: TopicId;
  readonly isHere: (line: { readonly topics: readonly TopicId[] }) => boolean;
}

function choiceOf(choice: Choice, { topic, isHere, held, waiting }: PartOfChoice): Choice {
  return {
    sections: choice.sections.filter((section) => section.topic === topic),
    saidAgain: {
      lines: choice.saidAgain.lines.filter(({ line }) => isHere(line)),
      more: choice.saidAgain.more.filter(({ line }) => isHere(line)),
    },
    held,
    waiting,
  };
}

interface PartOfDigest {
  readonly topic: TopicId;
  readonly isFirst: boolean;
  readonly corrections: readonly CorrectionLine[];
  readonly desk: TopicsOfDesk;
}

/** What holds for the whole window is said in each; what is counted, in the first. */
function digestOf(
  whole: Digest,
  choice: Choice,
  { topic, isFirst, corrections, desk }: PartOfDigest,
): Digest {
  const { corrections: _, saidAgain: __, toldAtOnce, waiting, ...rest } = whole;
  const url = desk.heldUrl(topic);
  const { lines, more } = choice.saidAgain;
  const newsElsewhere = whole.sections.length > 0 || toldAtOnce !== undefined;
  return {
    ...rest,
    ...(newsElsewhere && { newsElsewhere }),
    deskName: `${whole.deskName}: ${desk.names.get(topic) ?? topic}`,
    ...(corrections.length > 0 && { corrections: { lines: corrections } }),
    sections: whole.sections
      .filter((section) => section.topic === topic)
      .map(
        (section): DigestSection => ({
          ...section,
          ...(section.more && { more: { ...section.more, url } }),
        }),
      ),
    ...(lines.length + more.length > 0 && {
      saidAgain: {
        lines: lines.map(({ line }) => line),
        ...(more.length > 0 && { more: { count: more.length, url } }),
      },
    }),
    held: { repeats: choice.held.length, url },
    ...(isFirst && toldAtOnce !== undefined && { toldAtOnce }),
    ...(isFirst && waiting !== undefined && { waiting }),
  };
}
