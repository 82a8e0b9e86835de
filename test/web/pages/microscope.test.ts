import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../../src/web/app.tsx';
import { type StoredHouse, storeArticle, storedHouse, TOPIC } from '../stored-house.ts';
import { reviewer, type Visitor, visitor } from '../visits.ts';

let stored: StoredHouse;
let rita: Visitor;
let article = 0;
let claim = 0;

const ANA = { id: 'ana-puerto', name: 'Ana Puerto', aliases: ['Ana Puerto', 'Puerto'] };

const TEXT = [
  'The harbour master, Ana Puerto, said on Friday that about 26 boats had left the bay. “Nobody will enter before Monday,” she warned.',
  'The channel was closed.',
].join('\n\n');

beforeAll(async () => {
  stored = await storedHouse({
    topics: [
      { ...TOPIC, entities: [{ ...ANA, not: ['Lucía Puerto'] }] },
      {
        ...TOPIC,
        id: 'quay',
        name: { en: 'The quay', es: 'El muelle' },
        entities: [{ id: 'rosa-maren', name: 'Rosa Maren', aliases: ['Rosa Maren'] }],
      },
    ],
  });
  rita = await reviewer(openApp(stored.house), stored.house);
  const saved = await storeArticle(stored.house, {
    title: 'Boats leave',
    text: `${TEXT}\n\n<script>alert(1)</script> \u202e Ana Puerto said so.`,
    claims: [{ words: 'about 26 boats had left the bay' }],
  });
  article = saved.articleId;
  claim = saved.claims[0] ?? 0;
});
afterAll(() => stored.close());

/** The page that a form leads to, and what stands in it. */
async function look(form: Record<string, string>) {
  const answer = await rita.post('/microscope', form);
  const html = await answer.text();
  const { document } = parseHTML(html);
  const words = (selector: string) =>
    [...document.querySelectorAll(selector)].map((node) =>
      (node.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  return { status: answer.status, html, document, words };
}

const FORM = {
  text: TEXT,
  title: 'Ana Puerto speaks',
  lang: 'en',
  published: '2026-03-06T10:00',
  zone: 'America/New_York',
  country: 'us',
};

describe('the microscope', () => {
  test('begins with an empty form', async () => {
    const html = await (await rita.get('/microscope')).text();
    expect(html).toContain('<h1>Microscope</h1>');
    expect(html).toContain('At most 200 kB.');
    expect(html).not.toContain('class="lens"');
  });

  test('draws mentions, cue, speaker, content and slots over the text, and lists them with their rules', async () => {
    const { status, words } = await look(FORM);
    expect(status).toBe(200);
    expect(words('.drawn .l-mention').slice(0, 2)).toEqual(['Ana Puerto', 'Ana Puerto']);
    expect(words('.drawn .l-cue')).toEqual(expect.arrayContaining(['said', 'warned']));
    expect(words('.drawn .l-speaker').join()).toContain('Ana Puerto');
    expect(words('.drawn .l-content').join()).toContain('about 26 boats had left the bay');
    expect(words('.drawn .l-figure').join()).toContain('26');
    const [first = ''] = words('.findings > li');
    expect(first).toMatch(/^1 .*Ana Puerto asserts/);
    expect(first).toContain('about 26 boats (“');
    expect(first).toMatch(/Topics\s?harbour \((?:named in it|its speaker is watched)\)/);
    expect(first).toMatch(/Rule\s?\w+/);
    expect(first).toMatch(/confidence (?:0\.\d+|1)/);
    expect(words('.list').join()).toContain('in the headline, entity:name, The harbour master, ana-puerto');
  });

  test('draws over the very text: numbers and signs are no part of it', async () => {
    const { document } = await look({ ...FORM, text: `  ${TEXT.replaceAll('\n', '\r\n')}\r\n` });
    expect(document.querySelector('.drawn[aria-label="Text"]')?.textContent).toBe(TEXT);
    expect(document.querySelector('.drawn[aria-label="Headline"]')?.textContent).toBe(FORM.title);
  });

  test('links every claim to its words, and back', async () => {
    const { document } = await look(FORM);
    const entries = [...document.querySelectorAll('.findings > li')];
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) {
      const there = entry.querySelector('a.no')?.getAttribute('href')?.slice(1) ?? '';
      const back = document.getElementById(there)?.querySelector('a.no')?.getAttribute('href');
      expect(back).toBe(`#${entry.id}`);
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      expect(document.querySelectorAll(`[id="${id}"]`), id).toHaveLength(1);
    }
  });

  test('keeps what was typed, resolves dates by the zone, and says how the text was read', async () => {
    const { words, document } = await look({ ...FORM, lang: '' });
    expect(document.querySelector('textarea')?.textContent.trim()).toBe(TEXT);
    expect(document.querySelector('input[name=zone]')?.getAttribute('value')).toBe('America/New_York');
    expect(words('p.meta').join()).toContain(
      'Read as English, as its words tell; published 6 Mar 2026, 10:00, New York time; an outlet of US.',
    );
    expect(words('.findings').join()).toContain('“Monday”: 2026-03-09 (day, ');
  });

  test('shows claims on no topic, and says that the house would stop there', async () => {
    const { words } = await look({ ...FORM, title: '', text: 'Nora Whitfield said the bridge was closed.' });
    expect(words('.said').join()).toContain('the way of such an article ends here');
    expect(words('.findings').join()).toContain('none: stored, never alerted');
  });

  test('draws what the headline says by itself, and lists it apart', async () => {
    const { words, document } = await look({ ...FORM, title: 'Harbour stays shut: Ana Puerto' });
    expect(words('.drawn[aria-label="Headline"] .l-content').join()).toContain('Harbour stays shut');
    expect(words('h2')).toContain('The headline by itself: 1 claim');
    expect(document.querySelector('#h1 .words')?.textContent).toContain('Harbour stays shut');
    expect(document.querySelector('#in-h1 a.no')?.getAttribute('data-no')).toBe('h1');
    expect(document.querySelector('#h1 a.no')?.textContent).toBe('h1');
    expect((await look(FORM)).words('h2').join()).not.toContain('The headline by itself');
  });

  test('reads the headline where there is no text, and says so', async () => {
    const { words } = await look({ ...FORM, text: '', title: 'Ana Puerto rejects the toll' });
    expect(words('p.meta').join()).toContain('the headline was read in its place');
    expect(words('.findings > li').join()).toContain('Ana Puerto rejects');
  });

  test('warns of a text that is neither English nor Spanish', async () => {
    const text = 'Le conseil a voté mardi la fermeture du vieux terminal, malgré les protestations.';
    const { words } = await look({ ...FORM, title: '', lang: '', text });
    expect(words('.said').join()).toContain('Its words look like neither English nor Spanish');
  });

  test('shows near misses, and looks for one topic only where it is asked to', async () => {
    const text = 'On the square Lucía Puerto sold honey. Ana Puerto told Rosa Maren nothing would change.';
    const one = await look({ ...FORM, title: '', text, topic: 'harbour' });
    expect(one.words('h2')).toEqual(expect.arrayContaining(['1 mention', '1 near miss']));
    expect(one.words('.list').join()).toContain('“Lucía Puerto” is somebody else, by the topic’s own list.');
    expect(one.words('.drawn .l-near-miss')).toEqual(['Puerto']);
    const all = await look({ ...FORM, title: '', text });
    expect(all.words('h2')).toEqual(expect.arrayContaining(['2 mentions', '1 near miss']));
  });

  test('opens a saved article with today’s rules, linked from its page and from those of its claims', async () => {
    for (const path of [`/articles/${article}`, `/claims/${claim}`]) {
      const page = await (await rita.get(path)).text();
      expect(page).toContain(`href="/microscope?article=${article}&amp;revision=1"`);
    }
    const answer = await rita.get(`/microscope?article=${article}&revision=1`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('value="America/New_York"');
    expect(html).toContain('class="l-mention"');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('\u202e');
    expect((await rita.get('/microscope?article=999999')).status).toBe(404);
  });

  test('shows a hundred claims at once, and the way to the next', async () => {
    const text = Array.from({ length: 150 }, (_, at) => `Ana Puerto said ${at + 10} boats had left.`).join(
      '\n\n',
    );
    const first = await look({ ...FORM, text });
    expect(first.words('.beside h2')).toEqual(['150 claims']);
    expect(first.words('.findings > li')).toHaveLength(100);
    expect(first.words('.walk button')).toEqual(['The next 50', 'The next 50']);
    const second = await look({ ...FORM, text, from: '100' });
    expect(second.words('.findings > li')).toHaveLength(50);
    expect(second.words('.findings > li')[0]).toMatch(/^101 /);
    expect(second.document.querySelector('#in-c1')?.textContent).toContain('110 boats');
    expect(second.document.querySelector('.drawn[aria-label="Text"]')?.textContent).toBe(text);
  });
});

test('a zone is taken however it is typed, and shown by its city', async () => {
  const { status, html } = await look({ ...FORM, zone: 'america/tijuana' });
  expect(status).toBe(200);
  expect(html).toContain('Tijuana time');
});

describe('what cannot be looked at is said, and kept in the form', () => {
  test.each([
    [
      'a text of more than 200 kB',
      { text: 'á'.repeat(100_001) },
      'This text is 201 kB long, and at most 200 kB are read.',
    ],
    ['no text', { text: ' \r\n ', title: '' }, 'There is no text.'],
    ['a zone there is not', { zone: 'Mars' }, '“Mars” is no time zone'],
    ['a time there is not', { published: 'soon' }, '“soon” is no time.'],
    ['a country there is not', { country: 'X1' }, '“X1” is no country.'],
    ['a topic there is not', { topic: '<b>' }, 'There is no topic “&lt;b&gt;”'],
  ])('%s', async (_, changes, said) => {
    const { status, html } = await look({ ...FORM, ...changes });
    expect(status).toBe(422);
    expect(html).toContain(said);
    expect(html).toContain('Nothing was looked at.');
    expect(html).toContain(`value="${'country' in changes ? changes.country : 'US'}"`);
  });

  test('a form that is longer still is refused before it is read', async () => {
    const { status, html } = await look({ ...FORM, text: 'x'.repeat(1_400_000) });
    expect(status).toBe(413);
    expect(html).toContain('texts of up to 200 kB');
  });

  test('nobody looks who has not signed in, and no form from elsewhere is taken', async () => {
    const anybody = visitor(openApp(stored.house));
    expect((await anybody.post('/microscope', FORM)).status).toBe(401);
    expect((await rita.post('/microscope', FORM, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('hostile text', () => {
  const KB_200 = 199_000;
  const filled = (words: string) => words.repeat(Math.floor(KB_200 / Buffer.byteLength(words)));
  test.each([
    [
      'tags',
      '<script>alert(1)</script> “<img src=x onerror=alert(2)>,” Ana Puerto said. </p></section></main>',
    ],
    ['a textarea’s end', '</textarea><script>alert(1)</script> Ana Puerto said so.'],
    ['bidi and NUL', 'Ana Puerto said \u202eno\u202c and \u0000 \u2066never\u2069.\u0007'],
    ['halves of characters', 'Ana Puerto said \ud83d so \udc00.'],
    ['ten thousand quotes', `Ana Puerto said ${'“a” '.repeat(10_000)}`],
    ['ten thousand quotes that never close', `Ana Puerto said ${'“a '.repeat(10_000)}`],
    ['200 kB of claims', filled('Ana Puerto said the port was shut. ')],
    ['200 kB of mentions', filled('Ana Puerto ')],
    ['200 kB of one word', 'x'.repeat(KB_200)],
    ['200 kB of paragraphs', filled('a\n\n')],
    ['200 kB of marks', filled('"\'')],
  ])('%s is drawn as text, and holds up nothing', async (_, text) => {
    const { status, html, document } = await look({ ...FORM, title: text.slice(0, 300), text });
    expect([200, 422]).toContain(status);
    if (status === 422) expect(html).toContain('This text is too much');
    expect(html).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(html.length).toBeLessThan(5_000_000);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.querySelectorAll('textarea')).toHaveLength(1);
    expect((await rita.get('/review')).status).toBe(200);
    expect(stored.events.filter((event) => event.kind === 'trouble')).toEqual([]);
  });
});
