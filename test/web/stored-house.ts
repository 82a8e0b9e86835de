import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import type { Claim, Stance } from '../../src/model/claim.ts';
import type { Explanation, NoveltyVerdict } from '../../src/model/judgement.ts';
import type { Language } from '../../src/model/language.ts';
import { spanOf } from '../../src/model/span.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import { type HouseEvent, openEvents } from '../../src/pipeline/events.ts';
import { type OpenHouse, openHouse } from '../../src/pipeline/open-house.ts';
import { setAwaits, storeRevision } from '../../src/store/articles.ts';
import { claimsOfRevision, replaceFindings } from '../../src/store/claims.ts';
import { setDeskDue } from '../../src/store/desks.ts';
import { storeNewEntries } from '../../src/store/entries.ts';
import { loadFeed } from '../../src/store/feeds.ts';
import { storeJudgement } from '../../src/store/judgements.ts';
import { setCopyGroup } from '../../src/store/stories.ts';

// Opening a database takes a second, and many on a busy machine.
vi.setConfig({ hookTimeout: 180_000 });

/** A house without workers, whose store is filled through its own functions: what pages show is what a test put there. */
export interface StoredHouse {
  readonly house: OpenHouse;
  /** Folder of the configuration, for commands. */
  readonly configDir: string;
  readonly events: readonly HouseEvent[];
  /** Lets time pass for the house. */
  pass(seconds: number): void;
  /** Another house of the same files, for a database that takes several; closed with the first. */
  another(): Promise<OpenHouse>;
  close(): Promise<void>;
}

export interface StoredHouseOptions {
  readonly feeds?: readonly Record<string, unknown>[];
  readonly desks?: readonly Record<string, unknown>[];
  readonly channels?: readonly Record<string, unknown>[];
  readonly topics?: readonly Record<string, unknown>[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** When it is at the beginning; the time passes from there on. */
  readonly start?: Date;
}

const FEED = { country: 'US', lang: 'en', zone: 'America/New_York', labels: [] };

export const FEEDS = [
  { ...FEED, id: 'harbor', url: 'https://harbor.example/feed', outlet: 'The Harbor Ledger' },
  { ...FEED, id: 'prairie', url: 'https://prairie.example/feed', outlet: 'Prairie Dispatch', country: 'CA' },
  {
    ...{
      id: 'faro',
      url: 'https://faro.example/rss',
      outlet: 'El Faro del Norte',
      country: 'MX',
      lang: 'es',
    },
    ...{ zone: 'America/Mexico_City', labels: ['daily'] },
  },
];

export const TOPIC = {
  id: 'harbour',
  name: { en: 'The harbour master', es: 'La capitana del puerto' },
  entities: [{ id: 'ana-puerto', name: 'Ana Puerto', aliases: ['Ana Puerto'] }],
  examples: {
    match: { en: ['Ana Puerto said the channel was closed.'], es: ['Ana Puerto dijo que no.'] },
    ignore: { en: ['The port was closed.'], es: ['El puerto estaba cerrado.'] },
  },
};

const DESK = { topics: ['harbour'], schedule: 'immediate', batchSeconds: 60 };
export const DESKS = [
  {
    ...{ ...DESK, id: 'coast', name: 'Coast desk', zone: 'America/New_York', lang: 'en' },
    recipients: ['coast@newsroom.example', 'night@newsroom.example'],
  },
  {
    ...{ ...DESK, id: 'costa', name: 'Mesa de la costa', zone: 'America/Mexico_City', lang: 'es' },
    recipients: ['costa@newsroom.example'],
  },
];

export async function storedHouse(options: StoredHouseOptions = {}): Promise<StoredHouse> {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-web-'));
  const write = (name: string, value: unknown) => writeFileSync(join(dir, name), stringify(value));
  write('settings.yaml', {
    data: { dir: join(dir, 'data') },
    web: { port: 0, publicUrl: 'http://localhost' },
    mail: { host: '127.0.0.1', port: 9, tls: 'none', from: 'Claimwatch <watch@newsroom.example>' },
    ...options.settings,
  });
  write('feeds.yaml', { feeds: options.feeds ?? FEEDS });
  write('topics.yaml', { topics: options.topics ?? [TOPIC] });
  write('desks.yaml', { channels: options.channels ?? [], desks: options.desks ?? DESKS });
  let passed = options.start === undefined ? 0 : options.start.getTime() - Date.now();
  const events = openEvents({ level: 'silent', pretty: false });
  const heard: HouseEvent[] = [];
  events.listen((event) => heard.push(event));
  const clock = () => new Date(Date.now() + passed);
  const open = () => openHouse(loadConfig(dir, options.env ?? {}), { events, clock });
  const house = await open();
  const others: OpenHouse[] = [];
  return {
    house,
    configDir: dir,
    events: heard,
    async another() {
      const other = await open();
      others.push(other);
      return other;
    },
    pass: (seconds) => {
      passed += seconds * 1000;
    },
    async close() {
      for (const other of others) await other.close();
      await house.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A claim as a test gives it: its words must stand in the article's text. */
export interface StoredClaim {
  readonly words: string;
  readonly speaker?: string | null;
  readonly probably?: boolean;
  readonly via?: readonly string[];
  readonly stance?: Stance;
  /** Rules beside that of the test, as `stance:cue`. */
  readonly trace?: readonly string[];
  readonly verdict?: NoveltyVerdict;
  readonly match?: number | null;
  readonly rule?: string;
  readonly review?: boolean;
  readonly score?: number;
  readonly explanation?: Partial<Explanation>;
  readonly topics?: readonly string[];
}

export interface StoredArticle {
  readonly feed?: string;
  readonly title: string;
  readonly text: string;
  readonly lang?: Language;
  readonly url?: string;
  readonly author?: string | null;
  readonly wire?: string | null;
  readonly claims: readonly StoredClaim[];
  readonly background?: boolean;
  readonly copyOf?: number;
}

let articles = 0;

/** Stores an article with its claims and their judgements; returns the ids of both. */
export async function storeArticle(
  house: OpenHouse,
  given: StoredArticle,
): Promise<{ articleId: number; claims: number[] }> {
  articles += 1;
  const url = given.url ?? `https://${given.feed ?? 'harbor'}.example/${articles}`;
  const articleId = await house.store.db.transaction().execute(async (trx) => {
    const feed = await loadFeed(trx, given.feed ?? 'harbor');
    if (!feed) throw new Error(`There is no feed ${given.feed}.`);
    const [id] = await storeNewEntries(trx, feed, [entryOf(given, url)], house.clock());
    if (id === undefined) throw new Error('The article was there already.');
    return id;
  });
  const claims = await storeReading(house, articleId, given);
  if (given.copyOf !== undefined) await setCopyGroup(house.store.db, [given.copyOf, articleId], given.copyOf);
  return { articleId, claims };
}

function entryOf(given: StoredArticle, url: string) {
  return {
    key: `url:${url}`,
    feedEntryId: null,
    url,
    canonicalUrl: url,
    contentHash: url,
    title: given.title,
    summary: '',
    contentHtml: null,
    author: null,
    publishedAt: null,
    background: given.background ?? false,
  };
}

/** Stores another reading of an article: its next revision. */
export async function storeReading(
  house: OpenHouse,
  articleId: number,
  given: Pick<StoredArticle, 'title' | 'text' | 'lang' | 'author' | 'wire' | 'claims'>,
): Promise<number[]> {
  const now = house.clock();
  return house.store.db.transaction().execute(async (trx) => {
    const lang = given.lang ?? 'en';
    const { title, text, author = null, wire = null } = given;
    const read = { title, text, lang, author, wire, provenance: 'density', warnings: [] };
    const revision = await storeRevision(
      trx,
      articleId,
      { ...read, signature: [], bands: [], publishedAt: null },
      now,
    );
    const found = given.claims.map((claim) => claimOf(text, claim));
    const place = { articleId, revisionId: revision.id };
    await replaceFindings(trx, place, { mentions: [], claims: found, version: 'test' }, now);
    await setAwaits(trx, articleId, { awaits: 'nothing', now });
    const rows = await claimsOfRevision(trx, revision.id);
    for (const [at, row] of rows.entries()) {
      const claim = given.claims[at];
      if (claim && row.claim.topics.length > 0) await storeJudgement(trx, row.id, judgementOf(claim), now);
    }
    return rows.map((row) => row.id);
  });
}

function claimOf(text: string, given: StoredClaim): Claim {
  const start = text.indexOf(given.words);
  if (start < 0) throw new Error(`"${given.words}" does not stand in the text.`);
  const span = spanOf(text, start, start + given.words.length);
  const speaker = given.speaker === undefined ? 'Ana Puerto' : given.speaker;
  return {
    span,
    content: [span],
    speaker: speaker === null ? null : speakerNamed(speaker, given.probably ?? false),
    via: given.via ?? [],
    cue: null,
    kind: 'indirect',
    stance: given.stance ?? 'asserts',
    negated: false,
    hedges: [],
    figures: [],
    dates: [],
    when: null,
    topics: given.topics ?? ['harbour'],
    entities: [],
    rule: 'test:given',
    trace: ['test:given', ...(given.trace ?? [])],
  };
}

function speakerNamed(name: string, probably: boolean) {
  return { name, entity: null, span: null, how: 'named' as const, confidence: probably ? 0.5 : 1 };
}

function judgementOf(given: StoredClaim) {
  const verdict = given.verdict ?? 'new';
  return {
    verdict,
    match: given.match ?? null,
    rule: given.rule ?? (verdict === 'new' ? 'LOW' : verdict === 'repeat' ? 'SAME' : 'FIG'),
    score: given.score ?? 0.61,
    thresholds: { decide: 0.7, review: 0.5, sure: 0.8 },
    review: given.review ?? false,
    explanation: {
      aligned: [],
      leftover: { mine: [], theirs: [] },
      differences: [],
      sentence: 'No earlier claim on these topics is near it.',
      runnersUp: [],
      ...given.explanation,
    },
    basis: { compared: [], published: [], totals: [], counts: {} },
    version: 'test',
  };
}

/** Composes the desk's digest of all that is judged and not told; its mails stay unsent, because no worker runs. */
export async function sendDigest(house: OpenHouse, deskId: string): Promise<void> {
  await setDeskDue(house.store.db, deskId, house.clock());
  await composeDigest(house, { deskId });
}
