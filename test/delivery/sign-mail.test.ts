import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Channel, deliveryId } from '../../src/delivery/channel.ts';
import { composeMail, type MailFrame } from '../../src/delivery/compose-mail.ts';
import { openEmail } from '../../src/delivery/email.ts';
import { signMail } from '../../src/delivery/sign-mail.ts';
import { FRAME } from './mail-frame.ts';
import { openSmtpSink, type Sink } from './smtp-sink.ts';

const { privateKey: key } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const dkim = { domain: 'watch.example', selector: 'desk-2026', key };

const desk = { id: 'politics', name: 'Mesa de política «ñ»', lang: 'es' } as const;
const frame: MailFrame = { ...FRAME, desk, dkim };
const rendered = {
  subject: 'Claudia Sheinbaum desmiente: «hubo un acuerdo para que aviones extranjeros vuelen» (y 12 más)',
  html: `<!doctype html><html lang="es"><body><p>«hubo   un acuerdo» \t €</p></body></html>\n\n\n`,
  text: '.\n..two dots\n\n  «hubo un   acuerdo» \t\n.\n\n\n',
};

/** What a receiver does with the first signature of a mail (RFC 6376, relaxed/relaxed), by the letter. */
function verdictOn(raw: string, publicKey: KeyObject) {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const body = raw.slice(end + 4);
  const nameOf = (field: string) => field.slice(0, field.indexOf(':')).trim().toLowerCase();
  const signature = fields.find((field) => nameOf(field) === 'dkim-signature') ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .replace(/\s+/g, '')
      .split(';')
      .filter((tag) => tag !== '')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
  );
  const canonicalBody = body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(?:\r\n)*$/, '\r\n');
  const canonical = (field: string) => {
    const value = field.slice(field.indexOf(':') + 1).replace(/\r\n/g, '');
    return `${nameOf(field)}:${value.replace(/[ \t]+/g, ' ').trim()}`;
  };
  const names = (tags.get('h') ?? '').split(':');
  // The last field of a name counts first.
  const taken = names.map((name) => fields.filter((field) => nameOf(field) === name).at(-1) ?? '');
  const unsigned = signature.replace(/([;\s]b=)[^;]*$/, '$1');
  const data = `${taken.map((field) => `${canonical(field)}\r\n`).join('')}${canonical(unsigned)}`;
  return {
    tags,
    names,
    bodyHolds: createHash('sha256').update(canonicalBody, 'latin1').digest('base64') === tags.get('bh'),
    headHolds: verify(
      'rsa-sha256',
      Buffer.from(data, 'latin1'),
      publicKey,
      Buffer.from(tags.get('b') ?? '', 'base64'),
    ),
  };
}

const publicKey = createPublicKey(key);

describe('a signed mail', () => {
  let sink: Sink;
  let channel: Channel;
  beforeAll(async () => {
    sink = await openSmtpSink();
    channel = openEmail({
      url: `smtp://127.0.0.1:${sink.port}`,
      host: '',
      port: 25,
      user: null,
      password: null,
      tls: 'none',
      acceptSeconds: 10,
      timeoutSeconds: 10,
    });
  });
  afterAll(async () => {
    await channel.close();
    await sink.close();
  });

  async function arrived(raw: Buffer): Promise<string> {
    const { from, recipient: to, messageId } = frame;
    await channel.send({ id: deliveryId(messageId), from, to, raw });
    return sink.mails.at(-1)?.raw ?? '';
  }

  test('holds for the bytes that a mail server received, and those are the frozen ones', async () => {
    const raw = await composeMail(rendered, frame);
    const received = await arrived(raw);
    expect(received).toBe(raw.toString());
    const { tags, bodyHolds, headHolds } = verdictOn(received, publicKey);
    expect({ bodyHolds, headHolds }).toEqual({ bodyHolds: true, headHolds: true });
    expect(Object.fromEntries(tags)).toMatchObject({
      v: '1',
      a: 'rsa-sha256',
      c: 'relaxed/relaxed',
      d: 'watch.example',
      s: 'desk-2026',
    });
  });

  test('signs each field of its head, the one click among them', async () => {
    const raw = (await composeMail(rendered, frame)).toString();
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
    const names = head.map((field) => field.slice(0, field.indexOf(':')).toLowerCase());
    expect(verdictOn(raw, publicKey).names.toSorted()).toEqual(
      names.filter((name) => name !== 'dkim-signature').toSorted(),
    );
    expect(names).toContain('list-unsubscribe-post');
  });

  test.each([
    ['a word of the body', (raw: string) => raw.replace('two dots', 'two dogs'), false, true],
    ['the subject', (raw: string) => raw.replace(/\r\nSubject: /, '\r\nSubject: X'), true, false],
    [
      'where the one click goes',
      (raw: string) => raw.replace('unsubscribe?t=', 'unsubscribe?u='),
      true,
      false,
    ],
  ])('changed on the way, it holds no more: %s', async (_what, change, bodyHolds, headHolds) => {
    const raw = (await composeMail(rendered, { ...frame, readerUrl: null })).toString();
    const changed = change(raw);
    expect(changed).not.toBe(raw);
    expect(verdictOn(changed, publicKey)).toMatchObject({ bodyHolds, headHolds });
  });

  test('white space that a relay folds anew does no harm', async () => {
    const raw = (await composeMail(rendered, frame)).toString();
    const folded = raw.replace('\r\nReply-To: ', '\r\nreply-to:\r\n   ');
    expect(folded).not.toBe(raw);
    expect(verdictOn(folded, publicKey)).toMatchObject({ bodyHolds: true, headHolds: true });
  });

  test('the same mail gives the same bytes, and without a key it is the same but for the signature', async () => {
    const once = (await composeMail(rendered, frame)).toString();
    expect((await composeMail(rendered, frame)).toString()).toBe(once);
    const unsigned = (await composeMail(rendered, { ...frame, dkim: null })).toString();
    expect(once.replace(/^DKIM-Signature: [\s\S]*?\r\n(?![ \t])/, '')).toBe(unsigned);
  });

  test('any words', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[ \t\r\n.=a]*$/),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, text) => {
        const raw = await composeMail({ ...rendered, subject, text }, frame);
        expect(verdictOn(raw.toString(), publicKey)).toMatchObject({ bodyHolds: true, headHolds: true });
      }),
      { numRuns: 60 },
    );
  });

  test('a key that cannot sign is no reason to send without', async () => {
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const mail = await composeMail(rendered, { ...frame, dkim: null });
    await expect(signMail(mail, { ...dkim, key: privateKey })).rejects.toThrow(/mail\.dkimKey cannot sign/);
  });
});
