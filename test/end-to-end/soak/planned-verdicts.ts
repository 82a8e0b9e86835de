import type { Judgement, PlacedClaim, Revises } from '../../../src/model/judgement.ts';
import { NoveltyMemory } from '../../../src/pipeline/novelty-memory.ts';
import type { Db } from '../../../src/store/schema.ts';
import type { Work } from './orders.ts';

/** Which claim: the address of its article, and in which reading of it. */
export type ClaimPlace = (Work & { do: 'say' })['place'];

const MARK = 'soak-plan:';

/** How a claim of a soak says what is to be judged of it. */
export function plannedTrace({ verdict, rule, of }: Work & { do: 'say' }): string {
  return `${MARK}${JSON.stringify({ verdict, rule, of })}`;
}

/** Judges as the story of the soak says: what is soaked is what comes after the verdict. All else of judging is the real thing. */
export class PlannedVerdicts extends NoveltyMemory {
  override async isReady(): Promise<boolean> {
    return true;
  }
  override async catchUp(): Promise<void> {}
  override add(): void {}
  override committed(): void {}
  override rewind(): void {}
  override async saveIfDue(): Promise<void> {}
  override async close(): Promise<void> {}

  override async judge(db: Db, { claim }: PlacedClaim, revises?: Revises): Promise<Judgement> {
    const trace = claim.trace.find((each) => each.startsWith(MARK)) ?? `${MARK}{}`;
    const { verdict, rule, of } = JSON.parse(trace.slice(MARK.length)) as Pick<
      Work & { do: 'say' },
      'verdict' | 'rule' | 'of'
    >;
    const match = of === null ? null : await claimIdAt(db, of);
    const edited = revises && { before: 'as it stood', after: claim.span.text, noted: false };
    return {
      ...{ verdict, rule, match, score: 0.6, review: false, version: 'soak' },
      thresholds: { decide: 0.5, review: 0.3, sure: 0.8 },
      explanation: {
        ...{ aligned: [], leftover: { mine: [], theirs: [] }, differences: [], runnersUp: [] },
        ...{ sentence: 'The story says so.', ...(edited && { edited }) },
      },
      basis: { compared: [], published: [], totals: [], counts: {} },
    };
  }
}

/** @throws when there is none */
export async function claimIdAt(db: Db, place: ClaimPlace): Promise<number> {
  const row = await db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select('claim.id')
    .where('article.canonical_url', '=', place.url)
    .where('revision.number', '=', place.revision)
    .executeTakeFirst();
  if (!row) throw new Error(`There is no claim in reading ${place.revision} of ${place.url}.`);
  return row.id;
}
