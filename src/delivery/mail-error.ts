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
  /** The server had said that it takes the mail, and its bytes were on their way. */
  readonly begun: boolean;
}

/** Answers that speak of the mailbox and not of the mail: unknown, moved, forbidden, no such domain. */
const BAD_ADDRESS = new Set([550, 551, 553, 556]);
/** The same in enhanced codes (RFC 3463, 7505): no such mailbox or domain, moved, disabled, takes no mail at all. */
const BAD_ADDRESS_ENHANCED = new Set(['1.1', '1.2', '1.3', '1.6', '1.10', '2.1']);
/** Some other fault of an address, and no route to its host: what Exchange says where there is no such recipient. */
const VAGUE_ENHANCED: Readonly<Record<string, RegExp>> = { '1.0': /./, '4.1': /\brecipient\b/i };
const NO_SUCH_MAILBOX =
  /\b(?:no such|unknown|invalid) (?:user|recipient|mailbox|address)\b|\b(?:user|recipient|mailbox|address) (?:is )?(?:unknown|not found|does not exist|doesn't exist)\b/i;
/** The same words are said of an address that the server does not want mail from. */
const REFUSES_SENDER =
  /\bsender (?:address |verify |verification )*(?:rejected|denied|refused|failed|unknown)/i;
/** Where the code does not tell: the sender, the relay or the mail is refused, which no other address would help. */
const SPEAKS_OF_US =
  /relay|authenti|block|\b(?:black|deny)list|spam|polic|reputation|\bspf\b|\bdkim\b|\bdmarc\b|sender|\bip\b/i;

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
  // Why there was no token to sign in with is said already.
  if (error instanceof Temporary) return error;
  const { code, responseCode, response, command, message }: Partial<NodemailerError> =
    error instanceof Error ? error : { message: String(error) };
  const said = headerText(response ?? message ?? '');
  const { to, where } = attempt;
  if (responseCode !== undefined && isForGood(responseCode, command)) {
    const badAddress = isBadAddress(responseCode, said, command);
    return new Permanent(`The mail server ${where} refused the mail to ${to} for good: ${said}`, {
      cause: error,
      badAddress,
    });
  }
  return new Temporary(`${reason(code, responseCode, attempt, said)} It is tried again later.`, {
    cause: error,
    inDoubt: attempt.begun && responseCode === undefined,
  });
}

/** Some servers look whether there is such a mailbox only when they have the mail, and say so by the enhanced code. */
function isBadAddress(responseCode: number, said: string, command: string | undefined): boolean {
  const enhanced = /^\d{3}[ -]#?5\.(\d{1,3}\.\d{1,3})\b/.exec(said)?.[1];
  if (enhanced !== undefined && BAD_ADDRESS_ENHANCED.has(enhanced)) return true;
  if (command !== 'RCPT TO' || !BAD_ADDRESS.has(responseCode)) return false;
  if (enhanced !== undefined && VAGUE_ENHANCED[enhanced]?.test(said) !== true) return false;
  return speaksOfRecipient(said.replace(/https?:\S+/gi, ''));
}

function speaksOfRecipient(said: string): boolean {
  if (REFUSES_SENDER.test(said)) return false;
  return NO_SUCH_MAILBOX.test(said) || !SPEAKS_OF_US.test(said);
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
      return `The mail server ${where} refused the sign-in (${said}): check mail.user and mail.password, or mail.oauthRefreshToken.`;
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
