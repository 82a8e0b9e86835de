import type { NodemailerError } from 'nodemailer';
import { Permanent, Temporary } from './channel.ts';
import { headerText } from './header-text.ts';

/** What was being done when it failed. */
export interface Attempt {
  readonly to: string;
  /** `host:port` of the mail server. */
  readonly where: string;
  readonly limitMs: number;
  readonly timedOut: boolean;
}

/** Answers that speak of the mailbox and not of the mail: unknown, moved, forbidden, no such domain. */
const BAD_ADDRESS = new Set([550, 551, 553, 556]);

/** One plain `name@host`: nodemailer would read a list, a name or a second address out of anything else. */
const PLAIN_ADDRESS = /^[^\s@<>()[\],;:\\"\p{Cc}]+@[^\s@<>()[\],;:\\"\p{Cc}]+$/u;

/** @throws Permanent when no mail can be addressed to it. */
export function checkAddress(to: string): void {
  if (PLAIN_ADDRESS.test(to)) return;
  throw new Permanent(`No mail can be addressed to "${headerText(to)}": it is not one plain address.`, {
    badAddress: true,
  });
}

/**
 * What an error of nodemailer means for the delivery. Only a 5xx answer to the recipient or to the mail itself
 * is for good; a refused sign-in, sender or connection is the operator's to mend, and the mail waits for it.
 */
export function mailError(error: unknown, attempt: Attempt): Permanent | Temporary {
  const { code, responseCode, response, command, message }: Partial<NodemailerError> =
    error instanceof Error ? error : { message: String(error) };
  const said = headerText(response ?? message ?? '');
  const { to, where } = attempt;
  if (responseCode !== undefined && isForGood(responseCode, command)) {
    const badAddress = command === 'RCPT TO' && BAD_ADDRESS.has(responseCode);
    return new Permanent(`The mail server ${where} refused the mail to ${to} for good: ${said}`, {
      cause: error,
      badAddress,
    });
  }
  return new Temporary(`${reason(code, responseCode, attempt, said)} It is tried again later.`, {
    cause: error,
  });
}

function isForGood(responseCode: number, command: string | undefined): boolean {
  // 503 says that the session went wrong, not that the mail is refused.
  return responseCode >= 500 && responseCode !== 503 && (command === 'RCPT TO' || command === 'DATA');
}

function reason(
  code: string | undefined,
  responseCode: number | undefined,
  { to, where, limitMs, timedOut }: Attempt,
  said: string,
): string {
  const mail = `the mail to ${to}`;
  if (timedOut) return `The mail server ${where} did not take ${mail} within ${limitMs / 1000} seconds.`;
  switch (code) {
    case 'ETIMEDOUT':
      return `The mail server ${where} fell silent over ${mail}.`;
    case 'EAUTH':
    case 'ENOAUTH':
      return `The mail server ${where} refused the sign-in (${said}): check mail.user and mail.password.`;
    case 'ETLS':
      return `No encrypted connection to the mail server ${where} (${said}): check mail.tls.`;
    case 'EDNS':
    case 'ESOCKET':
    case 'ECONNECTION':
      return `The mail server ${where} could not be reached, or hung up, over ${mail} (${said}).`;
    case 'EABORT':
      return `Sending ${mail} was broken off.`;
    default:
      return responseCode === undefined
        ? `Sending ${mail} through ${where} failed (${said}).`
        : `The mail server ${where} did not take ${mail} now: ${said}.`;
  }
}
