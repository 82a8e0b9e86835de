/**
 * The way of one item, from top to bottom: the order of the jobs, how many run at once, and how often each is
 * tried. Read this table first; each row's job is the file of the same name in this folder.
 *
 * Work goes forward only. A job's payload is an id; everything else is loaded fresh inside. The store says what
 * an item waits for (its `awaits` column); the queue is only the bell, and `sweep` rings again whatever stands
 * still, so a crash between saving and ringing loses nothing.
 */
export const STAGES = {
  'poll-feed': {
    next: 'read-article',
    lane: { atOnce: 8, why: 'network; the client holds each site to its own limit' },
    tries: 1, // the next poll is the retry
  },
  'read-article': {
    next: 'find-claims',
    lane: { atOnce: 8, why: 'network; the client holds each site to its own limit' },
    tries: 4, // a page that fails today may be there in a minute; counted in the store
    backOffMs: 5_000,
  },
  'find-claims': {
    next: 'judge-novelty', // or nothing: most articles mention no watched topic
    lane: { atOnce: 2, why: 'pure computing, in the reading threads' },
    tries: 2, // the same input fails the same way, unless a thread was killed
    backOffMs: 1_000,
  },
  'judge-novelty': {
    next: 'compose-digest', // at the desk's hour
    lane: { atOnce: 1, why: 'order decides the answer; under one lock, by first seen' },
    tries: 3,
    backOffMs: 1_000,
  },
  'second-opinion': {
    next: null,
    lane: { atOnce: 2, why: 'network; beside the way: nothing waits for it (models.atOnce)' },
    tries: 1, // counted in the store, and the default verdict stands
  },
  'compose-digest': {
    next: 'deliver-digest',
    lane: { atOnce: 2, why: 'one per desk and window, held by the desk’s row' },
    tries: 3, // freezes a snapshot
    backOffMs: 1_000,
  },
  'deliver-digest': {
    next: null,
    lane: {
      atOnce: 24,
      why: 'network; one that hangs takes the share of its place (pace.ts), and holds up no other',
    },
    tries: 3, // of the job; how often the frozen bytes are sent is said in next-send.ts
    backOffMs: 1_000,
  },
  'alert-operators': {
    next: 'deliver-digest',
    lane: { atOnce: 1, why: 'under one lock; seldom, and soon done' },
    tries: 3, // freezes a snapshot
    backOffMs: 1_000,
  },
  'answer-request': {
    next: 'deliver-digest', // the mail that asks for a confirmation
    lane: { atOnce: 1, why: 'somebody subscribes: seldom, and soon done' },
    tries: 3, // taken out of the store in the transaction that freezes the mail
    backOffMs: 1_000,
  },
  sweep: {
    next: null,
    lane: {
      atOnce: 1,
      why: 'rings what stands still: articles, pages to look at again, desks, deliveries, alerts',
    },
    tries: 1,
  },
} as const satisfies Record<string, Stage>;

export interface Stage {
  /** The job that the same item comes to next. */
  readonly next: string | null;
  readonly lane: { readonly atOnce: number; readonly why: string };
  readonly tries: number;
  /** Wait before the second try; doubled before each later one. */
  readonly backOffMs?: number;
}

export type JobName = keyof typeof STAGES;

export const JOBS = Object.keys(STAGES) as readonly JobName[];

/** What each job is told: which item. */
export interface Payloads {
  'poll-feed': {
    readonly feedId: string;
    /** Also before it is due. */
    readonly now?: true;
    /** With `now`: only if it was not polled since then (ISO 8601). */
    readonly unlessSince?: string;
  };
  'read-article': { readonly articleId: number };
  'find-claims': { readonly articleId: number };
  'judge-novelty': Record<string, never>;
  'second-opinion': { readonly claimId: number };
  'compose-digest': { readonly deskId: string };
  'deliver-digest': { readonly deliveryId: number };
  'alert-operators': { /** Also what would be gathered for a while. */ readonly now?: true };
  'answer-request': { readonly requestId: number };
  sweep: Record<string, never>;
}
