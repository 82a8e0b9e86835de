import { isRestated } from '../digests/restated.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import { loadDesk, setDeskDueIfNone } from '../store/desks.ts';
import type { ClaimRow, Db } from '../store/schema.ts';
import { isOwedAny } from './desk-knowledge.ts';
import { allDesks } from './desks.ts';
import type { House } from './house.ts';

/** A claim of the article that was judged just now. */
export interface JustJudged {
  readonly row: Pick<ClaimRow, 'topics' | 'claim'>;
  readonly verdict: NoveltyVerdict;
  readonly rule: string;
  readonly seq: number;
  readonly statementId: number;
}

/**
 * Starts the batch of each immediate desk that is to be told something of these claims, unless it has begun already, and
 * says which began.
 */
export async function wakeImmediateDesks(
  house: Pick<House, 'config'>,
  trx: Db,
  judged: readonly JustJudged[],
  now: Date,
): Promise<DeskConfig[]> {
  const woken: DeskConfig[] = [];
  for (const desk of await allDesks(house, trx)) {
    if (desk.schedule.kind !== 'immediate') continue;
    const ours = judged.filter(({ row }) => row.topics.some((topic) => desk.topics.includes(topic)));
    if (!(await hasNews(trx, desk, ours))) continue;
    const due = new Date(now.getTime() + batchMs(desk));
    if (await setDeskDueIfNone(trx, desk.id, due)) woken.push(desk);
  }
  return woken;
}

/** What is fresh to the archive is news to every desk on its topic; a repeat only to one that could not know it. */
async function hasNews(trx: Db, desk: DeskConfig, judged: readonly JustJudged[]): Promise<boolean> {
  if (judged.some(({ verdict }) => verdict !== 'repeat')) return true;
  if (desk.restatements && judged.some(saysAgain)) return true;
  const last = judged.at(-1);
  const row = last && (await loadDesk(trx, desk.id));
  if (!row) return false;
  const statementIds = [...new Set(judged.map((claim) => claim.statementId))];
  return isOwedAny(trx, desk, row, { statementIds, to: last.seq });
}

function saysAgain({ verdict, rule, row }: JustJudged): boolean {
  return isRestated({ verdict, rule, speaker: row.claim.speaker });
}

/** How long an immediate desk gathers what comes after the first claim, milliseconds. */
export function batchMs(desk: DeskConfig): number {
  return desk.schedule.kind === 'immediate' ? desk.schedule.batchSeconds * 1000 : 0;
}
