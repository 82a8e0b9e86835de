import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode, errorText, StoreBroken, type StoreError, StoreNotWritable } from '../errors.ts';
import { createCluster, removeHalfMade } from './create.ts';
import { Engine, EngineDied } from './engine.ts';
import { type Owner, takeOwnership } from './owner.ts';

/** The PostgreSQL that PGlite is; its data directories are for this major version only. */
const MAJOR = '18';
const START_LIMIT_MS = 120_000;
const BACKUP = 'Put back a backup of the directory, or move it away to start with an empty one.';

export interface Embedded {
  readonly dir: string;
  readonly engine: Engine;
  readonly owner: Owner;
  close(limitMs: number): Promise<void>;
}

/**
 * Opens PGlite in `dir` (made if need be), as its only owner.
 * @param brief for one question only; see `takeOwnership`
 * @param onLost called once if the engine dies later: the process should say so and end; a restart recovers
 * @throws StoreInUse, StoreNotWritable, StoreBroken
 */
export async function openEmbedded(
  wanted: string,
  onLost: (error: StoreError) => void,
  brief = false,
): Promise<Embedded> {
  const dir = prepareDirectory(wanted);
  const owner = await takeOwnership(dir, brief);
  const cluster = join(dir, 'cluster');
  try {
    removeHalfMade(dir);
    if (!existsSync(cluster)) await createCluster(dir, cluster);
    checkVersion(cluster);
    const engine = await startEngine(cluster, onLost);
    return {
      dir,
      engine,
      owner,
      async close(limitMs) {
        await engine.stop(limitMs);
        await owner.release();
      },
    };
  } catch (error) {
    await owner.release();
    throw error;
  }
}

function prepareDirectory(wanted: string): string {
  const dir = resolve(wanted);
  try {
    makeDirectory(dir);
    const probe = join(dir, '.probe');
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
    return realpathSync(dir);
  } catch (error) {
    throw notWritable(dir, error);
  }
}

/** Step by step: `mkdirSync` with `recursive` never returns where a file system refuses with ENOENT, as /proc does. */
function makeDirectory(dir: string): void {
  if (existsSync(dir)) return;
  makeDirectory(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

function notWritable(dir: string, error: unknown): StoreNotWritable {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'This user may not write to the data directory',
    EPERM: 'This user may not write to the data directory',
    EROFS: 'The data directory is on a read-only file system',
    ENOSPC: 'The disk of the data directory is full',
    EDQUOT: 'The quota on the disk of the data directory is used up',
    ENOTDIR: 'The data directory, or one above it, is a file',
  };
  const what = reasons[errorCode(error)] ?? `The data directory cannot be used: ${errorText(error)}`;
  const full = ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
  const mend = full
    ? 'Free some space and start again; nothing stored is lost.'
    : 'Mend that, or choose another.';
  return new StoreNotWritable({ what, where: dir, mend }, error);
}

function checkVersion(cluster: string): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new StoreBroken({
      what: 'This is not a whole database: PG_VERSION is missing',
      where: cluster,
      mend: BACKUP,
    });
  }
  const version = readFileSync(file, 'utf8').trim();
  if (version === MAJOR) return;
  throw new StoreBroken({
    what: `The database was made by version ${version === '' ? '(none)' : version.slice(0, 20)}, and this Claimwatch reads ${MAJOR}`,
    where: cluster,
    mend: `Use the Claimwatch that made it. ${BACKUP}`,
  });
}

async function startEngine(cluster: string, onLost: (error: StoreError) => void): Promise<Engine> {
  const engine = new Engine(cluster, (error) => onLost(broken('The database stopped', cluster, error)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = () => reject(new EngineDied(`it did not start within ${START_LIMIT_MS / 1000} s`, []));
    timer = setTimeout(say, START_LIMIT_MS);
  });
  try {
    await Promise.race([engine.started, late]);
    return engine;
  } catch (error) {
    await engine.kill();
    throw broken('The database cannot be opened', cluster, error);
  } finally {
    clearTimeout(timer);
  }
}

function broken(what: string, cluster: string, error: unknown): StoreError {
  const log = error instanceof EngineDied ? error.log : [];
  const cause = log.findLast((line) => /PANIC|FATAL/.test(line)) ?? errorText(error);
  const reason = cause.replace(/^.*?(PANIC|FATAL):\s*/, '');
  if (/No space left|ENOSPC/i.test(log.join('\n') + errorText(error))) {
    const mend = 'Free some space and start again; what was committed is kept.';
    return new StoreNotWritable({ what: `${what}: the disk is full`, where: cluster, mend }, error);
  }
  return new StoreBroken({ what: `${what}: ${reason}`, where: cluster, mend: BACKUP }, error);
}
