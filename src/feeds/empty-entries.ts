import type { FeedDocument } from '../model/feed.ts';

/** The document without its entries of which nothing at all could be read (`<item/>`): they are news of nothing. */
export function leaveOutEmpty(document: FeedDocument): FeedDocument {
  const entries = document.entries.filter((entry) =>
    Object.values(entry).some((field) => field !== null && field !== ''),
  );
  const lost = document.entries.length - entries.length;
  if (lost === 0) return document;
  const warning = `${lost} entries were left out: they have nothing in them.`;
  return { ...document, entries, warnings: [...document.warnings, warning] };
}
