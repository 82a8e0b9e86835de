/**
 * The few parts of PostgreSQL's wire protocol (version 3) that several clients sharing one backend need:
 * where a request ends, whether a transaction is open, and what was listened to.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

/** One message with its five bytes of head. `type` is its letter. */
export interface Message {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a client sends until it wants an answer: a simple query, or everything up to Sync. */
export interface Request {
  readonly bytes: Buffer;
  /** The SQL texts in it. */
  readonly sql: readonly string[];
}

const HEAD = 5;
const START_UP = 0x0003_0000;
const SSL_REQUEST = 80_877_103;

/** Splits a client's bytes into its start-up and requests, however they are cut into chunks. */
export class RequestReader {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;
  #open: Message[] = [];

  push(chunk: Uint8Array): Array<Request | Map<string, string> | 'terminate' | 'no-ssl'> {
    this.#rest = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    const found: ReturnType<RequestReader['push']> = [];
    for (;;) {
      const next = this.#started ? this.#request() : this.#startUp();
      if (next === null) return found;
      if (next !== 'more') found.push(next);
    }
  }

  #take(length: number): Buffer | null {
    if (this.#rest.length < length) return null;
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  #startUp(): Map<string, string> | 'no-ssl' | null {
    if (this.#rest.length < 8) return null;
    const packet = this.#take(this.#rest.readInt32BE(0));
    if (packet === null) return null;
    const code = packet.readInt32BE(4);
    if (code === SSL_REQUEST) return 'no-ssl';
    if (code !== START_UP) throw new Error(`Protocol ${code} is not spoken here.`);
    this.#started = true;
    const words = packet.subarray(8).toString('utf8').split('\0');
    const pairs = new Map<string, string>();
    for (let i = 0; i + 1 < words.length && words[i] !== ''; i += 2)
      pairs.set(words[i] ?? '', words[i + 1] ?? '');
    return pairs;
  }

  #request(): Request | 'terminate' | 'more' | null {
    if (this.#rest.length < HEAD) return null;
    const bytes = this.#take(this.#rest.readInt32BE(1) + 1);
    if (bytes === null) return null;
    const message = { type: String.fromCharCode(bytes[0] ?? 0), bytes };
    if (message.type === 'X') return 'terminate';
    this.#open.push(message);
    if (message.type !== 'Q' && message.type !== 'S') return 'more';
    const messages = this.#open;
    this.#open = [];
    return { bytes: Buffer.concat(messages.map((m) => m.bytes)), sql: messages.flatMap(sqlOf) };
  }
}

function sqlOf({ type, bytes }: Message): string[] {
  if (type === 'Q') return [cString(bytes, HEAD)];
  if (type === 'P') return [cString(bytes, bytes.indexOf(0, HEAD) + 1)];
  return [];
}

function cString(bytes: Buffer, from: number): string {
  return bytes.toString('utf8', from, bytes.indexOf(0, from));
}

/** The backend's answer as messages. */
export function messagesOf(answer: Buffer): Message[] {
  const messages: Message[] = [];
  for (let at = 0; at + HEAD <= answer.length; ) {
    const end = at + 1 + answer.readInt32BE(at + 1);
    messages.push({ type: String.fromCharCode(answer[at] ?? 0), bytes: answer.subarray(at, end) });
    at = end;
  }
  return messages;
}

/** ReadyForQuery's word: I idle, T in a transaction, E in a failed one; null when the answer has none. */
export function transactionStatus(messages: readonly Message[]): 'I' | 'T' | 'E' | null {
  const ready = messages.findLast((m) => m.type === 'Z');
  const status = String.fromCharCode(ready?.bytes[HEAD] ?? 0);
  return status === 'I' || status === 'T' || status === 'E' ? status : null;
}

/** The command tags of an answer: `INSERT 0 1`, `LISTEN`. */
export function commandTags(messages: readonly Message[]): string[] {
  return messages.filter((m) => m.type === 'C').map((m) => cString(m.bytes, HEAD));
}

/** The channel of a NotificationResponse (its head is followed by the sender's process id). */
export function notifiedChannel(message: Message): string {
  return cString(message.bytes, HEAD + 4);
}

const SQL_PARTS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^'"\-/;]+|[\s\S]/g;

/** The statements of a text, without comments. A comment may hold a semicolon: the one above BullMQ's LISTEN does. */
function statementsOf(sql: string): string[] {
  const statements = [''];
  for (const [part] of sql.matchAll(SQL_PARTS)) {
    if (part === ';') statements.push('');
    else if (part.startsWith('--') || part.startsWith('/*')) statements.push(`${statements.pop() ?? ''} `);
    else statements.push((statements.pop() ?? '') + part);
  }
  return statements.map((statement) => statement.trim());
}

const LISTEN = /^(un)?listen\s+(?:"((?:[^"]|"")+)"|(\*|[\p{L}_][\p{L}\p{N}_$]*))/iu;

/** `-- BullMQ's comment\nLISTEN bullmq_jobs;` -> listen to bullmq_jobs. A null channel means all (`UNLISTEN *`). */
export function listenCommands(sql: string): Array<{ listen: boolean; channel: string | null }> {
  return statementsOf(sql).flatMap((statement) => {
    const match = LISTEN.exec(statement);
    if (match === null) return [];
    const channel = match[2]?.replaceAll('""', '"') ?? match[3]?.toLowerCase() ?? '*';
    return [{ listen: match[1] === undefined, channel: channel === '*' ? null : channel }];
  });
}

/** `-c search_path=bullmq -c TimeZone=UTC` -> its pairs; a backslash keeps a blank in a value. */
export function startUpSettings(options: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [, name, value] of options.matchAll(/(?:^|\s)-c\s*([A-Za-z_.]+)=((?:\\.|[^\s\\])*)/g)) {
    settings.set(name ?? '', (value ?? '').replace(/\\(.)/g, '$1'));
  }
  return settings;
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const strings = (...words: string[]) => Buffer.from(words.map((w) => `${w}\0`).join(''), 'utf8');

/** The answer to a simple query or to Sync in which nothing is open. */
export const READY = message('Z', Buffer.from('I'));

/** What a server says to a client that has started up: welcome, these are my settings, go on. */
export function welcome(settings: ReadonlyMap<string, string>): Buffer {
  return Buffer.concat([
    message('R', Buffer.from([0, 0, 0, 0])),
    ...[...settings].map(([name, value]) => message('S', strings(name, value))),
    message('K', Buffer.alloc(8)),
    READY,
  ]);
}

/** An error that ends a client's connection. */
export function fatal(code: string, text: string): Buffer {
  return message('E', strings('SFATAL', 'VFATAL', `C${code}`, `M${text}`, ''));
}

/** A simple query. */
export function simpleQuery(sql: string): Buffer {
  return message('Q', strings(sql));
}

/** The text of an ErrorResponse in an answer, or null. */
export function errorIn(messages: readonly Message[]): string | null {
  const error = messages.find((m) => m.type === 'E');
  if (error === undefined) return null;
  const fields = error.bytes.subarray(HEAD).toString('utf8').split('\0');
  return fields.find((f) => f.startsWith('M'))?.slice(1) ?? 'unknown error';
}
