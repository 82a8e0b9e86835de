import { dice } from '../../../eval/dice.ts';
import { DESKS, type DeskChange, SPEAKERS, TOPICS } from './desks.ts';

// What happens in a soak, all of it made from one seed before it begins: who says what, what reviewers do, when the house
// is killed, how long it stays down, when mail is out, when the clock is set back, what operators change.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A claim with a code that stands in its words and nowhere else: by it the claim is known again in a mail. */
export interface Saying {
  readonly do: 'say';
  readonly at: number;
  readonly code: string;
  /** The first claim of what is said; its own code, if this is it. */
  readonly matter: string;
  readonly verdict: 'new' | 'update' | 'contradiction' | 'repeat';
  readonly rule: string;
  /** The earlier claim that it repeats, updates or contradicts. */
  readonly of: string | null;
  readonly topics: readonly string[];
  readonly speaker: string;
  readonly feed: string;
  /** The outlet edits the article of this claim: what is said now is its next reading. */
  readonly edits: string | null;
}

export interface Reviewing {
  readonly do: 'review';
  readonly at: number;
  readonly act: 'confirm' | 'retract' | 'undo';
  readonly code: string;
}

/** The outlet takes a claim out of its article, without a word. */
export interface TakingOut {
  readonly do: 'take-out';
  readonly at: number;
  readonly code: string;
}

export interface Kill {
  readonly do: 'kill';
  readonly at: number;
  /**
   * now: between two jobs. query: before the n-th statement that is sent to the store from then on. taken: when the
   * server has taken the n-th delivery, before it says so. told: just after it said so.
   */
  readonly how: 'now' | 'query' | 'taken' | 'told';
  readonly count: number;
  readonly downMs: number;
}

/** An orderly stop, and a start with other desks. */
export interface Restart {
  readonly do: 'restart';
  readonly at: number;
  readonly downMs: number;
  readonly changes: readonly DeskChange[];
}

export interface ClockBack {
  readonly do: 'clock';
  readonly at: number;
  readonly backMs: number;
}

/** From when to when no server takes anything. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** What the servers do with one address meanwhile. */
export interface Refusal extends Outage {
  readonly address: string;
  readonly for: 'good' | 'now';
}

export type Happening = Saying | Reviewing | TakingOut | Kill | Restart | ClockBack;

export interface Story {
  readonly seed: number;
  readonly from: number;
  /** Nothing is said any more after it. */
  readonly to: number;
  readonly happenings: readonly Happening[];
  readonly outages: readonly Outage[];
  readonly refusals: readonly Refusal[];
}

export const FEEDS = ['ledger', 'dispatch', 'faro', 'herald', 'globo'] as const;

export interface StoryOptions {
  readonly seed: number;
  /** `YYYY-MM-DD` of the first day. */
  readonly from: string;
  readonly days: number;
  readonly kills: number;
}

const MATTERS_A_DAY = 9;

export function makeStory({ seed, from, days, kills }: StoryOptions): Story {
  const random = dice(seed);
  const chance = new Chance(random);
  const begin = Date.parse(`${from}T00:00:00Z`);
  const end = begin + days * DAY;
  const claims = sayings(chance, begin, end, days);
  const happenings: Happening[] = [
    ...claims,
    ...reviews(chance, claims, end),
    ...takenOut(chance, claims, end),
  ];
  for (let kill = 0; kill < kills; kill += 1)
    happenings.push(killAt(chance, chance.between(begin + HOUR, end)));
  for (let at = begin + chance.between(3, 6) * DAY; at < end - 2 * DAY; at += chance.between(4, 9) * DAY) {
    happenings.push(restartAt(chance, at));
  }
  for (let at = begin + chance.between(2, 5) * DAY; at < end - DAY; at += chance.between(9, 20) * DAY) {
    happenings.push({ do: 'clock', at, backMs: chance.between(1, 9) * MINUTE });
  }
  return {
    ...{ seed, from: begin, to: end },
    happenings: [...happenings.sort((a, b) => a.at - b.at), ...last(end)],
    ...troubles(chance, begin, end),
  };
}

class Chance {
  constructor(readonly random: () => number) {}
  between(from: number, to: number): number {
    return from + this.random() * (to - from);
  }
  of<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.random() * list.length)];
    if (found === undefined) throw new Error('Nothing to choose from.');
    return found;
  }
  is(share: number): boolean {
    return this.random() < share;
  }
}

function sayings(chance: Chance, begin: number, end: number, days: number): Saying[] {
  const all: Saying[] = [];
  let number = 0;
  const say = (given: Omit<Saying, 'do' | 'code' | 'matter'> & { matter?: string }): Saying => {
    number += 1;
    const code = `K${String(number).padStart(5, '0')}`;
    const saying = { do: 'say' as const, matter: code, ...given, code, at: Math.round(given.at) };
    if (saying.at < end) all.push(saying);
    return saying;
  };
  for (let matter = 0; matter < days * MATTERS_A_DAY; matter += 1) {
    // Some come at the very minutes at which digests are due.
    const anyTime = chance.between(begin + HOUR, end);
    const at = chance.is(0.15) ? Math.round(anyTime / (15 * MINUTE)) * 15 * MINUTE : anyTime;
    tellMatter(chance, at, say);
  }
  return all.filter(({ at }) => at > begin);
}

type Say = (given: Omit<Saying, 'do' | 'code' | 'matter'> & { matter?: string }) => Saying;

/** A matter with all that comes of it: other outlets, growth, denial, the same again on another day, an edit. */
function tellMatter(chance: Chance, at: number, say: Say): void {
  const topic = chance.of(TOPICS);
  const topics = chance.is(0.2) ? [...new Set([topic, chance.of(TOPICS)])] : [topic];
  const base = { topics, speaker: SPEAKERS[topic], edits: null };
  const first = say({ ...base, at, verdict: 'new', rule: 'LOW', of: null, feed: chance.of(FEEDS) });
  repeats(chance, first, say);
  if (chance.is(0.25)) {
    const verdict = chance.is(0.6) ? 'update' : 'contradiction';
    const later = at + chance.between(5 * MINUTE, 4 * DAY);
    const feed = chance.of(FEEDS);
    repeats(chance, say({ ...base, at: later, verdict, rule: 'FIG', of: first.code, feed }), say);
  }
  if (chance.is(0.12)) {
    const later = at + chance.between(3 * DAY, 10 * DAY);
    const feed = chance.of(FEEDS);
    say({ ...base, at: later, verdict: 'repeat', rule: 'OCC', of: first.code, feed, matter: first.code });
  }
  if (chance.is(0.06)) {
    const later = at + chance.between(10 * MINUTE, 2 * DAY);
    const { feed, code } = first;
    say({ ...base, at: later, verdict: 'update', rule: 'EDIT', of: code, feed, edits: code });
  }
}

function repeats(chance: Chance, first: Saying, say: Say): void {
  while (chance.is(0.5)) {
    const at = first.at + chance.between(0, chance.is(0.5) ? HOUR : 2 * DAY);
    const { topics, speaker, matter } = first;
    const base = { topics, speaker, matter, edits: null };
    say({ ...base, at, verdict: 'repeat', rule: 'SAME', of: first.code, feed: chance.of(FEEDS) });
  }
}

/** Of these nothing else happens to the words, so that it is plain what a desk is owed. */
function untouched(claims: readonly Saying[]): Saying[] {
  const edited = new Set(claims.flatMap(({ edits }) => edits ?? []));
  return claims.filter(({ verdict, rule, code }) => verdict === 'new' && rule === 'LOW' && !edited.has(code));
}

function reviews(chance: Chance, claims: readonly Saying[], end: number): Reviewing[] {
  return untouched(claims).flatMap(({ code, at }) => {
    if (!reviewed(code)) return [];
    const later = Math.round(at + chance.between(MINUTE, chance.is(0.4) ? 3 * HOUR : 4 * DAY));
    const first = { do: 'review', at: later, act: chance.is(0.25) ? 'confirm' : 'retract', code } as const;
    const again = { ...first, at: Math.round(later + chance.between(MINUTE, 2 * DAY)), act: 'undo' } as const;
    return [first, ...(chance.is(0.3) ? [again] : [])].filter((act) => act.at < end);
  });
}

function takenOut(chance: Chance, claims: readonly Saying[], end: number): TakingOut[] {
  return untouched(claims).flatMap(({ code, at }) => {
    const later = Math.round(at + chance.between(MINUTE, 3 * DAY));
    return reviewed(code) || !chance.is(0.07) || later > end ? [] : [{ do: 'take-out', at: later, code }];
  });
}

const reviewed = (code: string) => Number(code.slice(1)) % 11 === 0;

function killAt(chance: Chance, at: number): Kill {
  const how = chance.of(['now', 'query', 'query', 'taken', 'taken', 'told'] as const);
  const most = how === 'query' ? 300 : 4;
  const down = chance.of([10_000, MINUTE, 5 * MINUTE, HOUR, 9 * HOUR, chance.is(0.2) ? 40 * HOUR : MINUTE]);
  return {
    ...{ do: 'kill', how, count: 1 + Math.floor(chance.between(0, most)) },
    ...{ at: Math.round(at), downMs: Math.round(down * chance.between(0.5, 1)) },
  };
}

function restartAt(chance: Chance, at: number): Restart {
  const downMs = Math.round(chance.of([5_000, MINUTE, 2 * HOUR]));
  return { do: 'restart', at: Math.round(at), downMs, changes: [changeOf(chance, at)] };
}

function changeOf(chance: Chance, at: number): DeskChange {
  const desk = chance.of(DESKS);
  const hour = () => String(Math.floor(chance.between(0, 24))).padStart(2, '0');
  const what = chance.of(['hours', 'hours', 'quiet', 'pause', 'back'] as const);
  const day = new Date(at + chance.between(1, 3.5) * DAY).toISOString().slice(0, 10);
  if (what === 'pause') return { desk: desk.id, to: { pausedUntil: day } };
  if (what === 'quiet') return { desk: desk.id, to: { quiet: { from: `${hour()}:30`, to: `${hour()}:15` } } };
  if (what === 'back' || desk.schedule === 'immediate' || desk.nothingNew) return { desk: desk.id, to: desk };
  return { desk: desk.id, to: { schedule: { at: [`${hour()}:${chance.of(['00', '15', '45'])}`] } } };
}

function troubles(chance: Chance, begin: number, end: number): Pick<Story, 'outages' | 'refusals'> {
  const outages: Outage[] = [];
  for (let at = begin + chance.between(1, 4) * DAY; at < end - DAY; at += chance.between(3, 12) * DAY) {
    const lasts = chance.of([20 * MINUTE, 2 * HOUR, 9 * HOUR, 30 * HOUR, chance.is(0.3) ? 70 * HOUR : HOUR]);
    outages.push({ from: at, to: at + lasts });
  }
  const refusals: Refusal[] = [];
  for (let at = begin + chance.between(1, 6) * DAY; at < end - DAY; at += chance.between(2, 8) * DAY) {
    const address = `${chance.of(DESKS).id}@desk.example`;
    refusals.push({ address, for: 'now', from: at, to: at + chance.between(0.1, 30) * HOUR });
  }
  const gone = begin + (end - begin) / 3;
  refusals.push({ address: 'gone@desk.example', for: 'good', from: gone, to: Number.POSITIVE_INFINITY });
  return { outages: outages.filter(({ to }) => to < end), refusals };
}

/** The story as far as it was told, with an end of its own: for whoever has no more time. */
export function cutShort(story: Story, told: number, at: number): Story {
  const end = <T extends Outage>(all: readonly T[]) =>
    all.filter(({ from }) => from < at).map((one) => ({ ...one, to: Math.min(one.to, at) }));
  return {
    ...{ ...story, to: at, happenings: [...story.happenings.slice(0, told), ...last(at)] },
    ...{ outages: end(story.outages), refusals: end(story.refusals) },
  };
}

/** Something new on each topic when all else is over, so that each desk gets a last digest that counts what it held back. */
function last(end: number): Saying[] {
  return TOPICS.map((topic, at) => ({
    ...{
      do: 'say',
      at: end + at * 1000,
      code: `K9000${at}`,
      matter: `K9000${at}`,
      verdict: 'new',
      rule: 'LOW',
    },
    ...{ of: null, topics: [topic], speaker: SPEAKERS[topic], feed: FEEDS[0], edits: null },
  }));
}
