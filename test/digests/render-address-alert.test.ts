import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAddressAlert } from '../../src/digests/render-address-alert.tsx';
import type { AddressAlert, AlertAddress } from '../../src/model/alert.ts';
import '../fixed-seed.ts';

const GONE: AlertAddress = {
  channel: 'email',
  address: 'ana@desk.example',
  isSubscriber: false,
  suppressed: true,
  from: '2026-03-05T22:10:00Z',
  digests: 3,
  error: 'The mail server mx:25 refused the mail for good: 550 5.1.1 no such user',
};
const LOST: AlertAddress = {
  ...GONE,
  address: 'politics-slack',
  channel: 'slack',
  suppressed: false,
  digests: 1,
};
/** Operators are not mailed whose address it is. */
const SOMEBODY: AlertAddress = { ...GONE, address: 'politics', isSubscriber: true, error: '' };
const ALERT: AddressAlert = {
  lang: 'en',
  zone: 'UTC',
  at: '2026-03-06T07:30:00Z',
  addresses: [GONE],
  pageUrl: 'https://claimwatch.example/feeds#addresses',
};
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...GONE, address: `reader-${at}@desk.example` }));

describe('a mail to operators about addresses', () => {
  test.each<[Partial<AddressAlert>, string]>([
    [{}, 'ana@desk.example gets nothing more'],
    [{ lang: 'es' }, 'ana@desk.example ya no recibe nada'],
    [{ addresses: [LOST] }, 'politics-slack was not reached'],
    [{ addresses: [LOST], lang: 'es' }, 'politics-slack no recibió lo que se le envió'],
    [{ addresses: [LOST, GONE] }, 'ana@desk.example gets nothing more; politics-slack was not reached'],
    [{ addresses: many(2) }, 'Nothing more is sent to reader-0@desk.example and 1 other'],
    [{ addresses: many(5) }, 'Nothing more is sent to reader-0@desk.example and 4 others'],
    [{ addresses: many(5), lang: 'es' }, 'Ya no se envía nada a reader-0@desk.example y 4 más'],
    [{ addresses: [SOMEBODY] }, 'a subscriber of politics gets nothing more'],
    [{ addresses: [SOMEBODY], lang: 'es' }, 'una persona suscrita a politics ya no recibe nada'],
    [{ addresses: [LOST, LOST] }, 'politics-slack and 1 other were not reached'],
    [{ addresses: [LOST, LOST], lang: 'es' }, 'politics-slack y 1 más no recibieron lo que se les envió'],
  ])('%j has its news in the subject', (change, subject) => {
    expect(renderAddressAlert({ ...ALERT, ...change }).subject).toBe(`Claimwatch: ${subject}`);
  });

  test.each<[Partial<AddressAlert>, RegExp[]]>([
    [
      {},
      [/Refused 3 digests in a row for good/, /550\s+5\.1\.1\s+no such user/, /addresses restore\s+ana@desk/],
    ],
    [{ lang: 'es' }, [/Rechazó 3 resúmenes seguidos/, /550\s+5\.1\.1/, /addresses restore\s+ana@desk/]],
    [
      { addresses: [LOST] },
      [/politics-slack \(slack\)/, /A digest of .* was given up/, /stays on the\s+desk/],
    ],
    [{ addresses: [LOST], lang: 'es' }, [/Se abandonó un resumen/, /queda en la\s+página/]],
    [{ addresses: [SOMEBODY] }, [/on the page below/, /addresses restore ADDRESS/]],
    [{ addresses: [SOMEBODY], lang: 'es' }, [/una persona suscrita a politics/, /restore\s+DIRECCIÓN/]],
    [{ addresses: many(100) }, [/reader-59@/, /and 40 more/]],
  ])('%j says in text and HTML what happened and what to do', (change, says) => {
    const { text, html } = renderAddressAlert({ ...ALERT, ...change });
    for (const words of says) {
      expect(text).toMatch(words);
      expect(html).toMatch(words);
    }
    expect(html).toContain('href="https://claimwatch.example/feeds#addresses"');
  });

  test('whatever an address or a server says, it is no markup, is short enough, and comes out the same again', () => {
    const outside = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('<script>x</script>"\r\nBcc: a@b'));
    const address = fc.record({
      channel: fc.constantFrom('email', 'slack'),
      address: outside,
      isSubscriber: fc.boolean(),
      suppressed: fc.boolean(),
      from: fc.constant(GONE.from),
      digests: fc.integer({ min: 1, max: 99 }),
      error: outside.map((text) => text.repeat(20)),
    });
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 80 }), (addresses) => {
        const alert = { ...ALERT, addresses };
        const made = renderAddressAlert(alert);
        expect(made.html).not.toContain('<script');
        expect(made.subject).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(made.html)).toBeLessThan(97_000);
        expect(renderAddressAlert(alert)).toEqual(made);
      }),
      { numRuns: 30 },
    );
  });
});

test('no command is named that cannot work: the address of somebody who subscribed is in none', () => {
  const { text } = renderAddressAlert({ ...ALERT, addresses: [SOMEBODY, GONE] });
  expect(text.replace(/\s+/g, ' ')).toContain('addresses restore ana@desk.example');
  expect(text).not.toMatch(/restore\s+(?:a|una)\b|restore\s+politics/);
});
