import { load } from 'cheerio';
import { isTag } from 'domhandler';

/** What was found when something that our mails use was looked up in the caniemail data. */
export interface Checked {
  /** Names of its entries there (`css-padding`); empty: the data has none. */
  readonly entries: readonly string[];
  /** Why no reader loses anything where a program leaves it out or does it by half; null: all six do it in full. */
  readonly harmless: string | null;
}

const everywhere = (...entries: string[]): Checked => ({ entries, harmless: null });
const unlisted = (harmless: string): Checked => ({ entries: [], harmless });
const but = (entry: string, harmless: string): Checked => ({ entries: [entry], harmless });

const DARK = 'Only colours of dark mode: who does not take them shows the light ones, or turns those over.';
const NO_LINE_HEIGHT =
  'Given without a unit; a program that reckons otherwise sets the lines closer or wider.';

/**
 * Every element, attribute, property, unit and kind of selector in our mails, as it was looked up for Gmail, Outlook on
 * Windows, Outlook.com, Apple Mail, Yahoo and Thunderbird (data of June 2026). `npm run bench:mail -- FOLDER` holds this table
 * against the data.
 */
export const CHECKED: Readonly<Record<string, Checked>> = {
  'doctype html': but(
    'html-doctype',
    'Widths are all 100% and every text has its own size: the old box model looks the same.',
  ),
  'element html': unlisted('Its language is said again by the table that holds all, which Gmail keeps.'),
  'element head': unlisted(
    'Programs that drop it lose the title, which is the subject, and the colours of dark mode.',
  ),
  'element meta': unlisted(
    'Names the encoding, which the mail itself does too, and hints that are looked up by name.',
  ),
  'element title': unlisted('Says the subject once more, for who opens the mail as a page.'),
  'element style': but('html-style', DARK),
  'element body': but(
    'html-body',
    'Its ground, colour and language are said again by the table that holds all.',
  ),
  'element table': everywhere('html-table'),
  'element tbody': everywhere('html-table'),
  'element tr': everywhere('html-table'),
  'element td': everywhere('html-table'),
  'element h1': everywhere('html-h1-h6'),
  'element h2': everywhere('html-h1-h6'),
  'element h3': everywhere('html-h1-h6'),
  'element p': everywhere('html-p'),
  'element span': everywhere('html-span'),
  'element strong': everywhere('html-strong'),
  'element a': unlisted('A link with an address: what every program makes of text that looks like one.'),
  'meta charset': unlisted('The mail names its encoding in its head.'),
  'meta viewport': unlisted('Only for who opens the mail as a page.'),
  'meta robots': unlisted('Only for mails that somebody puts on the web.'),
  'meta color-scheme': but('html-meta-color-scheme', DARK),
  'attribute lang': but(
    'html-lang',
    'Stands on the page, the outer table, paragraphs and spans, and on no cell.',
  ),
  'attribute dir': but('html-dir', 'Only `auto`, for words of outlets; ours are written from left to right.'),
  'attribute role': but(
    'html-role',
    'Only on tables, where all keep it; elsewhere a table of one column is read in order.',
  ),
  'attribute aria-hidden': but(
    'html-aria-hidden',
    'Only on the dot between two links: who hears it hears "dot".',
  ),
  'attribute aria-label': but(
    'html-aria-label',
    'Begins with the words of its link, which are heard where it is dropped.',
  ),
  'attribute width': but('html-width', 'Only 100% on tables; what is partial concerns pictures.'),
  'attribute align': but('html-align', 'Only on cells; what is partial concerns tables.'),
  'attribute cellpadding': everywhere('html-cellpadding'),
  'attribute cellspacing': everywhere('html-cellspacing'),
  'attribute border': unlisted('Only 0 on tables, for programs that would draw one.'),
  'attribute class': but('css-selector-class', DARK),
  'attribute style': unlisted('Looked up property by property.'),
  'attribute href': unlisted('Only http and https, in full.'),
  'attribute charset': unlisted('The mail names its encoding in its head.'),
  'attribute name': unlisted('Only on meta elements, which are looked up by name.'),
  'attribute content': unlisted('Only on meta elements, which are looked up by name.'),
  'property background-color': everywhere('css-background-color'),
  'property border-bottom': but(
    'css-border',
    'On cells, and under titles, whose size and weight say what they are without it.',
  ),
  'property border-left': but(
    'css-border',
    'A bar beside earlier words, which begin with a label that says what they are.',
  ),
  'property border-color': but('css-border', DARK),
  'property color': unlisted('Six digits, a ground always said beside it; without, text is black on white.'),
  'property color-scheme': but('css-color-scheme', DARK),
  'property font-family': everywhere('css-font'),
  'property font-size': but('css-font-size', 'In px, 13 at the least; what is partial are other units.'),
  'property font-weight': but('css-font-weight', 'Only bold and normal; what is partial are numbers.'),
  'property letter-spacing': but(
    'css-letter-spacing',
    'Sets badges a little wider; in em Outlook does so by less.',
  ),
  'property line-height': but('css-line-height', NO_LINE_HEIGHT),
  'property margin': but(
    'css-margin',
    'Never negative, never auto, on paragraphs and headings; the body has 0.',
  ),
  'property max-width': but('css-max-width', 'On a table, as Outlook wants it; older ones show wider lines.'),
  'property padding': but(
    'css-padding',
    'Where space matters on cells; notices and earlier words stand closer without.',
  ),
  'property table-layout': but(
    'css-table-layout',
    'Tables are of one column, and are as wide as their place.',
  ),
  'property text-decoration': but('css-text-decoration', 'One underline, which links have anyway.'),
  'property text-transform': but('css-text-transform', 'Only uppercase, which all do.'),
  'property word-break': but(
    'css-word-break',
    'For words longer than the screen; beside word-wrap, so that each program has one it knows.',
  ),
  'property word-wrap': but(
    'css-word-wrap',
    'For words longer than the screen, beside word-break; where neither holds, one scrolls.',
  ),
  'unit px': everywhere('css-unit-px'),
  'unit em': everywhere('css-unit-em'),
  '!important': but('css-important', DARK),
  '@media (prefers-color-scheme:dark)': {
    entries: ['css-at-media', 'css-at-media-prefers-color-scheme'],
    harmless: DARK,
  },
  'selector .class': but('css-selector-class', DARK),
  'selector :root': unlisted(DARK),
  'a colour of six digits': unlisted('The oldest way to write a colour.'),
};

/** Everything of HTML and CSS in a mail, in the words of the table, each with where it was seen first. */
export function featuresOf(html: string): Map<string, string> {
  const found = new Map<string, string>();
  const see = (what: string, where: string) => {
    if (!found.has(what)) found.set(what, where.slice(0, 120));
  };
  const doctype = /^<!doctype[^>]*>/i.exec(html)?.[0];
  if (doctype !== undefined) see(doctype.slice(2, -1).toLowerCase(), doctype);
  const page = load(html);
  for (const element of page('*').toArray().filter(isTag)) {
    const tag = page(element).clone().empty().toString();
    see(`element ${element.tagName}`, tag);
    for (const { name, value } of element.attributes) {
      see(`attribute ${name}`, tag);
      if (element.tagName === 'meta' && (name === 'name' || name === 'charset'))
        see(`meta ${name === 'name' ? value : name}`, tag);
      if (name === 'style') for (const one of value.split(';')) seeDeclaration(one, see);
    }
    if (element.tagName === 'style') seeSheet(page(element).text(), see);
  }
  return found;
}

type See = (what: string, where: string) => void;

function seeSheet(sheet: string, see: See): void {
  const inner = sheet.replace(/@[^{]+\{/g, (rule) => {
    see(rule.slice(0, -1).trim(), rule);
    return '';
  });
  for (const [rule, selectors = '', declarations = ''] of inner.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) see(selectorKind(selector.trim()), rule);
    for (const one of declarations.split(';')) seeDeclaration(one, see);
  }
}

function selectorKind(selector: string): string {
  return /^\.[\w-]+$/.test(selector) ? 'selector .class' : `selector ${selector}`;
}

function seeDeclaration(declaration: string, see: See): void {
  const colon = declaration.indexOf(':');
  if (colon < 0) return;
  const property = declaration.slice(0, colon).trim();
  const value = declaration.slice(colon + 1).replace(/'[^']*'/g, '');
  see(`property ${property}`, declaration);
  if (value.includes('!important')) see('!important', declaration);
  for (const [, unit = ''] of value.matchAll(/\d(px|em|rem|%|pt|vw|vh|ch|ex)(?![\w-])/g))
    see(`unit ${unit}`, declaration);
  for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) see(`function ${name}()`, declaration);
  for (const [colour] of value.matchAll(/#[\da-f]+/gi))
    see(colour.length === 7 ? 'a colour of six digits' : `colour ${colour}`, declaration);
}
