import type { Choice } from '../digests/choose.ts';
import { afterPause, firstOpen } from '../digests/quiet-hours.ts';
import { renderDigest } from '../digests/render.ts';
import type { DeskConfig, DueTime } from '../model/desk.ts';
import {
  closeWindow,
  holdDesk,
  holdDigest,
  leaveWindowOpen,
  moveUrgentDue,
  passOver,
} from '../store/desks.ts';
import { type NewDigest, storeDigest } from '../store/digests.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { dueAfter } from './desk-due.ts';
import { deskNamed } from './desks.ts';
import { type DigestPart, partsOf } from './digest-parts.ts';
import { type Draft, draftDigest, isLate } from './draft-digest.ts';
import { freezeDeliveries } from './freeze-deliveries.ts';
import { type House, ring } from './house.ts';
import type { Payloads } from './stages.ts';

/** What came of a desk's window. */
type Composed =
  | { readonly kind: 'not-due'; readonly inMs: number | null }
  | { readonly kind: 'empty'; readonly held: number }
  | { readonly kind: 'frozen'; readonly digests: readonly Frozen[] };

/** One for each topic where the desk has its topics in threads, else one. */
interface Frozen {
  readonly digestId: number;
  readonly subject: string;
  readonly lines: number;
  readonly held: number;
  readonly deliveries: readonly number[];
}

/**
 * Makes the digest of one desk when its hour has come: freezes what goes out, byte for byte, with one delivery
 * per recipient, and closes the window, all in one transaction. A rerun finds the window closed. Between two hours, or
 * while quiet hours hold it, a digest of only what is urgent: it leaves the window open.
 */
export async function composeDigest(house: House, { deskId }: Payloads['compose-digest']): Promise<void> {
  const desk = await deskNamed(house, house.store.db, deskId);
  if (!desk) return;
  const composed = await house.store.db.transaction().execute(async (trx) => {
    const row = await holdDesk(trx, deskId);
    return row ? composeDue(house, trx, desk, row) : ({ kind: 'not-due', inMs: null } as const);
  });
  await announce(house, desk, composed);
}

async function composeDue(house: House, trx: Db, desk: DeskConfig, row: DeskRow): Promise<Composed> {
  const now = house.clock();
  if (row.next_due_at === null || row.next_due_at > now) return composeUrgent(house, trx, desk, row);
  const until = firstOpen(desk, now);
  if (until !== null && until <= now) return composeRegular(house, trx, desk, row);
  const missedAt = row.missed_at ?? (isLate(row.next_due_at, now) ? row.next_due_at : null);
  await holdDigest(trx, desk.id, { until, missedAt });
  return composeUrgent(house, trx, desk, { ...row, next_due_at: until });
}

async function composeRegular(house: House, trx: Db, desk: DeskConfig, row: DeskRow): Promise<Composed> {
  const draft = await draftDigest(house, trx, desk, row);
  const due = dueAfter(desk, draft.now);
  if (draft.tells) return closing(house, trx, desk, draft, due);
  if (desk.nothingNew && desk.schedule.kind === 'cron') {
    const digest = { ...draft.digest, kind: 'nothing-new' as const };
    return closing(house, trx, desk, { ...draft, digest }, due);
  }
  // The window stays open: what was held back in it is counted in the next digest that has news.
  await leaveWindowOpen(trx, desk.id, due);
  const { held } = draft.choice;
  if (draft.isLong) await passOver(trx, desk.id, { toldSeq: draft.toSeq, held });
  return { kind: 'empty', held: held.length };
}

async function closing(
  house: House,
  trx: Db,
  desk: DeskConfig,
  draft: Draft,
  due: DueTime | null,
): Promise<Composed> {
  const { toSeq, now } = draft;
  await closeWindow(trx, desk.id, { toldSeq: toSeq, to: now, due });
  return freeze(house, trx, desk, draft);
}

/** A pause holds what is urgent too. */
async function composeUrgent(house: House, trx: Db, desk: DeskConfig, row: DeskRow): Promise<Composed> {
  const now = house.clock();
  const waits = [row.next_due_at, row.urgent_due_at].flatMap((due) =>
    due ? [due.getTime() - now.getTime()] : [],
  );
  if (row.urgent_due_at === null || row.urgent_due_at > now)
    return { kind: 'not-due', inMs: waits.length === 0 ? null : Math.min(...waits) };
  const after = afterPause(desk, now);
  const draft = after > now ? null : await draftDigest(house, trx, desk, row, 'urgent');
  await moveUrgentDue(trx, desk.id, { from: row.urgent_due_at, to: draft === null ? after : null });
  return draft?.tells ? freeze(house, trx, desk, draft) : { kind: 'not-due', inMs: null };
}

/** The digests of a window, all or none. */
async function freeze(house: House, trx: Db, desk: DeskConfig, draft: Draft): Promise<Composed> {
  const digests: Frozen[] = [];
  for (const part of await partsOf(house, trx, desk, draft))
    digests.push(await freezePart(house, trx, desk, draft, part));
  return { kind: 'frozen', digests };
}

async function freezePart(
  house: House,
  trx: Db,
  desk: DeskConfig,
  { fromSeq, toSeq, now }: Draft,
  { digest, choice, corrections, windowKey, thread }: DigestPart,
): Promise<Frozen> {
  const lines = linesIn(choice);
  const rendered = renderDigest(digest);
  const { subject, html, text: body } = rendered;
  const digestId = await storeDigest(
    trx,
    {
      ...{ deskId: desk.id, windowKey, fromSeq, toSeq },
      ...{ digest, subject, html, body, lines, held: choice.held, corrections },
    },
    now,
  );
  // The key names the digest before this one, and the desk's row is held, so no digest has it already.
  if (digestId === null) throw new Error(`The window ${windowKey} of ${desk.id} has a digest already.`);
  const deliveries = await freezeDeliveries(house, trx, desk, {
    ...{ digestId, windowKey, digest, rendered, now, thread },
  });
  return { digestId, subject, lines: lines.length, held: choice.held.length, deliveries };
}

/** Everything that a digest tells, lines over the limit included: none of it is told again as new. */
function linesIn({ sections, saidAgain }: Choice): NewDigest['lines'] {
  const stored = (restated: boolean) => (chosen: { statementId: number; line: { claimId: number } }) => ({
    claimId: chosen.line.claimId,
    statementId: chosen.statementId,
    restated,
  });
  return [
    ...sections.flatMap((section) => [...section.lines, ...section.more]).map(stored(false)),
    ...[...saidAgain.lines, ...saidAgain.more].map(stored(true)),
  ];
}

/** A bell that the clock of another machine rang this much too early is rung again; the sweep rings for the rest. */
const EARLY_MS = 10_000;

async function announce(house: House, desk: DeskConfig, composed: Composed): Promise<void> {
  if (composed.kind === 'not-due' && composed.inMs !== null && composed.inMs <= EARLY_MS) {
    await ring(house, 'compose-digest', { deskId: desk.id }, composed.inMs);
  }
  if (composed.kind === 'empty')
    house.events.say({ kind: 'window-empty', desk: desk.id, held: composed.held });
  if (composed.kind !== 'frozen') return;
  for (const { digestId, subject, lines, held, deliveries } of composed.digests) {
    house.events.say({ kind: 'digest-composed', desk: desk.id, digest: digestId, subject, lines, held });
    for (const deliveryId of deliveries) await ring(house, 'deliver-digest', { deliveryId });
  }
}
