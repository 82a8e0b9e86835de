import { CutShort, HttpProblem, Refused, SiteAsksToWait, TimedOut, Unreachable } from '../http/errors.ts';
import { Permanent, Temporary } from './channel.ts';
import { headerText } from './header-text.ts';

/** What was being done when it failed. */
export interface HookAttempt {
  readonly kind: { readonly name: string; readonly gone: readonly number[]; readonly renew: string };
  readonly hook: { readonly id: string; readonly url: string; readonly secret?: string };
  readonly limitMs: number;
  /** Whoever asked for it did not want it any more. */
  readonly broken: () => boolean;
}

/**
 * 4xx that speak of the moment, or of what the operator can mend, and not of what was posted. What a kind of hook says
 * when nobody takes anything there any more is `gone` and is asked first: for Slack and Teams a 404 is.
 */
const NOT_FOR_GOOD = new Set([401, 402, 403, 404, 407, 408, 409, 421, 423, 425, 426, 429, 451]);
/** How much of what the other side said is repeated, in characters. */
const MOST_SAID = 200;
/** Shorter parts of an address are words that anybody may say. */
const SHORTEST_SECRET = 8;

/**
 * What an error of the client means for the delivery. The errors themselves name the whole address, which is a secret,
 * so they are not passed on, not even as a cause. What is refused as such is for good, and so is an address that is gone;
 * what else the operator can mend by another address or setting waits for it, because no delivery stores an address: the
 * next start may bring another.
 */
export function hookError(error: unknown, attempt: HookAttempt): Permanent | Temporary {
  const where = `The channel ${attempt.hook.id} (${new URL(attempt.hook.url).host})`;
  // It was on its way, and nobody says how far it came.
  if (attempt.broken())
    return new Temporary(`Sending to ${where.replace('The', 'the')} was broken off.`, { inDoubt: true });
  if (error instanceof HttpProblem) return refused(error, attempt, where);
  if (error instanceof SiteAsksToWait) {
    const until = error.until.toISOString();
    return new Temporary(`${where} has asked not to be called before ${until}.`, { retryAt: error.until });
  }
  const inDoubt = error instanceof TimedOut || error instanceof CutShort || isAbort(error);
  return new Temporary(`${where} ${reason(error, attempt)} It is tried again later.`, { inDoubt });
}

function refused(problem: HttpProblem, { kind, hook }: HookAttempt, where: string): Permanent | Temporary {
  const { status, excerpt, retryAfter } = problem;
  const said = answerTold(status, excerpt, hook);
  if (kind.gone.includes(status)) {
    return new Permanent(`${where} ${said}: nobody takes anything there any more. ${kind.renew}`, {
      badAddress: true,
    });
  }
  if (status >= 300 && status <= 399) {
    const mend = 'No redirect is followed: write the address that it stands for now into desks.yaml.';
    return new Temporary(`${where} ${said}. ${mend}`);
  }
  if (status >= 400 && status <= 499 && !NOT_FOR_GOOD.has(status)) {
    return new Permanent(`${where} refused the digest for good: it ${said}.`, { badAddress: false });
  }
  const mend = [401, 403, 404, 407].includes(status) ? ` ${kind.renew}` : ' It is tried again later.';
  return new Temporary(`${where} did not take it now: it ${said}.${mend}`, { retryAt: retryAfter });
}

function reason(error: unknown, { limitMs }: HookAttempt): string {
  // With an address it is the guard's word, which names no more of the hook than its host.
  if (error instanceof Refused && error.address !== null) return `was not called: ${error.message}`;
  if (error instanceof Unreachable) return `could not be reached (${headerText(error.code)}).`;
  if (error instanceof TimedOut || isAbort(error)) {
    return `did not answer within ${limitMs / 1000} seconds.`;
  }
  return `gave an answer that makes no sense (${error instanceof Error ? error.name : typeof error}).`;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** `answered 404: no_service`: on one line, short, and without the secrets that a server may say back. */
export function answerTold(status: number, said: string, hook: HookAttempt['hook']): string {
  const line = headerText(withoutSecrets(headerText(said), hook)).slice(0, MOST_SAID);
  return line === '' ? `answered ${status}` : `answered ${status}: ${line.replace(/\p{Cs}$/u, '')}`;
}

function withoutSecrets(text: string, { url, secret }: HookAttempt['hook']): string {
  const { pathname, search, searchParams } = new URL(url);
  const parts = [
    url,
    `${pathname}${search}`,
    pathname,
    search,
    ...pathname.split('/'),
    ...searchParams.values(),
  ];
  const secrets = [...parts.flatMap((part) => [part, unescaped(part)]), secret ?? ''];
  return secrets
    .filter((part) => part.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, '(hidden)'), text);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
