/**
 * Which addresses may be called. Without the operator's word only global unicast: an address in a feed, an
 * article or a redirect must not reach the machine itself, its neighbours or a cloud's metadata service.
 */
import ipaddr from 'ipaddr.js';
import { Refused } from './errors.ts';

/**
 * `false`: public addresses only. `true`: any. A list: also these, each `host:port` (`localhost:3000`,
 * `[::1]:8080`), a network (`10.0.0.0/8`) or a single address (`192.168.1.5`).
 */
export type AllowPrivate = boolean | readonly string[];

export interface AddressGuard {
  /**
   * Check one address that `hostname` stands for (or is).
   * @throws Refused naming the address and how to allow it
   */
  check(url: string, hostname: string, port: string, address: string): void;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

/** @throws TypeError when an entry of the list is neither host:port, network nor address */
export function addressGuard(allow: AllowPrivate): AddressGuard {
  const networks: Network[] = [];
  const doors = new Set<string>();
  for (const item of typeof allow === 'boolean' ? [] : allow) {
    const network = networkOf(item);
    if (network !== null) networks.push(network);
    else doors.add(doorOf(item));
  }
  return {
    check(url, hostname, port, address) {
      if (allow === true || doors.has(`${bare(hostname).toLowerCase()}:${port}`)) return;
      const found = ipaddr.isValid(address) ? unwrapped(ipaddr.parse(address)) : null;
      if (found !== null && (isGlobalUnicast(found) || networks.some((network) => within(found, network))))
        return;
      throw new Refused(url, address, refusal(hostname, address, found), mend(hostname, port, found));
    },
  };
}

function refusal(hostname: string, address: string, found: Address | null): string {
  const name = bare(hostname);
  const who = name === address ? address : `${name} stands for ${address}, which`;
  const kind = found === null ? 'no address at all' : `not a public address (${found.range()})`;
  return `${who} is ${kind}, so it was not called.`;
}

/** Clouds hand out their secrets at these and at link-local addresses: nobody is talked into opening them. */
const METADATA = new Set(['fd00:ec2::254', '100.100.100.200', '192.0.0.192']);

function mend(hostname: string, port: string, found: Address | null): string {
  if (found === null) return '';
  if (found.range() === 'linkLocal' || METADATA.has(found.toString())) {
    return 'Addresses of this kind are those of a cloud’s metadata service: no feed and no webhook has one.';
  }
  const name = bare(hostname);
  const door = name.includes(':') ? `[${name}]:${port}` : `${name}:${port}`;
  return `To allow it, add "${door}" to http.allowPrivate in the settings.`;
}

function networkOf(item: string): Network | null {
  const text = bare(item.trim());
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.IPv6.isValid(text) && !ipaddr.IPv4.isValidFourPartDecimal(text)) return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function doorOf(item: string): string {
  const match = /^(\[[\da-f:.]+\]|[^\s:/[\]]+):(\d{1,5})$/i.exec(item.trim());
  if (match === null) {
    throw new TypeError(
      `allowPrivate: "${item}" is neither host:port (localhost:3000) nor a network (10.0.0.0/8).`,
    );
  }
  return `${bare(match[1] ?? '').toLowerCase()}:${match[2]}`;
}

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

function within(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

/** Addresses that carry an IPv4 address inside are judged by it: that is where they lead. */
function unwrapped(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  const six = address as ipaddr.IPv6;
  const bytes = six.toByteArray();
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  if (six.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12));
  if (six.range() === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return six;
}

function isGlobalUnicast(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  // Beyond what ipaddr.js knows as special, IPv6 has handed out only 2000::/3 (`::7f00:1` is 127.0.0.1 to some).
  return address.kind() === 'ipv4' || ((address.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}
