/** Markup of a field, as a reader of HTML understands it: XHTML and HTML differ in what a "/>" ends. */

/** XHTML from a feed's source: `<xhtml:b>` as HTML knows it, character data opened, `<p/>` as `<p></p>`. */
export function htmlOfXhtml(source: string): string {
  const opened = source
    .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, '$1')
    .replace(/<(\/?)(?:xhtml|x?html?|h):([a-z])/gi, '<$1$2');
  return opened.replace(TAG, (tag, slash: string, name: string, rest: string) =>
    slash === '' && rest.endsWith('/') && !VOID.has(name.toLowerCase())
      ? `<${name}${rest.slice(0, -1)}></${name}>`
      : tag,
  );
}

const TAG = /<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?\/?)>/gi;
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

/** Nothing inside these is shown, or only where they cannot be: one that is never ended would silence the rest. */
const EMBED = /<(\/?)(iframe|object|applet|video|audio|canvas)((?:\s[^<>]*)?\/?)>/gi;

/** HTML in which every embedded frame, film or the like ends: `<iframe/>` at once, one without an end tag before its text. */
export function withEmbedsEnded(html: string): string {
  if (!/<(?:iframe|object|applet|video|audio|canvas)\b/i.test(html)) return html;
  const ends = countEnds(html);
  return html.replace(EMBED, (tag, slash: string, written: string, rest: string) => {
    const name = written.toLowerCase();
    const left = ends.get(name) ?? 0;
    if (slash !== '') {
      ends.set(name, left - 1);
      return tag;
    }
    if (rest.endsWith('/')) return `<${name}${rest.slice(0, -1)}></${name}>`;
    return left > 0 ? tag : `<${name}${rest}></${name}>`;
  });
}

function countEnds(html: string): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [, slash, name = ''] of html.matchAll(EMBED))
    if (slash !== '') ends.set(name.toLowerCase(), (ends.get(name.toLowerCase()) ?? 0) + 1);
  return ends;
}
