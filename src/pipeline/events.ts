import { type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import type { AlertKind } from '../model/alert.ts';
import type { Stance } from '../model/claim.ts';
import type { FailureWeight } from '../model/feed.ts';
import type { NoveltyVerdict } from '../model/judgement.ts';
import type { OpinionKind, OpinionOutcome } from '../model/opinion.ts';
import { DELIVERY_SAYINGS, type DeliveryEvent } from './delivery-events.ts';
import { SUBSCRIPTION_SAYINGS, type SubscriptionEvent } from './subscription-events.ts';

/** Everything Claimwatch has to say while it works, once: log lines, counters and live views are made from these. */
export type HouseEvent =
  | { kind: 'started'; store: string; queue: string; feeds: number; desks: number }
  | { kind: 'sign-in-link'; url: string; reviewer: string }
  | { kind: 'web-listening'; url: string }
  | { kind: 'stopping'; why: string }
  | { kind: 'handed-back'; jobs: number }
  | { kind: 'feed-read'; feed: string; outlet: string; entries: number; fresh: number; background: number }
  | { kind: 'feed-unchanged'; feed: string; outlet: string }
  | {
      kind: 'feed-failed';
      feed: string;
      outlet: string;
      error: string;
      weight: FailureWeight;
      failures: number;
      nextAt: string;
      tell: boolean;
    }
  | { kind: 'feed-mended'; feed: string; outlet: string; failures: number }
  | { kind: 'feed-moved'; feed: string; outlet: string; to: string }
  | { kind: 'feed-warning'; feed: string; outlet: string; warning: string }
  | { kind: 'feed-gap'; feed: string; outlet: string; from: string; to: string }
  | {
      kind: 'article-read';
      article: number;
      outlet: string;
      title: string;
      provenance: string;
      revision: number;
    }
  | { kind: 'article-unchanged'; article: number; outlet: string }
  | { kind: 'article-known'; article: number; url: string; same: number }
  | {
      kind: 'article-unreadable';
      article: number;
      outlet: string;
      url: string;
      error: string;
      forGood: boolean;
    }
  | { kind: 'claims-found'; article: number; outlet: string; mentions: number; claims: number }
  | {
      kind: 'claims-edited';
      article: number;
      outlet: string;
      url: string;
      revision: number;
      came: number;
      went: number;
      changed: number;
      noted: boolean;
    }
  | {
      kind: 'claim-judged';
      claim: number;
      article: number;
      outlet: string;
      speaker: string | null;
      stance: Stance;
      words: string;
      verdict: NoveltyVerdict;
      rule: string;
      background: boolean;
      review: boolean;
    }
  | { kind: 'index-read'; file: string; claims: number; seq: number }
  | { kind: 'index-refused'; file: string; why: string }
  | { kind: 'index-building'; seq: number; newest: number }
  | { kind: 'index-built'; claims: number; seq: number }
  | { kind: 'index-written'; file: string; claims: number; seq: number; bytes: number }
  | { kind: 'digest-composed'; desk: string; digest: number; subject: string; lines: number; held: number }
  | { kind: 'window-empty'; desk: string; held: number }
  | DeliveryEvent
  | SubscriptionEvent
  | { kind: 'operators-alerted'; about: AlertKind; count: number; addresses: number }
  | { kind: 'verdict-recorded'; claim: number; act: string; reviewer: string }
  | {
      kind: 'second-opinion';
      claim: number;
      of: number | null;
      by: OpinionKind;
      model: string;
      outcome: OpinionOutcome;
      opinion: NoveltyVerdict | null;
      ms: number | null;
      why: string | null;
    }
  | {
      kind: 'swept';
      articles: number;
      rechecks: number;
      desks: number;
      deliveries: number;
      unheard: number;
    }
  | { kind: 'job-failed'; job: string; item: string; error: string; lastTry: boolean }
  | { kind: 'trouble'; what: string; error: string };

export type EventKind = HouseEvent['kind'];
type Level = 'debug' | 'info' | 'warn' | 'error';

/** How loud each event is, and its sentence. A failure that will be tried again is quiet; the last one is loud. */
const SAYINGS: { [Kind in EventKind]: Saying<Extract<HouseEvent, { kind: Kind }>> } = {
  started: [
    () => 'info',
    (e) => `Started: ${e.feeds} feeds, ${e.desks} desks; store: ${e.store}; queue: ${e.queue}.`,
  ],
  'sign-in-link': [() => 'info', (e) => `A reviewer (${e.reviewer}) can sign in once with ${e.url}`],
  'web-listening': [() => 'info', (e) => `Pages are at ${e.url}`],
  stopping: [() => 'info', (e) => `Stopping: ${e.why}.`],
  'handed-back': [
    () => 'warn',
    (e) => `Stopped before ${e.jobs} jobs had ended; they are taken up at the next start.`,
  ],
  'feed-read': [
    () => 'info',
    (e) =>
      `${e.outlet}: ${e.fresh} new of ${e.entries} entries${e.background > 0 ? `, ${e.background} as background` : ''}.`,
  ],
  'feed-unchanged': [() => 'debug', (e) => `${e.outlet}: not modified.`],
  'feed-failed': [
    (e) => (e.tell ? 'error' : 'warn'),
    (e) =>
      `${e.outlet} (${e.feed}) could not be read, ${e.failures} in a row: ${e.error} Next try at ${e.nextAt}.`,
  ],
  'feed-mended': [
    () => 'info',
    (e) => `${e.outlet} (${e.feed}) can be read again after ${e.failures} failures.`,
  ],
  'feed-moved': [
    () => 'warn',
    (e) => `${e.outlet} (${e.feed}) has moved for good to ${e.to}: change it in feeds.yaml.`,
  ],
  'feed-warning': [() => 'warn', (e) => `${e.outlet} (${e.feed}): ${e.warning}`],
  'feed-gap': [
    () => 'warn',
    (e) =>
      `${e.outlet} (${e.feed}): entries were probably lost between ${e.from} and ${e.to}; poll it more often.`,
  ],
  'article-read': [
    () => 'debug',
    (e) => `Read "${e.title}" (${e.outlet}, ${e.provenance}, revision ${e.revision}).`,
  ],
  'article-known': [() => 'debug', (e) => `${e.url} leads to article ${e.same}, which is known.`],
  'article-unchanged': [() => 'debug', (e) => `Article ${e.article} (${e.outlet}) is unchanged.`],
  'article-unreadable': [
    (e) => (e.forGood ? 'warn' : 'debug'),
    (e) => `${e.url} (${e.outlet}) could not be read${e.forGood ? ' and is given up' : ''}: ${e.error}`,
  ],
  'claims-found': [
    () => 'debug',
    (e) => `Article ${e.article} (${e.outlet}): ${e.mentions} mentions, ${e.claims} claims.`,
  ],
  'claims-edited': [
    () => 'info',
    (e) =>
      `${e.outlet} edited ${e.url}${e.noted ? ', with a note' : ' without notice'}: ${e.changed} claims changed, ${e.came} came, ${e.went} went.`,
  ],
  'claim-judged': [
    () => 'debug',
    (e) =>
      `${e.verdict} (${e.rule}): ${e.speaker ?? e.outlet} ${e.stance}: "${e.words}" [${e.outlet}, claim ${e.claim}]`,
  ],
  'index-read': [
    () => 'info',
    (e) =>
      `The index of what has been said was read from ${e.file}: ${e.claims} claims, to judgement ${e.seq}.`,
  ],
  'index-refused': [
    () => 'warn',
    (e) =>
      `The snapshot ${e.file} is not used: ${e.why}. The index of what has been said is built from the store instead; if that takes long, articles wait to be judged until it is done.`,
  ],
  'index-building': [
    () => 'info',
    (e) =>
      `Building the index of what has been said: at judgement ${e.seq} of ${e.newest}. Nothing is judged until it is done.`,
  ],
  'index-built': [
    () => 'info',
    (e) =>
      `The index of what has been said is built: ${e.claims} claims, to judgement ${e.seq}. Judging goes on.`,
  ],
  'index-written': [
    () => 'debug',
    (e) =>
      `The index of what has been said was written to ${e.file}: ${e.claims} claims, to judgement ${e.seq}, ${Math.round(e.bytes / 1000)} kB.`,
  ],
  'digest-composed': [
    () => 'info',
    (e) => `Digest ${e.digest} for ${e.desk}: ${e.lines} lines, ${e.held} held back. ${e.subject}`,
  ],
  'window-empty': [() => 'debug', (e) => `Nothing new for ${e.desk}; ${e.held} claims held back.`],
  ...DELIVERY_SAYINGS,
  'operators-alerted': [
    () => 'info',
    (e) =>
      `Mail to ${e.addresses} operators about ${e.count} ${e.about === 'address' ? 'addresses' : `feeds: ${e.about}`}.`,
  ],
  ...SUBSCRIPTION_SAYINGS,
  'verdict-recorded': [() => 'info', (e) => `${e.reviewer}: ${e.act} on claim ${e.claim}.`],
  'second-opinion': [
    (e) => (QUIET_OUTCOMES.has(e.outcome) ? 'debug' : 'warn'),
    (e) =>
      `${e.model} on claim ${e.claim}${e.of === null ? '' : ` beside ${e.of}`}: ${e.opinion ?? 'nothing'} (${e.outcome}${e.ms === null ? '' : `, ${Math.round(e.ms)} ms`}). ${e.why ?? ''}`,
  ],
  swept: [
    () => 'debug',
    (e) =>
      `Rang again: ${e.articles} articles, ${e.rechecks} pages to look at again, ${e.desks} desks, ${e.deliveries} deliveries, ${e.unheard} doubtful claims.`,
  ],
  'job-failed': [
    (e) => (e.lastTry ? 'error' : 'warn'),
    (e) => `${e.job} ${e.item} failed${e.lastTry ? '' : ', it will be tried again'}: ${e.error}`,
  ],
  trouble: [() => 'error', (e) => `${e.what}: ${e.error}`],
};

/** What models are asked for, and what they are meant to be caught at: no operator has to do anything. */
const QUIET_OUTCOMES: ReadonlySet<OpinionOutcome> = new Set<OpinionOutcome>([
  ...(['accepted', 'vetoed', 'no-quote', 'addresses-model', 'nothing-near'] as const),
]);

type Saying<E extends HouseEvent> = readonly [level: (event: E) => Level, sentence: (event: E) => string];

export type Listener = (event: HouseEvent) => void;

export interface Events {
  say(event: HouseEvent): void;
  /** Hear every event; call what is returned to stop. */
  listen(listener: Listener): () => void;
  /** Counters in Prometheus' text form. */
  metrics(): Promise<string>;
  readonly log: Logger;
}

export interface EventOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly pretty: boolean;
  /** Where lines go; standard error by default, so that standard output stays a program's answer. */
  readonly write?: (line: string) => void;
}

export function openEvents(options: EventOptions): Events {
  const log = openLog(options);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const total = new Counter({
    name: 'claimwatch_events_total',
    help: 'What happened, by kind; verdicts of claims and outcomes of deliveries beside it.',
    labelNames: ['kind', 'verdict'],
    registers: [registry],
  });
  const listeners = new Set<Listener>();
  return {
    say(event) {
      const [level, sentence] = sayingOf(event);
      const { kind, ...fields } = event;
      log[level]({ event: kind, ...onOneLine(fields) }, oneLine(sentence));
      total.inc({ kind, verdict: outcomeOf(event) });
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    metrics: () => registry.metrics(),
    log,
  };
}

/** What the counter tells apart beside the kind. */
function outcomeOf(event: HouseEvent): string {
  if (event.kind === 'claim-judged') return event.verdict;
  return event.kind === 'second-opinion' ? event.outcome : '';
}

function sayingOf(event: HouseEvent): [Level, string] {
  // The table's type ties each kind to its own event, which the compiler cannot follow through an index.
  const [level, sentence] = SAYINGS[event.kind] as Saying<HouseEvent>;
  return [level(event), sentence(event)];
}

function openLog(options: EventOptions): Logger {
  const settings = { level: options.level, timestamp: stdTimeFunctions.isoTime, base: null };
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  if (!options.pretty) return pino(settings, { write });
  const stream = pretty({
    colorize: process.stderr.isTTY === true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'event',
    hideObject: true,
    destination: 2,
    sync: true,
  });
  return pino(settings, stream);
}

/** Text from outside must not write lines of its own into the log, nor steer the terminal that shows it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').slice(0, 2_000);
}

function onOneLine(fields: Record<string, unknown>): Record<string, unknown> {
  const clean = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' ? oneLine(value) : value,
  ]);
  return Object.fromEntries(clean);
}
