import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dice } from '../../bench/fuzz/dice.ts';
import { mutate } from '../../bench/fuzz/mutate.ts';
import { NotAFeed } from '../../src/feeds/errors.ts';
import { type Outline, readOpml, writeOpml } from '../../src/feeds/opml.ts';
import { cleanLine } from '../../src/text/clean-text.ts';
import { runs } from '../runs.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

test('reads feeds with their folders, whatever the case of the attributes', () => {
  const { outlines, warnings } =
    readOpml(`<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
    <outline text="M&eacute;xico"><outline text="Diarios">
      <outline type="rss" text="Faro" xmlUrl="https://paper.example/rss" htmlUrl="https://paper.example/"/></outline></outline>
    <outline title="Ledger & Co" xmlurl="https://ledger.example/feed?a=1&b=2"/>
    <outline text="Again" xmlUrl="https://paper.example/rss"/>
    <outline text="Bad" xmlUrl="javascript:alert(1)"/>
    <outline text="Relative" xmlUrl="/feed"/></body></opml>`);
  expect(outlines).toEqual([
    {
      title: 'Faro',
      feedUrl: 'https://paper.example/rss',
      siteUrl: 'https://paper.example/',
      folders: ['México', 'Diarios'],
    },
    { title: 'Ledger & Co', feedUrl: 'https://ledger.example/feed?a=1&b=2', siteUrl: null, folders: [] },
  ]);
  expect(warnings.filter((sentence) => sentence.includes('left out'))).toHaveLength(3);
});

test('labels and what Claimwatch knows besides are read, whatever the prefix of our vocabulary', () => {
  const { outlines } = readOpml(`<opml version="2.0" xmlns:cw="urn:claimwatch:opml"><body>
    <outline text="Faro" xmlUrl="https://paper.example/rss" language="es-mx" category="/News/Daily, agency,,agency,left%2C right"
      cw:id="faro" cw:lang="es" cw:country="MX" cw:zone="America/Tijuana" cw:other="x" country="US"/></body></opml>`);
  expect(outlines).toMatchObject([
    {
      language: 'es-mx',
      labels: ['News/Daily', 'agency', 'left, right'],
      own: { id: 'faro', lang: 'es', country: 'MX', zone: 'America/Tijuana' },
    },
  ]);
});

test('what is no OPML is said to be none', () => {
  expect(() => readOpml('<rss/>')).toThrow('it is no OPML');
  expect(() => readOpml('')).toThrow('it is no OPML');
});

test('what is written is read back, whatever the titles', () => {
  const title = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `t ${text}`);
  const outline = fc.record({
    title,
    feedUrl: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    siteUrl: fc.constantFrom(null, 'https://paper.example/'),
    folders: fc.array(fc.constantFrom('A & B', '<C>', '"D"'), { maxLength: 2 }),
  });
  const labels = fc
    .uniqueArray(
      fc.oneof(
        fc.constantFrom('/a', '%2C', '%252C,', '//', '100 %', 'a/b'),
        fc.string({ minLength: 1, maxLength: 8 }),
      ),
      { selector: cleanLine, minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map(cleanLine).filter((label) => label !== ''))
    .filter((all) => all.length > 0);
  const described = fc.record(
    { language: fc.constant('es-mx'), labels, own: fc.constant({ id: 'a', zone: 'UTC' }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(outline, described).map(([one, more]) => ({ ...one, ...more })),
        { selector: (one) => one.feedUrl, maxLength: 6 },
      ),
      title,
      (outlines, name) => {
        const { outlines: back, warnings } = readOpml(writeOpml(outlines, name, NOW));
        const byUrl = (list: readonly Outline[]) =>
          [...list].sort((a, b) => (a.feedUrl < b.feedUrl ? -1 : 1));
        const plain = byUrl(back).map(({ title: _, ...rest }) => rest);
        expect(plain).toEqual(byUrl(outlines).map(({ title: _, ...rest }) => rest));
        expect(warnings).toEqual([]);
      },
    ),
  );
});

test('a damaged list is read or refused, and one that was cut off keeps what came before the cut', () => {
  const feed = (at: number): Outline => ({
    ...{ title: `Paper ${at} & “so” <b>`, feedUrl: `https://paper.example/${at}?a=1&b=2`, siteUrl: null },
    ...{ folders: at % 2 === 0 ? [] : ['A & B'], labels: ['agency', 'x,y'], own: { id: `p${at}` } },
  });
  const whole = Array.from({ length: 6 }, (_, at) => feed(at));
  const text = writeOpml(whole, 'Mine', NOW);
  fc.assert(
    fc.property(fc.nat(), fc.nat(text.length), (seed, cut) => {
      const { body } = mutate(Buffer.from(text), Buffer.from(text), new Dice(seed));
      const read = outlinesIn(body.toString('utf8').slice(0, 100_000));
      for (const { feedUrl, siteUrl, title, labels = [], folders } of read) {
        for (const url of [feedUrl, siteUrl ?? feedUrl]) expect(url).toMatch(/^https?:\/\/[^/]/);
        expect([title, ...labels, ...folders].join(' ')).not.toMatch(/\p{Surrogate}|[\0\n]/u);
      }
      const kept = outlinesIn(text.slice(0, cut)).map(({ feedUrl }) => feedUrl);
      const written = [...text.slice(0, cut).matchAll(/<outline type[^>]*xmlUrl="([^"]*)"[^>]*>/g)];
      expect(kept).toEqual(written.map(([, url = '']) => url.replaceAll('&amp;', '&')));
    }),
    runs(300),
  );
});

/** None where it is refused as no OPML; any other error fails the test. */
function outlinesIn(text: string): readonly Outline[] {
  try {
    return readOpml(text).outlines;
  } catch (error) {
    expect(error).toBeInstanceOf(NotAFeed);
    return [];
  }
}

test('a label is cut between characters', () => {
  const list = `<opml><body><outline text="x" xmlUrl="https://paper.example/" category="${'x'.repeat(199)}😀"/></body></opml>`;
  expect(readOpml(list).outlines[0]?.labels).toEqual(['x'.repeat(199)]);
});
