/** Runs one reader over documents in the thread pool, each under limits of time and memory. */
import { type Entry, entry } from '../../src/threads/entry.ts';
import { openPool } from '../../src/threads/pool.ts';
import type { ReaderModule, Reading, Sent } from './reading.ts';

export type Outcome =
  | { readonly reading: Reading }
  /** The reader's own answer that it cannot read this. */
  | { readonly refused: string }
  /** It had to be stopped, or took its thread with it. */
  | { readonly broke: string };

export interface Reader {
  readonly name: string;
  read(sent: Sent): Promise<Outcome>;
  speed(sent: readonly Sent[]): Promise<number>;
  close(): Promise<void>;
}

const TIME_LIMIT_MS = 10_000;
const BROKEN = new Set(['OverTime', 'OverHeap', 'WorkerDied']);
/** What a reader throws on purpose has a message of its own; these are faults of its code. */
const FAULTS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'InternalError']);

export function openReader(name: string, module: Entry, install?: string): Reader {
  const pool = openPool<ReaderModule>({ module, size: 2, timeLimitMs: TIME_LIMIT_MS, heapMb: 512 });
  const placed = (sent: Sent): Sent => (install === undefined ? sent : { ...sent, install });
  return {
    name,
    read: async (sent) => {
      try {
        return { reading: await pool.run('read', placed(sent)) };
      } catch (error) {
        const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
        const said = `${kind}: ${message.slice(0, 100).replace(/\s+/g, ' ')}`;
        return BROKEN.has(kind) || FAULTS.has(kind) ? { broke: said } : { refused: said };
      }
    },
    speed: (sent) => pool.run('speed', sent.map(placed), { timeLimitMs: 60_000 }),
    close: () => pool.close(),
  };
}

export function openReaders(feedsmith: string | undefined): Reader[] {
  const at = (file: string): Entry => entry(import.meta.url, file);
  return [
    openReader('claimwatch', at('./read-ours')),
    openReader('rss-parser', at('./read-rss-parser')),
    ...(feedsmith === undefined ? [] : [openReader('feedsmith', at('./read-feedsmith'), feedsmith)]),
  ];
}

/** As `map`, a few at a time, in order. */
export async function mapSome<In, Out>(
  inputs: readonly In[],
  work: (input: In) => Promise<Out>,
): Promise<Out[]> {
  const outputs: Out[] = [];
  const width = 8;
  for (let at = 0; at < inputs.length; at += width)
    outputs.push(...(await Promise.all(inputs.slice(at, at + width).map(work))));
  return outputs;
}
