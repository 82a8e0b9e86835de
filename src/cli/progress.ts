import type { Terminal } from './terminal.ts';

const WIDTH = 24;

export interface Progress {
  /** One more is done. */
  readonly step: (label?: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** A bar on stderr for long work; nothing at all when stderr is no terminal. */
export function progressBar(terminal: Terminal, total: number, what: string): Progress {
  if (!terminal.bar || total === 0) return { step: () => {}, end: () => {} };
  let done = 0;
  const draw = (label: string) => {
    const filled = Math.round((done / total) * WIDTH);
    const bar = '#'.repeat(filled) + '-'.repeat(WIDTH - filled);
    terminal.err(`\r\u001b[K[${bar}] ${done}/${total} ${what} ${label}`);
  };
  draw('');
  return {
    step: (label = '') => {
      done++;
      draw(label);
    },
    end: () => terminal.err('\r\u001b[K'),
  };
}
