import { THRESHOLDS, type Thresholds } from '../novelty/decision.ts';
import { type Prepared, prepare } from '../novelty/features.ts';
import { type Outcome, outcomesAgain } from '../novelty/judge.ts';
import { NOVELTY_VERSION } from '../novelty/version.ts';
import type { Archive } from './archive.ts';
import type { ArchivedJudgement } from './archive-forms.ts';

/** Why a stored judgement cannot be made again with other thresholds. */
export type LeftOut = 'without a basis' | 'of another version' | 'claims gone' | 'comes out otherwise';

/** A stored judgement with its outcome under each of the thresholds that were asked for, or why it has none. */
export type JudgedAgain =
  | { readonly judgement: ArchivedJudgement; readonly outcomes: readonly Outcome[] }
  | { readonly judgement: ArchivedJudgement; readonly leftOut: LeftOut };

/** Prepared claims kept ready; stories are told in a row, so that earlier claims come up again soon. */
const KEPT = 8_000;

/**
 * Every judgement since a time, made again from its own basis with other thresholds. Only what the thresholds do to each
 * by itself: that another verdict would have changed what words weigh for later claims is left out of account.
 * The same archive gives the same outcomes; of the archive, one page is held at a time.
 */
export async function* judgedAgain(
  archive: Archive,
  since: Date,
  thresholds: readonly Partial<Thresholds>[],
): AsyncGenerator<JudgedAgain> {
  const claims = new Claims(archive);
  for await (const page of archive.judgements(since)) {
    const able = page.filter((judgement) => whyNot(judgement) === null);
    await claims.read(able.flatMap(({ claim, basis }) => [claim, ...(basis?.compared ?? [])]));
    for (const judgement of page) yield again(judgement, claims, thresholds);
  }
}

function whyNot({ basis, version }: ArchivedJudgement): LeftOut | null {
  if (version !== NOVELTY_VERSION) return 'of another version';
  return basis === null ? 'without a basis' : null;
}

function again(
  judgement: ArchivedJudgement,
  claims: Claims,
  thresholds: readonly Partial<Thresholds>[],
): JudgedAgain {
  const { basis } = judgement;
  const why = whyNot(judgement);
  if (why !== null || basis === null) return { judgement, leftOut: why ?? 'without a basis' };
  const mine = claims.get(judgement.claim);
  const earlier = basis.compared.flatMap((id) => claims.get(id) ?? []);
  if (mine === undefined || earlier.length < basis.compared.length)
    return { judgement, leftOut: 'claims gone' };
  const own = { ...THRESHOLDS, ...judgement.thresholds };
  const given = thresholds.map((one) => ({ ...own, ...one }));
  const [then, ...outcomes] = outcomesAgain(mine, earlier, basis, [own, ...given]);
  // A model had a word in it, or what was compared has changed since: the thresholds alone do not make it.
  if (then?.verdict !== judgement.verdict || then.match !== judgement.match)
    return { judgement, leftOut: 'comes out otherwise' };
  return { judgement, outcomes };
}

/** Claims of the archive, ready to be compared; those that were not asked for lately are forgotten. */
class Claims {
  readonly #ready = new Map<number, Prepared>();

  constructor(private readonly archive: Archive) {}

  get(id: number): Prepared | undefined {
    return this.#ready.get(id);
  }

  async read(wanted: readonly number[]): Promise<void> {
    const ids = [...new Set(wanted)];
    for (const id of ids) this.#touch(id);
    const missing = ids.filter((id) => !this.#ready.has(id)).sort((a, b) => a - b);
    for (const { placed } of await this.archive.claims(missing)) {
      const ready = preparedOrNull(placed);
      if (ready) this.#ready.set(placed.id, ready);
    }
    this.#forget(Math.max(KEPT, ids.length));
  }

  /** What is wanted now stands at the end: what was wanted last is forgotten last. */
  #touch(id: number): void {
    const ready = this.#ready.get(id);
    if (!ready) return;
    this.#ready.delete(id);
    this.#ready.set(id, ready);
  }

  #forget(keep: number): void {
    for (const id of this.#ready.keys()) {
      if (this.#ready.size <= keep) return;
      this.#ready.delete(id);
    }
  }
}

function preparedOrNull(placed: Parameters<typeof prepare>[0]): Prepared | null {
  try {
    return prepare(placed);
  } catch {
    return null;
  }
}
