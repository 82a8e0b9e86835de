/**
 * Strings that may make a regular expression slow, from its own parts: for everything in it that may be repeated without
 * end, what stands before it, what it repeats, and an end that does not match.
 */

/** A string is `before`, then `piece` over and over, then `after`. */
export interface Pump {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

/** A part of an expression. */
interface Part {
  /** Strings that it matches, the plainest first; for a look-around, nothing. */
  readonly samples: readonly string[];
  readonly least: number;
  /** May it be repeated often? */
  readonly pumped: boolean;
  /** A group's alternatives, each a row of parts. */
  readonly inner: readonly (readonly Part[])[];
}

/** Characters of every kind that classes tell apart. */
const KINDS = [...' aA1.,<"\'-é_/&;:|@(“—%=\u00c0\n\u0301'];
const MOST_SAMPLES = 24;
/** Repeated at least as often as this (`{0,80}`) counts as without end. */
const OFTEN = 30;

/** Reads an expression far enough to write strings for it; it need not understand everything in it. */
class Reader {
  private at = 0;
  private readonly kinds: readonly string[];

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {
    const [space = '', letter = '', ...others] = KINDS;
    this.kinds = [space, letter, ...marksIn(source).slice(0, 8), ...others];
  }

  /** Alternatives up to the end or the bracket that closes them. */
  alternatives(): Part[][] {
    const all: Part[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++;
        all.push([]);
      } else all.at(-1)?.push(this.repeated(this.atom()));
    }
    this.at++;
    return all;
  }

  private atom(): Omit<Part, 'least' | 'pumped'> {
    const group = this.take(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y);
    if (group !== '') {
      const inner = this.alternatives();
      const looks = /^\(\?<?[=!]/.test(group);
      return looks ? NOTHING : { samples: inTurn(inner.map(rowSamples)), inner };
    }
    const one = this.take(
      /\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\k<\w+>|\\.|[\s\S]/iy,
    );
    if (/^(?:[$^]|\\[bBk\d])/.test(one)) return NOTHING;
    const fits = new RegExp(`^(?:${one})$`, this.flags.replace(/[gy]/g, ''));
    const own = [...one.replace(/\\(\W)|\\./g, '$1')];
    return {
      samples: distinct([...(one.length > 1 || one === '.' ? this.kinds : [one]), ...own]).filter((c) =>
        fits.test(c),
      ),
      inner: [],
    };
  }

  private repeated(atom: Omit<Part, 'least' | 'pumped'>): Part {
    const [, mark = '', least = '', most = least] =
      /^(?:([*+?])|\{(\d+)(?:,(\d*))?\})\??|^/.exec(this.rest()) ?? [];
    this.take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    const open = mark === '*' || mark === '+' || (least !== '' && (most === '' || Number(most) >= OFTEN));
    return {
      ...atom,
      pumped: open,
      least: mark === '' && least !== '' ? Number(least) : /[*?]/.test(mark) ? 0 : 1,
    };
  }

  private rest(): string {
    return this.source.slice(this.at, this.at + 20);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.source)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}

/** The first of every list, then the second of every list ... */
function inTurn(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return distinct(
    Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat(),
  );
}

/** The characters of an expression that are no letters, figures or backslashes, each once. */
function marksIn(source: string): string[] {
  const bare = source.replace(/\\[pPu]\{[^}]*\}|\\u[\da-f]{4}/gi, '');
  return distinct([...bare].filter((character) => !/[\\\w]/.test(character)));
}

const NOTHING = { samples: [''], inner: [] };

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

/** `least` times the plainest sample, or once what is left out in the plainest. */
const plain = (part: Part, often: number): string =>
  (part.samples[0] ?? '').repeat(Math.max(part.least, often));

/** Strings for a row: all parts plain, then one of them at a time otherwise. */
function rowSamples(row: readonly Part[]): string[] {
  const base = row.map((part) => plain(part, 0));
  const others = row.flatMap((part, at) => part.samples.map((each) => base.with(at, each).join('')));
  return distinct([base.join(''), row.map((part) => plain(part, 1)).join(''), ...others]).slice(
    0,
    MOST_SAMPLES,
  );
}

/** Pumps for an expression, the same ones every time. */
export function pumpsFor(source: string, flags: string): Pump[] {
  const pumps = new Map<string, Pump>();
  const add = (before: string, piece: string, after: string) => {
    if (piece !== '') pumps.set(JSON.stringify([before, piece, after]), { before, piece, after });
  };
  const ends = ['\u0001', '1', ...marksIn(source).slice(0, 4)];
  const visit = (rows: readonly (readonly Part[])[], short: string, long: string): void => {
    for (const row of rows) {
      row.forEach((part, at) => {
        const before =
          short +
          row
            .slice(0, at)
            .map((each) => plain(each, 0))
            .join('');
        const full =
          long +
          row
            .slice(0, at)
            .map((each) => plain(each, 1))
            .join('');
        if (part.pumped) pump(part, distinct([before, full]));
        visit(part.inner, before, full);
      });
    }
  };
  const pump = (part: Part, befores: readonly string[]): void => {
    for (const piece of part.samples.slice(0, MOST_SAMPLES)) {
      for (const before of befores) for (const after of ends.slice(0, 2)) add(before, piece, after);
      for (const after of ends) add('', piece, after);
    }
    const [piece = ''] = part.samples;
    for (const before of befores) {
      for (const end of ends) for (const each of part.samples.slice(0, 3)) add(before, each, end);
      for (const link of ['', piece, ' ', '\u0001', '.', 'a']) add('', before + link, '\u0001');
    }
  };
  visit(new Reader(source, flags).alternatives(), '', '');
  return [...pumps.values()];
}

/** A pump of about so many characters. */
export function pumped({ before, piece, after }: Pump, size: number): string {
  const times = Math.max(1, Math.floor((size - before.length - after.length) / piece.length));
  return before + piece.repeat(times) + after;
}
