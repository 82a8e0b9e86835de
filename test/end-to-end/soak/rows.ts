import type { Db } from '../../../src/store/schema.ts';
import { grouped } from './grouped.ts';

// What the store has at the end of a soak, with codes in place of ids.

export interface ClaimLeft {
  readonly code: string;
  readonly judgedAt: number;
  readonly seq: number;
}

export interface DigestLeft {
  readonly id: number;
  readonly desk: string;
  readonly at: number;
  readonly kind: string;
  /** Codes of all lines, those behind "and 12 more" included; and of what is said again. */
  readonly lines: readonly string[];
  readonly again: readonly string[];
  readonly held: readonly string[];
  readonly corrections: readonly { readonly kind: string; readonly code: string }[];
}

export interface DeliveryLeft {
  readonly id: string;
  /** Null: an alert to operators. */
  readonly digest: number | null;
  readonly channel: string;
  readonly address: string;
  readonly state: string;
  readonly error: string | null;
}

export interface Left {
  readonly claims: ReadonlyMap<string, ClaimLeft>;
  readonly digests: readonly DigestLeft[];
  readonly deliveries: readonly DeliveryLeft[];
  /** What became of a claim, and when, in its order: `retract`, `undo`, `took-out`. */
  readonly deeds: ReadonlyMap<string, readonly { readonly act: string; readonly at: number }[]>;
}

export async function readLeft(db: Db): Promise<Left> {
  const claims = await db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .select(['claim.id', 'claim.words', 'judgement.seq', 'judgement.judged_at'])
    .execute();
  const codes = new Map(claims.map(({ id, words }) => [id, /K\d{5}/.exec(words)?.[0] ?? '']));
  const code = (id: number) => codes.get(id) ?? String(id);
  const digests = await db
    .selectFrom('claimwatch.digests')
    .select(['id', 'desk_id', 'created_at', 'digest'])
    .orderBy('id')
    .execute();
  const lines = await db
    .selectFrom('claimwatch.digest_lines')
    .select(['digest_id', 'claim_id', 'restated'])
    .orderBy('position')
    .execute();
  const held = await db.selectFrom('claimwatch.held_back').select(['digest_id', 'claim_id']).execute();
  const linesBy = grouped(lines, (line) => line.digest_id);
  const heldBy = grouped(held, (each) => each.digest_id);
  const deliveries = await db
    .selectFrom('claimwatch.deliveries')
    .select(['digest_id', 'channel', 'address', 'message_id', 'state', 'last_error'])
    .execute();
  const corrections = await db
    .selectFrom('claimwatch.corrections')
    .select(['digest_id', 'line_id', 'kind'])
    .orderBy('id')
    .execute();
  const correctionsBy = grouped(corrections, (each) => each.digest_id);
  const went = await db
    .selectFrom('claimwatch.claim_edits')
    .select(['before_id', 'found_at'])
    .where('kind', '=', 'went')
    .execute();
  const acts = await db
    .selectFrom('claimwatch.verdicts')
    .select(['claim_id', 'act', 'at'])
    .orderBy('id')
    .execute();
  return {
    claims: new Map(
      claims.map(({ id, seq, judged_at }) => [
        code(id),
        { code: code(id), seq, judgedAt: judged_at.getTime() },
      ]),
    ),
    digests: digests.map(({ id, desk_id, created_at, digest }) => ({
      ...{ id, desk: desk_id, at: created_at.getTime() },
      kind: 'kind' in digest ? String(digest.kind ?? 'regular') : 'regular',
      lines: (linesBy.get(id) ?? []).filter((line) => !line.restated).map((line) => code(line.claim_id)),
      again: (linesBy.get(id) ?? []).filter((line) => line.restated).map((line) => code(line.claim_id)),
      corrections: (correctionsBy.get(id) ?? []).map(({ kind, line_id }) => ({ kind, code: code(line_id) })),
      held: (heldBy.get(id) ?? []).map((each) => code(each.claim_id)),
    })),
    deliveries: deliveries.map((row) => ({
      id: row.message_id.replace(/^<|>$/g, ''),
      ...{ digest: row.digest_id, channel: row.channel, address: row.address },
      ...{ state: row.state, error: row.last_error },
    })),
    deeds: grouped(
      [
        ...ofRetractions(acts).map(({ claim_id, act, at }) => ({
          code: code(claim_id),
          act,
          at: at.getTime(),
        })),
        ...went.map(({ before_id, found_at }) => ({
          code: code(before_id ?? 0),
          act: 'took-out',
          at: found_at.getTime(),
        })),
      ],
      (deed) => deed.code,
    ),
  };
}

/** Acts, in their order, that retract a claim or take that back: who takes back that it was confirmed says nothing to desks. */
function ofRetractions<T extends { readonly claim_id: number; readonly act: string }>(
  acts: readonly T[],
): T[] {
  const standing = new Map<number, string[]>();
  return acts.filter(({ claim_id, act }) => {
    const before = standing.get(claim_id) ?? [];
    if (act === 'undo') return before.pop() === 'retract';
    standing.set(claim_id, [...before, act]);
    return act === 'retract';
  });
}
