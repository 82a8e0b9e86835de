import ipaddr from 'ipaddr.js';
import { parseUrl } from '../model/parse-url.ts';
import { isUrl } from './forms.ts';

/** What is wrong with a secret, never with the secret itself in it; without its subject. */
export interface Fault {
  readonly message: string;
  readonly mend: string;
}

const MIN_CHARACTERS = 32;
/** As many random bytes as Standard Webhooks asks for. */
const MIN_BYTES = 24;
const MAX_KEY_BYTES = 64;

/** Is this no key that deliveries may be signed with? */
export function secretFault(secret: string): Fault | null {
  const mend = 'Make one with: openssl rand -base64 32, and write whsec_ before it';
  if (/\s|\p{Cc}/u.test(secret)) return { message: 'holds spaces or line ends', mend };
  const encoded = /^whsec_(.*)$/.exec(secret)?.[1];
  if (encoded === undefined) {
    if (secret.length >= MIN_CHARACTERS) return null;
    return { message: `is shorter than ${MIN_CHARACTERS} characters`, mend };
  }
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64').length : 0;
  if (bytes >= MIN_BYTES && bytes <= MAX_KEY_BYTES) return null;
  return { message: `does not hold ${MIN_BYTES} to ${MAX_KEY_BYTES} bytes in base64 after whsec_`, mend };
}

/**
 * Is this no address that digests may be posted to? Without encryption only on a network of one's own: anybody on the way
 * would read the address, which is all that it takes to post there.
 */
export function hookUrlFault(url: string): Fault | null {
  const parsed = isUrl(url, ['http:', 'https:']) ? parseUrl(url) : null;
  if (parsed === null) {
    return {
      message: 'is no URL that begins with http:// or https://',
      mend: 'Write the address as the other side gave it to you, whole and on one line',
    };
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return {
      message: 'holds a name or a password before its host',
      mend: 'Remove them; a webhook is told from a forged one by its signature',
    };
  }
  if (parsed.protocol === 'https:' || isOwnNetwork(parsed.hostname)) return null;
  return {
    message: `goes to ${parsed.hostname} without encryption, so that anybody on the way could read it and post there`,
    mend: 'Write https:// in place of http://',
  };
}

/** Names and addresses that lead nowhere but to the machine or the network that it stands in. */
function isOwnNetwork(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) return ipaddr.parse(host).range() !== 'unicast';
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|test|home\.arpa)$/.test(host);
}
