/**
 * Fifteen kinds of damage that real feeds come with, each done to a whole feed. None of them takes an entry away:
 * what a damaged feed has lost of its entries is the reader's loss. Read by the bench and by the tests.
 */

export interface Damage {
  readonly name: string;
  /** The damaged document; the same text when there is nothing in it that could be damaged so. */
  readonly damage: (document: string) => string | Uint8Array;
}

const WARNING =
  '<br />\n<b>Warning</b>:  Undefined array key "feed" in <b>/var/www/rss.php</b> on line <b>12</b><br />\n';

export const DAMAGES: readonly Damage[] = [
  { name: "a server's warning before the XML declaration", damage: (text) => `${WARNING}${text}` },
  {
    name: 'blank lines before the XML declaration',
    damage: (text) => `\n\n  ${text.replace(/^\ufeff/, '')}`,
  },
  {
    name: 'markup and a script after the end',
    damage: (text) => `${text}\n<!-- served in 0.21 s --><script>track("rss")</script></body></html>`,
  },
  { name: 'cut off in the last entry', damage: (text) => text.slice(0, cutPoint(text)) },
  {
    name: 'every third entry without its end tag',
    damage: (text) => withoutThird(text, /<\/(?:item|entry)>/g),
  },
  { name: 'every third title without its end tag', damage: titlesUnclosed },
  { name: 'ampersands that are not escaped', damage: (text) => text.replace(/&amp;/g, '&') },
  {
    name: 'named entities that XML does not know',
    damage: (text) => inTitles(text, (title) => `${title} &nbsp;&eacute;&hellip;`),
  },
  {
    name: 'control characters in the text',
    damage: (text) => inTitles(text, (title) => `${title}\u0008\u001b\u0000`),
  },
  { name: 'single bytes of windows-1252 in UTF-8', damage: strayBytes },
  {
    name: 'namespaces that nobody declares',
    damage: (text) => text.replace(/\sxmlns:\w+\s*=\s*(?:"[^"]*"|'[^']*')/g, ''),
  },
  { name: 'HTML that is neither escaped nor balanced', damage: nakedMarkup },
  {
    name: 'dates that are none',
    damage: (text) =>
      text.replace(
        /(<(?:pubDate|published|updated|dc:date|lastBuildDate)\b[^>]*>)[^<]*(<\/)/g,
        '$1yesterday, 25:61$2',
      ),
  },
  {
    name: 'every third CDATA section of a summary that is not closed',
    damage: (text) => withoutThird(asSections(text), /\]\]>(?=<\/(?:description|summary)>)/g),
  },
  { name: 'a comment in the first entry that is not closed', damage: commentUnclosed },
];

/** Past the first address or title of the last entry, where most of it is still to come. */
function cutPoint(text: string): number {
  const last = Math.max(text.lastIndexOf('<item'), text.lastIndexOf('<entry'));
  if (last < 0) return text.length;
  const known = /<\/(?:title|guid|id|link)>/.exec(text.slice(last));
  return known === null ? text.length : last + known.index + known[0].length + 12;
}

function withoutThird(text: string, endTags: RegExp): string {
  let count = 0;
  return text.replace(endTags, (tag) => {
    count += 1;
    return count % 3 === 0 ? '' : tag;
  });
}

/** The titles of entries only, and only where the next tag belongs to the feed, so that it shows where they end. */
function titlesUnclosed(text: string): string {
  const from = text.search(/<(?:item|entry)[\s>]/);
  if (from < 0) return text;
  return (
    text.slice(0, from) +
    withoutThird(text.slice(from), /<\/title>(?=\s*<(?:link|guid|id|description|pubDate)\b)/g)
  );
}

/** Summaries written as characters become CDATA sections of the same text, so that there are some in any feed. */
function asSections(text: string): string {
  return text.replace(
    /<(description|summary)>([^<]{1,5000})<\/\1>/g,
    (_, name: string, inner: string) => `<${name}><![CDATA[${unescaped(inner)}]]></${name}>`,
  );
}

const WRITTEN: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => WRITTEN[name] ?? whole);

/** Where the feed has comments of its own, the next of them would end it: it is done to feeds without any. */
function commentUnclosed(text: string): string {
  if (text.includes('-->')) return text;
  return text.replace(/<(item|entry)(\s[^>]*)?>/, (tag) => `${tag}<!-- story 4711, desk 3\n`);
}

function inTitles(text: string, change: (title: string) => string): string {
  return text.replace(
    /(<title>)([^<&]{1,500})(<\/title>)/g,
    (_, open, title, close) => `${open}${change(title)}${close}`,
  );
}

/** Each title gets a closing quotation mark as windows-1252 writes it: a byte that UTF-8 does not know by itself. */
function strayBytes(text: string): Uint8Array {
  const marked = inTitles(text, (title) => `${title}\ue000`);
  const pieces = marked.split('\ue000').map((piece) => Buffer.from(piece));
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [Buffer.of(0x94), piece])));
}

/** Character data sections lose their marks, and a summary gets tags that are never closed. */
function nakedMarkup(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/<(description|summary)>(?=[^<])/g, '<$1><p><b><br>');
}
