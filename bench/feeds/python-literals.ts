/** As much of Python's syntax as feedparser's expectations are written in. */

/** Split where the separator stands outside quotes and brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at));
      from = at + separator.length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** A text, a number, or a time tuple as ISO 8601 UTC; null for None, undefined for anything else. */
export function pythonLiteral(source: string): string | number | null | undefined {
  if (source === 'None') return null;
  if (/^-?\d+$/.test(source)) return Number(source);
  const text = /^[urb]?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/s.exec(source);
  if (text !== null) return unescaped(text[1] ?? text[2] ?? '');
  const tuple = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+), /.exec(source);
  if (tuple === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = tuple.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gis,
    (_, two?: string, four?: string, eight?: string, one?: string) => {
      const hex = two ?? four ?? eight;
      return hex === undefined
        ? (SIMPLE[one ?? ''] ?? one ?? '')
        : String.fromCodePoint(Number.parseInt(hex, 16));
    },
  );
}
