import { DECIDES_FROM } from '../model/judgement.ts';
import { isAddressOrRange, isDoor, isMailAddress, isMailbox, isRsaKey, isUrl } from './forms.ts';
import { lines, list, number, oneOf, orNull, type Setting, secret, text, whole, yesNo } from './setting.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

const webUrl = (example: string) => ({
  expects: 'a URL that begins with http:// or https://',
  example,
  check: (value: string) => isUrl(value, ['http:', 'https:']),
});
const serverUrl = (example: string, schemes: readonly string[]) => ({
  expects: `a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  example,
  check: (value: string) => isUrl(value, schemes),
});
const mailbox = { expects: 'an e-mail address, with or without a name', check: isMailbox };
const addresses = 'IP addresses or ranges';

/**
 * Every key of `config/settings.yaml`, by group. This table is the whole truth about settings: the types, the
 * checks, the defaults, the environment variables, the JSON Schema and the page of the docs are made from it.
 */
export const SETTINGS = {
  data: {
    dir: text('data', 'Folder of the embedded database, seen from the folder that Claimwatch is started in.'),
  },
  database: {
    url: orNull(
      secret(
        text(
          '',
          'PostgreSQL server to use in place of the embedded database; also read from DATABASE_URL.',
          serverUrl('postgres://claimwatch:password@db.example.org/claimwatch', ['postgres:', 'postgresql:']),
        ),
      ),
    ),
    password: orNull(
      secret(text('', 'Password for the PostgreSQL server, where the URL holds none; a file may hold it.')),
    ),
  },
  redis: {
    url: orNull(
      secret(
        text(
          '',
          'Redis or Valkey server to hold the queue in place of the database; also read from REDIS_URL.',
          {
            expects: 'a URL that begins with redis:// or rediss://, or the path of a socket',
            example: 'redis://redis.example.org:6379',
            check: (value) => value.startsWith('/') || isUrl(value, ['redis:', 'rediss:']),
          },
        ),
      ),
    ),
  },
  web: {
    host: text('127.0.0.1', 'Address that the web pages listen on; 0.0.0.0 opens them to the network.'),
    port: whole(8380, { min: 0, max: 65_535 }, 'Port that the web pages listen on; 0 takes any free one.'),
    publicUrl: text(
      'http://127.0.0.1:8380',
      'Address of the web pages as readers reach them: links in mails begin with it.',
      webUrl('https://claimwatch.example.org'),
    ),
    secret: orNull(
      secret(
        text('', 'Key that signs links; null makes one at the first start and keeps it in the database.', {
          expects: 'at least 32 characters',
          example: '(32 random characters or more)',
          check: (value) => value.length >= 32,
        }),
      ),
    ),
    proxies: list(
      addresses,
      ['10.0.0.2'],
      isAddressOrRange,
      'Proxies in front of the web pages, whose X-Forwarded-For is believed when tries of visitors are counted; else all visitors of a proxy count as one.',
    ),
    subscriptionsPerVisitor: whole(
      10,
      { min: 1, max: 100_000 },
      'Most times in an hour that one visitor may ask for a subscription.',
    ),
    subscriptionsPerHour: whole(
      300,
      { min: 1, max: 1_000_000 },
      'Most times in an hour that all visitors together may ask for a subscription.',
    ),
  },
  mail: {
    url: orNull(
      secret(
        text(
          '',
          'Mail server as one URL, in place of host, port, user, password and tls.',
          serverUrl('smtps://user:password@mail.example.org', ['smtp:', 'smtps:']),
        ),
      ),
    ),
    host: text('localhost', 'Mail server (SMTP) that takes the digests.'),
    port: whole(
      25,
      { min: 1, max: 65_535 },
      'Port of the mail server: 587 with starttls, 465 with implicit.',
    ),
    user: orNull(text('', 'Name to sign in to the mail server with; null sends without signing in.')),
    password: orNull(secret(text('', 'Password for the mail server.'))),
    tls: oneOf(
      ['if-offered', 'starttls', 'implicit', 'none'],
      'if-offered',
      'Encryption towards the mail server: starttls and implicit refuse to send without it.',
    ),
    from: text('Claimwatch <claimwatch@localhost>', 'Sender of the digests.', {
      ...mailbox,
      example: 'Claimwatch <claimwatch@example.org>',
    }),
    replyTo: orNull(
      text('', 'Where answers to a digest go; null leaves it to the sender’s address.', {
        ...mailbox,
        example: 'desk@example.org',
      }),
    ),
    listIdDomain: orNull(
      text('', 'Domain in List-Id and Message-ID; null takes the one of `from`.', {
        expects: 'a domain name',
        example: 'claimwatch.example.org',
        check: (value) => isMailAddress(`list@${value}`),
      }),
    ),
    perSecond: number(
      5,
      { min: 0.01, max: 1000, unit: 'mails' },
      'Most mails handed to the mail server in a second, by all workers together.',
    ),
    perHour: orNull(
      whole(
        0,
        { min: 1, max: 1_000_000, unit: 'mails' },
        'Most mails handed to the mail server in any hour, by all workers together; null sets no such limit.',
      ),
    ),
    timeoutSeconds: whole(
      30,
      { min: 1, max: 600, unit: 'seconds' },
      'Longest wait for an answer of the mail server before the delivery is tried again later.',
    ),
    acceptSeconds: whole(
      300,
      { min: 1, max: 900, unit: 'seconds' },
      'Longest wait for the answer to a whole mail: a server that took it and answers later than this gets it twice.',
    ),
    suppressAfter: whole(
      3,
      { min: 1, max: 1000, unit: 'digests' },
      'Digests in a row that an address refuses for good before nothing more is sent to it; of those refused within ten hours only one counts.',
    ),
    dkimDomain: orNull(
      text('', 'Domain that signs the mails (DKIM): the one of `from`, or one above it.', {
        expects: 'a domain name',
        example: 'example.org',
        check: (value) => isMailAddress(`list@${value}`),
      }),
    ),
    dkimSelector: orNull(
      text(
        '',
        'Name of the key for signing: its public half stands in the DNS at SELECTOR._domainkey.DOMAIN.',
        {
          expects: 'letters, digits, hyphens and dots',
          example: 'claimwatch-2026',
          check: (value) => /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i.test(value),
        },
      ),
    ),
    dkimKey: orNull(
      secret(
        lines('Private key for signing; best in a file, named by CLAIMWATCH_MAIL_DKIM_KEY_FILE.', {
          expects: 'a private RSA key in PEM, of 1024 bits or more and without a passphrase',
          example: '(-----BEGIN PRIVATE KEY----- and what follows)',
          check: isRsaKey,
        }),
      ),
    ),
    oauthClientId: orNull(
      text(
        '',
        'Client that signs in to the mail server with OAuth 2 (XOAUTH2) as `user`, without a password.',
      ),
    ),
    oauthClientSecret: orNull(secret(text('', 'Secret of that client, where it has one.'))),
    oauthRefreshToken: orNull(
      secret(text('', 'Refresh token that the client was given for the mailbox of `user`.')),
    ),
    oauthTokenUrl: orNull(
      text(
        '',
        'Where the refresh token is exchanged for access tokens; asked through the guarded client.',
        webUrl('https://oauth2.googleapis.com/token'),
      ),
    ),
  },
  polling: {
    floorSeconds: whole(
      300,
      { min: 1, max: 30 * DAY, unit: 'seconds' },
      'Shortest time between two polls of one feed, however busy it is.',
    ),
    ceilingSeconds: whole(
      6 * HOUR,
      { min: 1, max: 30 * DAY, unit: 'seconds' },
      'Longest time between two polls of one feed, however quiet or broken it is: so late news may be.',
    ),
    initialSeconds: whole(
      900,
      { min: 1, max: 30 * DAY, unit: 'seconds' },
      'Time between two polls of a feed of which nothing is known yet.',
    ),
    fullFetchSeconds: whole(
      6 * HOUR,
      { min: 0, max: 30 * DAY, unit: 'seconds' },
      'How long a server may say "not modified" before the feed is fetched in full to see whether it is true; 0 always fetches in full.',
    ),
    perSiteConcurrency: whole(
      2,
      { min: 1, max: 64, unit: 'requests' },
      'Most requests under way to one site (registrable domain) at a time.',
    ),
    perSitePauseMs: whole(
      1000,
      { min: 0, max: 600_000, unit: 'milliseconds' },
      'Pause between the starts of two requests to one site.',
    ),
    timeoutSeconds: whole(
      30,
      { min: 1, max: 600, unit: 'seconds' },
      'Longest time for one request, from look-up to last byte.',
    ),
    maxBytes: whole(
      10_000_000,
      { min: 10_000, max: 100_000_000, unit: 'bytes' },
      'Longest answer that is read, after decompression; a longer one fails that request.',
    ),
    userAgent: text(
      'Claimwatch/0.1 (news monitor; set polling.userAgent to name a contact)',
      'How Claimwatch introduces itself to sites; name a page or address where you can be reached.',
    ),
    robots: yesNo(true, 'Obey robots.txt when reading article pages.'),
    tellAfterFailures: whole(
      3,
      { min: 1, max: 1000, unit: 'polls' },
      'Failed polls in a row after which a feed is said to be failing; half as many where somebody plainly has to act (401, 404), one where it is gone (410), one less than twice as many where it is most likely back by itself (503, time-outs).',
    ),
  },
  http: {
    allowPrivate: list(
      `${addresses}, or host:port`,
      ['192.168.1.0/24', 'localhost:3000'],
      (value) => isAddressOrRange(value) || isDoor(value),
      'Private addresses that outgoing requests may reach; everything private is refused otherwise.',
    ),
  },
  reading: {
    timeLimitSeconds: whole(
      10,
      { min: 1, max: 600, unit: 'seconds' },
      'Longest time for one feed or article in the reading threads; a longer one fails alone.',
    ),
    heapMb: whole(
      256,
      { min: 64, max: 4096, unit: 'megabytes' },
      'Most memory for one reading thread; what needs more fails alone.',
    ),
    threads: whole(2, { min: 1, max: 64, unit: 'threads' }, 'Reading threads in one worker process.'),
    recheckSeconds: whole(
      1800,
      { min: 1, max: 30 * DAY, unit: 'seconds' },
      'Time until the page of an article on a watched topic is looked at again; each later look waits twice as long.',
    ),
    recheckForSeconds: whole(
      3 * DAY,
      { min: 0, max: 30 * DAY, unit: 'seconds' },
      'How long such a page is looked at again for silent edits, counted from when the newest article of its story was first seen; 0 never looks again.',
    ),
    pages: whole(
      10,
      { min: 1, max: 100, unit: 'pages' },
      'Most pages of one article that are fetched where an outlet spreads it over several.',
    ),
  },
  novelty: {
    patienceSeconds: whole(
      90,
      { min: 0, max: 3600, unit: 'seconds' },
      'How long judging waits for articles seen earlier that are still being read, so that order stays true.',
    ),
    retentionDays: whole(
      365,
      { min: 1, max: 36_500, unit: 'days' },
      'How long after its article was first seen a claim is compared with later ones, unless a topic says otherwise (`retentionDays` in topics.yaml); it stays in the database, and a change counts from the next start on.',
    ),
    decide: number(
      DECIDES_FROM.decide,
      { min: 0, max: 1 },
      'Likeness to an earlier claim from which on a claim is held to repeat it; `claimwatch calibrate` shows what another would do.',
    ),
    review: number(
      DECIDES_FROM.review,
      { min: 0, max: 1 },
      'Likeness from which on the verdict stands and a reviewer is asked, up to `novelty.sure`; at most `novelty.decide`.',
    ),
    sure: number(
      DECIDES_FROM.sure,
      { min: 0, max: 1 },
      'Likeness from which on a verdict is sure and nobody is asked; at least `novelty.decide`.',
    ),
  },
  models: {
    judgeUrl: orNull(
      text(
        '',
        'API of a language model (OpenAI-compatible) that is asked about doubtful verdicts; null asks none.',
        webUrl('https://models.example.org/v1'),
      ),
    ),
    judgeModel: orNull(text('', 'Name of that model, as the API knows it.')),
    judgeKey: orNull(secret(text('', 'Key for that API; null sends none.'))),
    judgeInputPrice: number(
      0,
      { min: 0, max: 10_000 },
      'Price of a million tokens that the model is told, in your currency: opinions keep what they cost.',
    ),
    judgeOutputPrice: number(
      0,
      { min: 0, max: 10_000 },
      'Price of a million tokens that the model answers with, in your currency.',
    ),
    embedderUrl: orNull(
      text(
        '',
        'API of a model (OpenAI-compatible) that turns words into vectors, to find earlier claims that say the same in other words; null asks none.',
        webUrl('https://models.example.org/v1'),
      ),
    ),
    embedderModel: orNull(text('', 'Name of that model, as the API knows it.')),
    embedderKey: orNull(secret(text('', 'Key for that API; null sends none.'))),
    embedderDir: orNull(
      text(
        '',
        'Folder with such a model for this machine (model.onnx and tokenizer.json), in place of embedderUrl.',
        { expects: 'the path of a folder', example: 'models/small', check: (value) => value.trim() !== '' },
      ),
    ),
    embedderPrefix: orNull(
      text('', 'What stands before each text, for models that want it; null for nothing.', {
        expects: 'a line of text',
        example: 'query: ',
        check: (value) => value !== '',
      }),
    ),
    embedderPrice: number(
      0,
      { min: 0, max: 10_000 },
      'Price of a million tokens that the embedder is told, in your currency.',
    ),
    callsPerHour: whole(
      200,
      { min: 0, max: 100_000, unit: 'calls' },
      'Most calls of one model in an hour, over all workers; what is over keeps its default verdict.',
    ),
    atOnce: whole(
      2,
      { min: 1, max: 32, unit: 'claims' },
      'Claims that one worker asks models about at once.',
    ),
    timeoutSeconds: whole(
      30,
      { min: 1, max: 600, unit: 'seconds' },
      'Longest time for one call of a model; after it the default verdict stands.',
    ),
    neighbours: whole(
      500,
      { min: 1, max: 5000, unit: 'claims' },
      'Most earlier claims on its topics that a claim’s vector is compared with, the newest first.',
    ),
  },
  worker: {
    sweepSeconds: whole(
      60,
      { min: 1, max: 3600, unit: 'seconds' },
      'How often a worker looks for work that stands still, and how long it may stand before it is rung for again.',
    ),
    stopSeconds: whole(
      20,
      { min: 1, max: 600, unit: 'seconds' },
      'How long a worker that is told to stop may finish what it holds; the rest is handed back.',
    ),
  },
  digests: {
    notice: orNull(text('', 'A sentence that stands at the head of every digest and page; null for none.')),
    maxLines: whole(
      100,
      { min: 1, max: 1000, unit: 'claims' },
      'Most claims in one digest; what is left over is counted and linked.',
    ),
  },
  review: {
    sessionHours: whole(12, { min: 1, max: 24 * 90, unit: 'hours' }, 'How long a reviewer stays signed in.'),
  },
  log: {
    level: oneOf(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'info',
      'Least important kind of line that is logged.',
    ),
    pretty: oneOf(
      ['auto', 'always', 'never'],
      'auto',
      'Log for people or as JSON: auto is for people on a terminal only.',
    ),
  },
  metrics: {
    allow: list(
      addresses,
      LOOPBACK,
      isAddressOrRange,
      'Addresses that may read /metrics, as the connection shows them, never as a header claims.',
      LOOPBACK,
    ),
  },
} satisfies Record<string, Record<string, Setting<never> | Setting<unknown>>>;

type Table = typeof SETTINGS;
type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** The effective settings. Group and key as in `config/settings.yaml`. */
export type Settings = {
  readonly [Group in keyof Table]: { readonly [Key in keyof Table[Group]]: ValueOf<Table[Group][Key]> };
};

/** A row of the table with its names. */
export interface NamedSetting {
  readonly group: string;
  readonly key: string;
  /** `web.publicUrl` */
  readonly name: string;
  /** Environment variables that set it, the first that is set wins: `CLAIMWATCH_WEB_PUBLIC_URL`. */
  readonly env: readonly string[];
  readonly setting: Setting<unknown>;
}

/** Names that hosting platforms set by custom, beside the name by rule. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  'database.url': 'DATABASE_URL',
  'redis.url': 'REDIS_URL',
};

/** The table row by row, in the order of the groups. */
export const ALL_SETTINGS: readonly NamedSetting[] = Object.entries(SETTINGS).flatMap(([group, keys]) =>
  Object.entries(keys).map(([key, setting]) => {
    const name = `${group}.${key}`;
    const customary = CUSTOMARY[name];
    const env = [envName(name), ...(customary === undefined ? [] : [customary])];
    return { group, key, name, env, setting: setting as Setting<unknown> };
  }),
);

/** `web.publicUrl` -> `CLAIMWATCH_WEB_PUBLIC_URL` */
export function envName(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').replace('.', '_');
  return `CLAIMWATCH_${words.toUpperCase()}`;
}

/** The settings as they are when nobody sets anything: for `replay`, tests, and every key left out. */
export function defaultSettings(): Settings {
  return settingsFrom(() => undefined);
}

/** Settings with the value that `given` has for a name, or the default where it has none (undefined). */
export function settingsFrom(given: (name: string) => unknown): Settings {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { group, key, name, setting } of ALL_SETTINGS) {
    const value = given(name);
    groups[group] ??= {};
    groups[group][key] = value === undefined ? setting.default : value;
  }
  // The values were checked by the schemas of the very table that `Settings` is derived from.
  return groups as unknown as Settings;
}
