import type { ColumnType, Generated, JSONColumnType, Kysely, Selectable } from 'kysely';
import type { AlertKind } from '../model/alert.ts';
import type { Claim, ClaimKind, Stance } from '../model/claim.ts';
import type { ClaimEdit, EditedPart } from '../model/claim-edit.ts';
import type { CorrectionKind, Digest, HeldWhy } from '../model/digest.ts';
import type { FailureWeight, QuietTimes } from '../model/feed.ts';
import type { Basis, DecidedWith, Explanation, NoveltyVerdict } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { Field, TopicId } from '../model/mention.ts';
import type { OpinionKind, OpinionOutcome, Quotes } from '../model/opinion.ts';
import type { Post } from '../model/post.ts';
import type { Preferences } from '../model/subscription.ts';
import type { ReviewAct } from '../model/verdict.ts';

/**
 * The tables, as kysely sees them; `migrations/` makes them. Times are UTC (`timestamptz`).
 * An item's state is the column `awaits`: the job that has to touch it next.
 */
export interface Database {
  'claimwatch.feeds': FeedsTable;
  'claimwatch.feed_gaps': FeedGapsTable;
  'claimwatch.entries': EntriesTable;
  'claimwatch.articles': ArticlesTable;
  'claimwatch.revisions': RevisionsTable;
  'claimwatch.copy_bands': CopyBandsTable;
  'claimwatch.mentions': MentionsTable;
  'claimwatch.claims': ClaimsTable;
  'claimwatch.claim_edits': ClaimEditsTable;
  'claimwatch.judgements': JudgementsTable;
  'claimwatch.desks': DesksTable;
  'claimwatch.desk_topics': DeskTopicsTable;
  'claimwatch.digests': DigestsTable;
  'claimwatch.digest_lines': DigestLinesTable;
  'claimwatch.held_back': HeldBackTable;
  'claimwatch.held_waiting': HeldWaitingTable;
  'claimwatch.corrections': CorrectionsTable;
  'claimwatch.alerts': AlertsTable;
  'claimwatch.incidents': IncidentsTable;
  'claimwatch.deliveries': DeliveriesTable;
  'claimwatch.unsubscriptions': UnsubscriptionsTable;
  'claimwatch.pace': PaceTable;
  'claimwatch.refusing_addresses': RefusingAddressesTable;
  'claimwatch.left_out': LeftOutTable;
  'claimwatch.subscriptions': SubscriptionsTable;
  'claimwatch.subscription_requests': SubscriptionRequestsTable;
  'claimwatch.subscription_tries': SubscriptionTriesTable;
  'claimwatch.verdicts': VerdictsTable;
  'claimwatch.sign_in_links': SignInLinksTable;
  'claimwatch.sessions': SessionsTable;
  'claimwatch.secrets': SecretsTable;
  'claimwatch.workers': WorkersTable;
  'claimwatch.opinions': OpinionsTable;
  'claimwatch.claim_vectors': ClaimVectorsTable;
}

/** A time: read as Date, written as Date or ISO string. */
type Time = ColumnType<Date, Date | string, Date | string>;
type TimeOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Written with JSON.stringify, read as parsed. */
type Json<T extends object> = JSONColumnType<T>;

export interface FeedsTable {
  id: string;
  url: string;
  outlet: string;
  country: string;
  lang: Language;
  zone: string;
  labels: Json<readonly string[]>;
  /** false: no longer in feeds.yaml; kept for its articles. */
  configured: boolean;
  added_at: Time;
  /** When the first successful poll (the baseline) was stored. */
  baseline_at: TimeOrNull;
  next_due_at: Time;
  interval_seconds: number;
  etag: string | null;
  last_modified: string | null;
  /** When a document was last read, not only said to be unchanged. */
  full_fetch_at: TimeOrNull;
  /** The feed changed once while its validators stayed the same: it is always fetched in full. */
  validators_lied: Generated<boolean>;
  /** Minutes between polls that the newest document asks for. */
  ttl_minutes: number | null;
  /** When the newest document says that nothing comes; null where it does not. */
  quiet: JSONColumnType<QuietTimes | null, string | null | undefined, string | null>;
  /** Its site asked not to be called before this; null when the feed was called since. */
  waits_until: TimeOrNull;
  failures: Generated<number>;
  failing_since: TimeOrNull;
  /** How the newest failure is to be taken; null while the feed works. */
  failure_weight: FailureWeight | null;
  last_error: string | null;
  last_polled_at: TimeOrNull;
  last_succeeded_at: TimeOrNull;
  /** When the operator was last told that this feed is failing. */
  told_at: TimeOrNull;
  ever_had_entries: Generated<boolean>;
  /** Where permanent redirects point: proposed to the operator, never followed silently in the configuration. */
  moved_to: string | null;
}

/** Between these two times entries were probably lost: a poll shared none with the one before. */
export interface FeedGapsTable {
  id: Generated<number>;
  feed_id: string;
  from_at: Time;
  to_at: Time;
}

export interface EntriesTable {
  id: Generated<number>;
  feed_id: string;
  /** The feed's id, else the canonical URL, else the content hash, with a prefix saying which. Unique per feed. */
  entry_key: string;
  feed_entry_id: string | null;
  url: string | null;
  canonical_url: string | null;
  content_hash: string;
  title: string;
  summary: string;
  content_html: string | null;
  author: string | null;
  published_at: TimeOrNull;
  first_seen_at: Time;
  background: boolean;
  article_id: number | null;
}

export type ArticleAwaits = 'read-article' | 'find-claims' | 'judge-novelty' | 'nothing';

export interface ArticlesTable {
  id: Generated<number>;
  canonical_url: string;
  url: string;
  feed_id: string;
  outlet: string;
  country: string;
  lang: Language;
  zone: string;
  title: string;
  author: string | null;
  wire: string | null;
  published_at: Time;
  first_seen_at: Time;
  /** Read, judged and stored, and sent to nobody (an entry of a feed's first poll). */
  background: boolean;
  awaits: ArticleAwaits;
  /** When `awaits` was last set or the job last rung, or when it is tried again: the sweep rings what stands still. */
  rung_at: Time;
  read_failures: Generated<number>;
  last_error: string | null;
  /** When the page is read again to see whether the outlet changed it; null: not any more. */
  recheck_at: TimeOrNull;
  rechecks: Generated<number>;
  /** The newest revision. */
  revision_id: number | null;
  /** Id of the first article of one agency story. */
  copy_group: number | null;
}

export interface RevisionsTable {
  id: Generated<number>;
  article_id: number;
  /** 1, 2, ... */
  number: number;
  title: string;
  text: string;
  lang: Language;
  provenance: string;
  warnings: Json<readonly string[]>;
  /** Posts of a live blog; empty for every other article. */
  posts: JSONColumnType<readonly Post[], string | undefined>;
  /** MinHash signature of the text. */
  signature: Json<readonly number[]>;
  read_at: Time;
}

export interface CopyBandsTable {
  band: string;
  article_id: number;
}

export interface MentionsTable {
  id: Generated<number>;
  article_id: number;
  revision_id: number;
  topic: TopicId;
  field: Field;
  start_at: number;
  end_at: number;
  words: string;
  entity: string | null;
  rule: string;
}

export interface ClaimsTable {
  id: Generated<number>;
  article_id: number;
  revision_id: number;
  /** Order within the revision, from 0. */
  position: number;
  words: string;
  speaker: string | null;
  stance: Stance;
  kind: ClaimKind;
  topics: Json<readonly TopicId[]>;
  claim: Json<Claim>;
  version: string;
  found_at: Time;
  /** When the post of a live blog that it stands in was published; null: with its article. */
  published_at: TimeOrNull;
  /** The claim of the revision before that it is, edited or not; null: the article did not have it, or nobody can tell. */
  revises_id: number | null;
}

/** A claim that came, went or changed between two revisions of one article. */
export interface ClaimEditsTable {
  id: Generated<number>;
  article_id: number;
  before_revision_id: number;
  after_revision_id: number;
  kind: ClaimEdit['kind'];
  /** Null: it came. */
  before_id: number | null;
  /** Null: it went. */
  after_id: number | null;
  parts: Json<readonly EditedPart[]>;
  /** The revision says itself that the article was corrected; false: edited without notice. */
  noted: boolean;
  found_at: Time;
}

export interface JudgementsTable {
  claim_id: number;
  /** Grows in the order of judging: made under the novelty lock, so a reader never sees a gap fill later. */
  seq: Generated<number>;
  verdict: NoveltyVerdict;
  match_id: number | null;
  /** The statement that it belongs to now: id of the first claim that said it. Acts of reviewers move it. */
  statement_id: number;
  /** The statement that it was put in at judging. */
  judged_statement_id: number;
  rule: string;
  score: number;
  thresholds: Json<DecidedWith>;
  review: boolean;
  explanation: Json<Explanation>;
  /** Null: judged before it was kept. */
  basis: JSONColumnType<Basis | null, string | null | undefined, string | null>;
  version: string;
  judged_at: Time;
}

export interface DesksTable {
  id: string;
  name: string;
  configured: boolean;
  joined_at: Time;
  /** Judgements up to this `seq` are dealt with; a desk starts at the newest one of the day it joined. */
  told_seq: number;
  /** End of the last window, for the next one's `from`. */
  window_from: Time;
  /** When its next ordinary digest is made: `scheduled_at`, or the first moment after it that is neither quiet nor paused. */
  next_due_at: TimeOrNull;
  /** What the schedule says, or the end of the batch of an immediate desk; set whenever `next_due_at` is. */
  scheduled_at: TimeOrNull;
  /** Its digest could have been made then, and nobody ran; now quiet hours or a pause hold it. It says that it is late. */
  missed_at: TimeOrNull;
  /** When a digest of only what is urgent is made; null: nothing urgent waits. */
  urgent_due_at: TimeOrNull;
}

/** The topics that a desk watches or once watched, each with its baseline for this desk. */
export interface DeskTopicsTable {
  desk_id: string;
  topic: TopicId;
  /** The newest judgement when the desk began to watch it: what was said on it by then counts as known to the desk. */
  since_seq: number;
  since_at: Time;
  /** false: no longer among the desk's topics; kept because what it knew of the topic it still knows. */
  watched: boolean;
}

export interface DigestsTable {
  id: Generated<number>;
  desk_id: string;
  /** Begins with the due time; one digest per desk and window. */
  window_key: string;
  from_seq: number;
  to_seq: number;
  created_at: Time;
  digest: Json<Digest>;
  subject: string;
  html: string;
  body: string;
}

export interface DigestLinesTable {
  digest_id: number;
  desk_id: string;
  claim_id: number;
  /** As it was then: a reviewer may have moved the claim since. */
  statement_id: number;
  position: number;
  /** Told as said again, to a desk that asked for it: it was known. */
  restated: Generated<boolean>;
}

export interface HeldBackTable {
  digest_id: number;
  claim_id: number;
  /** The claim it repeats. */
  of_id: number | null;
  /** Null: held back before it was kept. */
  why: HeldWhy | null;
}

/** Held back by a window that is still open, and passed over. */
export interface HeldWaitingTable {
  desk_id: string;
  claim_id: number;
  of_id: number | null;
  why: HeldWhy;
}

/** What a desk was told of a line that does not stand any more, or stands again. */
export interface CorrectionsTable {
  id: Generated<number>;
  digest_id: number;
  desk_id: string;
  kind: CorrectionKind;
  /** The claim of the line that the desk was told. */
  line_id: number;
  /** What was retracted: that claim, or the one that its statement began with; of an edit, what the desk knew last. */
  claim_id: number;
  /** What the outlet made of it; null: nothing. */
  now_id: number | null;
  /** `act:17`, `edit:4`: each is told to a desk once. */
  cause: string;
  position: number;
}

/** One mail to the operators about feeds or addresses. */
export interface AlertsTable {
  id: Generated<number>;
  kind: AlertKind;
  created_at: Time;
}

/** What operators are to be told of a feed, or of an address that digests did not reach. */
export interface IncidentsTable {
  id: Generated<number>;
  /** Null where it is about an address. */
  feed_id: string | null;
  channel: string | null;
  address: string | null;
  /** Nothing more is sent to the address; false: one delivery was given up. */
  suppressed: Generated<boolean>;
  kind: AlertKind;
  /** The first failure, or the poll before the gap. */
  from_at: Time;
  /** When it was found: told failing, read again, or the poll after the gap. */
  at: Time;
  failures: number;
  error: string | null;
  /** The alert that tells it; null: not told yet. */
  alert_id: number | null;
}

export interface DeliveriesTable {
  id: Generated<number>;
  /** What is delivered: a digest, an alert, or what a subscription is to be confirmed with; one of them. */
  digest_id: number | null;
  alert_id: number | null;
  subscription_id: ColumnType<number | null, number | null | undefined, number | null>;
  channel: string;
  address: string;
  message_id: string;
  /** The frozen bytes; a retry sends these and no others. */
  raw: Buffer;
  /** `left-out`: not sent, because its recipient is not to have it any more; nothing failed. */
  state: 'to-send' | 'sent' | 'failed' | 'left-out';
  attempts: Generated<number>;
  /** Not to be sent before: the next try, or the end of the hold of whoever is sending it now. */
  not_before: Time;
  /** When its bytes were made; it is tried for two days from then on. */
  frozen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  /** Who holds it; null: nobody. What is due and held was left by somebody who died over it. */
  held_by: string | null;
  /** How often it may have been taken without our hearing of it: by who died over it, or broke off, or fell silent. */
  in_doubt: Generated<number>;
  /** It waits only because so many others go out. */
  waits_turn: Generated<boolean>;
  /** Before all others that wait for their turn: mails to operators and subscribers, which are few, and urgent digests. */
  goes_first: Generated<boolean>;
  sent_at: TimeOrNull;
  answer: string | null;
  last_error: string | null;
}

/** When something was handed to a mail server or channel, for the last hour: what it may be handed in a time. */
export interface PaceTable {
  id: Generated<number>;
  place: string;
  at: Time;
}

/** Addresses that the last digests could not be delivered to because of the address itself. */
export interface RefusingAddressesTable {
  channel: string;
  /** In small letters. */
  address: string;
  /** Digests in a row that were refused. */
  refusals: number;
  /** Of these, how many were so far apart that they count towards suppressing it, and when the last of them was. */
  occasions: number;
  occasion_at: Time;
  /** What was refused last, so that it counts once: `digest 12`. */
  last_of: string;
  first_at: Time;
  error: string;
  /** Since when nothing is sent there; null: it is still tried. */
  suppressed_at: TimeOrNull;
}

/** Recipients that a digest was not sent to, and why. */
export interface LeftOutTable {
  digest_id: number;
  channel: string;
  address: string;
  why: string;
}

export interface UnsubscriptionsTable {
  desk_id: string;
  address: string;
  at: Time;
}

/** Somebody who asked to be written to by an open desk. Its edition is the desk with the id `DESK~NUMBER`. */
export interface SubscriptionsTable {
  /** Drawn, not counted: see `store/subscriptions.ts`. */
  id: number;
  desk_id: string;
  /** In lower case, the host in ASCII. */
  address: string;
  /** When the newest mail to confirm it was asked for. */
  asked_at: Time;
  /** Null: not confirmed; such a row is deleted after seven days. */
  confirmed_at: TimeOrNull;
  /** Null: as the desk has it. */
  preferences: JSONColumnType<Preferences | null, string | null | undefined, string | null>;
}

/** What was asked for on the page of an open desk, until a worker takes it out. */
export interface SubscriptionRequestsTable {
  id: Generated<number>;
  desk_id: string;
  address: string;
  asked_at: Time;
}

/** How often somebody tried, under a keyed hash of who. */
export interface SubscriptionTriesTable {
  key: string;
  count: number;
  /** After this the row counts for nothing, and is deleted. */
  ends_at: Time;
}

export interface VerdictsTable {
  id: Generated<number>;
  claim_id: number;
  act: ReviewAct;
  of_id: number | null;
  /** The newest judgement when this was said: what was judged later was judged knowing it. */
  after_seq: number;
  reviewer: string;
  note: string | null;
  /** Of a retraction, desks that are told read the note; false: noted before pages said so. */
  note_for_desks: Generated<boolean>;
  at: Time;
}

export interface SignInLinksTable {
  /** SHA-256 of the token, hex. */
  token_hash: string;
  reviewer: string;
  created_at: Time;
  expires_at: Time;
  used_at: TimeOrNull;
}

export interface SessionsTable {
  token_hash: string;
  reviewer: string;
  created_at: Time;
  expires_at: Time;
}

/** Who works: one row per host, for health checks. */
export interface WorkersTable {
  host: string;
  pid: number;
  seen_at: Time;
}

/** What language models said of doubtful claims, and why not. */
export interface OpinionsTable {
  id: Generated<number>;
  claim_id: number;
  other_id: number | null;
  kind: OpinionKind;
  model: string;
  prompt: string | null;
  asked_at: Time;
  /** Something was sent, or was about to be: it counts against `models.callsPerHour`. */
  called: boolean;
  outcome: OpinionOutcome;
  verdict: NoveltyVerdict | null;
  quotes: JSONColumnType<Quotes | null, string | null, string | null>;
  why: string | null;
  likeness: number | null;
  ms: number | null;
  tokens_in: number | null;
  tokens_out: number | null;
  cost: number | null;
  /** Where it puts the claim as long as no reviewer says anything: with `other_id`, or by itself; null: nowhere else. */
  places: 'repeat' | 'split' | null;
  /** `seq` of the newest judgement when it was placed. */
  after_seq: number | null;
}

/** Vectors of claims by an embedder's id: 32-bit floats, little-endian, of length one. */
export interface ClaimVectorsTable {
  model: string;
  claim_id: number;
  vector: Buffer;
}

export interface SecretsTable {
  name: string;
  value: string;
}

/** The store's handle: a connection pool or, inside a transaction, the transaction. */
export type Db = Kysely<Database>;

export type FeedRow = Selectable<FeedsTable>;
export type ArticleRow = Selectable<ArticlesTable>;
export type RevisionRow = Selectable<RevisionsTable>;
export type ClaimRow = Selectable<ClaimsTable>;
export type JudgementRow = Selectable<JudgementsTable>;
export type DeskRow = Selectable<DesksTable>;
export type DigestRow = Selectable<DigestsTable>;
export type DeliveryRow = Selectable<DeliveriesTable>;
export type SubscriptionRow = Selectable<SubscriptionsTable>;
export type IncidentRow = Selectable<IncidentsTable>;
