#!/usr/bin/env node
import { runCli } from './cli/program.ts';

const stopping = new AbortController();
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** The first one asks to stop; with nobody listening any more, the second, whichever it is, ends the process at once. */
function stop(): void {
  for (const signal of SIGNALS) process.off(signal, stop);
  stopping.abort();
}
for (const signal of SIGNALS) process.on(signal, stop);
// The reader of a pipe has gone (`claimwatch feeds list | head`): there is nobody left to print for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin.isTTY === true ? null : standardInput,
  env: process.env,
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  bar: process.stderr.isTTY === true,
  stop: stopping.signal,
});
