import { escaped, type Published } from './pages.ts';
import type { Outlet } from './stories/story.ts';

const TYPES = {
  rss2: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss1: 'application/rdf+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The outlet's feed, newest first, in the outlet's format. */
export function renderFeed(
  outlet: Outlet,
  origin: string,
  entries: readonly Published[],
): { type: string; body: string } {
  return { type: TYPES[outlet.feed], body: FORMATS[outlet.feed](outlet, origin, entries) };
}

const summary = (entry: Published) => entry.text.split('\n\n')[0] ?? '';

const FORMATS: Record<
  Outlet['feed'],
  (outlet: Outlet, origin: string, entries: readonly Published[]) => string
> = {
  rss2: (outlet, origin, entries) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escaped(outlet.name)}</title><link>${origin}/</link>
<description>${escaped(outlet.name)}</description><language>${outlet.lang}</language>
${entries
  .map(
    (
      entry,
    ) => `<item><title>${escaped(entry.title)}</title><link>${entry.url}?utm_source=rss&amp;utm_medium=feed</link>
<guid isPermaLink="false">${outlet.id}-${entry.story.slug}</guid><pubDate>${entry.at.toUTCString()}</pubDate>
<dc:creator>${escaped(entry.story.byline)}</dc:creator><description>${escaped(escaped(summary(entry)))}</description></item>`,
  )
  .join('\n')}
</channel></rss>`,
  atom: (outlet, origin, entries) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.lang}"><title>${escaped(outlet.name)}</title><id>${origin}/</id>
<link rel="self" href="${origin}/feed"/><updated>${(entries[0]?.at ?? new Date(0)).toISOString()}</updated>
${entries
  .map(
    (
      entry,
    ) => `<entry><title type="html">${escaped(escaped(entry.title))}</title><id>tag:${outlet.id},${entry.story.slug}</id>
<link rel="alternate" type="text/html" href="${entry.url}"/><published>${entry.at.toISOString()}</published><updated>${entry.at.toISOString()}</updated>
<author><name>${escaped(entry.story.byline)}</name></author><summary>${escaped(summary(entry))}</summary></entry>`,
  )
  .join('\n')}
</feed>`,
  rss1: (outlet, origin, entries) => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/feed"><title>${escaped(outlet.name)}</title><link>${origin}/</link><description>${escaped(outlet.name)}</description>
<items><rdf:Seq>${entries.map((entry) => `<rdf:li rdf:resource="${entry.url}"/>`).join('')}</rdf:Seq></items></channel>
${entries
  .map(
    (entry) => `<item rdf:about="${entry.url}"><title>${escaped(entry.title)}</title><link>${entry.url}</link>
<description>${escaped(summary(entry))}</description><dc:creator>${escaped(entry.story.byline)}</dc:creator><dc:date>${entry.at.toISOString()}</dc:date></item>`,
  )
  .join('\n')}
</rdf:RDF>`,
  json: (outlet, origin, entries) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      home_page_url: `${origin}/`,
      language: outlet.lang,
      items: entries.map((entry) => ({
        id: `${outlet.id}/${entry.story.slug}`,
        url: entry.url,
        title: entry.title,
        summary: summary(entry),
        date_published: entry.at.toISOString(),
        authors: [{ name: entry.story.byline }],
      })),
    }),
};
