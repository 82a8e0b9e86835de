import type { Ledger } from './conductor.ts';
import { DESKS, type SoakDesk } from './desks.ts';
import type { Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import type { Taken } from './post-office.ts';
import type { ReadMail } from './read-mail.ts';
import { reckonCorrections } from './reckon-corrections.ts';
import { DeskHours } from './reckon-hours.ts';
import type { DeliveryLeft, DigestLeft, Left } from './rows.ts';
import { HOUR, type Saying } from './story.ts';

// Who owes what to whom, reckoned from the story, from what the servers took and from what is left in the store; nothing of
// the code under test has a part in it.

export interface Figures {
  readonly days: number;
  readonly claims: number;
  readonly digests: number;
  readonly deliveries: number;
  readonly taken: number;
  readonly starts: number;
  readonly kills: number;
  readonly twice: number;
  readonly inFlight: number;
  readonly givenUp: number;
  readonly late: number;
  readonly urgent: number;
  readonly nothingNew: number;
  readonly corrections: number;
  readonly alerts: number;
  readonly lines: number;
  readonly heldBack: number;
}

export interface Reckoned {
  readonly problems: readonly string[];
  readonly figures: Figures;
  /** What the house was busy with, seconds, and how many times. */
  readonly spent: Readonly<Record<string, number>>;
}

export function reckon(evidence: Evidence): Reckoned {
  const { story, ledger, office, left } = evidence;
  const sayings = new Map(
    story.happenings.flatMap((one) => (one.do === 'say' ? [[one.code, one] as const] : [])),
  );
  const hours = DESKS.map((desk) => new DeskHours(desk, evidence));
  const twice = repeatedly(office.taken, ledger);
  const problems = [
    ...ledger.faults.map((fault) => `A job failed: ${fault}`),
    ...everythingJudged(sayings, left),
    ...deliveryProblems(evidence),
    ...twice.problems,
    ...mailProblems(evidence),
    ...DESKS.flatMap((desk) => deskProblems(desk, sayings, left)),
    ...hours.flatMap((desk) => [...desk.reckon(sayings), ...reckonCorrections(desk, left)]),
  ];
  return {
    problems,
    spent: Object.fromEntries(
      Object.entries(ledger.spent).map(([what, ms]) => [
        what,
        what.endsWith('(times)') ? ms : Math.round(ms / 100) / 10,
      ]),
    ),
    figures: {
      days: (story.to - story.from) / (24 * HOUR),
      claims: left.claims.size,
      digests: left.digests.length,
      deliveries: left.deliveries.filter(({ digest }) => digest !== null).length,
      taken: office.taken.length,
      starts: ledger.starts,
      kills: ledger.kills,
      twice: twice.extra,
      inFlight: office.taken.filter(({ order }) => ledger.killed.has(order)).length,
      givenUp: left.deliveries.filter(({ state }) => state !== 'sent').length,
      late: hours.reduce((sum, desk) => sum + desk.lateOnes, 0),
      urgent: left.digests.filter(({ kind }) => kind === 'urgent').length,
      nothingNew: left.digests.filter(({ kind }) => kind === 'nothing-new').length,
      corrections: left.digests.reduce((sum, { corrections }) => sum + corrections.length, 0),
      alerts: left.deliveries.filter(({ digest }) => digest === null).length,
      lines: left.digests.reduce((sum, { lines, again }) => sum + lines.length + again.length, 0),
      heldBack: left.digests.reduce((sum, { held }) => sum + held.length, 0),
    },
  };
}

function everythingJudged(sayings: ReadonlyMap<string, Saying>, left: Left): string[] {
  return [...sayings.keys()].flatMap((code) => (left.claims.has(code) ? [] : [`${code} was never judged.`]));
}

/** Three mails and one post to the one webhook: what a worker sends at once (`src/pipeline/pace.ts`). */
const MOST_IN_FLIGHT = 4;

/** Taken more than once only by a server that was taking it while the house was killed, and then the same bytes. */
function repeatedly(taken: readonly Taken[], ledger: Ledger): { extra: number; problems: string[] } {
  const problems: string[] = [];
  let extra = 0;
  const atKill = new Map<number, number>();
  for (const [id, copies] of grouped(taken, (each) => each.id)) {
    extra += copies.length - 1;
    if (new Set(copies.map(({ sha }) => sha)).size > 1) problems.push(`${id} was sent with different bytes.`);
    for (const copy of copies.slice(0, -1)) {
      atKill.set(copy.order, (atKill.get(copy.order) ?? 0) + 1);
      if (!ledger.killed.has(copy.order)) {
        problems.push(
          `${id} to ${copy.to} was taken ${copies.length} times, and no kill was near at ${time(copy.at)}.`,
        );
      }
    }
  }
  for (const [order, count] of atKill) {
    if (count > MOST_IN_FLIGHT)
      problems.push(`One kill left ${count} deliveries to be taken twice (order ${order}).`);
  }
  return { extra, problems };
}

/** A digest that is being made does not see what is judged meanwhile. */
const AT_ONCE = 10_000;

/** How long mail must have been out for a delivery to be given up. */
const OUT_FOR_LONG = 24 * HOUR;

function deliveryProblems({ story, office, left }: Evidence): string[] {
  const taken = new Set(office.taken.map(({ id }) => id));
  const rows = new Map(left.deliveries.map((row) => [row.id, row]));
  const digests = new Map(left.digests.map((digest) => [digest.id, digest]));
  const wasOut = (row: DeliveryLeft) => {
    const at = digests.get(row.digest ?? -1)?.at ?? 0;
    const outFor = [...story.outages, ...story.refusals.filter(({ address }) => address === row.address)]
      .filter(({ from, to }) => to > at && from < at + 72 * HOUR)
      .reduce((sum, { from, to }) => sum + Math.min(to, at + 72 * HOUR) - Math.max(from, at), 0);
    return outFor > OUT_FOR_LONG;
  };
  const perDigest = grouped(left.deliveries, (row) => row.digest);
  return [
    ...[...taken].flatMap((id) => (rows.has(id) ? [] : [`${id} was taken and is not in the store.`])),
    ...left.deliveries.flatMap((row) => {
      const what = `${row.id} to ${row.address} (digest ${row.digest}, ${row.error})`;
      if (row.state === 'sent')
        return taken.has(row.id) || row.channel === 'feed'
          ? []
          : [`${what} is called sent and was taken by nobody.`];
      if (row.state === 'to-send') return [`${what} still waits at the end.`];
      if (row.error === null) return [`${what} was given up and nobody says why.`];
      return row.address === 'gone@desk.example' || wasOut(row)
        ? []
        : [`${what} was given up though mail was not out for long.`];
    }),
    ...left.digests.flatMap((digest) => {
      const desk = DESKS.find(({ id }) => id === digest.desk);
      const went = new Set(perDigest.get(digest.id)?.map(({ channel, address }) => `${channel} ${address}`));
      const missing = desk
        ? recipientsOf(desk).filter(
            (recipient) => !went.has(recipient) && !recipient.endsWith('gone@desk.example'),
          )
        : ['a desk'];
      return missing.map(
        (recipient) => `Digest ${digest.id} of ${digest.desk} has no delivery to ${recipient}.`,
      );
    }),
  ];
}

function recipientsOf(desk: SoakDesk): string[] {
  return [
    ...desk.recipients.map((address) => `email ${address}`),
    ...(desk.channels ?? []).map((id) => `webhook ${id}`),
    ...(desk.feed ? [`feed ${desk.id}`] : []),
  ];
}

/** What the mails say is what is kept of their digests: each line is seen, or counted behind "and 12 more". */
function mailProblems({ office, left }: Evidence): string[] {
  const digests = new Map(left.digests.map((digest) => [digest.id, digest]));
  const told = left.deliveries.filter(
    ({ id, digest, channel }) => digest !== null && channel === 'email' && office.mails.has(id),
  );
  return [...grouped(told, ({ digest, address }) => `${digest} ${address}`)].flatMap(([key, rows]) => {
    const digest = digests.get(rows[0]?.digest ?? -1);
    const mails = rows.flatMap(({ id }) => office.mails.get(id) ?? []);
    return digest ? mailsAgainst(digest, mails, key) : [`A mail of no digest: ${key}`];
  });
}

function mailsAgainst(digest: DigestLeft, mails: readonly ReadMail[], key: string): string[] {
  const kept = [...digest.lines, ...digest.again];
  const corrected = mails.flatMap(({ corrections }) => corrections.map(({ code }) => code));
  const seen = mails.flatMap(({ lines }) => lines.map(({ code }) => code));
  const more = mails.reduce((sum, mail) => sum + mail.more, 0);
  const held = Math.max(...mails.map((mail) => mail.held));
  const about = `The mail of digest ${key} (${digest.desk}, ${time(digest.at)})`;
  return [
    ...(new Set(seen).size === seen.length ? [] : [`${about} tells a line twice: ${seen.join(' ')}.`]),
    ...seen
      .filter((code) => !kept.includes(code))
      .map((code) => `${about} tells ${code}, which is no line of it.`),
    ...(seen.length + more === kept.length
      ? []
      : [
          `${about} tells ${seen.length + corrected.length} and ${more} more of ${kept.length + digest.corrections.length} lines.`,
        ]),
    ...(held === digest.held.length
      ? []
      : [`${about} says that ${held} were held back, not ${digest.held.length}.`]),
    ...mails
      .flatMap(({ lines, htmlCodes }) => lines.filter(({ code }) => !htmlCodes.includes(code)))
      .map(({ code }) => `${about} tells ${code} in text only.`),
    ...(mails.every(({ date }) => Math.abs(date - digest.at) < 1000) ? [] : [`${about} has another date.`]),
  ];
}

/** Each statement is told once, each repeat is told or counted once, and nothing else is. */
function deskProblems(desk: SoakDesk, sayings: ReadonlyMap<string, Saying>, left: Left): string[] {
  const digests = left.digests.filter((digest) => digest.desk === desk.id);
  const lines = digests.flatMap((digest) => digest.lines.map((code) => [code, digest] as const));
  const once = grouped(lines, ([code]) => sayings.get(code)?.matter ?? code);
  const counted = grouped(
    digests.flatMap((digest) => [...digest.held, ...digest.again].map((code) => [code, digest] as const)),
    ([code]) => code,
  );
  const edits = new Map(
    [...sayings.values()].flatMap((saying) =>
      saying.edits === null ? [] : [[saying.edits, saying.code] as const],
    ),
  );
  const problems: string[] = [];
  for (const saying of sayings.values()) {
    const { code, matter } = saying;
    const about = `${code} (${desk.id}, ${saying.verdict}, said ${time(saying.at)})`;
    const owed = saying.topics.some((topic) => desk.topics.includes(topic));
    const isFirst = code === matter;
    const told = isFirst ? (once.get(matter) ?? []) : [];
    const countedTimes = counted.get(code)?.length ?? 0;
    const asLine = lines.some(([line]) => line === code);
    if (!owed && (told.length > 0 || countedTimes > 0))
      problems.push(`${about} is not of its topics and was told.`);
    if (!owed) continue;
    const deeds = left.deeds.get(matter)?.filter(({ act }) => act !== 'took-out');
    const retracted = deeds?.[0]?.at;
    const undone = deeds?.[1]?.at;
    if (told.length > 1)
      problems.push(`${about} was told ${told.length} times: ${told.map(([, { id }]) => id).join(', ')}.`);
    const edited = edits.get(code);
    const editedAt = left.claims.get(edited ?? '')?.judgedAt;
    const goneAt = editedAt ?? left.deeds.get(code)?.find(({ act }) => act === 'took-out')?.at;
    const stillSaid = [...sayings.values()].some((one) => one.matter === code && one.code !== code);
    const isGone =
      lines.some(([line]) => line === edited) ||
      (editedAt === undefined && goneAt !== undefined && !stillSaid);
    if (isFirst && goneAt !== undefined)
      problems.push(
        ...goneProblems(about, {
          digests: lines.flatMap(([line, digest]) => (line === code ? [digest] : [])),
          goneAt,
          countedTimes,
        }),
      );
    if (isFirst && (retracted === undefined || undone !== undefined) && told.length === 0 && !isGone)
      problems.push(`${about} was never told.`);
    if (isFirst && retracted !== undefined && undone === undefined)
      problems.push(
        ...retractedProblems(
          about,
          saying,
          retracted,
          told.map(([, digest]) => digest),
          digests,
          left,
        ),
      );
    if (!isFirst && countedTimes + (asLine ? 1 : 0) !== 1 && retracted === undefined)
      problems.push(`${about} was counted ${countedTimes} times.`);
    if (countedTimes > 1) problems.push(`${about} was counted ${countedTimes} times.`);
  }
  return problems;
}

/** What its outlet edited or took out before it was told is told as it reads now, or not at all, and is counted. */
function goneProblems(
  about: string,
  told: { readonly digests: readonly DigestLeft[]; readonly goneAt: number; readonly countedTimes: number },
): string[] {
  const after = told.digests.filter(({ at }) => at > told.goneAt + AT_ONCE);
  return [
    ...after.map(
      ({ id }) => `${about} was told by digest ${id} after its outlet changed that ${time(told.goneAt)}.`,
    ),
    ...(told.digests.length + told.countedTimes === 1
      ? []
      : [`${about} was changed, told ${told.digests.length} times and counted ${told.countedTimes} times.`]),
  ];
}

/** What is retracted is told no more; what was not told must not have had a digest meanwhile. */
function retractedProblems(
  about: string,
  { code }: Saying,
  retracted: number,
  told: readonly DigestLeft[],
  digests: readonly DigestLeft[],
  left: Left,
): string[] {
  const judged = left.claims.get(code)?.judgedAt ?? 0;
  const after = told.filter(({ at }) => at > retracted);
  const missed =
    told.length > 0
      ? []
      : digests.filter(({ at, kind }) => kind === 'regular' && at > judged && at < retracted);
  return [
    ...after.map(({ id }) => `${about} was told by digest ${id} after it was retracted ${time(retracted)}.`),
    ...missed.map(
      ({ id }) => `${about} was not told by digest ${id}, before it was retracted ${time(retracted)}.`,
    ),
  ];
}

export function time(at: number): string {
  return new Date(at).toISOString();
}
