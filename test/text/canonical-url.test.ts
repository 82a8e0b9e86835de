import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, isAmpUrl, withoutTracking } from '../../src/text/canonical-url.ts';
import { isRedirector } from '../../src/text/wrapped-address.ts';
import { growth } from '../growth.ts';

const A = 'https://paper.example/news/a';

/** An address as older links of Google News carry it; `amp` is a second one behind it. */
function googleNews(address: string, amp = ''): string {
  const field = (head: readonly number[], text: string) => {
    const size = text.length < 128 ? [text.length] : [(text.length & 0x7f) | 0x80, text.length >> 7];
    return Buffer.concat([Buffer.from([...head, ...size]), Buffer.from(text, 'latin1')]);
  };
  const parts = [Buffer.from([0x08, 0x13]), field([0x22], address), field([0xd2, 0x01], amp)];
  return Buffer.concat(parts).toString('base64url');
}
const LONG = `${A}-${'x'.repeat(150)}`;

describe('addresses of one article', () => {
  test.each<[string, string, string]>([
    ['http', 'http://paper.example/news/a', A],
    ['the default port', 'https://paper.example:443/news/a', A],
    ['http and its port', 'http://paper.example:80/news/a', A],
    ['capitals of the host', 'https://Paper.EXAMPLE/news/a', A],
    ['a host with a stop at its end', 'https://paper.example./news/a', A],
    ['www', 'https://www.paper.example/news/a', A],
    ['white space around it', '  https://paper.example/news/a\n', A],
    ['name and password', 'https://reader:secret@paper.example/news/a', A],
    ['a fragment', `${A}#comments`, A],
    ['a text fragment', `${A}#:~:text=he%20said`, A],
    ['a slash at the end', `${A}/`, A],
    ['two slashes', 'https://paper.example//news//a', A],
    ['index.html', `${A}/index.html`, A],
    ['index.php', `${A}/index.php`, A],
    ['default.aspx', `${A}/Default.aspx`, A],
    ['the front page', 'https://paper.example', 'https://paper.example/'],
    ['the front page by name', 'https://www.paper.example/index.html', 'https://paper.example'],
    ['index.php with its article', 'https://paper.example/index.php?id=7', 'https://paper.example/?id=7'],
    ['dots in the path', 'https://paper.example/x/../news/./a', A],
    ['an empty query', `${A}?`, A],
    ['a session in the path', `${A};jsessionid=0A1B2C`, A],
    ['a session in the query', `${A}?PHPSESSID=0a1b2c`, A],
    ['parameters in another order', `${A}?x=2&a=1`, `${A}?a=1&x=2`],
    ['a parameter that comes twice', `${A}?id=1&id=1`, `${A}?id=1`],
    ['escaped ampersands', `${A}?id=1&amp;utm_source=rss`, `${A}?id=1`],
    ['an escaped ampersand before what matters', `${A}?x=1&amp;id=1`, `${A}?id=1&x=1`],
    ['escapes in small letters', 'https://paper.example/ni%c3%b1o', 'https://paper.example/ni%C3%B1o'],
    ['letters that are not escaped', 'https://paper.example/niño', 'https://paper.example/ni%C3%B1o'],
    ['letters in two parts', 'https://paper.example/nin\u0303o', 'https://paper.example/niño'],
    ['escapes that are not needed', 'https://paper.example/%7Eana/%61', 'https://paper.example/~ana/a'],
    ['a comma that is escaped', 'https://paper.example/a%2C5', 'https://paper.example/a,5'],
    ['a space as plus', `${A}?q=two+words`, `${A}?q=two%20words`],
    ['escapes of another encoding', 'https://paper.example/ni%f1o', 'https://paper.example/ni%F1o'],
    ['a host in its own letters', 'https://diario-ñandú.example/a', 'https://xn--diario-and-z9a5i.example/a'],
    ['utm', `${A}?utm_source=rss&utm_medium=feed&utm_campaign=x`, A],
    ['UTM in capitals', `${A}?UTM_Source=rss`, A],
    ['utm beside what matters', `${A}?utm_source=rss&id=7&fbclid=z`, `${A}?id=7`],
    ['Facebook', `${A}?fbclid=IwAR0abc`, A],
    ['Google Ads', `${A}?gclid=abc&gad_source=1&wbraid=x`, A],
    ['Mailchimp', `${A}?mc_cid=abc&mc_eid=def`, A],
    ['HubSpot', `${A}?_hsenc=abc&_hsmi=def`, A],
    ['the BBC’s', `${A}?at_medium=RSS&at_campaign=KARANGA&ns_mchannel=rss`, A],
    ['the CBC’s', `${A}?cmp=rss`, A],
    ['xtor', `${A}?xtor=RSS-3208`, A],
    ['a shared link of a subscriber', `${A}?unlocked_article_code=1.ab.cd&smid=url-share`, A],
    ['Yahoo’s', `${A}?guccounter=1&guce_referrer=aHR0&soc_src=hl-viewer`, A],
    ['Matomo', `${A}?pk_campaign=x&mtm_source=y`, A],
    ['Instagram', `${A}?igshid=abc`, A],
    ['WebTrends', `${A}?wt.mc_id=rss`, A],
    ['ref=rss', `${A}?ref=rss`, A],
    ['source=newsletter', `${A}?source=newsletter`, A],
    ['from=whatsapp', `${A}?from=whatsapp`, A],
    ['share=twitter', `${A}?share=twitter`, A],
    ['/amp', `${A}/amp`, A],
    ['/amp/', `${A}/amp/`, A],
    ['amp.html in the folder', `${A}/amp.html`, A],
    ['/amp in front', 'https://paper.example/amp/news/a', A],
    ['/amphtml in front', 'https://paper.example/amphtml/news/a', A],
    ['.amp', `${A}.amp`, A],
    ['.amp.html', `${A}.amp.html`, `${A}.html`],
    ['?amp', `${A}?amp`, A],
    ['?amp=1', `${A}?amp=1`, A],
    ['?outputType=amp', `${A}?outputType=amp`, A],
    ['?outputType=valid_amp', `${A}?outputType=valid_amp&id=2`, `${A}?id=2`],
    ['?output=amp', `${A}?output=amp`, A],
    ['?view=amp', `${A}?view=amp`, A],
    ['what the AMP viewer adds', `${A}?amp_js_v=0.1&usqp=mq331AQ#aoh=1`, A],
    ['an amp. host', 'https://amp.paper.example/news/a', A],
    ['Google’s AMP viewer', 'https://www.google.com/amp/s/paper.example/news/a', A],
    ['Google’s AMP viewer, for http', 'https://www.google.com.mx/amp/paper.example/news/a/amp/', A],
    ['Bing’s AMP viewer', 'https://www.bing.com/amp/s/paper.example/news/a.amp', A],
    ['the AMP cache', 'https://paper-example.cdn.ampproject.org/c/s/paper.example/news/a/amp/', A],
    [
      'the AMP cache’s viewer',
      'https://paper-example.cdn.ampproject.org/v/s/www.paper.example/news/a?amp_js_v=0.1',
      A,
    ],
    ['the AMP cache’s package', 'https://paper-example.cdn.ampproject.org/wp/s/paper.example/news/a', A],
    ['m.', 'https://m.paper.example/news/a', A],
    ['mobile.', 'https://mobile.paper.example/news/a', A],
    ['www.m.', 'https://www.m.paper.example/news/a', A],
    ['m. behind the language', 'https://es.m.paper.example/a', 'https://es.paper.example/a'],
    ['movil.', 'https://movil.paper.example/news/a', A],
    ['m. under a suffix of two parts', 'https://m.diario.com.mx/a', 'https://www.diario.com.mx/a'],
    ['?mobile=1', `${A}?mobile=1`, A],
    [
      'Blogger’s ?m=1',
      'https://ana.blog.example/2025/03/a.html?m=1',
      'https://ana.blog.example/2025/03/a.html',
    ],
    ['?print=1', `${A}?print=1`, A],
    ['Google’s search result', `https://www.google.com/url?sa=t&url=${encodeURIComponent(A)}&usg=x`, A],
    ['Google Alerts', `https://www.google.com/url?rct=j&q=${encodeURIComponent(A)}`, A],
    ['Google News of old', `https://news.google.com/news/url?sa=t&url=${encodeURIComponent(A)}`, A],
    ['Google News', `https://news.google.com/rss/articles/${googleNews(A)}?oc=5`, A],
    ['Google News, for reading', `https://news.google.com/read/${googleNews(A)}?hl=es-419`, A],
    ['Google News, with its AMP page', `https://news.google.com/articles/${googleNews(A, `${A}/amp`)}`, A],
    ['Google News, a long address', `https://news.google.com/rss/articles/${googleNews(LONG)}?oc=5`, LONG],
    [
      'Google News, of an AMP page',
      `https://news.google.com/rss/articles/${googleNews(`${A}/amp?utm_source=x`)}`,
      A,
    ],
    ['Google’s translator', `https://translate.google.com/translate?sl=es&u=${encodeURIComponent(A)}`, A],
    [
      'a translated site',
      'https://el--diario-paper-example.translate.goog/a?_x_tr_sl=es&id=2',
      'https://el-diario.paper.example/a?id=2',
    ],
    ['Bing News', `http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=${encodeURIComponent(A)}&c=1`, A],
    ['Facebook’s way out', `https://l.facebook.com/l.php?u=${encodeURIComponent(`${A}?fbclid=x`)}&h=AT0`, A],
    ['Instagram’s way out', `https://l.instagram.com/?u=${encodeURIComponent(A)}&e=AT0`, A],
    ['Reddit’s way out', `https://out.reddit.com/t3_x?url=${encodeURIComponent(A)}&token=AQ`, A],
    ['LinkedIn’s way out', `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(A)}`, A],
    ['YouTube’s way out', `https://www.youtube.com/redirect?event=x&q=${encodeURIComponent(A)}`, A],
    [
      'a mail’s safe link',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(A)}&data=05`,
      A,
    ],
    ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${encodeURIComponent(A)}&rut=x`, A],
    ['an archived page', `https://web.archive.org/web/20250102030405/${A}`, A],
    ['an archived page as it was', `https://web.archive.org/web/20250102030405id_/${A}?id=7`, `${A}?id=7`],
    [
      'one inside another',
      `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.google.com/amp/s/m.paper.example/news/a')}`,
      A,
    ],
    ['all of it at once', 'http://www.paper.example:80/amp/news/a/index.html/?utm_source=x&amp;amp=1#top', A],
  ])('%s', (_, one, other) => {
    expect(canonicalUrl(one)).toBe(canonicalUrl(other));
    expect(canonicalUrl(one)).not.toBeNull();
  });
});

describe('addresses of two articles', () => {
  test.each<[string, string, string]>([
    ['ids', `${A}?id=1`, `${A}?id=2`],
    ['an id and none', `${A}?id=1`, A],
    ['ids in other parameters', 'https://paper.example/?p=10', 'https://paper.example/?p=11'],
    ['cid', `${A}?cid=10`, `${A}?cid=11`],
    ['sid', 'https://paper.example/n.php?sid=10', 'https://paper.example/n.php?sid=11'],
    ['ref with a number', `${A}?ref=10`, `${A}?ref=11`],
    ['ref with a number and none', `${A}?ref=10`, A],
    ['source that is a paper', `${A}?source=harbor-ledger`, `${A}?source=prairie`],
    ['type', 'https://paper.example/?type=98&id=1', 'https://paper.example/?type=99&id=1'],
    ['view', `${A}?view=12`, `${A}?view=13`],
    ['output that is no form', `${A}?output=2024`, `${A}?output=2025`],
    ['m that is a month', 'https://paper.example/archive?m=1', 'https://paper.example/archive?m=2'],
    ['pages', `${A}?page=1`, `${A}?page=2`],
    ['the order of one parameter', `${A}?a=1&a=2`, `${A}?a=2&a=1`],
    ['an escaped plus', `${A}?q=a%2Bb`, `${A}?q=a+b`],
    ['the case of the path', 'https://paper.example/News/a', A],
    ['the case of a value', `${A}?id=aB`, `${A}?id=Ab`],
    ['numbers in the path', 'https://paper.example/news/1', 'https://paper.example/news/2'],
    ['folders', 'https://paper.example/news/a', 'https://paper.example/sport/a'],
    ['a slash that is escaped', 'https://paper.example/news%2Fa', A],
    ['another port', 'https://paper.example:8080/news/a', A],
    ['another part of the site', 'https://sport.paper.example/a', 'https://news.paper.example/a'],
    ['another language', 'https://es.paper.example/a', 'https://en.paper.example/a'],
    ['another site', 'https://paper.example/a', 'https://papers.example/a'],
    ['two blogs', 'https://ana.wordpress.com/a', 'https://eva.wordpress.com/a'],
    ['sites called m', 'https://m.com.mx/a', 'https://com.mx/a'],
    ['sites called amp', 'https://amp.com.mx/a', 'https://mobile.com.mx/a'],
    ['words that begin with amp', 'https://paper.example/amplifier/a', 'https://paper.example/lifier/a'],
    ['words that end with amp', 'https://paper.example/example-amp', 'https://paper.example/example'],
    ['a story called index', 'https://paper.example/index-rises', 'https://paper.example/rises'],
    ['a story of the index', 'https://paper.example/index.html.bak', 'https://paper.example'],
    ['stories of old one-page sites', 'https://paper.example/#!/story/5', 'https://paper.example/#!/story/6'],
    ['stories of one-page sites', 'https://paper.example/#/story/5', 'https://paper.example/#/story/6'],
    ['accents', 'https://paper.example/nino', 'https://paper.example/niño'],
    ['escapes of another encoding', 'https://paper.example/ni%F1o', 'https://paper.example/ni%F2o'],
    [
      'keys of Google News',
      'https://news.google.com/rss/articles/CBMiAbcdefghijklmnopqrstu?oc=5',
      'https://news.google.com/rss/articles/CBMiZbcdefghijklmnopqrstu?oc=5',
    ],
    [
      'two links of Google News',
      `https://news.google.com/rss/articles/${googleNews(A)}`,
      `https://news.google.com/rss/articles/${googleNews(`${A}b`)}`,
    ],
    ['shortened ones', 'https://t.co/aBc', 'https://t.co/abC'],
    [
      'what a redirect carries',
      `https://www.google.com/url?q=${encodeURIComponent(`${A}?id=1`)}`,
      `https://www.google.com/url?q=${encodeURIComponent(`${A}?id=2`)}`,
    ],
    ['a search for an address', `https://paper.example/url?q=${encodeURIComponent(A)}`, A],
    [
      'what carries no address',
      'https://www.google.com/url?q=javascript:alert(1)',
      'https://www.google.com/url?q=javascript:alert(2)',
    ],
    ['days of an archive', `https://web.archive.org/web/2025*/${A}`, A],
    ['addresses by number', 'http://127.0.0.1:4000/a', 'http://127.0.0.1:4001/a'],
    ['http by number', 'http://127.0.0.1/a', 'https://127.0.0.1/a'],
  ])('%s', (_, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
    expect(canonicalUrl(one)).not.toBeNull();
  });
});

describe('canonicalUrl', () => {
  test.each([
    ['https://Paper.Example.COM:443/A/b?x=2&a=1#frag', 'https://paper.example.com/A/b?a=1&x=2'],
    ['http://paper.example:8080/a', 'http://paper.example:8080/a'],
    ['http://127.0.0.1:4000/a?utm_source=x', 'http://127.0.0.1:4000/a'],
    ['https://m.example/story', 'https://m.example/story'],
    ['https://paper.example/a?q=ni%C3%B1o+y+ni%C3%B1a', 'https://paper.example/a?q=ni%C3%B1o+y+ni%C3%B1a'],
    ['https://paper.example/a,b;c@2?u=/x,y', 'https://paper.example/a,b;c@2?u=/x,y'],
  ])('%s is %s', (url, expected) => expect(canonicalUrl(url)).toBe(expected));

  test.each([
    '',
    'story.html',
    '/story',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ftp://paper.example/',
    'http://',
  ])('%j is none', (url) => expect(canonicalUrl(url)).toBeNull());

  const addresses = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .array(
        fc.constantFrom(
          '/',
          '/amp',
          '.amp',
          'index.html',
          '%2e',
          '%',
          '%F1',
          'ñ',
          ';jsessionid=1',
          '?',
          '&amp;',
          'm=1',
          '#!/',
          'a',
        ),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => `https://www.m.paper.example/${pieces.join('')}`),
  );

  test.each([
    'https://paper.example/m=1/%2e.amp',
    'https://paper.example/.amp/%2e.amp',
    'https://paper.example/a/..;jsessionid=1/b',
    'https://paper.example/a/%2e%2e;phpsessid=2',
  ])('what is cut off leaves no step upwards: %s', (url) => {
    const once = canonicalUrl(url) ?? '';
    expect(canonicalUrl(once)).toBe(once);
  });

  test('is settled after one go, and what is fetched is the same article', () => {
    fc.assert(
      fc.property(addresses, (url) => {
        const once = canonicalUrl(url);
        if (once === null) return;
        expect(canonicalUrl(once)).toBe(once);
        expect(canonicalUrl(withoutTracking(url))).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('takes addresses of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (rest) => {
        canonicalUrl(`https://news.google.com/rss/articles/${rest}`);
        canonicalUrl(`https://www.google.com/url?q=${rest}`);
        canonicalUrl(rest);
      }),
    );
  });
});

describe('an address for fetching and for links', () => {
  test.each([
    ['https://paper.example/a?utm_source=rss&id=7', 'https://paper.example/a?id=7'],
    ['http://m.paper.example/a?fbclid=x', 'http://m.paper.example/a'],
    ['https://paper.example/amp/a?outputType=amp#top', 'https://paper.example/amp/a?outputType=amp#top'],
    [`https://www.google.com/url?q=${encodeURIComponent(`${A}/?id=2`)}`, `${A}/?id=2`],
    [`https://news.google.com/rss/articles/${googleNews(A)}?oc=5`, A],
    ['not an address', 'not an address'],
  ])('%s loses only what says where a reader came from', (given, expected) => {
    expect(withoutTracking(given)).toBe(expected);
  });

  test.each([
    ['https://t.co/aBcDeF', true],
    ['http://feedproxy.google.com/~r/paper/~3/aBc/story.html', true],
    ['https://feeds.paper.example/~r/news/~3/aBc/', true],
    ['https://news.google.com/rss/articles/CBMiAbcdefghijklmnopqrstu?oc=5', true],
    [`https://news.google.com/rss/articles/${googleNews(A)}?oc=5`, false],
    [`https://l.facebook.com/l.php?u=${encodeURIComponent('https://bit.ly/x')}`, true],
    [A, false],
    ['https://paper.example/t.co', false],
    ['nothing', false],
  ])('%s has to be followed: %s', (url, expected) => expect(isRedirector(url)).toBe(expected));

  test.each([
    [`${A}/amp`, true],
    ['https://amp.paper.example/a', true],
    [`${A}?outputType=amp`, true],
    ['https://www.google.com/amp/s/paper.example/a', true],
    [A, false],
    ['https://paper.example/amplifier', false],
    [`${A}?amp=99`, false],
  ])('%s is an AMP page: %s', (url, expected) => expect(isAmpUrl(url)).toBe(expected));
});

describe('an address without end', () => {
  test.each(['/index.html', '/amp', '.amp', '/', '/%2e%2e', '&a=b', ';jsessionid=1'])(
    'of nothing but %s is none, and that is seen in linear time',
    { retry: 2 },
    (piece) => {
      const address = (size: number) => `${A}?${A}${piece.repeat(size / piece.length)}x`.replace('?', '/');
      expect(canonicalUrl(address(9_000))).toBeNull();
      expect(canonicalUrl(address(7_000))).not.toBeNull();
      expect(growth((size) => canonicalUrl(address(size)), 20_000)).toBeLessThan(8);
      expect(growth((size) => isAmpUrl(address(size)), 20_000)).toBeLessThan(8);
    },
  );
});
