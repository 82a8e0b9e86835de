/** Reads JSON Feed, 1.0 and 1.1 (jsonfeed.org). */
import type { FeedDocument, FeedEntry } from '../model/feed.ts';
import { cleanLine } from '../text/clean-text.ts';
import { wellFormed } from '../text/decode.ts';
import { parseFeedDate } from './dates.ts';
import {
  authorName,
  contentHtml,
  entryId,
  escapeHtml,
  joinAuthors,
  languageTag,
  summaryText,
  webUrl,
} from './entry-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON Feed, or null when the parsed JSON is none: it names its version, or has items that look like entries. */
export function readJsonFeed(json: unknown, feedUrl: string): Omit<FeedDocument, 'warnings'> | null {
  if (!isFields(json) || !Array.isArray(json.items)) return null;
  const items = json.items.filter(isFields);
  const named = /jsonfeed\.org\/version/i.test(textIn(json, 'version'));
  if (!named && !items.some((item) => 'url' in item || 'content_html' in item || 'content_text' in item))
    return null;
  const feedAuthor = authorsOf(json);
  return {
    format: 'json',
    reader: 'json',
    title: cleanLine(textIn(json, 'title')),
    siteUrl: webUrl(textIn(json, 'home_page_url'), feedUrl),
    language: languageTag(textIn(json, 'language')),
    ttlMinutes: null,
    entries: items.map((item) => readItem(item, feedUrl, feedAuthor)),
  };
}

function readItem(item: Fields, feedUrl: string, feedAuthor: string | null): FeedEntry {
  const text = textIn(item, 'content_text');
  const html = contentHtml(textIn(item, 'content_html')) ?? contentHtml(escapeHtml(text));
  const updated = parseFeedDate(textIn(item, 'date_modified'));
  const summary = summaryText(textIn(item, 'summary'), 'text');
  return {
    id: entryId(textIn(item, 'id')),
    url: webUrl(textIn(item, 'url'), feedUrl) ?? webUrl(textIn(item, 'external_url'), feedUrl),
    title: cleanLine(textIn(item, 'title')),
    summary: summary === '' && html !== null ? summaryText(html, 'html') : summary,
    contentHtml: html,
    author: authorsOf(item) ?? feedAuthor,
    publishedAt: parseFeedDate(textIn(item, 'date_published')) ?? updated,
    updatedAt: updated,
  };
}

/** Text, or a number as text (ids are numbers in many a feed); empty where there is neither. */
function textIn(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? wellFormed(value) : typeof value === 'number' ? String(value) : '';
}

function authorsOf(fields: Fields): string | null {
  const all = [fields.authors ?? fields.author].flat();
  return joinAuthors(all.filter(isFields).map((author) => authorName(escapeHtml(textIn(author, 'name')))));
}
