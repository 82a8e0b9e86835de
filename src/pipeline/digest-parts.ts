import { byTopic, type Telling } from '../digests/by-topic.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { TopicId } from '../model/mention.ts';
import { heldLink } from '../model/token.ts';
import { newestWindowWith } from '../store/digests.ts';
import type { Db } from '../store/schema.ts';
import type { OwedCorrection } from './corrections.ts';
import type { Draft } from './draft-digest.ts';
import type { House } from './house.ts';

/** One digest of a window: of all of it, or of one topic where the desk wants its topics in threads. */
export interface DigestPart extends Telling {
  readonly windowKey: string;
  readonly corrections: readonly OwedCorrection[];
  /** Null: the window is told in one digest. */
  readonly thread: Thread | null;
}

/** What all mails of one topic to a desk belong to. */
export interface Thread {
  readonly topic: TopicId;
  /** The window of the digest before this one in the thread; null: this is the first. */
  readonly previousKey: string | null;
}

/** No window's key holds a tilde before this. */
const suffixOf = (topic: TopicId): string => `~${topic}`;

/** A window as the digests that are made of it. All of them are stored in one transaction, so none can be missing. */
export async function partsOf(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  draft: Draft,
): Promise<DigestPart[]> {
  const { digest, choice, corrections, windowKey } = draft;
  const keyOf = (topic: TopicId) => `${windowKey}${suffixOf(topic)}`;
  const told =
    desk.threads === 'topic'
      ? byTopic(draft, {
          topics: desk.topics,
          names: new Map(house.config.topics.map((topic) => [topic.id, topic.name[desk.lang]])),
          topicsOf: draft.topicsOf,
          heldUrl: (topic) =>
            heldLink(house.config.settings.web.publicUrl, house.secret, desk.id, keyOf(topic)),
        })
      : [];
  // Nothing to tell is told once.
  if (told.length === 0) return [{ digest, choice, corrections, windowKey, thread: null }];
  const shown = new Set(digest.corrections?.lines.map((line) => line.claimId));
  const parts: DigestPart[] = [];
  for (const { topic, ...telling } of told) {
    const here = new Set(telling.digest.corrections?.lines.map((line) => line.claimId));
    parts.push({
      ...telling,
      windowKey: keyOf(topic),
      corrections: corrections.filter(
        ({ lineId }) => here.has(lineId) || (parts.length === 0 && !shown.has(lineId)),
      ),
      thread: { topic, previousKey: await newestWindowWith(db, desk.id, suffixOf(topic)) },
    });
  }
  return parts;
}
