/** What a command may do to the outside: print, and look at its surroundings. Tests pass one of their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Errors, progress and remarks. */
  readonly err: (text: string) => void;
  /** The standard input, whole; null where it is a terminal: nothing was piped in. */
  readonly input: (() => Promise<Uint8Array>) | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Colours and marks on results: stdout is a terminal and NO_COLOR is not set. */
  readonly colours: boolean;
  /** A progress bar may be drawn: stderr is a terminal. */
  readonly bar: boolean;
  /** Ends long work: Ctrl-C or SIGTERM. */
  readonly stop: AbortSignal;
}

/** The command did not succeed; the message says what and why. Exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** The command was called in a way that cannot work. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/**
 * Outside text, fit for a terminal: no escape sequences, no control characters, nothing that turns the direction
 * of writing. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).trim();
}

/** A table with columns as wide as their widest cell; outside text is made printable. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return cells.map((row) => `${line(row)}\n`).join('');
}
