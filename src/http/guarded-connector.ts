/** The only way out: every socket of the client is opened here, to an address that was checked just before. */
import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. Tests give their own. */
export type Lookup = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemLookup: Lookup = (hostname) => dnsLookup(hostname, { all: true });

/**
 * A connector for undici that checks literals (for which Node calls no look-up) and every resolved address, and
 * connects to just those: a name that answers differently the second time gains nothing.
 */
export function guardedConnector(
  guard: AddressGuard,
  lookup: Lookup,
  connectTimeoutMs: number,
): buildConnector.connector {
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    const hostname = options.hostname.replace(/^\[(.*)\]$/, '$1');
    const url = `${options.protocol}//${options.host ?? options.hostname}`;
    try {
      if (isIP(hostname) !== 0) guard.check(url, hostname, port, hostname);
    } catch (refused) {
      callback(refused as Error, null);
      return;
    }
    const checked = guardedLookup(lookup, (name, address) => guard.check(url, name, port, address));
    buildConnector({ timeout: connectTimeoutMs, lookup: checked })(options, callback);
  };
}

function guardedLookup(lookup: Lookup, check: (hostname: string, address: string) => void): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async (): Promise<readonly ResolvedAddress[]> => {
      const addresses = await lookup(hostname);
      for (const { address } of addresses) check(hostname, address);
      if (addresses.length === 0)
        throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
      return addresses;
    };
    answer().then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
