import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confirmLink,
  heldLink,
  preferencesLink,
  readerLink,
  savedLink,
  sign,
  unsubscribeLink,
  verify,
} from '../../src/model/token.ts';

const secret = 'a secret for tests that is long enough';
const fields = { purpose: 'unsubscribe', desk: 'politics', address: 'ana@example.org' } as const;

describe('tokens', () => {
  test('what was signed is read back', () => {
    expect(verify(secret, sign(secret, fields), 'unsubscribe')).toEqual(fields);
    const saved = { purpose: 'saved', desk: 'política 1', claimId: 17 } as const;
    expect(verify(secret, sign(secret, saved), 'saved')).toEqual(saved);
    const reader = { purpose: 'reader', desk: 'politics', address: 'ana@example.org' } as const;
    expect(verify(secret, sign(secret, reader), 'reader')).toEqual(reader);
    const feed = { purpose: 'feed', desk: 'politics' } as const;
    expect(verify(secret, sign(secret, feed), 'feed')).toEqual(feed);
    const confirm = { purpose: 'confirm', subscription: 12 } as const;
    expect(verify(secret, sign(secret, confirm), 'confirm')).toEqual(confirm);
  });

  test('the same fields give the same token, whatever the order or the case of the address', () => {
    const other = { address: 'Ana@Example.org', desk: 'politics', purpose: 'unsubscribe' } as const;
    expect(sign(secret, other)).toBe(sign(secret, fields));
  });

  test('a token for one purpose is none for another', () => {
    expect(
      verify(secret, sign(secret, { purpose: 'saved', desk: 'politics', claimId: 1 }), 'unsubscribe'),
    ).toBeNull();
    expect(verify(secret, sign(secret, fields), 'saved')).toBeNull();
    expect(verify(secret, sign(secret, fields), 'reader')).toBeNull();
    expect(verify(secret, sign(secret, { ...fields, purpose: 'reader' }), 'unsubscribe')).toBeNull();
    expect(verify(secret, sign(secret, { purpose: 'confirm', subscription: 1 }), 'reader')).toBeNull();
    expect(verify(secret, sign(secret, { ...fields, purpose: 'reader' }), 'feed')).toBeNull();
    expect(verify(secret, sign(secret, { purpose: 'feed', desk: 'politics' }), 'reader')).toBeNull();
  });

  test('another secret does not verify', () => {
    expect(verify(`${secret}!`, sign(secret, fields), 'unsubscribe')).toBeNull();
  });

  test('a short secret is refused', () => {
    expect(() => sign('short', fields)).toThrow('at least 32 characters');
  });

  test('no change of any one character is taken', () => {
    const token = sign(secret, fields);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.stringMatching(/^[A-Za-z0-9_.\-=]$/), (at, char) => {
        fc.pre(token[at] !== char);
        expect(verify(secret, token.slice(0, at) + char + token.slice(at + 1), 'unsubscribe')).toBeNull();
      }),
    );
  });

  test('no outside text verifies or throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(verify(secret, text, 'saved')).toBeNull();
        expect(verify(secret, `${text}.${text}`, 'saved')).toBeNull();
      }),
    );
  });
});

test('links stand under the public address and survive odd desk names', () => {
  const link = new URL(savedLink('https://watch.example/', secret, 'a/b c', 17));
  expect(link.pathname).toBe('/desk/a%2Fb%20c/claim/17');
  expect(verify(secret, link.searchParams.get('t') ?? '', 'saved')).toEqual({
    purpose: 'saved',
    desk: 'a/b c',
    claimId: 17,
  });
  expect(new URL(unsubscribeLink('https://watch.example', secret, 'd', 'a@b.c')).pathname).toBe(
    '/unsubscribe',
  );
  expect(new URL(heldLink('https://watch.example', secret, 'd', '5')).pathname).toBe('/desk/d/held/5');
  const reader = new URL(readerLink('https://watch.example', secret, 'a/b c', 'Ana@b.c'));
  expect(reader.pathname).toBe('/desk/a%2Fb%20c');
  const settings = new URL(preferencesLink('https://watch.example', secret, 'a/b c', 'ana@b.c'));
  expect(settings.pathname).toBe('/desk/a%2Fb%20c/preferences');
  expect(settings.search).toBe(reader.search);
  expect(new URL(confirmLink('https://watch.example', secret, 4)).pathname).toBe('/subscribe/confirm');
});
