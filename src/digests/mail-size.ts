import type { RenderedDigest } from '../model/digest.ts';

/**
 * Gmail cuts off what of a mail's HTML is over 102 kB. The whole mail stays below 100 kB, as it is sent, so that no way of
 * counting cuts it; its head and what is for one recipient alone need the rest.
 */
export const MAX_MAIL_BYTES = 94_000;

/**
 * What text and HTML take in a mail: as quoted-printable, in which a letter with an accent takes six bytes and an equals
 * sign three. Never less than it will be.
 */
export function bytesInMail({ html, text }: RenderedDigest): number {
  return [...html.split('\n'), ...text.split('\n')].reduce((sum, line) => sum + lineBytes(line), 0);
}

/** Most characters of a line of quoted-printable, its soft break aside (RFC 2045), less what no break may divide. */
const LINE = 73;

function lineBytes(line: string): number {
  let length = 0;
  for (const byte of Buffer.from(line)) length += isPlain(byte) ? 1 : 3;
  // Its end, a blank before that, and the soft breaks.
  return length + 2 + 2 + 3 * Math.floor(length / LINE);
}

function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x09;
}
