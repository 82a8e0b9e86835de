import { countryMeant, isCountry, zoneOf } from '../config/forms.ts';
import { loadOwnWords, loadSettings, loadTopics } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import type { Article, PageReading } from '../model/article.ts';
import { systemClock } from '../model/clock.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { parseUrl } from '../model/parse-url.ts';
import { fetchArticle } from '../pipeline/fetch-article.ts';
import type { ArticleFindings } from '../pipeline/read-claims.ts';
import type { PageBytes } from '../pipeline/reading.ts';
import { decodeBytes } from '../text/decode.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { type Cli, configDir, example, filesOf, json } from './cli.ts';
import { drawArticle } from './draw-article.ts';
import { drawEdits } from './draw-edits.ts';
import { isAddress, readDocument, withClient } from './outside.ts';
import { type Readers, withReaders } from './readers.ts';
import { CommandFailed, oneLine, WrongUse } from './terminal.ts';

interface Options {
  readonly topics?: string;
  readonly lang?: string;
  readonly outlet?: string;
  readonly country: string;
  readonly zone: string;
  readonly published?: string;
  readonly before?: string;
  readonly json?: true;
}

export function addRead(cli: Cli): void {
  cli.program
    .command('read <url-or-file>')
    .description(
      'Take one article (a page, or a .txt file) through the stations, and draw mentions and claims over its text.',
    )
    .option('--topics <file>', 'a file of topics in place of the configured ones')
    .option('--lang <lang>', 'en or es; told from the text if left out')
    .option('--outlet <name>', 'name of the outlet; the host of the address if left out')
    .option('--country <code>', 'country of the outlet, two letters', 'XX')
    .option('--zone <zone>', 'time zone in which the outlet says "today"', 'UTC')
    .option('--published <time>', 'when it was published, ISO 8601; as the page says, or now, if left out')
    .option(
      '--before <url-or-file>',
      'an earlier reading of the same article: also say what was changed since',
    )
    .option('--json', 'print article, mentions and claims as JSON')
    .addHelpText(
      'after',
      example('claimwatch read https://example.org/story.html --country MX --zone America/Mexico_City'),
    )
    .action((place: string, options: Options) => readArticle(cli, place, options));
}

async function readArticle(cli: Cli, place: string, options: Options): Promise<void> {
  checkOptions(options);
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const topics = loadTopics(options.topics ?? filesOf(cli).topics);
  const ownWords = loadOwnWords(configDir(cli));
  const { colours, stop } = cli.terminal;
  const draw = async (readers: Readers): Promise<void> => {
    const read = async (from: string) => {
      const reading = await pageOf(from, { readers, settings, zone: options.zone, stop });
      const { provenance, warnings } = reading;
      for (const warning of warnings) cli.terminal.err(`warning: ${oneLine(warning)}\n`);
      const article = articleOf(from, reading, options);
      return { article, provenance, warnings, ...(await readers.run('findFindings', { article, topics })) };
    };
    const now = await read(place);
    const was = options.before === undefined ? null : await read(options.before);
    const edits = was && (await editsBetween(readers, was, now));
    if (options.json) return cli.terminal.out(json({ ...now, ...edits }));
    cli.terminal.out(
      drawArticle({ ...now, colours }) + (edits ? drawEdits({ ...edits, after: now.claims }) : ''),
    );
  };
  await withReaders(settings, draw, ownWords);
}

type Found = ArticleFindings & { readonly article: Article };

async function editsBetween(readers: Readers, was: Found, now: Found) {
  const sideOf = ({ article: { title, text }, claims }: Found) => ({ title, text, claims });
  const sides = { before: sideOf(was), after: sideOf(now) };
  const { edits } = await readers.run('findEditedClaims', sides);
  return { changes: await readers.run('compareRevisions', sides), edits, before: was.claims };
}

/** The country of no outlet in particular. */
const NO_COUNTRY = 'XX';

/** @throws WrongUse that names the option */
export function checkOptions({
  lang,
  zone,
  country,
  published,
}: Pick<Options, 'lang' | 'zone' | 'country' | 'published'>): void {
  if (lang !== undefined && !isLanguage(lang)) throw new WrongUse(`--lang is "${lang}". Write en or es.`);
  if (zoneOf(zone) === null)
    throw new WrongUse(
      `--zone is "${zone}". Write a time zone of the IANA list, such as America/Mexico_City.`,
    );
  if (country !== NO_COUNTRY && !isCountry(country.toUpperCase())) {
    const meant = countryMeant(country) ?? 'the two letters of a country, such as MX, or leave it out';
    throw new WrongUse(`--country is "${country}". Write ${meant}.`);
  }
  if (published !== undefined && Number.isNaN(Date.parse(published))) {
    throw new WrongUse(`--published is "${published}". Write a time such as 2026-01-31T08:00:00Z.`);
  }
}

export interface Reading {
  readonly readers: Readers;
  readonly settings: Settings;
  readonly zone: string;
  readonly stop: AbortSignal;
}

/** An address is read as the worker reads it, with all of its pages; a file as it stands. */
export async function pageOf(
  place: string,
  { readers, settings, zone, stop }: Reading,
): Promise<PageReading> {
  const read = (page: PageBytes) => readers.run('readArticlePage', page);
  const mostPages = settings.reading.pages;
  if (isAddress(place)) {
    return withClient(settings, (client) =>
      fetchArticle(place, { client, read, entry: null, zone, mostPages, signal: stop }),
    );
  }
  const document = await readDocument(place, settings);
  if (!/\.txt(\.gz)?$/i.test(place)) return read({ ...document, zone, entry: null });
  const { text } = decodeBytes(document.body, document.contentType, 'html');
  const given = { title: null, author: null, wire: null, publishedAt: null, canonicalUrl: null };
  return {
    ...given,
    text: text.replace(/\r\n?/g, '\n').trim(),
    lang: detectLanguage(text),
    provenance: 'given',
    warnings: [],
    wall: null,
    links: { pages: [], amp: null, canonical: null },
    posts: [],
  };
}

function articleOf(place: string, reading: PageReading, options: Options): Article {
  if (reading.text === '') throw new CommandFailed(`No article was found in ${place}.`);
  const url = reading.canonicalUrl ?? place;
  return {
    id: place,
    outlet: options.outlet ?? parseUrl(url)?.hostname ?? place,
    country: options.country.toUpperCase(),
    lang: languageOf(place, reading, options.lang),
    url,
    publishedAt: new Date(options.published ?? reading.publishedAt ?? systemClock()).toISOString(),
    zone: options.zone,
    byline: reading.author,
    title: reading.title ?? '',
    text: reading.text,
    posts: reading.posts,
  };
}

function languageOf(place: string, reading: PageReading, given: string | undefined): Language {
  const lang = given ?? reading.lang;
  if (lang !== null && isLanguage(lang)) return lang;
  throw new CommandFailed(
    `${place} is neither English nor Spanish, or too short to tell. Say --lang en or --lang es.`,
  );
}
