/** The extractors that are measured, each as one function from a page to its text. */
import { pathToFileURL } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { pageFacts } from '../../src/articles/metadata.ts';
import { ownArticle } from '../../src/articles/own-article.ts';
import { choosePublished } from '../../src/articles/published-date.ts';
import { readPage } from '../../src/articles/read-page.ts';
import { parseMarkup, plainText } from '../../src/text/markup.ts';
import { blocksIn } from '../../src/text/markup-blocks.ts';

export interface Extracted {
  readonly text: string;
  /** Day of publication, where the extractor tells one. */
  readonly date: string | null;
  /** Where the text was taken from, where the extractor tells. */
  readonly from: string;
}

/** A page of a set of dates needs no text. */
export type Wanted = 'text' | 'date';

export type Extractor = (html: string, url: string, wanted: Wanted) => Extracted | Promise<Extracted>;

/** `claimwatch`, `readability`, or the path of an installed defuddle. */
export async function extractorNamed(name: string): Promise<Extractor> {
  if (name === 'claimwatch') return claimwatch;
  return name === 'readability' ? readability : defuddle(name);
}

function claimwatch(html: string, url: string, wanted: Wanted): Extracted {
  if (wanted === 'date') return { text: '', date: writtenDay(html, url), from: 'page' };
  const { text, publishedAt, provenance } = readPage(html, { url });
  return { text, date: dayOf(publishedAt), from: provenance };
}

/** The day as the page writes it, which is what the set of dates has; a reading has the moment, in UTC. */
function writtenDay(html: string, url: string): string | null {
  const root = parseMarkup(html).document;
  const lines = blocksIn(root).map(({ text }) => text);
  const facts = pageFacts(root);
  const { article: structured, others } = ownArticle(root, { facts, url, lines });
  const page = { root, facts, structured, others, lines, url };
  return choosePublished(page, null)?.day ?? null;
}

function readability(html: string): Extracted {
  const { document } = parseHTML(html);
  const article = document.documentElement ? new Readability(document).parse() : null;
  // Its `textContent` glues headings to paragraphs; read block by block it scores better.
  return {
    text: plainText(article?.content ?? ''),
    date: dayOf(article?.publishedTime),
    from: 'readability',
  };
}

type Defuddle = (document: unknown, url: string, options: object) => Promise<unknown>;
const DefuddleModule = z.object({ Defuddle: z.custom<Defuddle>((it) => typeof it === 'function') });
const DefuddleResult = z.object({ content: z.string(), published: z.string().optional() });

async function defuddle(path: string): Promise<Extractor> {
  const loaded: unknown = await import(pathToFileURL(`${path}/dist/node.js`).href);
  const { Defuddle } = DefuddleModule.parse(loaded);
  // `useAsync` would ask other sites for what a page lacks.
  return async (html, url) => {
    const result = DefuddleResult.parse(await Defuddle(parseHTML(html).document, url, { useAsync: false }));
    return { text: plainText(result.content), date: dayOf(result.published), from: 'defuddle' };
  };
}

function dayOf(date: string | null | undefined): string | null {
  return date?.slice(0, 10) ?? null;
}
