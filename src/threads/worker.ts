/** The inside of a worker thread: imports the pool's module and runs its functions, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorRecord, toRecord } from './errors.ts';

/** From the pool to the worker. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
}

/** From the worker to the pool. `ready` comes once, when the module has been imported. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: ErrorRecord };

const port = parentPort;
if (port === null) throw new Error('threads/worker is started by threads/pool, as a worker thread.');

const module: Record<string, unknown> = await import(String(workerData.module));

async function carryOut(order: Order): Promise<Reply> {
  const work = Object.hasOwn(module, order.name) ? module[order.name] : undefined;
  if (typeof work !== 'function') {
    throw new Error(`${String(workerData.module)} exports no function "${order.name}".`);
  }
  return { kind: 'done', output: await work(order.input) };
}

const setUp: Order | null = workerData.setUp;
if (setUp !== null) await carryOut(setUp);

port.on('message', async (order: Order) => {
  try {
    port.postMessage(await carryOut(order));
  } catch (thrown) {
    port.postMessage({ kind: 'failed', error: toRecord(thrown) } satisfies Reply);
  }
});
port.postMessage({ kind: 'ready' } satisfies Reply);
