/** Lists of feeds as other readers keep them (OPML 2.0). */
import { cleanLine } from '../text/clean-text.ts';
import { webUrl } from './entry-fields.ts';
import { NotAFeed } from './errors.ts';
import { repairXml } from './repair.ts';
import { readTree, type XmlElement } from './tree.ts';

export interface Outline {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
}

/** The feeds of an OPML document, each address once, and what was left out, in sentences. */
export function readOpml(text: string): {
  readonly outlines: readonly Outline[];
  readonly warnings: readonly string[];
} {
  const repaired = repairXml(text);
  const tree = readTree(repaired.text, 'https://opml.invalid/');
  const opml = tree.root.children.find((element) => element.name === 'opml');
  const body = opml?.children.find((element) => element.name === 'body') ?? opml;
  if (body === undefined)
    throw new NotAFeed('XML of another kind', 'it is no OPML (its root is not <opml>).');
  const warnings = [...repaired.warnings];
  const outlines = new Map<string, Outline>();
  collect(body, [], outlines, warnings);
  if (tree.truncated) warnings.push('The document ends in the middle; what came before was read.');
  return { outlines: [...outlines.values()], warnings };
}

function collect(from: XmlElement, folders: string[], into: Map<string, Outline>, warnings: string[]): void {
  for (const element of from.children) {
    if (element.name !== 'outline') continue;
    const attribute = byLowerCase(element.attributes);
    const title = cleanLine(attribute('title') ?? attribute('text') ?? '');
    const written = attribute('xmlurl');
    if (written === undefined) {
      collect(element, title === '' ? folders : [...folders, title], into, warnings);
      continue;
    }
    const feedUrl = URL.canParse(written.trim()) ? webUrl(written, written.trim()) : null;
    if (feedUrl === null)
      warnings.push(`"${title}" was left out: "${cleanLine(written).slice(0, 200)}" is no web address.`);
    else if (into.has(feedUrl)) warnings.push(`"${title}" was left out: ${feedUrl} is in the list already.`);
    else into.set(feedUrl, { title, feedUrl, siteUrl: siteUrlOf(attribute('htmlurl')), folders });
    collect(element, folders, into, warnings);
  }
}

const siteUrlOf = (text: string | undefined): string | null =>
  text !== undefined && URL.canParse(text.trim()) ? webUrl(text, text.trim()) : null;

/** Programs write `xmlUrl`, `xmlurl` and `XMLURL`. */
function byLowerCase(attributes: Readonly<Record<string, string>>): (name: string) => string | undefined {
  const lower = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => lower.get(name);
}

/** An OPML 2.0 document. `now` is its date of creation. */
export function writeOpml(outlines: readonly Outline[], title: string, now: Date): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', '  <head>'];
  lines.push(
    `    <title>${xml(title)}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
  );
  lines.push(...written(outlines, 0, '    '), '  </body>', '</opml>', '');
  return lines.join('\n');
}

function written(outlines: readonly Outline[], depth: number, indent: string): string[] {
  const lines: string[] = [];
  const folders = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const folder = outline.folders[depth];
    if (folder === undefined) lines.push(`${indent}${feedLine(outline)}`);
    else folders.set(folder, [...(folders.get(folder) ?? []), outline]);
  }
  for (const [folder, inside] of folders) {
    const name = xml(folder);
    lines.push(
      `${indent}<outline text="${name}" title="${name}">`,
      ...written(inside, depth + 1, `${indent}  `),
      `${indent}</outline>`,
    );
  }
  return lines;
}

function feedLine(outline: Outline): string {
  const site = outline.siteUrl === null ? '' : ` htmlUrl="${xml(outline.siteUrl)}"`;
  return `<outline type="rss" text="${xml(outline.title)}" title="${xml(outline.title)}" xmlUrl="${xml(outline.feedUrl)}"${site}/>`;
}

/** Safe in an element and in an attribute; characters that XML forbids are gone (`cleanLine`). */
function xml(text: string): string {
  return cleanLine(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
