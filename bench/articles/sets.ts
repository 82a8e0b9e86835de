/**
 * The public sets that `bench/articles.ts` measures on, as pages with what is expected of them. Nothing of them is
 * part of this repository: they lie unpacked in one folder, each under `OWNER+NAME`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeBytes } from '../../src/text/decode.ts';

/** What a set knows of a page: its text, its paragraphs, segments that belong and do not, or its date. */
export type Expected =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'segments'; readonly with: readonly string[]; readonly without: readonly string[] }
  | { readonly kind: 'date'; readonly date: string };

export interface SetPage {
  readonly id: string;
  /** Address it was fetched from, where the set gives it. */
  readonly url: string;
  readonly file: string;
  readonly expected: Expected;
}

export interface ArticleSet {
  readonly name: string;
  /** Folder below the one that holds all sets. */
  readonly folder: string;
  readonly load: (folder: string) => SetPage[];
}

/** Only what a page says is measured, so sets that give no address get one that says nothing. */
const NOWHERE = 'https://page.example/';

const ScrapinghubTruth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const FundusTruth = z.record(z.string(), z.object({ body: z.array(z.string()), url: z.string() }));
const TrafilaturaTruth = z.record(
  z.string(),
  z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }),
);
const MurroughMetadata = z.object({
  files: z.record(z.string(), z.object({ split: z.string(), page_type: z.string() })),
});
const MurroughTruth = z.object({
  url: z.string(),
  ground_truth: z.object({ main_content: z.string().nullish() }),
});
const HtmldateTruth = z.record(z.string(), z.object({ file: z.string(), date: z.string().nullable() }));

export const SETS: readonly ArticleSet[] = [
  { name: 'scrapinghub', folder: 'scrapinghub+article-extraction-benchmark', load: scrapinghub },
  { name: 'fundus', folder: 'dobbersc+fundus-evaluation', load: fundus },
  { name: 'trafilatura', folder: 'adbar+trafilatura', load: trafilatura },
  {
    name: 'murrough',
    folder: 'Murrough-Foley+web-content-extraction-benchmark',
    load: (folder) => murrough(folder, 'test'),
  },
  {
    name: 'murrough-dev',
    folder: 'Murrough-Foley+web-content-extraction-benchmark',
    load: (folder) => murrough(folder, 'dev'),
  },
  { name: 'htmldate', folder: 'adbar+htmldate', load: htmldate },
];

function json<T>(schema: z.ZodType<T>, ...path: string[]): T {
  // Python writes NaN for a date that there is none of.
  const source = readFileSync(join(...path), 'utf8').replace(/: NaN\b/gu, ': null');
  return schema.parse(JSON.parse(source));
}

function scrapinghub(folder: string): SetPage[] {
  const truth = json(ScrapinghubTruth, folder, 'ground-truth.json');
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    ...{ id, url, file: join(folder, 'html', `${id}.html.gz`) },
    expected: { kind: 'text', text: articleBody },
  }));
}

function fundus(folder: string): SetPage[] {
  const truth = json(FundusTruth, folder, 'dataset', 'ground_truth.json');
  return Object.entries(truth).map(([id, { body, url }]) => ({
    ...{ id, url, file: join(folder, 'dataset', 'html', id) },
    expected: { kind: 'paragraphs', paragraphs: body },
  }));
}

function trafilatura(folder: string): SetPage[] {
  const tests = join(folder, 'tests');
  const find = fileFinder(['cache', 'eval'].map((name) => join(tests, name)));
  return Object.entries(json(TrafilaturaTruth, tests, 'evaldata.json')).flatMap(([url, item]) => {
    const file = find(item.file);
    const expected: Expected = { kind: 'segments', with: item.with, without: item.without };
    return file ? [{ id: item.file, url, file, expected }] : [];
  });
}

function murrough(folder: string, split: string): SetPage[] {
  const { files } = json(MurroughMetadata, folder, 'metadata.json');
  const ids = Object.keys(files).filter(
    (id) => files[id]?.split === split && files[id]?.page_type === 'article',
  );
  return ids.map((id) => {
    const { url, ground_truth } = json(MurroughTruth, folder, split, 'ground-truth', `${id}.json`);
    const expected: Expected = { kind: 'text', text: ground_truth.main_content ?? '' };
    return { id, url, file: join(folder, split, 'html', `${id}.html.gz`), expected };
  });
}

function htmldate(folder: string): SetPage[] {
  const tests = join(folder, 'tests');
  const find = fileFinder(['test_set', 'cache', 'eval'].map((name) => join(tests, name)));
  const lists = ['eval_mediacloud_2020.json', 'eval_default.json'];
  const items = lists.flatMap((list) => Object.values(json(HtmldateTruth, tests, list)));
  return items.flatMap(({ file: name, date }): SetPage[] => {
    const file = find(name);
    return file && date ? [{ id: name, url: NOWHERE, file, expected: { kind: 'date', date } }] : [];
  });
}

/** File names of the sets have letters in either Unicode normal form. */
function fileFinder(folders: readonly string[]): (name: string) => string | null {
  const known = new Map<string, string>();
  for (const folder of folders) {
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      if (!known.has(file.normalize('NFC'))) known.set(file.normalize('NFC'), join(folder, file));
    }
  }
  return (name) => known.get(name.normalize('NFC')) ?? null;
}

/** The page's characters, decoded as Claimwatch decodes every page. */
export function pageText(file: string): string {
  const bytes = readFileSync(file);
  return decodeBytes(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, null, 'html').text;
}

/** Rules are worked out on one half of each set, and the other half says what they are worth. */
export function halfOf(id: string): 'tuned' | 'held out' {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'tuned' : 'held out';
}
