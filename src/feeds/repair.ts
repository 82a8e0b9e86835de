/** Mends in the text what no XML reader forgives, and says what it mended. */
import { Parser } from 'htmlparser2';
import { closeSections } from './repair-sections.ts';

export interface Repaired {
  readonly text: string;
  /** In sentences, for the operator. */
  readonly warnings: readonly string[];
}

/** Where a feed's root can be: more than this of junk before it, and it is no feed. */
const ROOT_WINDOW = 200_000;
const ROOT = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)[\s>/]/i;

/** Never throws. The result is not yet well-formed: unclosed elements are the tree's business. */
export function repairXml(source: string): Repaired {
  const warnings: string[] = [];
  const note = (changed: boolean, sentence: string): void => {
    if (changed) warnings.push(sentence);
  };
  const start = documentStart(source);
  note(source.slice(0, start).trim() !== '', 'Text before the XML declaration was left out.');
  const cut = source.slice(start);
  const clean = cut.replace(FORBIDDEN, '');
  note(clean.length !== cut.length, 'Control characters that XML does not allow were left out.');
  const { text: undeclared, declared } = withoutDoctype(clean);
  const closed = closeSections(undeclared);
  note(
    closed.cdata > 0,
    `${closed.cdata} CDATA sections were not closed; each was taken to end with its element.`,
  );
  note(
    closed.comments > 0,
    `${closed.comments} comments were not closed; each was taken to end with its line or at the next end tag.`,
  );
  const linked = mendEmptyLinks(closed.text);
  note(linked.mended > 0, `${linked.mended} addresses after an empty link were read as that link's.`);
  const mended = mendReferences(linked.text, declared);
  note(mended.strays > 0, `${mended.strays} "&" that begin no entity were read as text.`);
  return { text: mended.text, warnings };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The XML declaration before the root, else the document type, else the root, else the first tag. */
function documentStart(source: string): number {
  const head = source.slice(0, ROOT_WINDOW);
  const root = ROOT.exec(head)?.index;
  if (root === undefined) return Math.max(0, head.indexOf('<'));
  const declaration = head.lastIndexOf('<?xml', root);
  if (declaration >= 0) return declaration;
  const doctype = head.slice(0, root).search(/<!doctype(?!\s*html)/i);
  return doctype >= 0 ? doctype : root;
}

type Declared = ReadonlyMap<string, string>;

/** Without the document type: nothing it declares is used but short texts that refer to nothing. */
function withoutDoctype(text: string): { text: string; declared: Declared } {
  const start = doctypeStart(text);
  if (start < 0) return { text, declared: new Map() };
  const end = doctypeEnd(text, start + '<!DOCTYPE'.length);
  const declared = declaredIn(text.slice(start, Math.min(end, start + DOCTYPE_WINDOW)));
  return { text: text.slice(0, start) + text.slice(end), declared };
}

const DOCTYPE_WINDOW = 20_000;

/** `<!ENTITY site "tag:paper.example,">`. Whatever could grow (a reference inside) or reach out (SYSTEM) is not read. */
function declaredIn(doctype: string): Declared {
  const entities = doctype.matchAll(
    /<!ENTITY\s{1,9}([A-Za-z][\w.-]{0,31})\s{1,9}(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s{0,9}>/g,
  );
  return new Map([...entities].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

/** It stands before the root, after nothing but comments and instructions; -1 when there is none. */
function doctypeStart(text: string): number {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (/^<!doctype/i.test(text.slice(at, at + 9))) return at;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    if (end === null) return -1;
    const close = text.indexOf(end, at);
    if (close < 0) return -1;
    at = close + end.length;
  }
  return -1;
}

/** Past the ">" of the document type, its internal subset in brackets skipped. */
function doctypeEnd(text: string, from: number): number {
  const close = text.indexOf('>', from);
  const bracket = text.indexOf('[', from);
  if (close < 0) return text.length;
  if (bracket < 0 || bracket > close) return close + 1;
  const subset = /\]\s*>/g;
  subset.lastIndex = bracket;
  const match = subset.exec(text);
  return match === null ? close + 1 : match.index + match[0].length;
}

const EMPTY_LINKS =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<link\s{0,9}(?:\/>|>\s{0,99}<\/link>)\s{0,99}(https?:\/\/[^\s<>"]{1,2000})\s{0,99}(?=<)(?:<\/link>)?/g;

/** `<link/>https://...`, as writers of HTML leave RSS behind. */
function mendEmptyLinks(text: string): { text: string; mended: number } {
  let mended = 0;
  const whole = text.replace(EMPTY_LINKS, (found, address?: string) => {
    if (address === undefined) return found;
    mended += 1;
    return `<link>${address}</link>`;
  });
  return { text: whole, mended };
}

const REFERENCES =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?:(amp|lt|gt|quot|apos);|#(\d{1,7}|[xX][\da-fA-F]{1,6});|([a-zA-Z][a-zA-Z\d]{1,31});)?/g;

/** Characters that a document's own entities may add to it. */
const MOST_EXPANDED = 100_000;

/** HTML's named entities become numbers, an "&" that begins nothing becomes `&amp;`; CDATA stays as it is. */
function mendReferences(text: string, declared: Declared): { text: string; strays: number } {
  let strays = 0;
  let budget = MOST_EXPANDED;
  const mended = text.replace(REFERENCES, (whole, xml?: string, number?: string, name?: string) => {
    if (whole.startsWith('<') || xml !== undefined) return whole;
    const own = declared.get(name ?? '');
    budget -= own?.length ?? 0;
    if (own !== undefined && budget >= 0) return own;
    if (number !== undefined && isCharacter(number) && !isMisread(number)) return whole;
    // Numbers of control characters mean something in HTML: 128 to 159 are windows-1252.
    const character =
      number !== undefined ? htmlEntity(`#${number}`) : name === undefined ? null : htmlEntity(name);
    if (character === null) {
      strays += 1;
      return `&amp;${whole.slice(1)}`;
    }
    const codes = [...character].map((one) => one.codePointAt(0) ?? 0);
    return codes.map((code) => `&#${isCharacter(String(code)) ? code : 65533};`).join('');
  });
  return { text: mended, strays };
}

function isCharacter(number: string): boolean {
  const code = codeOf(number);
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0x110000)
  );
}

const isMisread = (number: string): boolean => {
  const code = codeOf(number);
  return code >= 0x80 && code <= 0x9f;
};

const codeOf = (number: string): number =>
  /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);

const entities = new Map<string, string | null>();

/** The character(s) of an HTML entity (`eacute`, `#146`), or null. Asked of htmlparser2, which carries the table. */
function htmlEntity(name: string): string | null {
  const known = entities.get(name);
  if (known !== undefined) return known;
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(`&${name};`);
  const character = text.startsWith('&') || text.endsWith(';') ? null : text;
  // Names come from outside: no more of them are remembered than HTML has.
  if (entities.size < 3000) entities.set(name, character);
  return character;
}
