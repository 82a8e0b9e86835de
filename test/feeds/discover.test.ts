import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discoverFeeds } from '../../src/feeds/discover.ts';

const PAGE = 'https://paper.example/seccion/';

test('finds the feeds that a page declares, then links that look like one', () => {
  const html = `<!doctype html><html><head><base href="https://paper.example/">
    <link rel="stylesheet" type="text/xml" href="x.css">
    <link rel="alternate" type="application/rss+xml" title="Comentarios" href="/comments/feed/">
    <link rel="alternate" type="application/rss+xml" title="Portada &amp; m&aacute;s" href="rss.xml">
    <LINK REL='alternate' TYPE='application/atom+xml' HREF='//feeds.paper.example/atom'>
    <link rel="alternate" type="application/feed+json" href="feed.json">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
    <link rel="alternate" hreflang="en" href="/en/">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    </head><body><a href="/rss/politica">Política <b>RSS</b></a><a href="/rss.xml">RSS</a><a href="/nota">Nota</a></body>`;
  expect(discoverFeeds(html, PAGE)).toEqual([
    { url: 'https://paper.example/rss.xml', title: 'Portada & más', how: 'linked' },
    { url: 'https://feeds.paper.example/atom', title: '', how: 'linked' },
    { url: 'https://paper.example/feed.json', title: '', how: 'linked' },
    { url: 'https://paper.example/rss/politica', title: 'Política RSS', how: 'guessed' },
    { url: 'https://paper.example/comments/feed/', title: 'Comentarios', how: 'comments' },
  ]);
});

test.each([
  '/feed',
  '/feed/',
  '/news/rss',
  '/rss.php?x=1',
  '/atom.xml',
  '/index.rss',
  '/feeds/all',
  '/?feed=rss2',
])('%s looks like a feed', (href) => expect(discoverFeeds(`<a href="${href}">x</a>`, PAGE)).toHaveLength(1));

test.each([
  '/feedback',
  '/professional',
  '/pressroom',
  '/atomic-energy',
  '/news',
  'mailto:rss@paper.example',
])('%s does not', (href) => expect(discoverFeeds(`<a href="${href}">x</a>`, PAGE)).toEqual([]));

test('ends on any page', () => {
  expect(discoverFeeds('<div>'.repeat(100_000), PAGE)).toEqual([]);
  // Anchors that never close are one address, found once.
  expect(discoverFeeds('<a href="/rss">'.repeat(100_000), PAGE)).toHaveLength(1);
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      (html) => void discoverFeeds(`<link rel=alternate ${html}`, PAGE),
    ),
  );
}, 20_000);

test('a relative address on a page below /rss/ may be a feed', () => {
  const found = discoverFeeds('<a href="politica.xml">Política<br>hoy</a>', 'https://paper.example/rss/');
  expect(found).toEqual([
    { url: 'https://paper.example/rss/politica.xml', title: 'Política hoy', how: 'guessed' },
  ]);
});

test('tens of thousands of elements side by side take no longer than their number', () => {
  const took = (elements: number): number => {
    const html = '<p>x</p>'.repeat(elements);
    const started = process.cpuUsage();
    discoverFeeds(html, PAGE);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  took(2_000);
  const best = (elements: number) => Math.min(took(elements), took(elements), took(elements));
  // Quadratic work would take sixteen times as long; below 20 ms noise decides.
  expect(best(40_000) / Math.max(best(10_000), 20)).toBeLessThan(8);
}, 60_000);
