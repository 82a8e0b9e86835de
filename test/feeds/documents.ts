/** Feed documents written for the tests: tidy ones that both readers must read alike, and damaged ones. */

export const URL_OF_FEED = 'https://paper.example/rss/news.xml';

const RSS2 = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel>
  <title>El Faro del Norte</title>
  <link>https://paper.example/</link>
  <atom:link href="https://paper.example/rss/news.xml" rel="self" type="application/rss+xml"/>
  <description>Noticias</description>
  <language>es-MX</language>
  <ttl>30</ttl>
  <image><title>Logo</title><url>https://paper.example/logo.png</url><link>https://paper.example/logo</link></image>
  <item>
    <title><![CDATA[La presidenta: “No habrá intervención” & punto]]></title>
    <link>https://paper.example/a/1?utm_source=rss</link>
    <guid isPermaLink="false">nota-1</guid>
    <pubDate>Sun, 01 Mar 2026 06:30:45 -0600</pubDate>
    <dc:creator><![CDATA[Ana Ruiz]]></dc:creator>
    <description>&lt;p&gt;Dijo que &lt;b&gt;no&lt;/b&gt; habr&amp;aacute; tropas.&lt;/p&gt;&lt;p&gt;Segundo p&#225;rrafo.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Dijo que no habrá tropas.</p><p>Segundo párrafo.</p>]]></content:encoded>
  </item>
  <item>
    <title>Cárteles: de 25 a 50 millones &amp;lt;de dólares&amp;gt;</title>
    <link>https://paper.example/a/2</link>
    <guid>https://paper.example/a/2</guid>
    <pubDate>Sat, 28 Feb 2026 18:00:00 GMT</pubDate>
    <author>mesa@paper.example (Luis Vega)</author>
    <description>Una sola línea</description>
  </item>
</channel>
</rss>`;

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>The Harbor Ledger</title>
  <id>tag:paper.example,2026:feed</id>
  <link rel="self" href="https://paper.example/atom.xml"/>
  <link rel="alternate" type="text/html" href="https://paper.example/"/>
  <updated>2026-03-01T12:00:00Z</updated>
  <author><name>Newsroom</name></author>
  <entry>
    <title type="html">Cartels &amp;amp; designations: &lt;em&gt;what&lt;/em&gt; changed</title>
    <id>tag:paper.example,2026:1</id>
    <link rel="alternate" href="/story/1"/>
    <link rel="enclosure" href="https://paper.example/audio.mp3"/>
    <published>2026-03-01T10:00:00-05:00</published>
    <updated>2026-03-01T16:00:00Z</updated>
    <author><name>Jo Park</name></author>
    <author><name>Sam Ito</name></author>
    <summary>Six, not eight &lt;cartels&gt;.</summary>
    <content type="html">&lt;p&gt;Six, not eight.&lt;/p&gt;</content>
  </entry>
  <entry>
    <title>Only a date of change</title>
    <id>tag:paper.example,2026:2</id>
    <link href="https://paper.example/story/2"/>
    <updated>2026-02-28T16:00:00Z</updated>
  </entry>
</feed>`;

const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
  <channel rdf:about="https://paper.example/">
    <title>Gaceta del Valle</title>
    <link>https://paper.example/</link>
    <description>Todo</description>
    <dc:language>es</dc:language>
    <sy:updatePeriod>hourly</sy:updatePeriod>
    <sy:updateFrequency>2</sy:updateFrequency>
    <items><rdf:Seq><rdf:li rdf:resource="https://paper.example/n/1"/></rdf:Seq></items>
  </channel>
  <item rdf:about="https://paper.example/n/1">
    <title>Primera nota</title>
    <link>https://paper.example/n/1</link>
    <description>Resumen de la primera.</description>
    <dc:creator>Eva Sol</dc:creator>
    <dc:date>2026-03-01T06:00:00-06:00</dc:date>
  </item>
  <item rdf:about="https://paper.example/n/2">
    <title>Segunda nota</title>
    <link>https://paper.example/n/2</link>
    <dc:date>2026-02-28</dc:date>
  </item>
</rdf:RDF>`;

/** Tidy documents: rss-parser is to read them, and the tolerant reader to give the same. */
export const TIDY: Readonly<Record<string, string>> = {
  'RSS 2.0': RSS2,
  'Atom 1.0': ATOM,
  'RSS 1.0': RDF,
  'RSS 2.0 without entries':
    '<rss version="2.0"><channel><title>Quiet</title><link>https://paper.example/</link></channel></rss>',
  'RSS 2.0 with one bare item':
    '<rss version="2.0"><channel><item><title>Alone</title></item></channel></rss>',
  'RSS 2.0 with empty fields': `<rss version="2.0"><channel><title/><item><title></title><link/><guid></guid><pubDate/><description/></item>
    <item><link> https://paper.example/x </link></item></channel></rss>`,
  'RSS 2.0 with authors of every kind': `<rss version="2.0"><channel><item><author>Ana (a@paper.example)</author></item>
    <item><author>Ana &lt;a@paper.example&gt;</author></item><item><author>a@paper.example</author></item></channel></rss>`,
  'RSS 2.0 with its site in an Atom link': `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>
    <atom:link rel="self" href="/rss"/><atom:link rel="alternate" href="https://paper.example/"/></channel></rss>`,
  'RSS 2.0 with odd dates': `<rss version="2.0"><channel><item><title>a</title><pubDate>soon</pubDate></item>
    <item><title>b</title><pubDate>1 de marzo de 2026 12:30</pubDate></item></channel></rss>`,
  'RSS 2.0 with repeated fields': `<rss version="2.0"><channel><item><title></title><title>Second try</title><link>https://paper.example/1</link>
    <link>https://paper.example/2</link><author>a@paper.example (A)</author><author>b@paper.example (B)</author></item></channel></rss>`,
  'RSS 2.0 with hostile links': `<rss version="2.0"><channel><item><title>a</title><link>javascript:alert(1)</link></item>
    <item><title>b</title><guid>https://paper.example/b</guid></item><item><title>c</title><guid isPermaLink="false">https://paper.example/c</guid></item>
    <item><title>d</title><link>/relative?x=1&amp;y=2</link></item><item><title>e</title><link>www.paper.example/e</link></item></channel></rss>`,
  'RSS 2.0 with prototype names': `<rss version="2.0"><channel><item><title>a</title><constructor>x</constructor><__proto__>y</__proto__>
    <toString>z</toString><hasOwnProperty>q</hasOwnProperty></item></channel></rss>`,
  'Atom 1.0 with text kinds': `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">A &lt;b&gt; C</title>
    <entry><id>1</id><title>5 &lt; 6 &amp;amp; 7</title><content type="text">a &lt;b&gt; c</content></entry>
    <entry><id>2</id><title type="text">&lt;3</title><summary type="html">&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</summary></entry></feed>`,
};

const item = (n: number): string =>
  `<item><title>Story ${n}</title><link>https://paper.example/s/${n}</link><description>About ${n}</description></item>`;
const channel = (body: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${body}</channel></rss>`;

/** Damaged documents, each with three entries "Story 1" to "Story 3" (the last may have lost its end). */
export const DAMAGED: Readonly<Record<string, string>> = {
  'junk before the declaration': `\n<br />\n<b>Warning</b>: Undefined index in <b>/srv/x.php</b> on line <b>3</b><br />\n${channel(item(1) + item(2) + item(3))}`,
  'a mark and blank lines first': `\ufeff\n\n ${channel(item(1) + item(2) + item(3))}`,
  'HTML after the end': `${channel(item(1) + item(2) + item(3))}<script>track()</script><!-- 0.3 s -->`,
  'truncated in a text': channel(item(1) + item(2) + item(3)).slice(0, -50),
  'truncated in a tag': channel(item(1) + item(2) + item(3)).replace(/<\/item><\/channel><\/rss>$/, '</ite'),
  'truncated in a CDATA section': `${channel(item(1) + item(2)).replace('</channel></rss>', '')}<item><title>Story 3</title><link>https://paper.example/s/3</link><description><![CDATA[About <b>3`,
  'items never closed': channel((item(1) + item(2) + item(3)).replaceAll('</item>', '')),
  'titles never closed': channel((item(1) + item(2) + item(3)).replaceAll('</title>', '')),
  'links never closed': channel((item(1) + item(2) + item(3)).replaceAll('</link>', '')),
  'wrong nesting': channel(
    (item(1) + item(2) + item(3)).replaceAll('</description></item>', '</item></description>'),
  ),
  'an end tag too many': channel(`${item(1)}</item></div>${item(2)}${item(3)}`),
  'bare ampersands': channel((item(1) + item(2) + item(3)).replaceAll('About', 'Tom & Jerry &c; AT&T')),
  'HTML entities': channel(
    (item(1) + item(2) + item(3)).replaceAll('About', '&iexcl;Ma&ntilde;ana&nbsp;&hellip;'),
  ),
  'control characters': channel(
    (item(1) + item(2) + item(3)).replaceAll('About', '\u0001\u000bAbout&#1;&#xD800;&#x110000;'),
  ),
  'unescaped markup in a field': channel(
    (item(1) + item(2) + item(3)).replaceAll('About', '<p>About <b>this</b><br> and <i>that'),
  ),
  'attributes without quotes': channel(
    (item(1) + item(2) + item(3)).replaceAll('<link>', '<link rel=x data-y>'),
  ),
  'capital letters': channel(item(1) + item(2) + item(3)).replace(
    /<(\/?)(item|title|link|rss|channel)/g,
    (_, slash, name) => `<${slash}${name.toUpperCase()}`,
  ),
  'no root': item(1) + item(2) + item(3),
  'a root without version': channel(item(1) + item(2) + item(3)).replace(' version="2.0"', ''),
  'RSS 0.91 with its document type': channel(item(1) + item(2) + item(3)).replace(
    '<rss version="2.0">',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">',
  ),
  'a prefixed root': `<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel>${[1, 2, 3]
    .map(
      (n) =>
        `<r:item><r:title>Story ${n}</r:title><r:link>https://paper.example/s/${n}</r:link><r:description>About ${n}</r:description></r:item>`,
    )
    .join('')}</r:channel></r:rss>`,
  'a prefixed Atom root': `<a:feed xmlns:a="http://www.w3.org/2005/Atom">${[1, 2, 3]
    .map(
      (n) =>
        `<a:entry><a:title>Story ${n}</a:title><a:link href="https://paper.example/s/${n}"/><a:summary>About ${n}</a:summary></a:entry>`,
    )
    .join('')}</a:feed>`,
  'Atom 0.3': `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${[1, 2, 3]
    .map(
      (n) =>
        `<entry><title mode="escaped" type="text/html">Story &lt;b&gt;${n}&lt;/b&gt;</title><link rel="alternate" type="text/html" href="https://paper.example/s/${n}"/><issued>2026-03-01T12:00:00Z</issued><modified>2026-03-01T13:00:00Z</modified><summary>About ${n}</summary></entry>`,
    )
    .join('')}</feed>`,
  'Atom with a bad date': `<feed xmlns="http://www.w3.org/2005/Atom">${[1, 2, 3]
    .map(
      (n) =>
        `<entry><title>Story ${n}</title><link href="https://paper.example/s/${n}"/><updated>whenever</updated><summary>About ${n}</summary></entry>`,
    )
    .join('')}</feed>`,
  'Atom with XHTML': `<feed xmlns="http://www.w3.org/2005/Atom">${[1, 2, 3]
    .map(
      (n) =>
        `<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Story <b>${n}</b></div></title><link href="https://paper.example/s/${n}"/><summary type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">About <x:i>${n}</x:i></x:div></summary></entry>`,
    )
    .join('')}</feed>`,
  'Atom with xml:base': `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/"><entry xml:base="s/"><title>Story 1</title><link href="1"/><summary>About 1</summary></entry><entry><title>Story 2</title><link xml:base="/s/x/" href="../2"/><summary>About 2</summary></entry><entry><title>Story 3</title><link href="s/3"/><summary>About 3</summary></entry></feed>`,
};
