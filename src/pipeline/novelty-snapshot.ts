import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CandidateIndex } from '../novelty/candidate-index.ts';
import { keepsLonger, type Retention } from '../novelty/retention.ts';
import { NOVELTY_VERSION } from '../novelty/version.ts';

/** Raise it when the bytes of an index mean something else, or other features of a claim are indexed. */
const FORMAT = 1;
const MAGIC = 'CLAIMWATCH NOVELTY INDEX\n';
const CHECKSUM = 'sha256';
const CHECKSUM_BYTES = 32;
const LONGEST_HEADER = 1_000_000;

/** The judgement up to which an index was built: by these it is known again in the store. */
export interface SnapshotEnd {
  readonly seq: number;
  readonly claimId: number;
  /** ISO 8601 UTC. */
  readonly judgedAt: string;
}

const Header = z.object({
  format: z.number(),
  novelty: z.string(),
  end: z.object({ seq: z.number(), claimId: z.number(), judgedAt: z.string() }),
  retention: z.object({ days: z.number(), byTopic: z.record(z.string(), z.number()) }),
});

/** A snapshot that is not to be trusted; the message says why, as the end of a sentence. */
export class UnusableSnapshot extends Error {
  override readonly name = 'UnusableSnapshot';
}

/**
 * Writes an index to a file, all of it or nothing: beside it first, forced to the disk, then renamed. Returns its bytes.
 * Nothing may be added to the index meanwhile.
 */
export async function writeSnapshot(
  file: string,
  index: Pick<CandidateIndex, 'write' | 'retention'>,
  end: SnapshotEnd,
): Promise<number> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const bytes = await writeAll(beside, index, end);
    await rename(beside, file);
    await syncFolder(dirname(file));
    return bytes;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeAll(
  file: string,
  index: Pick<CandidateIndex, 'write' | 'retention'>,
  end: SnapshotEnd,
): Promise<number> {
  const header = { format: FORMAT, novelty: NOVELTY_VERSION, end, retention: index.retention };
  const checksum = createHash(CHECKSUM);
  const handle = await open(file, 'w', 0o600);
  try {
    let bytes = 0;
    const write = async (chunk: Uint8Array): Promise<void> => {
      await handle.writeFile(chunk);
      bytes += chunk.length;
    };
    for (const chunk of chunksOf(header, index)) {
      checksum.update(chunk);
      await write(chunk);
    }
    await write(checksum.digest());
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

function* chunksOf(
  header: z.input<typeof Header>,
  index: Pick<CandidateIndex, 'write'>,
): Generator<Uint8Array> {
  yield Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`);
  yield* index.write();
}

/** A rename is safe from a power cut once its folder is; where a system cannot do that, the next snapshot will. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Some file systems refuse to sync a folder. The file itself is whole either way.
  }
}

/**
 * Reads an index back; null when there is no file. What other rules made, or what lacks claims that are to be kept now, is
 * as unusable as what is damaged.
 *
 * @throws UnusableSnapshot
 */
export async function readSnapshot(
  file: string,
  retention: Retention,
): Promise<{ index: CandidateIndex; end: SnapshotEnd } | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) return null;
  const { header, body } = parts(bytes);
  const { end } = header;
  const index = indexOf(body, retention);
  if (keepsLonger(retention, header.retention, index.topics)) {
    throw new UnusableSnapshot('it was made when claims were kept for a shorter time');
  }
  return { index, end };
}

async function bytesOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UnusableSnapshot(
      `it cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function parts(bytes: Buffer): { header: z.output<typeof Header>; body: Uint8Array } {
  if (!bytes.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC))) {
    throw new UnusableSnapshot('it does not begin as a snapshot does');
  }
  const lineEnd = bytes.subarray(0, LONGEST_HEADER).indexOf('\n', MAGIC.length);
  const header = lineEnd < 0 ? null : headerOf(bytes.toString('utf8', MAGIC.length, lineEnd));
  if (header === null) throw new UnusableSnapshot('its header is damaged');
  if (header.format !== FORMAT || header.novelty !== NOVELTY_VERSION) {
    const [made, now] = [`${header.novelty}/${header.format}`, `${NOVELTY_VERSION}/${FORMAT}`];
    throw new UnusableSnapshot(`it is of another version (${made}, not ${now})`);
  }
  const bodyEnd = bytes.length - CHECKSUM_BYTES;
  const checksum = createHash(CHECKSUM).update(bytes.subarray(0, bodyEnd)).digest();
  if (bodyEnd <= lineEnd || !checksum.equals(bytes.subarray(bodyEnd))) {
    throw new UnusableSnapshot('it is damaged or cut short: its checksum is wrong');
  }
  return { header, body: bytes.subarray(lineEnd + 1, bodyEnd) };
}

function headerOf(line: string): z.output<typeof Header> | null {
  try {
    return Header.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function indexOf(body: Uint8Array, retention: Retention): CandidateIndex {
  try {
    return CandidateIndex.read(body, retention);
  } catch (error) {
    throw new UnusableSnapshot(`it is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}
