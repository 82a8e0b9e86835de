import { isIP } from 'node:net';
import type { Config } from '../config/load.ts';
import type { Problem } from '../config/problem.ts';
import { problemAt } from '../config/validate.ts';
import { readYamlFile } from '../config/yaml-file.ts';
import { type AddressGuard, addressGuard } from '../http/address-guard.ts';
import { Refused } from '../http/errors.ts';

type Checked = Pick<Config, 'channels' | 'files' | 'settings'>;

/** Channels that nothing can be posted to, because their address is a private one that `http.allowPrivate` does not name. */
export function channelWarnings({ channels, files, settings }: Checked): Problem[] {
  const outcome = readYamlFile(files.desks);
  if ('problems' in outcome) return [];
  const guard = addressGuard(settings.http.allowPrivate);
  return channels.flatMap(({ id, url }, index) => {
    const refusals = addressesIn(url).map((address) => refusal(guard, url, address));
    const [first] = refusals;
    // One address of several that may be called is enough.
    if (first === undefined || first === null || refusals.includes(null)) return [];
    const { host } = new URL(url);
    const message = `the channel "${id}" posts to ${host}, which is no public address, and http.allowPrivate does not name it`;
    return [problemAt(outcome.read, ['channels', index, 'id'], message, first.mend.replace(/\.$/, ''))];
  });
}

/** Where a URL leads as far as it can be told without asking a name server; none: it cannot. */
function addressesIn(url: string): string[] {
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) return [host];
  return /^(?:.+\.)?localhost$/.test(host) ? ['127.0.0.1', '::1'] : [];
}

function refusal(guard: AddressGuard, url: string, address: string) {
  const { hostname, port, protocol } = new URL(url);
  try {
    guard.check(url, hostname, port || (protocol === 'https:' ? '443' : '80'), address);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error;
  }
}
