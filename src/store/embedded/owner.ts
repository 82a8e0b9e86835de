import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, errorText, NobodyRuns, StoreInUse, StoreNotWritable } from '../errors.ts';

/** Answers a command that another process sent to the owner of the data directory. Its result must be JSON. */
export type CommandHandler = (command: unknown) => Promise<unknown> | unknown;

export interface Owner {
  onCommand(handler: CommandHandler): void;
  release(): Promise<void>;
}

const SOCKET = 'owner.sock';
/** A socket's path holds 107 bytes on Linux and 103 on macOS. */
const LONGEST_PATH = 100;
const GREETING_MS = 5_000;
/** For how long an owner that soon goes away is waited for, and how often it is looked after. */
const BRIEF_MS = 15_000;
const LOOK_MS = 100;

/**
 * Makes this process the only owner of the data directory, for as long as it lives: two on one PGlite directory
 * silently lose each other's writes. Being the owner is to listen on the socket in it; the kernel stops listening
 * for a killed process, so a dead owner's socket refuses, and is replaced. Others send commands through it.
 *
 * @param brief it owns the directory for one question only (`claimwatch health` while nobody runs): whoever comes
 *   meanwhile waits for it to go
 */
export async function takeOwnership(dir: string, brief = false): Promise<Owner> {
  const limit = performance.now() + BRIEF_MS;
  for (;;) {
    try {
      return await takeNow(dir, brief);
    } catch (error) {
      if (!(error instanceof StoreInUse) || performance.now() > limit) throw error;
      const owner = await ownerOf(dir);
      // Nobody answers: it has just gone, or is about to listen.
      if (owner !== null && !owner.brief) throw error;
      await pause(LOOK_MS);
    }
  }
}

async function takeNow(dir: string, brief: boolean): Promise<Owner> {
  // Two starting at the same instant could both find the socket dead. On Linux a name that only the kernel
  // holds decides between them; elsewhere, and between containers, the bind below does in all but that instant.
  const name = process.platform === 'linux' ? await holdName(dir) : null;
  try {
    const owner = await ownerOf(dir);
    if (owner !== null) throw inUse(dir, owner.pid);
    rmSync(join(dir, SOCKET), { force: true });
    return await listen(dir, name, brief);
  } catch (error) {
    name?.close();
    throw error;
  }
}

/** Sends a command to the process that owns `dir` and gives its answer. */
export async function sendCommand(dir: string, command: unknown, limitMs = 30_000): Promise<unknown> {
  const socket = await dial(dir).catch((error: unknown) => {
    throw nobody(dir, error);
  });
  try {
    socket.write(`${JSON.stringify(command)}\n`);
    // The first line is the greeting, the second the answer.
    const answer = parseAnswer(await lineOf(socket, 2, limitMs));
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  } finally {
    socket.destroy();
  }
}

function parseAnswer(line: string): { value: unknown } | { error: string } {
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== 'object' || answer === null) throw new Error(`The running process answered ${line}.`);
  if ('error' in answer) return { error: String(answer.error) };
  return { value: 'value' in answer ? answer.value : undefined };
}

/** The living owner, with its process id (0 when it does not say); null when there is none. */
async function ownerOf(dir: string): Promise<{ pid: number; brief: boolean } | null> {
  const socket = await dial(dir).catch((error: unknown) => {
    if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(errorCode(error))) return null;
    throw error;
  });
  if (socket === null) return null;
  try {
    const greeting: unknown = JSON.parse(await lineOf(socket, 1, GREETING_MS));
    if (typeof greeting !== 'object' || greeting === null) return { pid: 0, brief: false };
    return {
      pid: 'pid' in greeting ? Number(greeting.pid) : 0,
      brief: 'brief' in greeting && greeting.brief === true,
    };
  } catch {
    return { pid: 0, brief: false }; // It accepts, so somebody lives there, however strangely he greets.
  } finally {
    socket.destroy();
  }
}

async function holdName(dir: string): Promise<Server | null> {
  const { dev, ino } = statSync(dir);
  const server = createServer((socket) => socket.destroy());
  try {
    await bind(server, `\0claimwatch-${dev}-${ino}`);
    return server;
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') return null;
    throw inUse(dir, (await ownerOf(dir))?.pid ?? 0);
  }
}

async function listen(dir: string, name: Server | null, brief: boolean): Promise<Owner> {
  let handler: CommandHandler | null = null;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    greet(socket, brief, () => handler);
  });
  await throughShortPath(dir, (path) => bind(server, path)).catch((error: unknown) => {
    if (errorCode(error) === 'EADDRINUSE') throw inUse(dir, 0);
    throw new StoreNotWritable({
      what: `No socket can be made in the data directory: ${errorText(error)}`,
      where: dir,
      mend: 'Choose a directory on a local disk, and one that this user may write to.',
    });
  });
  chmodSync(join(dir, SOCKET), 0o600);
  return {
    onCommand(next) {
      handler = next;
    },
    async release() {
      for (const socket of open) socket.destroy();
      // Unlinked first: a new owner may bind as soon as we have stopped listening.
      rmSync(join(dir, SOCKET), { force: true });
      await new Promise((closed) => server.close(closed));
      if (name !== null) await new Promise((closed) => name.close(closed));
    },
  };
}

function greet(socket: Socket, brief: boolean, handler: () => CommandHandler | null): void {
  const say = (line: object) => socket.write(`${JSON.stringify(line)}\n`);
  say({ pid: process.pid, brief });
  linesOf(socket).on('line', async (line) => {
    try {
      const answer = handler();
      if (answer === null) throw new Error('The running process is still starting, or takes no commands.');
      say({ value: (await answer(JSON.parse(line))) ?? null });
    } catch (error) {
      say({ error: errorText(error) });
    }
  });
}

/** readline passes the socket's errors on, and one that nobody hears would end the process: the socket's own are enough. */
function linesOf(socket: Socket): Interface {
  return createInterface({ input: socket }).on('error', () => {});
}

/** The nth line that the socket says. */
function lineOf(socket: Socket, nth: number, limitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let count = 0;
    socket.setTimeout(limitMs, () => socket.destroy(new Error(`No answer within ${limitMs / 1000} s.`)));
    socket.once('error', reject);
    socket.once('close', () =>
      reject(new Error('The running process closed the connection without an answer.')),
    );
    linesOf(socket).on('line', (line) => {
      count += 1;
      if (count === nth) resolve(line);
    });
  });
}

function bind(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function dial(dir: string): Promise<Socket> {
  return throughShortPath(
    dir,
    (path) =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect({ path });
        socket.once('error', reject);
        socket.once('connect', () => {
          socket.off('error', reject);
          socket.on('error', () => socket.destroy());
          resolve(socket);
        });
      }),
  );
}

/** The socket itself always lies in the directory; a path too long for the kernel goes through a short link. */
async function throughShortPath<T>(dir: string, use: (path: string) => Promise<T>): Promise<T> {
  const path = join(dir, SOCKET);
  if (Buffer.byteLength(path) <= LONGEST_PATH) return await use(path);
  const short = mkdtempSync(join(tmpdir(), 'cw-'));
  try {
    symlinkSync(dir, join(short, 'd'));
    return await use(join(short, 'd', SOCKET));
  } finally {
    rmSync(short, { recursive: true, force: true });
  }
}

function inUse(dir: string, pid: number): StoreInUse {
  return new StoreInUse({
    what: `Another Claimwatch process${pid > 0 ? ` (${pid})` : ''} is using the data directory`,
    where: dir,
    mend: 'Stop it first, or give this one another directory; for several processes set DATABASE_URL to a PostgreSQL server.',
  });
}

function nobody(dir: string, cause: unknown): NobodyRuns {
  const trouble = {
    what: 'No Claimwatch process is running on the data directory',
    where: dir,
    mend: 'Start one with `claimwatch run`, or look whether the directory is the right one.',
  };
  return new NobodyRuns(trouble, cause);
}
