import vm from 'node:vm';
import type { Expression } from './expressions.ts';
import { type Pump, pumped, pumpsFor } from './pumps.ts';

/** Size (characters) of the first look, and what it has to take (ms) to be looked at again. */
const FIRST = { size: 6_000, most: 0.5 };
/** The two sizes between which growth is measured: four times as large. */
const SIZES = [6_000, 24_000] as const;
/** Below this (ms) noise decides, and work that is over in so little is called as long. */
const FLOOR = 1;
/** Four times the size: linear work takes four times as long, quadratic work sixteen times. */
const MOST_GROWTH = 8;
/** Milliseconds; what takes longer grows with no power of the size. */
const LIMIT = 2_000;

/** Used as the code does: with `g` for every match, else for the first. A watchdog ends what would take for ever. */
const LOOK = new vm.Script(`
  for (const text of texts) {
    const started = now();
    if (expression.global) text.replace(expression, '');
    else expression.test(text);
    times.push(now() - started);
  }
`);

/** Processor time (ms): other tests run beside this one. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long (ms) each text takes; Infinity for one that does not end, and what is behind it is left out. */
function timesFor(expression: RegExp, texts: readonly string[]): number[] {
  const times: number[] = [];
  try {
    LOOK.runInNewContext({ expression, texts, times, now }, { timeout: LIMIT });
  } catch (error) {
    if (!/timed out/.test(String(error))) throw error;
    times.push(Number.POSITIVE_INFINITY);
  }
  return times;
}

function grows(expression: RegExp, pump: Pump): boolean {
  const best = (size: number): number => {
    const text = pumped(pump, size);
    return Math.min(...timesFor(expression, [text, text, text]));
  };
  const small = best(SIZES[0]);
  if (small === Number.POSITIVE_INFINITY) return true;
  return best(SIZES[1]) > MOST_GROWTH * Math.max(small, FLOOR);
}

/** A text on which the expression takes time that grows faster than the text; null where none was found. */
export function growingOn({ source, flags }: Expression): Pump | null {
  const expression = new RegExp(source, flags);
  const pumps = pumpsFor(source, flags);
  // A compiled expression is faster from the second use on, in either width of characters.
  timesFor(expression, ['a', '\u2013', 'a', '\u2013']);
  const times = timesFor(
    expression,
    pumps.map((pump) => pumped(pump, FIRST.size)),
  );
  const endless = times.indexOf(Number.POSITIVE_INFINITY);
  const slow =
    endless >= 0 ? pumps.slice(endless, endless + 1) : pumps.filter((_, at) => (times[at] ?? 0) > FIRST.most);
  return slow.find((pump) => grows(expression, pump)) ?? null;
}
