import type { EntryField } from './checks.ts';

const ELEMENTS: Readonly<Partial<Record<EntryField, string>>> = {
  title: 'title',
  summary: 'summary',
  content: 'content',
};

/**
 * Whether what a suite expects of a field is text or HTML. Atom says so of each field, and in a text the suites keep
 * "<" and "&" as they are. RSS does not say: by custom it is HTML. `entry` null: the feed's own title.
 */
export function kindInAtom(text: string, entry: number | null, field: EntryField): 'plain' | 'html' {
  const source = partOf(text, entry);
  const name = ELEMENTS[field];
  if (source === undefined || name === undefined) return 'html';
  const match = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(source);
  if (match === null) return 'html';
  const type = /\btype\s*=\s*["']([^"']*)/.exec(match[1] ?? '')?.[1] ?? '';
  const escaped = /\bmode\s*=\s*["']escaped/.test(match[1] ?? '');
  const marked = /<[a-z]/i.test((match[2] ?? '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''));
  return /^(|text|text\/plain)$/.test(type) && !escaped && !marked ? 'plain' : 'html';
}

function partOf(text: string, entry: number | null): string | undefined {
  const uncommented = text.replace(/<!--[\s\S]*?-->/g, '');
  if (!/<(?:\w+:)?feed[\s>]/.test(uncommented)) return undefined;
  return uncommented.split(/<(?:\w+:)?entry[\s>]/)[entry === null ? 0 : entry + 1];
}
