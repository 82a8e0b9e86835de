import { cosine, fromBytes, toBytes } from '../language-models/vectors.ts';
import type { Embedder } from '../model/embedder.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { type Neighbour, neighboursBefore, storeVectors } from '../store/claim-vectors.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import { closeOpinion, openOpinion, storeUnasked, type Told } from '../store/opinions.ts';
import { type Asked, failureOf, UNASKED } from './ask-judge.ts';
import type { House } from './house.ts';

/** Neighbours without a vector that one call makes up for; the rest come at later claims of their topics. */
const MADE_UP = 31;

/**
 * The earlier claim on its topics whose vector is nearest to this claim's, and how near. Vectors are kept, so that each
 * claim is embedded once; neighbours without one are embedded in the same call.
 */
export async function nearestByMeaning(house: House, embedder: Embedder, row: JudgedClaim): Promise<Asked> {
  const { db } = house.store;
  const { neighbours: most, callsPerHour, embedderDir } = house.config.settings.models;
  const question = {
    ...{ claimId: row.claim_id, otherId: null, kind: 'embedder' as const, model: embedder.id, prompt: null },
  };
  const before = { seq: row.seq, topics: row.claim.topics };
  const neighbours = await neighboursBefore(db, before, embedder.id, most);
  const told = { ...UNASKED, otherId: null };
  if (neighbours.length === 0) {
    await storeUnasked(db, question, 'nothing-near', house.clock());
    return { id: null, told: { ...told, outcome: 'nothing-near' }, retryAt: null };
  }
  // What runs on this machine costs nobody anything.
  const mostPerHour = embedderDir === null ? callsPerHour : null;
  const id = await openOpinion(db, question, { now: house.clock(), mostPerHour });
  if (id === null) return { id, told: { ...told, outcome: 'over-budget' }, retryAt: null };
  const begun = performance.now();
  const found = await embedded(house, embedder, row, neighbours).catch(failureOf);
  const ms = performance.now() - begun;
  const failed = found instanceof ModelFailure;
  const outcome = failed
    ? { ...told, outcome: found.outcome, called: found.called, why: found.message.slice(0, 500), ms }
    : { ...told, ...found, called: true, outcome: 'accepted' as const, ms };
  await closeOpinion(db, id, outcome);
  return { id, told: outcome, retryAt: failed ? found.retryAt : null };
}

type Found = Pick<Told, 'otherId' | 'likeness' | 'tokensIn' | 'cost'>;

async function embedded(
  house: House,
  embedder: Embedder,
  row: JudgedClaim,
  neighbours: readonly Neighbour[],
): Promise<Found> {
  const vectors = new Map(
    neighbours.flatMap(({ claimId, vector }) => (vector === null ? [] : [[claimId, fromBytes(vector)]])),
  );
  const missing = neighbours.filter(({ claimId }) => !vectors.has(claimId)).slice(0, MADE_UP);
  const answer = await embedder.embed([row.words, ...missing.map(({ words }) => words)]);
  const [mine, ...theirs] = answer.vectors;
  if (mine === undefined) throw new ModelFailure('bad-vectors', 'No vector came.');
  missing.forEach(({ claimId }, at) => {
    const vector = theirs[at];
    if (vector !== undefined) vectors.set(claimId, vector);
  });
  const fresh = [row.claim_id, ...missing.map(({ claimId }) => claimId)];
  await storeVectors(
    house.store.db,
    embedder.id,
    answer.vectors.map((vector, at) => ({ claimId: fresh[at] ?? 0, vector: toBytes(vector) })),
  );
  return { ...nearest(mine, vectors), ...spent(house, answer.tokensIn) };
}

function nearest(
  mine: Float32Array,
  vectors: ReadonlyMap<number, Float32Array>,
): Pick<Found, 'otherId' | 'likeness'> {
  let best: { otherId: number; likeness: number } | null = null;
  for (const [otherId, vector] of vectors) {
    const likeness = cosine(mine, vector);
    if (likeness > (best?.likeness ?? -1)) best = { otherId, likeness };
  }
  return best ?? { otherId: null, likeness: null };
}

function spent(house: House, tokensIn: number | null): Pick<Found, 'tokensIn' | 'cost'> {
  const price = house.config.settings.models.embedderPrice;
  return { tokensIn, cost: tokensIn === null ? null : (tokensIn * price) / 1_000_000 };
}
