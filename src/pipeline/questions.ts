import { hostname } from 'node:os';
import { z } from 'zod';
import { renderDigest } from '../digests/render.ts';
import { backlog } from '../store/articles.ts';
import { deliveryBacklog } from '../store/deliveries.ts';
import { listDesks, loadDesk } from '../store/desks.ts';
import { twinOf } from '../store/entries.ts';
import { type RefusingAddress, restoreAddress, suppressedAddresses } from '../store/refusing-addresses.ts';
import { BEAT_MS, lastBeat } from '../store/workers.ts';
import { ARCHIVE_QUESTIONS, answerFromArchive } from './archive-questions.ts';
import { deskWithFeed, feedAddress } from './desk-feed.ts';
import { allDesks } from './desks.ts';
import { draftDigest } from './draft-digest.ts';
import { answerExplaining, EXPLAIN_QUESTIONS } from './explain-claim.ts';
import { feedStandings } from './feed-states.ts';
import type { House } from './house.ts';
import { LABEL_QUESTION, labelLines } from './label-lines.ts';
import { isGathering, isHeld } from './next-digest.ts';
import { signInLink } from './sign-in.ts';
import { deskSubscribers } from './subscribers.ts';

const EntryKeys = z.object({ id: z.string().nullable(), url: z.string().nullable() });

/**
 * What commands ask of a house that may be open in another process: the embedded database has one owner, so a second
 * process sends its question there and prints the answer.
 */
const Question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('health') }),
  z.object({ ask: z.literal('feeds') }),
  z.object({ ask: z.literal('addresses') }),
  z.object({ ask: z.literal('restore-address'), address: z.string().min(1).max(500) }),
  z.object({ ask: z.literal('sign-in'), reviewer: z.string().min(1).max(100) }),
  z.object({ ask: z.literal('preview'), desk: z.string() }),
  z.object({ ask: z.literal('subscribers'), desk: z.string() }),
  z.object({ ask: z.literal('desk-feed'), desk: z.string() }),
  z.object({ ask: z.literal('twin'), entries: z.array(EntryKeys).max(500) }),
  LABEL_QUESTION,
  ...EXPLAIN_QUESTIONS,
  ...ARCHIVE_QUESTIONS,
]);
export type Question = z.infer<typeof Question>;

/** A sentence for whoever asked what does not exist. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Whoever asks the database alone knows nothing of the worker's index. */
type Answering = Pick<House, 'store' | 'config' | 'clock' | 'secret'> & Partial<Pick<House, 'novelty'>>;

/** @throws NoAnswer, or Error when the question makes no sense. */
export async function answerQuestion(house: Answering, asked: unknown): Promise<unknown> {
  const question = Question.parse(asked);
  switch (question.ask) {
    case 'health':
      return health(house);
    case 'feeds':
      return feeds(house);
    case 'addresses':
      return (await suppressedAddresses(house.store.db)).map(addressTold);
    case 'restore-address':
      return (await restoreAddress(house.store.db, question.address)).map(addressTold);
    case 'sign-in':
      return { url: await signInLink(house, house.config.settings.web.publicUrl, question.reviewer) };
    case 'preview':
      return preview(house, question.desk);
    case 'subscribers':
      return subscribers(house, question.desk);
    case 'desk-feed':
      return { url: addressOfFeed(house, question.desk) };
    case 'explain':
    case 'recompute':
      return known(await answerExplaining(house.store.db, question), question.claim);
    case 'recompute-from':
    case 'recompute-last':
      return answerExplaining(house.store.db, question);
    case 'labels':
      return labelLines(house.store.db, question);
    case 'twin':
      return { feed: await twinOf(house.store.db, question.entries) };
    default:
      return answerFromArchive(house.store.db, question);
  }
}

/** A suppressed address, for `addresses list`. */
function addressTold({ channel, address, refusals, first_at, suppressed_at, error }: RefusingAddress) {
  const suppressedAt = suppressed_at?.toISOString() ?? null;
  return { channel, address, refusals, firstAt: first_at.toISOString(), suppressedAt, error };
}

/** Does the worker of this host live, and what waits for it? */
async function health(house: Answering) {
  const seen = await lastBeat(house.store.db, hostname());
  const { nothing: done, ...waiting } = await backlog(house.store.db);
  const deliveries = await deliveryBacklog(house.store.db, house.clock());
  const suppressed = (await suppressedAddresses(house.store.db)).length;
  const oldest = deliveries.oldest?.toISOString() ?? null;
  const standing = await deskStandings(house);
  const work = {
    articles: { done, ...waiting },
    unsent: deliveries.waiting,
    deliveries: { ...deliveries, oldest, suppressed },
    ...standing,
  };
  if (seen === null) return { ok: false, says: `No worker was ever heard of on ${hostname()}.`, ...work };
  const silentMs = Date.now() - seen.getTime();
  const heard = `The worker on ${hostname()} was heard of ${Math.round(silentMs / 1000)} seconds ago.`;
  const says = [heard, ...sayBuilding(house)].join(' ');
  return { ok: silentMs <= 3 * BEAT_MS, says, ...work };
}

/** Desks that gather claims for a digest at this moment, and those whose due digest quiet hours or a pause hold. */
async function deskStandings(house: Answering) {
  const now = house.clock();
  const desks = new Map((await allDesks(house, house.store.db)).map((desk) => [desk.id, desk]));
  const rows = (await listDesks(house.store.db)).filter(({ id }) => desks.has(id));
  const gathering = rows.filter((row) => {
    const desk = desks.get(row.id);
    return desk !== undefined && isGathering(desk, row, now);
  });
  const held = rows.filter((row) => isHeld(row, now));
  return { gathering: gathering.map(({ id }) => id), held: held.map(({ id }) => id) };
}

function sayBuilding({ novelty }: Answering): string[] {
  const building = novelty?.building ?? null;
  if (building === null) return [];
  const { seq, newest } = building;
  return [
    `It builds the index of what has been said (judgement ${seq} of ${newest}); until then nothing is judged.`,
  ];
}

/** How every feed is, for `feeds list --state`. */
async function feeds(house: Answering) {
  const standings = await feedStandings(house.store.db, house.clock());
  return standings.map(({ feed, state, gaps, waitsUntil, alreadyAt }) => ({
    id: feed.id,
    state,
    lastRead: feed.last_succeeded_at?.toISOString() ?? null,
    nextLook: feed.next_due_at.toISOString(),
    everySeconds: feed.interval_seconds,
    failures: feed.failures,
    failingSince: feed.failing_since?.toISOString() ?? null,
    weight: feed.failure_weight,
    error: feed.last_error,
    movedTo: feed.moved_to,
    alreadyAt,
    gaps: gaps.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    waitsUntil: waitsUntil?.toISOString() ?? null,
    validatorsLied: feed.validators_lied,
  }));
}

function addressOfFeed(house: Answering, id: string): string {
  const desk = deskWithFeed(house, id);
  if (desk) return feedAddress(house, desk);
  const known = house.config.desks.filter((one) => deskWithFeed(house, one.id)).map((one) => one.id);
  const mend =
    known.length === 0
      ? 'Write feed: true to a desk to give it one.'
      : `These have one: ${known.join(', ')}.`;
  throw new NoAnswer(`There is no desk ${id} with a feed in desks.yaml. ${mend}`);
}

/** What the desk would be sent if it were due now; stores and sends nothing. */
async function preview(house: Answering, id: string) {
  const desk = house.config.desks.find((candidate) => candidate.id === id);
  const row = await loadDesk(house.store.db, id);
  if (!desk) {
    const known = house.config.desks.map((candidate) => candidate.id).join(', ');
    throw new NoAnswer(`There is no desk ${id} in desks.yaml. There are: ${known}.`);
  }
  if (!row)
    throw new NoAnswer(
      `The desk ${id} joins at the next start of claimwatch run; until then nothing is gathered for it.`,
    );
  const draft = await draftDigest(house, house.store.db, desk, {
    ...row,
    next_due_at: null,
    missed_at: null,
  });
  const lines = draft.choice.sections.reduce((count, section) => count + section.lines.length, 0);
  return { lines, held: draft.choice.held.length, ...renderDigest(draft.digest) };
}

async function subscribers(house: Answering, id: string) {
  const [desk] = await deskSubscribers(house, id);
  if (desk) return desk;
  const open = house.config.desks.filter((candidate) => candidate.open).map((candidate) => candidate.id);
  const there = open.length === 0 ? 'none is' : `these are: ${open.join(', ')}`;
  throw new NoAnswer(
    `Nobody subscribed to a desk ${id}, and none of that id is open (open: true in desks.yaml); ${there}.`,
  );
}

function known<T>(answer: T | null, claim: number): T {
  if (answer === null) throw new NoAnswer(`There is no judged claim ${claim}.`);
  return answer;
}
