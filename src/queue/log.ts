export type QueueLog = (level: 'info' | 'warn' | 'error', message: string) => void;

/** Between two lines about the same trouble. */
const QUIET_MS = 30_000;

/**
 * Says that the server is away once, then every half minute, and once when it is back: each of a dozen connections
 * reports each of its attempts, which would be hundreds of the same line.
 */
export class ConnectionTrouble {
  readonly #log: QueueLog;
  readonly #server: string;
  readonly #now: () => number;
  #lastSaid = Number.NEGATIVE_INFINITY;
  #away = false;

  constructor(server: string, log: QueueLog, now: () => number = () => performance.now()) {
    this.#server = server;
    this.#log = log;
    this.#now = now;
  }

  lost(error: Error): void {
    this.#away = true;
    if (this.#now() - this.#lastSaid < QUIET_MS) return;
    this.#lastSaid = this.#now();
    // A refused connection has an empty message and its reason in the code.
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const reason = error.message || code || 'connection lost';
    this.#log(
      'warn',
      `The queue's server ${this.#server} does not answer (${reason}). Jobs wait; trying again.`,
    );
  }

  back(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#lastSaid = Number.NEGATIVE_INFINITY;
    this.#log('info', `The queue's server ${this.#server} answers again.`);
  }
}

const AWAY =
  /ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|Connection (is closed|terminated|ended)|57P0|LOADING|timeout exceeded/;

/** Is it the server that is away, rather than something wrong with a job? */
export function isConnectionTrouble(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return AWAY.test(`${code} ${error.message}`);
}

/** Is it that there is no room left to write, as PostgreSQL (53100) and the system (ENOSPC) say it? */
export function isFullDisk(error: Error): boolean {
  const code = 'code' in error ? error.code : '';
  return code === '53100' || /ENOSPC|No space left/i.test(error.message);
}
