import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../src/digests/render.ts';
import type { Digest, DigestLine } from '../../src/model/digest.ts';
import { fullDigest } from './mails.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

function oneLine(given: Partial<DigestLine>, digest: Partial<Digest> = {}): Digest {
  return sampleDigest({
    sections: [{ topic: 'sheinbaum', name: 'Claudia Sheinbaum', lines: [sampleLine(given)] }],
    ...digest,
  });
}

describe('what a digest says', () => {
  const { html, text } = renderDigest(sampleDigest());
  const page = load(html)('body').text();

  test.each([
    [
      'words in the marks of their language',
      '«hubo un acuerdo para que aviones extranjeros vuelen sobre la sierra»',
    ],
    ['what the speaker does with them', 'Claudia Sheinbaum denies'],
    ['a doubtful speaker', 'A State Department official (probably) says, via Capitol Ledger'],
    ['an outlet’s own statement', 'Island Wire reports'],
    ['the time in the desk’s zone', 'El Faro del Norte (Mexico), 07:12.'],
    ['the date where it is another day', 'Harbor Courier (US), 5 Mar, 22:15.'],
    ['the year where it is another year', '7 Aug 2025, 10:00'],
    [
      'carriers and sources',
      'Carried by 4 outlets (2 independent sources); also La Voz de la Costa (Mexico), Harbor Courier (US), Diario del Ebro (Spain).',
    ],
    ['a single carrier', 'No other outlet so far.'],
    ['the difference', 'Changed: 25 → 50 million dollars'],
    [
      'earlier words',
      'Before: “a reward of up to 25 million dollars is offered” (Prairie Dispatch, 7 Aug 2025, 10:00)',
    ],
    [
      'the other side',
      'Against this: “The flights over the mountains were agreed with the Mexican side in January” (Harlan Brewster, Capitol Ledger, 4 Mar, 15:40)',
    ],
    ['links', 'Read it at El Faro del Norte'],
    ['the sentence', 'See the sentence'],
    ['what was cut', 'and 12 more'],
    ['the notice', 'Invented text. No outlet or person said any of this.'],
    ['the date', 'Friday 6 March 2026, 07:30, Mexico City time'],
    ['the counts', '1 contradiction, 1 update, 2 new and 12 more'],
    ['repeats', '62 claims held back'],
    ['feeds', '27 of 28 feeds read.'],
    ['failing feeds', 'Valley Gazette failing since 5 Mar, 16:10: The server answered 503.'],
    ['gaps', 'Island Wire: items between 5 Mar, 20:00 and 5 Mar, 21:00 were probably missed.'],
    ['the next digest', 'Next digest: 13:00.'],
  ])('%s, in HTML and plain text', (_what, expected) => {
    expect(squeezed(page)).toContain(squeezed(expected));
    expect(squeezed(text.replaceAll('\n  | ', ' '))).toContain(squeezed(expected));
  });

  test('in Spanish', () => {
    const spanish = renderDigest(sampleDigest({ lang: 'es', dueAt: '2026-03-06T13:00:00Z', nextAt: null }));
    for (const expected of [
      'Claudia Sheinbaum desmiente',
      'En 4 medios (2 fuentes independientes); también La Voz de la Costa (México), Harbor Courier (EE. UU.), Diario del Ebro (España).',
      'viernes 6 de marzo de 2026, 07:30, hora de Ciudad de México',
      '1 contradicción, 1 actualización, 2 nuevos y 12 más',
      'Este resumen llega tarde (hora prevista: 07:00).',
      'Próximo resumen: en cuanto alguien diga algo nuevo.',
    ]) {
      expect(squeezed(spanish.text)).toContain(expected);
      expect(squeezed(load(spanish.html)('body').text())).toContain(expected);
    }
  });

  test.each([
    ['en', false, 'Harbor Courier edited its article without saying so.'],
    ['en', true, 'Harbor Courier edited its article, with a note.'],
    ['es', false, 'Harbor Courier modificó su artículo sin avisar.'],
    ['es', true, 'Harbor Courier modificó su artículo, con una nota.'],
  ] as const)('that the outlet edited its article, in %s, noted: %s', (lang, noted, expected) => {
    const told = renderDigest(oneLine({ verdict: 'update', edited: { noted } }, { lang }));
    expect(squeezed(told.text)).toContain(expected);
    expect(squeezed(load(told.html)('body').text())).toContain(expected);
    const unedited = renderDigest(oneLine({ verdict: 'update', edited: null }, { lang }));
    expect(squeezed(unedited.text)).not.toContain(expected);
  });

  test('a window without news says so', () => {
    const empty = renderDigest(sampleDigest({ sections: [] }));
    expect(empty.subject).toBe('Nothing new for Politics desk');
    expect(empty.text).toContain('Nothing new was said on your topics in this time.');
  });

  test('midnight is 00:00', () => {
    expect(renderDigest(oneLine({ publishedAt: '2026-03-06T06:00:00Z' })).text).toContain('(US), 00:00.');
  });
});

describe('an unreviewed line', () => {
  const sections = (lang: 'en' | 'es') =>
    renderDigest(
      sampleDigest({
        lang,
        sections: [
          {
            topic: 't',
            name: 'T',
            lines: [
              sampleLine({ verdict: 'update', unreviewed: true, words: 'Ten' }),
              sampleLine({ unreviewed: false, words: 'Two' }),
            ],
          },
        ],
      }),
    );

  test.each([
    [
      'en',
      'Update, unreviewed Claudia Sheinbaum says',
      '[UPDATE, UNREVIEWED] Claudia Sheinbaum says:\n  “Ten”',
      'New Claudia Sheinbaum says',
      '[NEW] Claudia Sheinbaum says:\n  “Two”',
    ],
    [
      'es',
      'Actualización, sin revisar Claudia Sheinbaum dice',
      '[ACTUALIZACIÓN, SIN REVISAR] Claudia Sheinbaum dice:\n  “Ten”',
      'Nuevo Claudia Sheinbaum dice',
      '[NUEVO] Claudia Sheinbaum dice:\n  “Two”',
    ],
  ] as const)('says so in %s, in HTML and plain text, and a reviewed one does not', (lang, ...expected) => {
    const { html, text, subject } = sections(lang);
    const heads = load(html)('h3').toArray();
    expect(heads.map((head) => squeezed(load(head).text()))).toEqual([expected[0], expected[2]]);
    expect(text).toContain(expected[1]);
    expect(text).toContain(expected[3]);
    expect(subject).not.toMatch(/unreviewed|sin revisar/i);
  });
});

describe('what is said again', () => {
  const saidAgain = { lines: [sampleRestated()], more: { count: 3, url: 'https://watch.example/held' } };

  test('stands after all news, with when it was first and last said', () => {
    const { html, text } = renderDigest(sampleDigest({ saidAgain }));
    expect(text).toContain(
      [
        'SAID AGAIN',
        '==========',
        '',
        '[SAID AGAIN] Claudia Sheinbaum says:',
        '  «No habrá tropas en nuestro territorio»',
        '  Harbor Courier (US), 07:02. First said 1 Mar, 10:10 (La Voz de la Costa);',
        '  last said 07:02 (Harbor Courier).',
        '  Read it at Harbor Courier:',
        '  https://harbor-courier.example/2026/03/06/orders',
        '  See the sentence:',
        '  https://watch.example/desk/politics/claim/1?t=abc',
        '',
        'and 3 more:',
        'https://watch.example/held',
        '',
        'Behind this digest',
      ].join('\n'),
    );
    const titles = load(html)('h2').toArray();
    expect(titles.map((title) => load(title).text())).toEqual([
      'Claudia Sheinbaum',
      'Cartel designations',
      'Said again',
      'Behind this digest',
    ]);
    expect(squeezed(load(html)('body').text())).toContain(
      'First said 1 Mar, 10:10 (La Voz de la Costa); last said 07:02 (Harbor Courier).',
    );
  });

  test('in Spanish, and marked where nobody has looked at it', () => {
    const lines = [sampleRestated({ unreviewed: true })];
    const { html, text } = renderDigest(sampleDigest({ lang: 'es', saidAgain: { lines } }));
    expect(text).toContain('[DICHO DE NUEVO, SIN REVISAR] Claudia Sheinbaum dice:');
    for (const said of [squeezed(text), squeezed(load(html)('body').text())])
      expect(said).toContain(
        'Dicho por primera vez 1 mar, 10:10 (La Voz de la Costa); por última vez 07:02 (Harbor Courier).',
      );
  });

  test('is no news: neither the subject nor the counts tell of it beside any', () => {
    const [plain, more] = [renderDigest(sampleDigest()), renderDigest(sampleDigest({ saidAgain }))];
    expect(more.subject).toBe(plain.subject);
    expect(more.text).toContain('1 contradiction, 1 update, 2 new and 12 more\n');
  });

  test('is the subject where there is nothing else', () => {
    const alone = sampleDigest({ sections: [], saidAgain });
    expect(renderDigest(alone).subject).toBe(
      'Said again: Claudia Sheinbaum: «No habrá tropas en nuestro territorio» (and 3 more)',
    );
    expect(renderDigest({ ...alone, lang: 'es' }).subject).toMatch(/^Dicho de nuevo: Claudia Sheinbaum: «No/);
    expect(renderDigest(alone).text).toContain('Nothing new was said on your topics in this time.');
  });

  test('is cut before news where the mail would be too long', () => {
    const long = 'palabra ñ '.repeat(300);
    const lines = Array.from({ length: 60 }, (_, claimId) => sampleRestated({ claimId, words: long }));
    const sections = [{ topic: 't', name: 'T', lines: Array(30).fill(sampleLine({ words: long })) }];
    const big = renderDigest(sampleDigest({ sections, saidAgain: { lines } }));
    expect(Buffer.byteLength(big.html)).toBeLessThan(100_000);
    expect(big.text.match(/\[NEW\]/g)).toHaveLength(30);
    const shown = big.text.match(/\[SAID AGAIN\]/g)?.length ?? 0;
    expect(big.text).toContain(`and ${60 - shown} more:`);
  });
});

describe('the subject tells the news', () => {
  test.each([
    [
      'a statement',
      oneLine({}),
      'Claudia Sheinbaum: “Mexico will cooperate, but nobody will give us orders”',
    ],
    [
      'a denial',
      oneLine({ stance: 'denies' }),
      'Claudia Sheinbaum denies: “Mexico will cooperate, but nobody will give us orders”',
    ],
    [
      'an update by the outlet',
      oneLine({ speaker: null, verdict: 'update', words: 'Eight groups are listed' }),
      'Update: Harbor Courier: “Eight groups are listed”',
    ],
    [
      'a doubtful speaker',
      oneLine({ speaker: { name: 'Omar Ríos', probably: true }, words: 'No' }),
      'Omar Ríos (probably) says: “No”',
    ],
    [
      'Spanish',
      oneLine({ lang: 'es', words: 'No', verdict: 'contradiction' }, { lang: 'es' }),
      'Contradicción: Claudia Sheinbaum: «No»',
    ],
  ])('%s', (_what, digest, expected) => {
    expect(renderDigest(digest).subject).toBe(expected);
  });

  test('an update in a later section comes before what is merely new in the first', () => {
    const digest = sampleDigest({
      sections: [
        { topic: 'a', name: 'A', lines: [sampleLine({ words: 'New' })] },
        { topic: 'b', name: 'B', lines: [sampleLine({ verdict: 'update', words: 'Now two' })] },
      ],
    });
    expect(renderDigest(digest).subject).toBe('Update: Claudia Sheinbaum: “Now two” (and 1 more)');
  });

  test('of what is merely new, what editors want first over all topics', () => {
    const digest = sampleDigest({
      sections: [
        { topic: 'a', name: 'A', lines: [sampleLine({ words: 'Alone' })] },
        { topic: 'b', name: 'B', lines: [sampleLine({ words: 'Widely told', independentSources: 3 })] },
      ],
    });
    expect(renderDigest(digest).subject).toBe('Claudia Sheinbaum: “Widely told” (and 1 more)');
  });

  test('long words are cut between words, and the others are counted', () => {
    const words = 'word '.repeat(200);
    const digest = sampleDigest({
      sections: [{ topic: 't', name: 'T', lines: [sampleLine({ words }), sampleLine({ words })] }],
    });
    const { subject } = renderDigest(digest);
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(subject).toMatch(/ word \[…\]” \(and 1 more\)$/);
  });
});

describe('form', () => {
  const digest = sampleDigest();
  const { html, text } = renderDigest(digest);
  const page = load(html);

  test('two renders are the same bytes', () => {
    expect(renderDigest(structuredClone(digest))).toEqual(renderDigest(digest));
  });

  test('each passage carries its language, the page its own', () => {
    expect(page('html').attr('lang')).toBe('en');
    expect(page('p[lang=es]').text()).toContain('hubo un acuerdo');
    // Gmail drops <html>: the table that holds all says it too.
    expect(page('body > table').attr('lang')).toBe('en');
    expect(page('[lang]').length).toBe(2 + 4 + 2);
  });

  test.each(['en', 'es'] as const)(
    'words of others are in their own language wherever they stand, %s',
    (lang) => {
      const mail = load(renderDigest(fullDigest(lang)).html);
      const spoken: [words: string, lang: string][] = [
        ['No habrá tropas en nuestro territorio', 'es'],
        ['No habrá más tropas', 'es'],
        ['They shall not pass', 'en'],
        ['el alcalde', 'es'],
        ['The flights over the mountains', 'en'],
        ['a reward of up to 25 million dollars', 'en'],
      ];
      for (const [words, own] of spoken) {
        const passages = mail('p,span')
          .toArray()
          .filter((element) => mail(element).text().includes(words) && mail(element).children().length === 0);
        expect([words, passages.length > 0]).toEqual([words, true]);
        for (const passage of passages)
          expect([words, mail(passage).closest('[lang]').attr('lang')]).toEqual([words, own]);
      }
    },
  );

  test('each link makes sense to who hears it alone, and begins with the words that are seen', () => {
    const saidAgain = { lines: [sampleRestated()], more: { count: 2, url: 'https://watch.example/held/2' } };
    const mail = load(renderDigest(sampleDigest({ saidAgain })).html);
    const links = mail('a').toArray();
    const seen = links.map((link) => mail(link).text());
    const names = links.map((link, at) => mail(link).attr('aria-label') ?? seen[at] ?? '');
    expect(names.slice(0, 2)).toEqual([
      'Read it at El Faro del Norte: Claudia Sheinbaum, «hubo un acuerdo para que aviones extranjeros vuelen […]»',
      'See the sentence: Claudia Sheinbaum, «hubo un acuerdo para que aviones extranjeros vuelen […]»',
    ]);
    expect(names).toContain('and 12 more: Cartel designations');
    expect(names).toContain('and 2 more: Said again');
    expect(new Set(names).size).toBe(names.length);
    for (const [at, name] of names.entries()) expect(name.startsWith(seen[at] ?? '?')).toBe(true);
  });

  test('headings go down one level at a time', () => {
    const levels = page('h1,h2,h3')
      .toArray()
      .map((heading) => heading.tagName);
    expect(levels).toEqual(['h1', 'h2', 'h3', 'h3', 'h2', 'h3', 'h3', 'h2']);
  });

  test('nothing is fetched: no images, scripts, frames, fonts or style sheets', () => {
    expect(page('img,script,iframe,link,object,embed,video,form,input').length).toBe(0);
    expect(html).not.toMatch(/url\(|@import|src=/i);
  });

  test('a topic of which no line is left has no empty table', () => {
    const more = { count: 3, url: 'https://watch.example/held' };
    const sections = [{ topic: 'sheinbaum', name: 'Claudia Sheinbaum', lines: [], more }];
    const cut = renderDigest(sampleDigest({ sections, saidAgain: { lines: [], more } })).html;
    expect(load(cut)('table:not(:has(td))').length).toBe(0);
    expect(cut).toContain('Claudia Sheinbaum');
  });

  test('tables are for layout only, and say so', () => {
    expect(page('table:not([role=presentation])').length).toBe(0);
  });

  test('plain text has 78 columns, addresses aside', () => {
    for (const line of text.split('\n')) {
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(78);
      expect(line).toBe(line.trimEnd());
    }
  });

  test('a great many long lines stay under 100 kB, and what is cut is counted', () => {
    const lines = Array.from({ length: 400 }, (_, claimId) =>
      sampleLine({ claimId, words: 'palabra ñ '.repeat(300) }),
    );
    const big = renderDigest(
      sampleDigest({
        sections: [{ topic: 't', name: 'T', lines, more: { count: 5, url: 'https://watch.example/held' } }],
      }),
    );
    expect(Buffer.byteLength(big.html)).toBeLessThan(100_000);
    const shown = load(big.html)('h3').length;
    expect(shown).toBeGreaterThan(20);
    expect(big.text).toContain(`and ${405 - shown} more:`);
    expect(big.subject).toContain('(and 404 more)');
  });

  test('one line of enormous names stays small too', () => {
    const long = 'x'.repeat(60_000);
    const big = renderDigest(
      oneLine(
        {
          outlet: long,
          words: long,
          kind: 'direct',
          difference: long,
          via: [long, long],
          speaker: { name: long, probably: true },
        },
        { deskName: long, notice: long },
      ),
    );
    expect(Buffer.byteLength(big.html)).toBeLessThan(100_000);
  });

  test('of a hundred failing feeds the first are named and the others counted', () => {
    const failing = Array.from({ length: 100 }, (_, index) => ({
      outlet: `Outlet ${index}`,
      since: '2026-03-05T22:10:00Z',
      error: 'e',
    }));
    const { text: written } = renderDigest(
      sampleDigest({ feeds: { configured: 100, read: 0, failing, gaps: [] } }),
    );
    expect(written.match(/failing since/g)).toHaveLength(12);
    expect(written).toContain('… and 88 more.');
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '<!--recipient--> --> <![CDATA[',
  'News\r\nBcc: all@evil.example\r\n\r\nbody',
  'Ne\u0000ws \u0007 \u001b[31m \u0085',
  'safe \u202egnp.exe\u202c \u2066x\u2069',
  'half \ud83d emoji',
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  '{{constructor}} =HYPERLINK("http://evil.example")',
  'javascript:alert(1)',
];

function everywhere(text: string): Digest {
  const line = sampleLine({
    verdict: 'update',
    words: text,
    kind: 'direct',
    speaker: { name: text, probably: true },
    via: [text],
    stance: text,
    outlet: text,
    country: text,
    articleTitle: text,
    articleUrl: text,
    savedUrl: text,
    publishedAt: text,
    difference: text,
    carriedBy: [{ outlet: text, country: text }],
    earlier: {
      claimId: 1,
      words: text,
      kind: 'direct',
      lang: 'es',
      speaker: text,
      outlet: text,
      publishedAt: text,
    },
  });
  const occasion = { outlet: text, publishedAt: text };
  return sampleDigest({
    deskName: text,
    notice: text,
    saidAgain: {
      lines: [sampleRestated({ words: text, outlet: text, firstSaid: occasion, lastSaid: occasion })],
      more: { count: 3, url: text },
    },
    sections: [{ topic: text, name: text, lines: [line], more: { count: 3, url: text } }],
    held: { repeats: 2, url: text },
    feeds: {
      configured: 1,
      read: 0,
      failing: [{ outlet: text, since: text, error: text }],
      gaps: [{ outlet: text, from: text, to: text }],
    },
  });
}

/** The page has the shape that harmless words give it: same elements, same attributes, no link that they made. */
function expectHarmless(text: string): void {
  const { subject, html, text: plain } = renderDigest(everywhere(text));
  const shape = (source: string) =>
    [...source.matchAll(/<[a-z!/][^<>]*>/gi)].map(([tag]) => tag.replace(/="[^"]*"/g, ''));
  expect(shape(html)).toEqual(shape(renderDigest(everywhere('harmless words')).html));
  expect(html.split('<!--').length).toBe(2);
  for (const written of [subject, html.replaceAll('\n', ''), plain.replaceAll('\n', '')]) {
    expect(written).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(written).not.toMatch(/\p{Cs}/u);
  }
}

describe('hostile words are only words', () => {
  test.each(HOSTILE)('%j', (text) => expectHarmless(text));

  test('any words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE).chain((text) => fc.nat(text.length).map((at) => text.slice(at) + text)),
    );
    fc.assert(
      fc.property(
        words.filter((text) => !URL.canParse(text) && !/^[A-Za-z]{2}$/.test(text)),
        expectHarmless,
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    ['https://a.example/x?y=1&z=2', 'https://a.example/x?y=1&z=2'],
    ['http://a.example', 'http://a.example/'],
    ['HTTPS://A.example/ñ "x"', 'https://a.example/%C3%B1%20%22x%22'],
    ['javascript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['ftp://a.example/', null],
    ['//a.example/x', null],
    ['/x', null],
    ['', null],
    [`https://a.example/${'x'.repeat(3000)}`, null],
  ])('the address %j is linked as %j', (articleUrl, expected) => {
    const { html } = renderDigest(oneLine({ articleUrl, outlet: 'Zed' }));
    const link = load(html)('a').filter((_, each) => load(each).text().includes('Read it at Zed'));
    expect(link.attr('href') ?? null).toBe(expected);
    if (expected === null) expect(load(html)('body').text()).toContain('Address, not linked');
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
