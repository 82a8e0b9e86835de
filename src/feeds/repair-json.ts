/** A JSON Feed that cannot be read as a whole: its entries are read one by one, and those that are whole are kept. */

export interface RepairedJson {
  /** The head of the feed with the entries that could be read, or null when no list of entries was found. */
  readonly json: unknown;
  /** Entries that could not be read; the one that a cut went through is not counted. */
  readonly lost: number;
}

/** Never throws. Line ends and other control characters inside strings, which JSON forbids, are read as spaces. */
export function repairJson(source: string): RepairedJson {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON forbids in strings.
  const { head, items } = takenApart(source.replace(/[\u0000-\u001f]/g, ' '));
  const feed = head === null ? undefined : parsed(`${head}]}`);
  if (typeof feed !== 'object' || feed === null) return { json: null, lost: 0 };
  const entries = items.map(parsed).filter((item) => item !== undefined);
  return { json: { ...feed, items: entries }, lost: items.length - entries.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Pieces {
  /** The source up to and with the bracket that opens the list of entries. */
  readonly head: string | null;
  readonly items: readonly string[];
}

const IN_FEED = 1;
const IN_LIST = 2;

/** By its brackets alone: `"items": [` directly in the feed, and each `{...}` directly in that. */
function takenApart(text: string): Pieces {
  const items: string[] = [];
  let head: string | null = null;
  let [depth, start] = [0, 0];
  for (const { bracket, at } of bracketsOf(text)) {
    if (
      bracket === '[' &&
      depth === IN_FEED &&
      head === null &&
      LIST.test(text.slice(Math.max(0, at - 40), at))
    )
      head = text.slice(0, at + 1);
    if (bracket === '{' && depth === IN_LIST && head !== null) start = at;
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (bracket === '}' && depth === IN_LIST && head !== null) items.push(text.slice(start, at + 1));
    if (bracket === ']' && depth === IN_FEED && head !== null) break;
  }
  return { head, items };
}

const LIST = /"items"\s*:\s*$/;

/** Brackets outside of strings. An expression for strings would run out of stack on one of megabytes. */
function* bracketsOf(text: string): Generator<{ readonly bracket: string; readonly at: number }> {
  const next = /["{}[\]]/g;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[0] !== '"') yield { bracket: match[0], at: match.index };
    else next.lastIndex = stringEnd(text, match.index + 1);
  }
}

/** Past the quotation mark that ends the string which begins here. */
function stringEnd(text: string, from: number): number {
  const next = /["\\]/g;
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[0] === '"') return next.lastIndex;
    next.lastIndex += 1;
  }
  return text.length;
}
