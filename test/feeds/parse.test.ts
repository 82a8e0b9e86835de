import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { NotAFeed } from '../../src/feeds/errors.ts';
import { MOST_ENTRIES, parseFeed } from '../../src/feeds/parse.ts';
import { DAMAGED, TIDY, URL_OF_FEED } from './documents.ts';

const read = (text: string | Uint8Array, contentType: string | null = null) =>
  parseFeed(text, { url: URL_OF_FEED, contentType });

describe('a tidy feed', () => {
  test('RSS 2.0', async () => {
    expect(await read(TIDY['RSS 2.0'] ?? '')).toEqual({
      format: 'rss2',
      reader: 'rss-parser',
      title: 'El Faro del Norte',
      siteUrl: 'https://paper.example/',
      language: 'es-mx',
      ttlMinutes: 30,
      warnings: [],
      entries: [
        {
          id: 'nota-1',
          url: 'https://paper.example/a/1?utm_source=rss',
          title: 'La presidenta: “No habrá intervención” & punto',
          summary: 'Dijo que no habrá tropas.\n\nSegundo párrafo.',
          contentHtml: '<p>Dijo que no habrá tropas.</p><p>Segundo párrafo.</p>',
          author: 'Ana Ruiz',
          publishedAt: '2026-03-01T12:30:45.000Z',
          updatedAt: null,
        },
        {
          id: 'https://paper.example/a/2',
          url: 'https://paper.example/a/2',
          title: 'Cárteles: de 25 a 50 millones <de dólares>',
          summary: 'Una sola línea',
          contentHtml: null,
          author: 'Luis Vega',
          publishedAt: '2026-02-28T18:00:00.000Z',
          updatedAt: null,
        },
      ],
    });
  });

  test('Atom', async () => {
    expect(await read(TIDY['Atom 1.0'] ?? '')).toEqual({
      format: 'atom',
      reader: 'rss-parser',
      title: 'The Harbor Ledger',
      siteUrl: 'https://paper.example/',
      language: 'en',
      ttlMinutes: null,
      warnings: [],
      entries: [
        {
          id: 'tag:paper.example,2026:1',
          url: 'https://paper.example/story/1',
          title: 'Cartels & designations: what changed',
          summary: 'Six, not eight <cartels>.',
          contentHtml: '<p>Six, not eight.</p>',
          author: 'Jo Park, Sam Ito',
          publishedAt: '2026-03-01T15:00:00.000Z',
          updatedAt: '2026-03-01T16:00:00.000Z',
        },
        {
          id: 'tag:paper.example,2026:2',
          url: 'https://paper.example/story/2',
          title: 'Only a date of change',
          summary: '',
          contentHtml: null,
          author: 'Newsroom',
          publishedAt: '2026-02-28T16:00:00.000Z',
          updatedAt: '2026-02-28T16:00:00.000Z',
        },
      ],
    });
  });

  test('RSS 1.0', async () => {
    const feed = await read(TIDY['RSS 1.0'] ?? '');
    expect(feed).toMatchObject({
      format: 'rss1',
      title: 'Gaceta del Valle',
      language: 'es',
      ttlMinutes: 30,
      warnings: [],
    });
    expect(feed.entries).toEqual([
      {
        id: 'https://paper.example/n/1',
        url: 'https://paper.example/n/1',
        title: 'Primera nota',
        summary: 'Resumen de la primera.',
        contentHtml: null,
        author: 'Eva Sol',
        publishedAt: '2026-03-01T12:00:00.000Z',
        updatedAt: null,
      },
      {
        id: 'https://paper.example/n/2',
        url: 'https://paper.example/n/2',
        title: 'Segunda nota',
        summary: '',
        contentHtml: null,
        author: null,
        publishedAt: '2026-02-28T00:00:00.000Z',
        updatedAt: null,
      },
    ]);
  });

  test('JSON Feed', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Wire & Co',
        home_page_url: 'https://paper.example/',
        language: 'en-US',
        authors: [{ name: 'Desk' }],
        items: [
          {
            id: 7,
            url: 'https://paper.example/7',
            title: 'A < B',
            content_html: '<p>One</p><p>Two</p>',
            date_published: '2026-03-01T12:00:00Z',
          },
          {
            id: 'x',
            external_url: '/8',
            content_text: 'Plain <text>',
            authors: [{ name: 'Ana' }, { name: 'Luis' }],
            date_modified: '2026-03-02T00:00:00Z',
          },
          'not an item',
        ],
      }),
    );
    expect(feed).toMatchObject({
      format: 'json',
      reader: 'json',
      title: 'Wire & Co',
      language: 'en-us',
      siteUrl: 'https://paper.example/',
    });
    expect(feed.entries).toMatchObject([
      {
        id: '7',
        title: 'A < B',
        summary: 'One\n\nTwo',
        contentHtml: '<p>One</p><p>Two</p>',
        author: 'Desk',
        publishedAt: '2026-03-01T12:00:00.000Z',
      },
      {
        id: 'x',
        url: 'https://paper.example/8',
        title: '',
        summary: 'Plain <text>',
        contentHtml: 'Plain &lt;text&gt;',
        author: 'Ana, Luis',
        publishedAt: '2026-03-02T00:00:00.000Z',
      },
    ]);
  });
});

describe('a damaged feed', () => {
  test('is read the same however often it comes', async () => {
    const text = DAMAGED['an end tag too many'] ?? '';
    const first = await read(text);
    expect(await read(text)).toEqual(first);
    expect((await read(TIDY['RSS 2.0'] ?? '')).title).toBe('El Faro del Norte');
    expect(await read(text)).toEqual(first);
  });

  test.each(Object.entries(DAMAGED))('with %s keeps its entries', async (_, text) => {
    const feed = await read(text);
    expect(feed.entries.map((entry) => entry.title)).toEqual(['Story 1', 'Story 2', 'Story 3']);
    expect(feed.entries.map((entry) => entry.url)).toEqual(
      [1, 2, 3].map((n) => `https://paper.example/s/${n}`),
    );
  });

  test.each([
    ['bare ampersands', 'Tom & Jerry &c; AT&T 1'],
    ['HTML entities', '¡Mañana … 1'],
    ['control characters', 'About��� 1'],
    ['unescaped markup in a field', 'About this and that 1'],
    ['Atom with XHTML', 'About 1'],
    ['titles never closed', 'About 1'],
  ])('with %s keeps its text', async (name, summary) => {
    expect((await read(DAMAGED[name] ?? '')).entries[0]?.summary.replace(/\s+/g, ' ')).toBe(summary);
  });

  test('is said to be damaged', async () => {
    const warned = async (name: string) => (await read(DAMAGED[name] ?? '')).warnings.join(' ');
    expect(await warned('junk before the declaration')).toContain(
      'Text before the XML declaration was left out.',
    );
    expect(await warned('truncated in a text')).toContain('The document ends in the middle');
    expect(await warned('items never closed')).toMatch(/\d+ elements were not closed properly/);
    expect(await warned('bare ampersands')).toContain('9 "&" that begin no entity');
  });

  test('keeps the order of words in XHTML', async () => {
    const { entries } =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml">hey <b>bold</b> and <i>it</i>, caf&#233;</div></content></entry></feed>`);
    expect(entries[0]?.summary).toBe('hey bold and it, café');
  });

  test('an entry of a quoted source keeps its own title', async () => {
    const { entries } = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>
      <source><title>Elsewhere</title><id>s</id><updated>2020-01-01T00:00:00Z</updated></source><title>Mine</title></entry></feed>`);
    expect(entries).toMatchObject([{ id: '1', title: 'Mine', publishedAt: null }]);
  });
});

describe('bytes', () => {
  const document = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>“Señal” — ñandú</title></item></channel></rss>`;
  test.each([
    ['utf-8', 'utf-8', null],
    ['utf-8', 'iso-8859-1', 'text/xml; charset=iso-8859-1'],
    ['windows-1252', 'windows-1252', null],
    ['windows-1252', 'iso-8859-1', 'application/rss+xml'],
    ['windows-1252', 'utf-8', 'text/xml; charset=utf-8'],
    ['utf-16le', 'utf-16', null],
    ['utf-16be', 'utf-16', null],
  ])('in %s declared as %s', async (encoding, declared, contentType) => {
    const feed = await read(
      iconv.encode(document(declared), encoding, { addBOM: encoding.startsWith('utf-16') }),
      contentType,
    );
    expect(feed.entries[0]?.title).toBe('“Señal” — ñandú');
  });
});

describe('what is no feed', () => {
  test.each([
    ['', 'nothing'],
    ['  \n', 'nothing'],
    ['<!doctype html><html><head><title>Paper</title></head><body>News</body></html>', 'a web page'],
    ['<html><body><p>404</p></body></html>', 'a web page'],
    ['{"items": 3}', 'JSON'],
    ['{"error": "no', 'JSON'],
    ['[1, 2]', 'JSON'],
    [
      '<?xml version="1.0"?><urlset><url><loc>https://paper.example/</loc></url></urlset>',
      'XML of another kind',
    ],
    ['Just some words.', 'plain text'],
    ['\u0001\u0002PK\u0003\u0004\u0006\u0007', 'a binary file'],
  ])('%j looks like %s', async (text, looksLike) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'NotAFeed', looksLike });
  });
});

describe('limits', () => {
  test('more entries than are taken are said, not swallowed', async () => {
    const text = `<rss version="2.0"><channel>${'<item><title>x</title></item>'.repeat(MOST_ENTRIES + 3)}</channel></rss>`;
    const feed = await read(text);
    expect(feed.entries).toHaveLength(MOST_ENTRIES);
    expect(feed.warnings).toEqual(['The feed has 5003 entries; only the first 5000 were taken.']);
  });

  test('dates in the future are kept and noted', async () => {
    const text =
      '<rss version="2.0"><channel><item><title>x</title><pubDate>2099-01-01</pubDate></item></channel></rss>';
    const feed = await parseFeed(text, { url: URL_OF_FEED, now: new Date('2026-03-01T00:00:00Z') });
    expect(feed.entries[0]?.publishedAt).toBe('2099-01-01T00:00:00.000Z');
    expect(feed.warnings.join()).toContain('1 entries are dated more than a day in the future');
  });

  const inItem = (body: string): string =>
    `<rss version="2.0"><channel><item><title>Kept</title>${body}</item></channel></rss>`;
  test.each([
    [
      'an entity bomb',
      `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>${inItem('<description>&c;</description>')}`,
    ],
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inItem('<description>&x;</description>')}`,
    ],
    ['an unclosed document type', `<!DOCTYPE rss [<!ENTITY x "y">${inItem('')}`],
    ['200 KB of <', inItem(`<description>${'&lt;'.repeat(200_000)}</description>`)],
    ['200 KB of < in CDATA', inItem(`<description><![CDATA[${'<'.repeat(200_000)}]]></description>`)],
    ['tags nested 100,000 deep', inItem(`<description>${'<a>'.repeat(100_000)}</description>`)],
    [
      'HTML nested 100,000 deep',
      inItem(`<description><![CDATA[${'<div>'.repeat(100_000)}deep]]></description>`),
    ],
    ['a million elements', inItem('<x/>'.repeat(1_000_000))],
    ['an attribute of 1 MB', inItem(`<x y="${'z'.repeat(1_000_000)}"/>`)],
    ['100,000 open CDATA', inItem(`<description>${'<![CDATA['.repeat(100_000)}</description>`)],
    ['100,000 open comments', inItem('<!--'.repeat(100_000))],
    ['100,000 ampersands', inItem(`<description>${'&'.repeat(100_000)}</description>`)],
    [
      '100,000 unclosed items',
      `<rss version="2.0"><channel><item><title>Kept</title>${'<item>'.repeat(100_000)}`,
    ],
    [
      'spaces without end',
      inItem(`<pubDate>${' '.repeat(200_000)}x</pubDate><author>${'a@'.repeat(100_000)}</author>`),
    ],
    [
      '100,000 frames that never end',
      inItem(`<description>${'&lt;iframe&gt;'.repeat(100_000)}</description>`),
    ],
    [
      'a frame with a megabyte of spaces',
      inItem(`<description>&lt;iframe${' '.repeat(1_000_000)}</description>`),
    ],
    ['spaces in a written tag', inItem(`<description><b/>&lt;br${' '.repeat(300_000)}</description>`)],
    [
      'a bomb of short entities',
      `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(90)}">]>${inItem(`<description>${'&a;'.repeat(500_000)}</description>`)}`,
    ],
    ['200 KB of text encoded twice', inItem(`<description>${'Ã±'.repeat(100_000)}</description>`)],
    ['white space in attributes', inItem(`<link href="${' \n'.repeat(200_000)}" rel="x"/>`)],
  ])(
    '%s ends in time',
    async (_, text) => {
      const read_ = await read(text).catch((error: unknown) => error);
      if (read_ instanceof Error) expect(read_).toBeInstanceOf(NotAFeed);
      else expect((read_ as Awaited<ReturnType<typeof read>>).entries[0]?.title).toBe('Kept');
    },
    20_000,
  );
});

describe('any document', () => {
  const documents = [...Object.values(TIDY), ...Object.values(DAMAGED)];
  const survives = async (text: string | Uint8Array): Promise<void> => {
    const feed = await read(text).catch((error: unknown) => {
      expect(error).toBeInstanceOf(NotAFeed);
      return null;
    });
    for (const entry of feed?.entries ?? []) {
      if (entry.url !== null) expect(entry.url).toMatch(/^https?:\/\//);
      expect(`${entry.title}${entry.summary}${entry.contentHtml}${entry.id}`).not.toMatch(
        /\p{Surrogate}|\0/u,
      );
    }
  };

  test('cut anywhere is read or is no feed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (text, share) => survives(text.slice(0, Math.floor(text.length * share))),
      ),
      { numRuns: 150 },
    );
  });

  test('with pieces moved, doubled and replaced is read or is no feed', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '</item>',
      '<item>',
      '<entry>',
      '"',
      "'",
      '<!--',
      '&#0;',
      '\0',
      '\ud800',
      '<title>',
      'xmlns="x"',
      '<?xml',
      '<!DOCTYPE x [',
      '{',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(60), piece), { minLength: 1, maxLength: 8 }),
        async (text, edits) => {
          let edited = text;
          for (const [at, length, put] of edits) {
            const start = at % edited.length || 0;
            edited = edited.slice(0, start) + put + edited.slice(start + length);
          }
          await survives(edited);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of random bytes is read or is no feed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 30 }),
        async (text, edits) => {
          const bytes = Buffer.from(text);
          for (const [at, value] of edits) bytes[at % bytes.length] = value;
          await survives(bytes);
        },
      ),
      { numRuns: 100 },
    );
  });
});
