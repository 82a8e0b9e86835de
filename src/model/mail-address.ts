import { domainToASCII } from 'node:url';

/**
 * What two spellings of one mailbox have in common: small letters, and the host as name servers know it
 * (`Ana@MÜNCHEN.example` and `ana@xn--mnchen-3ya.example`). To compare, not to write to: a host that is none is kept as it is.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${domainToASCII(host) || host}`.toLowerCase();
}
