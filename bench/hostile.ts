/**
 * Public lists of hostile input, run through the product's own doors:
 *
 *   npx tsx bench/hostile.ts FOLDER
 *
 * FOLDER holds repositories unpacked, each under `OWNER+NAME`. Every address in azu/request-filtering-agent's tests and in
 * the SSRF pages of swisskyrepo/PayloadsAllTheThings is asked for, with a name server that says of every name that it is this
 * machine: nothing private may be called. Public addresses are asked for nothing. So is every address of WPT's
 * `urltestdata.json` (web-platform-tests/wpt, or its copy in ada-url/ada), which is also read as the standard says it is
 * to be, and goes as a link through a feed and a page. Every document of
 * tiran/defusedxml's `xmltestdata`, and every XML block of the XXE pages, is read as a feed in the reading threads: none
 * may bring in what it names, hang, or end otherwise than in a feed or in an error that readers promise.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { readPage } from '../src/articles/read-page.ts';
import { defaultSettings } from '../src/config/settings.ts';
import { parseFeed } from '../src/feeds/parse.ts';
import { openClient } from '../src/http/client.ts';
import { parseUrl } from '../src/model/parse-url.ts';
import { canonicalUrl } from '../src/text/canonical-url.ts';
import { entry } from '../src/threads/entry.ts';
import { openPool } from '../src/threads/pool.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx bench/hostile.ts FOLDER');
  process.exit(2);
}

/** Every file below, as text; said plainly when the repository is not there. */
function filesOf(repository: string, below: string, ending: RegExp): { name: string; text: string }[] {
  const root = join(folder ?? '', repository, below);
  if (!existsSync(root)) {
    console.log(`${repository} is not in ${folder}: left out.`);
    return [];
  }
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
  return names
    .sort()
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => ({ name: `${repository}/${name}`, text: readFileSync(join(root, name), 'utf8') }));
}

const ADDRESS = /\b(?:https?|ftp|file|gopher|dict|ldap|netdoc|jar|sftp|tftp):\/{1,3}[^\s"'`<>|\\]{2,300}/gi;

/** An address that is written as numbers and belongs to somebody else: it may be called, and the bench does not. */
function isPublicLiteral(address: string): boolean {
  const host = parseUrl(address)?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
  if (!ipaddr.isValid(host)) return false;
  return ipaddr.process(host).range() === 'unicast';
}

const CLIENT = {
  userAgent: 'Claimwatch bench',
  allowPrivate: [],
  perSiteConcurrency: 8,
  perSitePauseMs: 0,
  timeoutMs: 2_000,
  maxBytes: 10_000,
  clock: () => new Date(),
  robots: false,
};

function endOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

/** What was not refused at the door: there may be nothing. */
async function askForAll(): Promise<string[]> {
  const texts = [
    ...filesOf('azu+request-filtering-agent', 'test', /\.ts$/),
    ...filesOf('swisskyrepo+PayloadsAllTheThings', 'Server Side Request Forgery', /\.(?:md|py|svg)$/),
  ];
  const addresses = [...new Set(texts.flatMap(({ text }) => text.match(ADDRESS) ?? []))];
  const client = openClient({ ...CLIENT, lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
  const ends = new Map<string, number>();
  const through: string[] = [];
  for (const address of addresses) {
    if (isPublicLiteral(address)) {
      ends.set('public, not asked', (ends.get('public, not asked') ?? 0) + 1);
      continue;
    }
    const end = await endOf(client.get(address));
    if (end !== 'Refused') through.push(`${address}: ${end}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  await client.close();
  tell(`${addresses.length} addresses`, ends);
  return through;
}

interface UrlTest {
  readonly input: string;
  readonly base?: string | null;
  readonly href?: string;
  readonly failure?: boolean;
}

/** The tests of the URL standard, from whichever repository holds them; comments between them left out. */
function urlTests(): UrlTest[] {
  const files = [
    ...filesOf('web-platform-tests+wpt', 'url/resources', /^urltestdata\.json$/),
    ...filesOf('ada-url+ada', 'tests/wpt', /urltestdata\.json$/),
  ];
  const tests = files.flatMap(({ text }): unknown[] => JSON.parse(text));
  return tests.filter(
    (test): test is UrlTest => typeof test === 'object' && test !== null && 'input' in test,
  );
}

/** What of the standard's tests is read otherwise than it says, lets an address through, or breaks a reader. */
async function askForStandard(): Promise<string[]> {
  const tests = urlTests();
  const wrong: string[] = [];
  const ends = new Map<string, number>();
  let otherwise = 0;
  const client = openClient({ ...CLIENT, lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
  for (const { input, base, href, failure } of tests) {
    const url = parseUrl(input, base ?? undefined)?.href;
    if (failure ? url !== undefined : url !== href) {
      // Node's own parser is some years behind the standard; only what it would call is ours to worry about.
      otherwise += 1;
      if (url?.startsWith('http')) wrong.push(`${input} on ${base}: read as ${url}`);
    }
    const end = url === undefined || isPublicLiteral(url) ? 'not asked' : await endOf(client.get(url));
    if (end !== 'Refused' && end !== 'not asked') wrong.push(`${input} on ${base}: ${end}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    const through = await asLink(input, base ?? 'https://paper.example/');
    if (through !== null) wrong.push(`${input} on ${base}: as a link, ${through}`);
  }
  await client.close();
  tell(`${tests.length} tests of the URL standard (${otherwise} read otherwise by this Node)`, ends);
  return wrong;
}

/** The address as a link of an entry and as the page's own address: whatever it is, it is a web address or none. */
async function asLink(input: string, base: string): Promise<string | null> {
  const escaped = input.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const item = `<item><title>One</title><link>${escaped}</link></item>`;
  const feed = await parseFeed(`<rss version="2.0"><channel><title>A</title>${item}</channel></rss>`, {
    url: base,
  });
  const page = readPage(`<link rel="canonical" href="${escaped}"><p>One</p>`, { url: base });
  const links = [feed.entries[0]?.url, page.canonicalUrl].filter((link) => link != null);
  const odd = links.find((link) => !/^https?:\/\/[^/]/.test(link) || canonicalUrl(link) === null);
  return odd === undefined ? null : `${odd} came out`;
}

const XML_BLOCK = /```xml\n([\s\S]*?)```/g;
/** What an external entity would bring in: the first line of a file that every machine has. */
const BROUGHT_IN = /root:x:0:0/;

async function readAll(): Promise<string[]> {
  const whole = filesOf('tiran+defusedxml', 'xmltestdata', /\.(?:xml|xsl|xsd)$/);
  const blocks = filesOf('swisskyrepo+PayloadsAllTheThings', 'XXE Injection', /\.md$/).flatMap(
    ({ name, text }) => [...text.matchAll(XML_BLOCK)].map((match) => ({ name, text: match[1] ?? '' })),
  );
  const documents = [...whole, ...blocks].flatMap(({ name, text }) => [
    { name, text },
    { name: `${name}, as the start of a feed`, text: `${text}${FEED}` },
  ]);
  const { timeLimitSeconds, heapMb } = defaultSettings().reading;
  const pool = openPool<typeof import('../src/pipeline/reading.ts')>({
    module: entry(import.meta.url, '../src/pipeline/reading'),
    size: 2,
    timeLimitMs: timeLimitSeconds * 1000,
    heapMb,
  });
  const ends = new Map<string, number>();
  const wrong: string[] = [];
  for (const { name, text } of documents) {
    const source = { body: Buffer.from(text), contentType: 'text/xml', url: 'https://paper.example/feed' };
    const end = await pool.run('readFeed', source).then(
      (feed) => (BROUGHT_IN.test(JSON.stringify(feed)) ? 'brought in a file' : 'a feed'),
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
    if (end !== 'a feed' && end !== 'NotAFeed') wrong.push(`${name}: ${end}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  await pool.close();
  tell(`${documents.length} documents`, ends);
  return wrong;
}

const FEED =
  '<rss version="2.0"><channel><title>&xxe;&lol9;&a;</title><item><title>One &xxe;</title></item></channel></rss>';

function tell(what: string, ends: ReadonlyMap<string, number>): void {
  const counts = [...ends].sort((a, b) => b[1] - a[1]).map(([end, count]) => `${count} ${end}`);
  console.log(`${what}: ${counts.join(', ')}`);
}

const faults = [...(await askForAll()), ...(await askForStandard()), ...(await readAll())];
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? 'Nothing got through.' : `${faults.length} got through.`);
process.exitCode = faults.length === 0 ? 0 : 1;
