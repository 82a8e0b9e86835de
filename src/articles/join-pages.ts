import type { PageReading } from '../model/article.ts';
import { bareText, type PostedText, partsOf, type TextPart, textOf } from './text-parts.ts';

/**
 * An article's first page with what further pages have more: leads, boxes and notes that stand on each page are told
 * once. The first page's title, author and date count; a live blog's posts keep their times.
 */
export function joinPages(first: PageReading, further: readonly PageReading[]): PageReading {
  const seen = new Set(paragraphsOf(first).map(bareText));
  const parts = partsOf(first);
  for (const page of further) {
    parts.push(...partsOf(page).flatMap((part) => unseen(part, seen)));
    for (const paragraph of paragraphsOf(page)) seen.add(bareText(paragraph));
  }
  return { ...first, ...textOf(merged(parts)) };
}

function paragraphsOf(text: PostedText): string[] {
  return partsOf(text).flatMap((part) => part.paragraphs);
}

/** Some sites show their first page whatever number is asked for. */
export function addsText(before: PageReading, page: PageReading): boolean {
  return joinPages(before, [page]).text.length > before.text.length;
}

/**
 * Posts that an outlet's live blog no longer shows because newer ones pushed them off its end are not withdrawn: they
 * stay in the text, behind the others. A post that is gone from among the others is gone.
 */
export function keepRolledOff<Reading extends PostedText>(before: PostedText, after: Reading): Reading {
  const oldest = after.posts
    .map((post) => post.at)
    .filter((at) => at !== null)
    .sort()[0];
  if (oldest === undefined) return after;
  const shown = new Set(paragraphsOf(after).map(bareText));
  const rolledOff = partsOf(before).filter(
    ({ post, paragraphs }) =>
      post !== null &&
      post.at !== null &&
      post.at < oldest &&
      !paragraphs.some((paragraph) => paragraph.length >= SHORT && shown.has(bareText(paragraph))),
  );
  return rolledOff.length === 0 ? after : { ...after, ...textOf([...partsOf(after), ...rolledOff]) };
}

/** A paragraph shorter than this (characters) may well stand twice in an article: "No." */
const SHORT = 40;

/** At the edges of a page even a short line that was seen before is no text: a byline, a label. */
const EDGE = 2;

/** The part without paragraphs that were seen on pages before; nothing of a part that was. */
function unseen({ paragraphs, post }: TextPart, seen: ReadonlySet<string>): TextPart[] {
  const fresh = paragraphs.filter((paragraph, i) => {
    const atEdge = i < EDGE || i >= paragraphs.length - EDGE;
    return !seen.has(bareText(paragraph)) || (paragraph.length < SHORT && !atEdge);
  });
  return fresh.length === 0 || fresh.every((paragraph) => seen.has(bareText(paragraph)))
    ? []
    : [{ paragraphs: fresh, post }];
}

/** Parts outside of posts that follow each other are one. */
function merged(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.post === null && part.post === null) {
      joined[joined.length - 1] = { post: null, paragraphs: [...last.paragraphs, ...part.paragraphs] };
    } else joined.push(part);
  }
  return joined;
}
