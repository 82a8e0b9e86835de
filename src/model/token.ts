import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Signed tokens for links that need no account: unsubscribing one address from one desk, reading what one
 * desk was sent, confirming and setting a subscription. A token says what it is for, so that one kind can never stand in for another.
 */
export type TokenFields =
  | { readonly purpose: 'unsubscribe'; readonly desk: string; readonly address: string }
  | { readonly purpose: 'saved'; readonly desk: string; readonly claimId: number }
  | { readonly purpose: 'held'; readonly desk: string; readonly window: string }
  /** Reads what one address was sent by one desk, and sets how it is written to. */
  | { readonly purpose: 'reader'; readonly desk: string; readonly address: string }
  /** Confirms that who asked for a subscription reads the address: its number in the store, which is never given twice. */
  | { readonly purpose: 'confirm'; readonly subscription: number }
  /** Reads the Atom feed of one desk. */
  | { readonly purpose: 'feed'; readonly desk: string };

/** Shortest secret that is taken: 128 bits written in hex. */
const MIN_SECRET = 32;

/**
 * A token for a URL: the fields in base64url, a dot, and their HMAC-SHA256 in base64url.
 * It does not expire: a link in a mail of last year still ends a subscription. Changing the secret ends them all.
 * @throws RangeError when the secret is shorter than 32 characters.
 */
export function sign(secret: string, fields: TokenFields): string {
  const payload = Buffer.from(JSON.stringify(inOrder(fields)), 'utf8').toString('base64url');
  return `${payload}.${mac(secret, payload).toString('base64url')}`;
}

/**
 * The fields of a token that was signed with this secret for this purpose, else null. Takes the same time
 * wherever a forged signature differs. Any string is safe to pass in.
 */
export function verify<P extends TokenFields['purpose']>(
  secret: string,
  token: string,
  purpose: P,
): Extract<TokenFields, { purpose: P }> | null {
  const dot = token.indexOf('.');
  if (dot < 1 || token.length > 2000) return null;
  const payload = token.slice(0, dot);
  const expected = mac(secret, payload);
  const given = Buffer.from(token.slice(dot + 1), 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // base64url has several spellings of one value; only ours is taken.
  if (given.toString('base64url') !== token.slice(dot + 1)) return null;
  const fields = readFields(Buffer.from(payload, 'base64url').toString('utf8'));
  return fields !== null && isFor(fields, purpose) ? fields : null;
}

/** `https://claimwatch.example/desk/politics/claim/17?t=...`: the saved sentence, for whoever holds the desk's mail. */
export function savedLink(publicUrl: string, secret: string, desk: string, claimId: number): string {
  const token = sign(secret, { purpose: 'saved', desk, claimId });
  return `${base(publicUrl)}/desk/${encodeURIComponent(desk)}/claim/${claimId}?t=${token}`;
}

/** What the digest of one window of a desk held back or cut (`window` is its key), for whoever holds the desk's mail. */
export function heldLink(publicUrl: string, secret: string, desk: string, window: string): string {
  const token = sign(secret, { purpose: 'held', desk, window });
  return `${base(publicUrl)}/desk/${encodeURIComponent(desk)}/held/${encodeURIComponent(window)}?t=${token}`;
}

/** Ends the mails of one desk to one address: a page with a button on GET, done by POST (RFC 8058). */
export function unsubscribeLink(publicUrl: string, secret: string, desk: string, address: string): string {
  return `${base(publicUrl)}/unsubscribe?t=${sign(secret, { purpose: 'unsubscribe', desk, address })}`;
}

/** The archive of a desk, for one reader of its mails: all its digests, and the way to the reader's settings. */
export function readerLink(publicUrl: string, secret: string, desk: string, address: string): string {
  const token = sign(secret, { purpose: 'reader', desk, address });
  return `${base(publicUrl)}/desk/${encodeURIComponent(desk)}?t=${token}`;
}

/** How one reader is written to: topics, hours, language, a pause, the end of it. */
export function preferencesLink(publicUrl: string, secret: string, desk: string, address: string): string {
  const token = sign(secret, { purpose: 'reader', desk, address });
  return `${base(publicUrl)}/desk/${encodeURIComponent(desk)}/preferences?t=${token}`;
}

/** The Atom feed of a desk, for whoever was given this address. */
export function feedLink(publicUrl: string, secret: string, desk: string): string {
  const token = sign(secret, { purpose: 'feed', desk });
  return `${base(publicUrl)}/desk/${encodeURIComponent(desk)}/feed?t=${token}`;
}

/** Where anybody may ask for the digests of an open desk. */
export function subscribeLink(publicUrl: string, desk: string): string {
  return `${base(publicUrl)}/subscribe/${encodeURIComponent(desk)}`;
}

/** A page with a button on GET, done by POST: programs that open the links of a mail confirm nothing. */
export function confirmLink(publicUrl: string, secret: string, subscription: number): string {
  return `${base(publicUrl)}/subscribe/confirm?t=${sign(secret, { purpose: 'confirm', subscription })}`;
}

function base(publicUrl: string): string {
  return publicUrl.replace(/(?<!\/)\/+$/, '');
}

/** One order of keys, so that the same fields give the same token. Addresses are compared without case. */
function inOrder(fields: TokenFields): TokenFields {
  switch (fields.purpose) {
    case 'unsubscribe':
    case 'reader':
      return { purpose: fields.purpose, desk: fields.desk, address: fields.address.toLowerCase() };
    case 'saved':
      return { purpose: 'saved', desk: fields.desk, claimId: fields.claimId };
    case 'held':
      return { purpose: 'held', desk: fields.desk, window: fields.window };
    case 'feed':
      return { purpose: 'feed', desk: fields.desk };
    case 'confirm':
      return { purpose: 'confirm', subscription: fields.subscription };
  }
}

function mac(secret: string, payload: string): Buffer {
  if (secret.length < MIN_SECRET) {
    throw new RangeError(`The secret for links is too short: it needs at least ${MIN_SECRET} characters.`);
  }
  return createHmac('sha256', secret).update(`claimwatch.link.1:${payload}`).digest();
}

function isFor<P extends TokenFields['purpose']>(
  fields: TokenFields,
  purpose: P,
): fields is Extract<TokenFields, { purpose: P }> {
  return fields.purpose === purpose;
}

function readFields(json: string): TokenFields | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { purpose, desk, address, claimId, window, subscription } = value as Record<string, unknown>;
  if (purpose === 'confirm' && isNumber(subscription)) return { purpose, subscription };
  if (typeof desk !== 'string') return null;
  if (purpose === 'feed') return { purpose, desk };
  if (purpose === 'unsubscribe' && typeof address === 'string') return { purpose, desk, address };
  if (purpose === 'reader' && typeof address === 'string') return { purpose, desk, address };
  if (purpose === 'saved' && typeof claimId === 'number') return { purpose, desk, claimId };
  if (purpose === 'held' && typeof window === 'string') return { purpose, desk, window };
  return null;
}

/** A whole number, as ids are: no other was ever signed, and a database would refuse it. */
function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
