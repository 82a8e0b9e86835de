/** Reads a body to its end: decompressed, and never more of it than allowed. */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { BadAnswer, TooLarge } from './errors.ts';

export const ACCEPT_ENCODING = 'gzip, br, deflate';

/** More codings than anybody uses; each multiplies what a bomb can do. */
const MOST_CODINGS = 2;

/** The stream failed after some of the body had come. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  constructor(
    /** Decompressed; as it came where that cannot be done. */
    readonly body: Buffer,
    cause: unknown,
  ) {
    super('The body broke off.', { cause });
  }
}

/**
 * @param encoding the `Content-Encoding` header, or undefined
 * @param limitBytes most bytes of the body, before and after decompression
 * @throws TooLarge, BadAnswer (unknown or broken compression), BrokenOff; the stream's error where nothing had come
 */
export async function readBody(
  url: string,
  stream: AsyncIterable<Buffer>,
  encoding: string | undefined,
  limitBytes: number,
): Promise<Buffer> {
  const codings = codingsOf(encoding);
  if (codings.length > MOST_CODINGS)
    throw new BadAnswer(url, `the body is compressed ${codings.length} times.`);
  const unpacked = async (packed: Buffer): Promise<Buffer> => {
    let body = packed;
    for (const coding of codings.toReversed()) body = await decompress(url, body, coding, limitBytes);
    return body;
  };
  const { body, broken } = await collect(url, stream, limitBytes);
  if (broken === null) return unpacked(body);
  throw new BrokenOff(await unpacked(body).catch(() => body), broken.error);
}

function codingsOf(encoding: string | undefined): string[] {
  const all = (encoding ?? '').toLowerCase().split(',');
  return all.map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
}

interface Collected {
  readonly body: Buffer;
  /** What ended the stream before its end. */
  readonly broken: { readonly error: unknown } | null;
}

async function collect(url: string, chunks: AsyncIterable<Buffer>, limitBytes: number): Promise<Collected> {
  const kept: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream, and with it the connection.
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limitBytes) throw new TooLarge(url, limitBytes);
      kept.push(chunk);
    }
  } catch (error) {
    if (error instanceof TooLarge || size === 0) throw error;
    return { body: Buffer.concat(kept, size), broken: { error } };
  }
  return { body: Buffer.concat(kept, size), broken: null };
}

type Unpack = (body: Buffer, options: zlib.ZlibOptions & zlib.BrotliOptions) => Promise<Buffer>;
const gunzip: Unpack = promisify(zlib.gunzip);
const inflate: Unpack = promisify(zlib.inflate);
const inflateRaw: Unpack = promisify(zlib.inflateRaw);
const unbrotli: Unpack = promisify(zlib.brotliDecompress);

/** A truncated body gives what there is (`finishFlush`), as in browsers; a corrupt one is an error. */
async function decompress(url: string, body: Buffer, coding: string, limitBytes: number): Promise<Buffer> {
  const unpack = unpackerOf(coding, body);
  if (unpack === null) {
    throw new BadAnswer(url, `the body is compressed as "${coding.slice(0, 40)}", which was not asked for.`);
  }
  if (body.length === 0) return body;
  const flush = coding === 'br' ? zlib.constants.BROTLI_OPERATION_FLUSH : zlib.constants.Z_SYNC_FLUSH;
  try {
    return await unpack(body, { finishFlush: flush, maxOutputLength: limitBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge(url, limitBytes);
    throw new BadAnswer(url, `the body is said to be ${coding} and cannot be decompressed (${code}).`, error);
  }
}

function unpackerOf(coding: string, body: Buffer): Unpack | null {
  if (coding === 'gzip' || coding === 'x-gzip') return gunzip;
  if (coding === 'br') return unbrotli;
  // "deflate" means zlib, but some servers send the bare stream; a zlib header's first byte ends in 8.
  if (coding === 'deflate') return ((body[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw;
  return null;
}
