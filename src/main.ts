#!/usr/bin/env node
import { runCli } from './cli/program.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
// The reader of a pipe has gone (`claimwatch feeds list | head`): there is nobody left to print for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  bar: process.stderr.isTTY === true,
  stop: stopping.signal,
});
