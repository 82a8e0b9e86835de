import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entry } from '../../threads/entry.ts';
import { StoreBroken, StoreNotWritable } from '../errors.ts';

/** The child of a killed process writes until it looks up from its work: what cannot be removed yet is tried again. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 } as const;

const HALF_MADE = 'cluster.making-';
const LIMIT_MS = 120_000;
/** A fresh cluster takes 40 MB, and its first hours of write-ahead log as much again. */
const NEEDED_MB = 100;

/** As the system says it, and as WebAssembly's file system does: its number for ENOSPC is 51. */
const FULL_DISK = /ENOSPC|No space left|errno: 51\b/i;

/**
 * Makes a new database cluster at `cluster`. In a child process, because the process that makes one takes about
 * 700 MB and keeps them; under another name first, so that a kill half way leaves nothing that looks whole.
 */
export async function createCluster(dir: string, cluster: string): Promise<void> {
  refuseFullDisk(dir);
  const making = mkdtempSync(join(dir, HALF_MADE));
  try {
    await runChild(making);
    renameSync(making, cluster);
  } finally {
    rmSync(making, REMOVAL);
  }
}

/** What an earlier creation left that was killed half way. Only for the directory's owner. */
export function removeHalfMade(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (name.startsWith(HALF_MADE)) rmSync(join(dir, name), REMOVAL);
  }
}

function refuseFullDisk(dir: string): void {
  const { bavail, bsize } = statfsSync(dir);
  const freeMb = Math.floor((bavail * bsize) / 1024 ** 2);
  if (freeMb >= NEEDED_MB) return;
  throw new StoreNotWritable({
    what: `The disk has ${freeMb} MB free, and a new database needs ${NEEDED_MB}`,
    where: dir,
    mend: 'Free some space, or choose another data directory.',
  });
}

async function runChild(making: string): Promise<void> {
  const { url, execArgv } = entry(import.meta.url, './create-child');
  const child = spawn(process.execPath, [...execArgv, fileURLToPath(url), making], {
    // Its standard input ends when this process does, however that comes.
    stdio: ['pipe', 'ignore', 'pipe'],
    timeout: LIMIT_MS,
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000);
  });
  const outcome = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? '' : (signal ?? `exit code ${code}`)));
  });
  if (outcome === '') return;
  const lines = words.trim().split('\n');
  const lastWords = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
  if (FULL_DISK.test(words)) {
    throw new StoreNotWritable({
      what: 'The disk filled up while the database was being made',
      where: making,
      mend: 'Free some space and start again; nothing half-made is kept.',
    });
  }
  throw new StoreBroken({
    what: `The database could not be made: ${outcome}${lastWords === '' ? '' : `, ${lastWords}`}`,
    where: making,
    mend: 'Start again; nothing half-made is kept. If it fails again, set DATABASE_URL to a PostgreSQL server.',
  });
}
