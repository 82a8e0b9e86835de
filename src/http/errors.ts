/** The request was not made: its address is not one that Claimwatch may call. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly url: string,
    /** The address that was not allowed, or null when the URL itself was at fault. */
    readonly address: string | null,
    readonly why: string,
    /** What the operator can do where it is the operator who named the address; empty: nothing. */
    readonly mend = '',
  ) {
    super(mend === '' ? why : `${why} ${mend}`);
  }
}

/** The site's robots.txt does not allow it. */
export class RobotsForbid extends Error {
  override readonly name = 'RobotsForbid';
  constructor(
    readonly url: string,
    why: string,
    /** The rules could not be read, so that nothing may be called until they can. */
    readonly forNow = false,
  ) {
    super(`${why} (${url}). The operator can switch robots.txt off where the site has agreed to it.`);
  }
}

/** The answer, decompressed, is larger than it may be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  constructor(
    readonly url: string,
    readonly limitBytes: number,
  ) {
    super(`The answer of ${url} is larger than the limit of ${limitBytes} bytes (decompressed).`);
  }
}

/** The whole request, redirects and body included, took longer than it may. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(
    readonly url: string,
    readonly limitMs: number,
  ) {
    super(`${url} did not answer in full within ${limitMs} ms.`);
  }
}

/** The server answered, but not with success. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  constructor(
    readonly url: string,
    readonly status: number,
    /** When the server asks to be called again, or null. */
    readonly retryAfter: Date | null,
    /** The beginning of the body, as it came: hostile text, to be escaped wherever it is shown. */
    readonly excerpt: string,
  ) {
    const when = retryAfter === null ? '' : ` and asks to wait until ${retryAfter.toISOString()}`;
    super(`${url} answered with status ${status}${when}.`);
  }
}

/** The site has asked to be left alone for a while; the request was not made. */
export class SiteAsksToWait extends Error {
  override readonly name = 'SiteAsksToWait';
  constructor(
    readonly site: string,
    readonly until: Date,
  ) {
    super(`${site} has asked not to be called before ${until.toISOString()}.`);
  }
}

/** All turns at the site are taken, and the caller did not want to wait for one; the request was not made. */
export class SiteBusy extends Error {
  override readonly name = 'SiteBusy';
  constructor(
    readonly site: string,
    /** When to ask again, in milliseconds: another time for each who asks. */
    readonly waitMs: number,
  ) {
    super(`${site} is being called as often at once as it may be.`);
  }
}

/** No answer could be had: no such name, connection refused, TLS failure, connection lost. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor(
    readonly url: string,
    /** e.g. `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
    readonly code: string,
    cause: unknown,
  ) {
    const said = cause instanceof Error && cause.message !== '' ? cause.message : 'no reason given';
    super(`${url} could not be reached: ${said} (${code}).`, { cause });
  }
}

/** The connection was lost before the end of the body, or its server counts wrongly: what came may be whole all the same. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
  constructor(
    readonly url: string,
    /** e.g. `UND_ERR_SOCKET`, `ECONNRESET`. */
    readonly code: string,
    /** What came of the body, decompressed; as it came where that cannot be done. */
    readonly body: Buffer,
    readonly headers: Readonly<Record<string, string>>,
    cause: unknown,
  ) {
    const said = cause instanceof Error && cause.message !== '' ? cause.message : 'no reason given';
    super(`The answer of ${url} was cut short after ${body.length} bytes: ${said} (${code}).`, { cause });
  }
}

/** The answer makes no sense: redirects without end, a broken compression, a redirect to nowhere. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
  constructor(
    readonly url: string,
    why: string,
    cause?: unknown,
  ) {
    super(`${url}: ${why}`, { cause });
  }
}
