import type { ParentNode } from 'domhandler';
import { endsSentence } from '../text/clean-text.ts';
import { isElement } from '../text/markup-blocks.ts';
import { foldLine } from './line-rules.ts';
import type { PageFacts } from './metadata.ts';
import { type DayOrder, dayInUrl, type PageDate, readPageDate } from './page-dates.ts';
import type { StructuredArticle } from './structured-data.ts';

const DATE_METAS = `
article:published_time og:published_time og:article:published_time datepublished article.published article:published
parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created
dc.date.created dc.date dc:date dcterms.date dc.date.publication citation_publication_date citation_date
bepress_citation_date citation_online_date pubdate publish-date publish_date published publication_date
publication-date rnews:datepublished schema:datecreated displaydate og:pubdate pub_date article:post_date
date date.release release_date article_date_original originalpublicationdate created datecreated
article:published_date article-published-date published_at og:release_date`
  .trim()
  .split(/\s+/u);

/** Metas that tell of the last change: better than nothing. */
const CHANGE_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
];

/** What the date of publication is read from. */
export interface DatedPage {
  readonly root: ParentNode;
  readonly facts: PageFacts;
  readonly structured: StructuredArticle | null;
  /** Articles in the page's JSON-LD that are not its own: their dates are none of it. */
  readonly others: readonly StructuredArticle[];
  /** All lines of the page, in reading order. */
  readonly lines: readonly string[];
  readonly url: string;
}

/**
 * When the article came out: the feed's date first, then JSON-LD, metas, the address, marked elements, the data of
 * scripts, and last the lines near the headline.
 */
export function choosePublished(page: DatedPage, feedDate: string | null): PageDate | null {
  const { facts, structured } = page;
  const order = orderOf(facts.lang);
  const first = (texts: readonly (string | null | undefined)[]) => firstDate(texts, order);
  const metas = (names: readonly string[]) => names.map((name) => facts.meta.get(name));
  return (
    first([feedDate, structured?.published, ...metas(DATE_METAS), ...facts.publishedTimes]) ??
    inAddress(page) ??
    first(ownDates(page)) ??
    first(facts.times) ??
    first([...facts.dateLines, ...facts.bylines]) ??
    nearHeadline(page, order) ??
    first(scriptDates(page.root, STATE)) ??
    first(metas(CHANGE_METAS)) ??
    labelled(page.lines, order)
  );
}

function firstDate(texts: readonly (string | null | undefined)[], order: DayOrder): PageDate | null {
  for (const text of texts) {
    const date = text ? readPageDate(text, order) : null;
    if (date) return date;
  }
  return null;
}

/** American pages write the month first; what a page calls its language decides, since the words do not tell. */
function orderOf(lang: string | null): DayOrder {
  return lang !== null && /^en(?:[-_](?:us|ph))?$/iu.test(lang) ? 'month-first' : 'day-first';
}

function inAddress({ facts, url }: DatedPage): PageDate | null {
  for (const address of [facts.canonical, facts.meta.get('og:url'), url]) {
    const date = address ? dayInUrl(address) : null;
    if (date) return date;
  }
  return null;
}

/** What schema.org calls the date, also where its JSON cannot be read or describes a page and no article. */
const STATED = /"(?:datePublished|dateCreated|uploadDate)"\s{0,3}:\s{0,3}"([^"]{6,40})"/gu;
/** Names for it in the state that pages of web applications carry along. */
const STATE =
  /\\?"(?:(?:first_?)?publish(?:ed)?_?(?:at|on|date|time)?|publication_?date|pub_?date|display_?date|created_?(?:at|on|date)?|date)\\?"\s{0,3}:\s{0,3}\\?"([^"\\]{6,40})\\?"/giu;
/** Characters of scripts that are looked through. */
const MOST_SCRIPT = 1_000_000;

/** Dates stated in JSON, but for those of other stories. */
function ownDates({ root, others }: DatedPage): string[] {
  const foreign = new Set(others.flatMap(({ published, modified }) => [published, modified]));
  return scriptDates(root, STATED, (date) => !foreign.has(date));
}

function scriptDates(
  root: ParentNode,
  pattern: RegExp,
  isOwn: (date: string) => boolean = () => true,
): string[] {
  const found: string[] = [];
  let left = MOST_SCRIPT;
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isElement(child) || left <= 0 || found.length > 0) continue;
      if (child.name !== 'script') walk(child);
      for (const text of child.name === 'script' ? child.children : []) {
        if (text.type !== 'text') continue;
        for (const m of text.data.slice(0, left).matchAll(pattern)) if (m[1] && isOwn(m[1])) found.push(m[1]);
        left -= text.data.length;
      }
    }
  };
  walk(root);
  return found.slice(0, 20);
}

/** Lines after and before the headline that are looked at, and how long (characters) they may be. */
const NEAR = { after: 12, before: 6, length: 160 };

function nearHeadline({ facts, lines: all }: DatedPage, order: DayOrder): PageDate | null {
  const headline = facts.headlines.find((text) => text.length > 10) ?? facts.headlines[0] ?? null;
  const at = headline === null ? -1 : all.findIndex((line) => line.startsWith(headline.slice(0, 60)));
  if (at < 0) return null;
  const short = (line: string) => line.length <= NEAR.length && !(line.length > 60 && endsSentence(line));
  const after = all.slice(at, at + NEAR.after).filter(short);
  const before = all.slice(Math.max(0, at - NEAR.before), at).reverse();
  return firstDate([...after, ...before.filter(short)], order);
}

/** Words that announce a date of publication, of a change, or just a date. */
const LABEL =
  /^(?:.{0,80}\b)?(?:publi\w*|posted|created|date|datum|fecha|data|erstellt|veroffentlicht|stand|verfasst|mis en ligne|updated?|aktualisiert|letzte anderung|actualiza\w*|modified|am|on|vom)\b/u;

/** A labelled date anywhere, else a line that is hardly more than a date. */
function labelled(lines: readonly string[], order: DayOrder): PageDate | null {
  const short = lines.slice(0, 2_000).filter((line) => line.length <= NEAR.length && /\d/u.test(line));
  const said = short.filter((line) => LABEL.test(foldLine(line)));
  return firstDate([...said, ...short.filter((line) => line.length <= 60)], order);
}
