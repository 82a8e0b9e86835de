import type { FailureWeight } from '../model/feed.ts';

/** Statuses that say "not now", whoever is at fault. */
const BUSY = new Set([408, 423, 425, 429, 502, 503, 504, 509, 520, 521, 522, 523, 524]);
/** Connections that break or time out; what a name server or a network does on a bad day. */
const PASSING = new Set([
  ...['EAI_AGAIN', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
]);
/** Nobody but the operator, or the feed's owner when asked, can mend these. */
const PLAIN = new Set(['Refused', 'RobotsForbid', 'TooLarge']);
const SLOW = new Set(['TimedOut', 'SiteBusy', 'OverTime']);

/** What is known of a failed poll; errors of reading threads arrive without their class, so by name. */
export interface Failure {
  /** `Error.name` */
  readonly name: string;
  /** HTTP status, where the server answered with one. */
  readonly status?: number | undefined;
  /** The code of the network, e.g. `ECONNRESET`. */
  readonly code?: string | undefined;
}

/** How a failed poll is to be taken: it decides how soon to look again and how soon to say so. */
export function failureWeight({ name, status, code }: Failure): FailureWeight {
  if (status !== undefined) return weightOfStatus(status);
  if (PLAIN.has(name)) return 'hard';
  if (SLOW.has(name) || (code !== undefined && PASSING.has(code))) return 'temporary';
  return 'soft';
}

function weightOfStatus(status: number): FailureWeight {
  if (status === 410) return 'gone';
  if (BUSY.has(status)) return 'temporary';
  return status >= 400 && status <= 499 ? 'hard' : 'soft';
}
