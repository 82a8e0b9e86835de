import { BlockList, isIP } from 'node:net';

/** Is this connection's address one of the allowed addresses or ranges (`127.0.0.0/8`)? What cannot be read is not. */
export function isAllowedAddress(address: string, allowed: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  const family = isIP(plain);
  if (family === 0) return false;
  return listOf(allowed).check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

function listOf(allowed: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of allowed) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
