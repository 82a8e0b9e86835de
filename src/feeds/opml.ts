/** Lists of feeds as other readers keep them (OPML 2.0). */

import { parseUrl } from '../model/parse-url.ts';
import { beginning, cleanLine } from '../text/clean-text.ts';
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
  /** The outlet's language as other programs write it: `es`, `en-us`. */
  readonly language?: string;
  /** `category`, as OPML has it. */
  readonly labels?: readonly string[];
  /** What Claimwatch knows of the feed besides, in attributes of its own; unchecked, as it was written. */
  readonly own?: Own;
}

export interface Own {
  readonly id?: string;
  readonly lang?: string;
  readonly country?: string;
  readonly zone?: string;
}

/** Names the vocabulary of our attributes; nothing is fetched from it. */
const NAMESPACE = 'urn:claimwatch:opml';
const OWN = ['id', 'lang', 'country', 'zone'] as const satisfies readonly (keyof Own)[];
/** More labels than anybody gives one outlet. */
const MOST_LABELS = 20;
const LONGEST_LABEL = 200;

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
  collect(body, [], { outlines, warnings, prefix: prefixOf(opml ?? body) });
  if (tree.truncated) warnings.push('The document ends in the middle; what came before was read.');
  return { outlines: [...outlines.values()], warnings };
}

interface Collected {
  readonly outlines: Map<string, Outline>;
  readonly warnings: string[];
  /** What stands before our attributes: `claimwatch:`. */
  readonly prefix: string;
}

function collect(from: XmlElement, folders: readonly string[], into: Collected): void {
  const { outlines, warnings } = into;
  for (const element of from.children) {
    if (element.name !== 'outline') continue;
    const attribute = byLowerCase(element.attributes);
    const title = cleanLine(attribute('title') ?? attribute('text') ?? '');
    const written = attribute('xmlurl');
    if (written === undefined) {
      collect(element, title === '' ? folders : [...folders, title], into);
      continue;
    }
    const feedUrl = parseUrl(written.trim()) === null ? null : webUrl(written, written.trim());
    if (feedUrl === null)
      warnings.push(`"${title}" was left out: "${beginning(cleanLine(written), 200)}" is no web address.`);
    else if (outlines.has(feedUrl))
      warnings.push(`"${title}" was left out: ${feedUrl} is in the list already.`);
    else {
      const siteUrl = siteUrlOf(attribute('htmlurl'));
      outlines.set(feedUrl, { title, feedUrl, siteUrl, folders, ...described(attribute, into.prefix) });
    }
    collect(element, folders, into);
  }
}

/** What an outline says beyond its address; keys that it does not say are absent. */
function described(attribute: (name: string) => string | undefined, prefix: string): Partial<Outline> {
  const language = cleanLine(attribute('language') ?? '');
  const labels = labelsOf(attribute('category') ?? '');
  const own = OWN.flatMap((key) => {
    const value = cleanLine(attribute(`${prefix}${key}`) ?? '');
    return value === '' ? [] : [[key, value] as const];
  });
  return {
    ...(language === '' ? {} : { language }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(own.length === 0 ? {} : { own: Object.fromEntries(own) }),
  };
}

/** `/News/Daily,agency`: OPML parts categories by commas and begins those with levels with a slash. */
function labelsOf(category: string): string[] {
  const labels = category.split(',').map((part) => {
    const plain = part
      .trim()
      .replace(/^\//, '')
      .replace(/%(2C|25)/gi, (code) => decodeURIComponent(code));
    return beginning(cleanLine(plain), LONGEST_LABEL).trim();
  });
  return [...new Set(labels)].filter((label) => label !== '').slice(0, MOST_LABELS);
}

function categoryOf(labels: readonly string[]): string {
  const coded = labels.map((label) =>
    label
      .replace(/%(?=2C|25)/gi, '%25')
      .replaceAll(',', '%2C')
      .replace(/^\//, '//'),
  );
  return coded.join(',');
}

/** Whatever prefix the document gives our vocabulary; the usual one where it gives none. */
function prefixOf(opml: XmlElement): string {
  const [name] = Object.entries(opml.attributes).find(([, value]) => value === NAMESPACE) ?? [];
  return `${name?.toLowerCase().replace(/^xmlns:/, '') ?? 'claimwatch'}:`;
}

const siteUrlOf = (text: string | undefined): string | null =>
  text === undefined || parseUrl(text.trim()) === null ? null : webUrl(text, text.trim());

/** Programs write `xmlUrl`, `xmlurl` and `XMLURL`. */
function byLowerCase(attributes: Readonly<Record<string, string>>): (name: string) => string | undefined {
  const lower = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => lower.get(name);
}

/** An OPML 2.0 document. `now` is its date of creation. */
export function writeOpml(outlines: readonly Outline[], title: string, now: Date): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:claimwatch="${NAMESPACE}">`,
    '  <head>',
  ];
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

function feedLine({ title, feedUrl, siteUrl, language, labels = [], own = {} }: Outline): string {
  const attributes = {
    type: 'rss',
    text: title,
    title,
    xmlUrl: feedUrl,
    htmlUrl: siteUrl,
    language,
    category: labels.length > 0 ? categoryOf(labels) : null,
    ...Object.fromEntries(OWN.map((key) => [`claimwatch:${key}`, own[key]])),
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value == null ? [] : [` ${name}="${xml(value)}"`],
  );
  return `<outline${written.join('')}/>`;
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
