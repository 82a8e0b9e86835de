import type { Choice } from '../digests/choose.ts';
import { renderDigest } from '../digests/render.ts';
import { nextDue } from '../digests/schedule.ts';
import type { DeskConfig } from '../model/desk.ts';
import { closeWindow, holdDesk, passOver, setDeskDue } from '../store/desks.ts';
import { type NewDigest, storeDigest } from '../store/digests.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { deskNamed } from './desks.ts';
import { draftDigest } from './draft-digest.ts';
import { freezeDeliveries } from './freeze-deliveries.ts';
import { type House, ring } from './house.ts';
import type { Payloads } from './stages.ts';

/** What came of a desk's window. */
type Composed =
  | { readonly kind: 'not-due'; readonly inMs: number | null }
  | { readonly kind: 'empty'; readonly held: number }
  | {
      readonly kind: 'frozen';
      readonly digestId: number;
      readonly subject: string;
      readonly lines: number;
      readonly held: number;
      readonly deliveries: readonly number[];
    };

/**
 * Makes the digest of one desk when its hour has come: freezes what goes out, byte for byte, with one delivery
 * per recipient, and closes the window, all in one transaction. A rerun finds the window closed.
 */
export async function composeDigest(house: House, { deskId }: Payloads['compose-digest']): Promise<void> {
  const desk = await deskNamed(house, house.store.db, deskId);
  if (!desk) return;
  const composed = await house.store.db.transaction().execute(async (trx) => {
    const row = await holdDesk(trx, deskId);
    const due = row?.next_due_at ?? null;
    if (!row || due === null) return { kind: 'not-due', inMs: null } as const;
    const inMs = due.getTime() - house.clock().getTime();
    if (inMs > 0) return { kind: 'not-due', inMs } as const;
    return freeze(house, trx, desk, row);
  });
  await announce(house, desk, composed);
}

async function freeze(house: House, trx: Db, desk: DeskConfig, row: DeskRow): Promise<Composed> {
  const draft = await draftDigest(house, trx, desk, row);
  const { now, choice } = draft;
  const next = desk.schedule.kind === 'cron' ? nextDue(desk.schedule, desk.zone, now) : null;
  const lines = linesIn(choice);
  if (lines.length === 0) {
    // The window stays open: what was held back in it is counted in the next digest that has news.
    await setDeskDue(trx, desk.id, next);
    if (draft.passedBy) await passOver(trx, desk.id, draft.toSeq);
    return { kind: 'empty', held: choice.held.length };
  }
  const rendered = renderDigest(draft.digest);
  const digestId = await storeDigest(
    trx,
    {
      deskId: desk.id,
      windowKey: draft.windowKey,
      fromSeq: draft.fromSeq,
      toSeq: draft.toSeq,
      digest: draft.digest,
      subject: rendered.subject,
      html: rendered.html,
      body: rendered.text,
      lines,
      held: choice.held.map(({ claimId, of, why }) => ({ claimId, of, why })),
    },
    now,
  );
  // The key names where the window begins, which moves on with each digest, so it cannot have one already.
  if (digestId === null) throw new Error(`The window ${draft.windowKey} of ${desk.id} has a digest already.`);
  await closeWindow(trx, desk.id, { toldSeq: draft.toSeq, to: now, nextDueAt: next });
  const deliveries = await freezeDeliveries(house, trx, desk, {
    digestId,
    windowKey: draft.windowKey,
    rendered,
    now,
  });
  return {
    kind: 'frozen',
    digestId,
    subject: rendered.subject,
    lines: lines.length,
    held: choice.held.length,
    deliveries,
  };
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
  const { digestId, subject, lines, held } = composed;
  house.events.say({ kind: 'digest-composed', desk: desk.id, digest: digestId, subject, lines, held });
  for (const deliveryId of composed.deliveries) await ring(house, 'deliver-digest', { deliveryId });
}
