import type { PlacedClaim } from '../model/judgement.ts';
import {
  ARCHIVE_FORMS,
  type ArchivedAct,
  type ArchivedClaim,
  type ArchivedDesk,
  type ArchivedDigest,
  type ArchivedJudgement,
  type ArchivedLabel,
  type ArchivedRevision,
  type ListedRevision,
} from './archive-forms.ts';
import type { Asking } from './ask.ts';

/** How much of each list comes in one answer: it has to stay small, and the house that answers has other work. */
export const PAGES = {
  judgements: 100,
  claims: 300,
  revisions: 2_000,
  texts: 25,
  acts: 500,
  digests: 20,
} as const;

interface Between {
  readonly from: Date;
  readonly to: Date;
}

/** What was stored, for reading only: lists come page by page, and nothing of them is kept here. */
export interface Archive {
  /** Judgements since a time, in the order of judging. */
  judgements(since: Date): AsyncGenerator<readonly ArchivedJudgement[]>;
  /** Judged claims as novelty sees them, with their words; those that are no more are left out. */
  claims(
    ids: readonly number[],
  ): Promise<readonly { readonly placed: PlacedClaim; readonly words: string }[]>;
  /** Revisions that were read between two times, by their ids. */
  revisions(between: Between): AsyncGenerator<readonly ListedRevision[]>;
  /** Revisions with their words; at most `PAGES.texts`. */
  texts(ids: readonly number[]): Promise<readonly ArchivedRevision[]>;
  /** Claims with a topic of these revisions, in the order in which they are judged; of at most `PAGES.texts`. */
  found(revisionIds: readonly number[]): Promise<readonly ArchivedClaim[]>;
  /** What reviewers said and did not take back, in the order of their acts. */
  labels(): AsyncGenerator<readonly ArchivedLabel[]>;
  /** All acts of reviewers, in their order. */
  acts(): AsyncGenerator<readonly ArchivedAct[]>;
  /** Digests of a desk that were made between two times, in their order. */
  digests(deskId: string, between: Between): AsyncGenerator<readonly ArchivedDigest[]>;
  /** Since when a desk gathers, and its last digest up to a time; null when there is no such desk. */
  desk(deskId: string, until: Date): Promise<ArchivedDesk>;
}

/**
 * The archive behind `ask`, page by page.
 * @param stop ends the reading between two pages, with its reason
 */
export function archiveOf(ask: Asking, stop: AbortSignal): Archive {
  const asked: Asking = (question) => {
    stop.throwIfAborted();
    return ask(question);
  };
  const between = ({ from, to }: Between) => ({ from: from.toISOString(), to: to.toISOString() });
  return {
    judgements: (since) =>
      paged(
        async (after) =>
          ARCHIVE_FORMS.judgements.parse(
            await asked({
              ask: 'archive-judgements',
              since: since.toISOString(),
              after,
              most: PAGES.judgements,
            }),
          ),
        (one) => one.seq,
      ),
    claims: async (ids) => {
      const pages = cut(ids, PAGES.claims);
      const found = [];
      for (const page of pages)
        found.push(...ARCHIVE_FORMS.claims.parse(await asked({ ask: 'archive-claims', ids: [...page] })));
      return found;
    },
    revisions: (times) =>
      paged(
        async (after) =>
          ARCHIVE_FORMS.revisions.parse(
            await asked({ ask: 'archive-revisions', ...between(times), after, most: PAGES.revisions }),
          ),
        (one) => one.id,
      ),
    texts: async (ids) => ARCHIVE_FORMS.texts.parse(await asked({ ask: 'archive-texts', ids: [...ids] })),
    found: async (ids) => ARCHIVE_FORMS.found.parse(await asked({ ask: 'archive-found', ids: [...ids] })),
    labels: () =>
      paged(
        async (after) =>
          ARCHIVE_FORMS.labels.parse(await asked({ ask: 'archive-labels', after, most: PAGES.acts })),
        (one) => one.id,
      ),
    acts: () =>
      paged(
        async (after) =>
          ARCHIVE_FORMS.acts.parse(await asked({ ask: 'archive-acts', after, most: PAGES.acts })),
        (one) => one.id,
      ),
    digests: (desk, times) =>
      paged(
        async (after) =>
          ARCHIVE_FORMS.digests.parse(
            await asked({ ask: 'archive-digests', desk, ...between(times), after, most: PAGES.digests }),
          ),
        (one) => one.id,
      ),
    desk: async (desk, until) =>
      ARCHIVE_FORMS.desk.parse(await asked({ ask: 'archive-desk', desk, until: until.toISOString() })),
  };
}

async function* paged<T>(
  read: (after: number) => Promise<readonly T[]>,
  place: (one: T) => number,
): AsyncGenerator<readonly T[]> {
  let after = 0;
  for (;;) {
    const page = await read(after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = place(last);
  }
}

/** A list in pieces of at most `most`. */
export function cut<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, at) =>
    list.slice(at * most, (at + 1) * most),
  );
}
