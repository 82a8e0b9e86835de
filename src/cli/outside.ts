import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Settings } from '../config/settings.ts';
import { type Client, openClient } from '../http/client.ts';
import { systemClock } from '../model/clock.ts';
import { CommandFailed } from './terminal.ts';

/** A document as it came, from the network or from a file. */
export interface Document {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

/** Is it an address rather than the name of a file? */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** Runs `work` with the guarded client, as the worker has it, and ends it after it. */
export async function withClient<T>(settings: Settings, work: (client: Client) => Promise<T>): Promise<T> {
  const { polling, http } = settings;
  const client = openClient({
    userAgent: polling.userAgent,
    allowPrivate: http.allowPrivate,
    perSiteConcurrency: polling.perSiteConcurrency,
    perSitePauseMs: polling.perSitePauseMs,
    timeoutMs: polling.timeoutSeconds * 1000,
    maxBytes: polling.maxBytes,
    robots: polling.robots,
    clock: systemClock,
  });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/**
 * Gets a document from an address or a file; `.gz` files are unpacked, up to the limit that holds for answers.
 * @throws CommandFailed when the file cannot be read; the errors of the client
 */
export async function getDocument(place: string, settings: Settings, signal: AbortSignal): Promise<Document> {
  if (!isAddress(place)) return readDocument(place, settings);
  return withClient(settings, async (client) => {
    const answer = await client.get(place, { signal });
    return { body: answer.body, contentType: answer.headers['content-type'] ?? null, url: answer.url };
  });
}

/** @throws CommandFailed that names the file */
export async function readDocument(file: string, settings: Settings): Promise<Document> {
  const most = settings.polling.maxBytes;
  try {
    const { size } = await stat(file);
    if (size > most) throw new Error(`it is ${size} bytes long, and polling.maxBytes allows ${most}`);
    const bytes = await readFile(file);
    const body = /\.gz$/i.test(file) ? gunzipSync(bytes, { maxOutputLength: most }) : bytes;
    return { body, contentType: null, url: pathToFileURL(file).href };
  } catch (error) {
    throw new CommandFailed(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
