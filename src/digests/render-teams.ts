import type { Digest } from '../model/digest.ts';
import { fitting } from './cut.ts';
import type { ToldDigest, ToldLine, ToldLink, ToldSection } from './told.ts';

/** Teams takes 28 kB; some of it is for what a workflow adds. */
const MAX_BYTES = 26_000;

interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly size?: 'Small' | 'Large';
}
type Element =
  | { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[]; readonly [more: string]: unknown }
  | { readonly type: 'TextBlock'; readonly text: string; readonly [more: string]: unknown };

/**
 * A message for a workflow of Teams that begins "when a Teams webhook request is received", as JSON: one Adaptive Card.
 * Outside text stands in runs, which are shown as they are; only links are Markdown, and nothing of a text can end one.
 */
export function renderTeams(digest: Digest): string {
  return fitting(digest, message, (json) => Buffer.byteLength(json) <= MAX_BYTES);
}

function message(told: ToldDigest, maxWords: number): string {
  const body: Element[] = [
    title(told.desk, 'Large'),
    small([told.heading, told.count].filter((part) => part !== '').join(' · ')),
    ...(told.notice === null ? [] : [runs([{ type: 'TextRun', text: told.notice, weight: 'Bolder' }])]),
    ...(told.nothingNew === null ? [] : [plain(told.nothingNew)]),
    ...told.sections.flatMap((section) => sectionElements(section, maxWords)),
    ...(told.more === null ? [] : [links([told.more])]),
    title(told.foot, 'Small'),
    ...(told.held.text === '' ? [] : [links([told.held])]),
    ...told.sentences.map(small),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: told.lang,
    fallbackText: told.subject,
    msteams: { width: 'Full' },
    body,
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return JSON.stringify({ type: 'message', attachments: [{ contentType, contentUrl: null, content }] });
}

function sectionElements({ title: name, lines, more }: ToldSection, maxWords: number): Element[] {
  return [
    title(name, 'Medium'),
    ...lines.flatMap((line) => lineElements(line, maxWords)),
    ...(more === null ? [] : [links([more])]),
  ];
}

function lineElements(line: ToldLine, maxWords: number): Element[] {
  const head = runs(
    [
      { type: 'TextRun', text: `${line.badge}: `, isSubtle: true },
      { type: 'TextRun', text: line.who, weight: 'Bolder' },
      ...(line.does === '' ? [] : [{ type: 'TextRun' as const, text: ` ${line.does}` }]),
    ],
    { separator: true },
  );
  return [head, plain(line.words(maxWords)), ...line.notes(maxWords).map(small), links(line.links)];
}

function title(text: string, size: 'Small' | 'Medium' | 'Large'): Element {
  const looks = { size, weight: 'Bolder', wrap: true, style: 'heading', spacing: 'Large' };
  return { type: 'TextBlock', text: literal(text), ...looks };
}

function plain(text: string): Element {
  return runs([{ type: 'TextRun', text }], { spacing: 'Small' });
}

function small(text: string): Element {
  return runs([{ type: 'TextRun', text, isSubtle: true, size: 'Small' }], { spacing: 'Small' });
}

function runs(inlines: readonly TextRun[], looks: Readonly<Record<string, unknown>> = {}): Element {
  return { type: 'RichTextBlock', inlines, ...looks };
}

function links(all: readonly ToldLink[]): Element {
  const text = all.map(linked).join(' · ');
  return { type: 'TextBlock', text, wrap: true, size: 'Small', spacing: 'Small' };
}

function linked({ text, url }: ToldLink): string {
  if (url === null) return literal(text);
  const address = url.replace(/[()\\<>\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${literal(text)}](${address})`;
}

/** Text that Markdown leaves as it is: its marks are escaped, also those that begin a list. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_[\]()<>#|~!]/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}
