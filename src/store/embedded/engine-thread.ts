import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { type EngineData, type FromEngine, START_SETTINGS, type ToEngine } from './protocol.ts';
import { Sessions } from './sessions.ts';

// The engine runs in this thread because a heavy query blocks its thread: in the main thread it stood for 1.6 s.

const LOG_LINES = 20;

async function main(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('engine-thread runs as a worker thread only.');
  const say = (message: FromEngine) => port.postMessage(message);
  const log: string[] = [];
  const keepLog = (line: string): boolean => {
    log.push(line);
    if (log.length > LOG_LINES) log.shift();
    return true;
  };
  // Returns nothing: `postMessage` may return true, which below would be taken for an engine.
  const dead = (error: unknown): undefined => {
    say({ kind: 'dead', message: error instanceof Error ? error.message : String(error), log });
    return undefined;
  };

  const { cluster }: EngineData = workerData;
  const engine = await PGlite.create(cluster, {
    startParams: [...PGlite.defaultStartParams, ...START_SETTINGS],
    onStderr: keepLog,
  }).catch(dead);
  if (engine === undefined) return;

  const sessions = new Sessions((request) => ask(engine, request), {
    send: (client, bytes) => say({ kind: 'bytes', client, bytes }),
    end: (client) => say({ kind: 'closed', client }),
    dead,
  });
  const stop = async () => {
    await sessions.settled();
    await engine.close();
    say({ kind: 'stopped' });
    port.close();
  };
  port.on('message', (message: ToEngine) => {
    if (message.kind === 'bytes') sessions.receive(message.client, message.bytes);
    else if (message.kind === 'connect') sessions.open(message.client);
    else if (message.kind === 'close') sessions.close(message.client);
    else stop().catch(dead);
  });
  say({ kind: 'ready' });
}

/**
 * Streamed, because the other raw call also parses each answer and keeps the result for ever.
 * The bytes are a view of the engine's own memory: they are copied before anything else runs.
 */
async function ask(engine: PGlite, request: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  await engine.execProtocolRawStream(request, {
    syncToFs: false,
    onRawData: (bytes) => {
      parts.push(Buffer.from(bytes));
    },
  });
  return Buffer.concat(parts);
}

await main();
