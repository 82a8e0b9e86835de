import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressGuard } from '../../src/http/address-guard.ts';
import { Refused } from '../../src/http/errors.ts';

const called = (
  allow: Parameters<typeof addressGuard>[0],
  address: string,
  hostname = address,
  port = '80',
) => {
  try {
    addressGuard(allow).check(`http://${hostname}/`, hostname, port, address);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
};

describe('the address guard', () => {
  test.each(
    `
    0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255
    192.0.0.8 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250
    240.0.0.1 255.255.255.255
    :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::ffff:0:127.0.0.1 64:ff9b::7f00:1
    64:ff9b::a00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a00:1:: fc00::1 fd00:ec2::254
    fe80::1 fec0::1 ff02::1 4000::1 nonsense
  `
      .trim()
      .split(/\s+/),
  )('refuses %s', (address) => {
    expect(called(false, address)).toBe(false);
    expect(called([], address)).toBe(false);
  });

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.32.0.1',
    '192.0.1.1',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('lets %s pass', (address) => expect(called(false, address)).toBe(true));

  test('true lets everything pass', () => expect(called(true, '127.0.0.1')).toBe(true));

  test.each([
    [['127.0.0.1:3000'], '127.0.0.1', '127.0.0.1', '3000', true],
    [['127.0.0.1:3000'], '127.0.0.1', '127.0.0.1', '3001', false],
    [['localhost:3000'], '127.0.0.1', 'LOCALHOST', '3000', true],
    [['localhost:3000'], '127.0.0.1', 'evil.example', '3000', false],
    [['[::1]:8080'], '::1', '::1', '8080', true],
    [['10.0.0.0/8'], '10.9.8.7', 'intranet', '80', true],
    [['10.0.0.0/8'], '11.0.0.1', 'elsewhere', '80', true],
    [['10.0.0.0/8'], '192.168.1.1', 'neighbour', '80', false],
    [['10.0.0.0/8'], '::ffff:10.9.8.7', 'mapped', '80', true],
    [['fd00::/8'], 'fd00::5', 'intranet', '80', true],
    [['192.168.1.5'], '192.168.1.5', '192.168.1.5', '80', true],
  ])('with %j, %s of %s:%s passes: %s', (allow, address, hostname, port, passes) => {
    expect(called(allow, address, hostname, port)).toBe(passes);
  });

  test('says which address it was and how to allow it', () => {
    expect(() =>
      addressGuard(false).check('http://db.example:5432/', 'db.example', '5432', '10.0.0.3'),
    ).toThrow(
      'db.example stands for 10.0.0.3, which is not a public address (private), so it was not called. ' +
        'To allow it, add "db.example:5432" to http.allowPrivate in the settings.',
    );
    expect(() => addressGuard(false).check('http://[::1]/', '::1', '80', '::1')).toThrow('add "[::1]:80"');
  });

  test.each(['169.254.169.254', 'fe80::1', '::ffff:169.254.169.254', 'fd00:ec2::254', '100.100.100.200'])(
    'advises nobody to allow %s',
    (address) => {
      const check = () => addressGuard(false).check('http://x.example/', 'x.example', '80', address);
      expect(check).toThrow('metadata service');
      expect(check).not.toThrow('allowPrivate');
    },
  );

  test.each(['localhost', 'http://localhost:1', '10.0.0.0/99', 'a b:3', ''])(
    'does not take %j for an allow-list entry',
    (item) => {
      expect(() => addressGuard([item])).toThrow('neither host:port');
    },
  );

  test('no IPv4 address that is refused passes when wrapped in IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
        const [high, low] = [`${hex[0]}${hex[1]}`, `${hex[2]}${hex[3]}`];
        for (const wrapped of [`::ffff:${address}`, `64:ff9b::${high}:${low}`, `2002:${high}:${low}::1`]) {
          expect(called(false, wrapped)).toBe(called(false, address));
        }
      }),
    );
  });
});
