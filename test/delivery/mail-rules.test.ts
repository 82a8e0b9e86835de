import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMail, type MailFrame, messageIdOf } from '../../src/delivery/compose-mail.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { fullDigest, sampleMails } from '../digests/mails.ts';
import { sampleDigest, sampleLine } from '../digests/sample.ts';
import { FRAME } from './mail-frame.ts';
import { brokenRules, RULES } from './mail-rules.ts';

const { privateKey: key } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** Ways in which the same mail may be framed. */
const FRAMES: Readonly<Record<string, Partial<MailFrame>>> = {
  'as it is': {},
  signed: { dkim: { domain: 'watch.example', selector: 'one', key } },
  'in a thread': { thread: ['a', 'b'].map((id) => messageIdOf(id, 'ana@desk.example', 'watch.example')) },
  'bare, with nowhere to answer': { replyTo: null, readerUrl: null, from: 'claimwatch@watch.example' },
  'from and for names with accents': {
    from: 'Redacción de Alborán «ñ» <claimwatch@watch.example>',
    replyTo: 'Ñandú 🇲🇽 <editor@watch.example>',
  },
};

describe.each(sampleMails().map((mail) => [mail.what, mail] as const))('%s', (_what, { rendered, frame }) => {
  test.each(Object.entries(FRAMES))('keeps every rule, %s', async (_how, framed) => {
    expect(await brokenRules(await composeMail(rendered, { ...frame, ...framed }))).toEqual([]);
  });
});

const HOSTILE: readonly [what: string, text: string][] = [
  ['CR LF and a header', 'News\r\nBcc: all@evil.example\r\n\r\n<b>body</b>'],
  ['a lone LF', 'News\nBcc: all@evil.example'],
  ['a lone CR', 'News\rBcc: all@evil.example'],
  ['NUL and bells', 'Ne\u0000ws\u0007\u001b[31m'],
  ['emoji', '🚨🚨 Última hora 🇲🇽 👩‍👩‍👧‍👦'],
  ['half an emoji', 'News \ud83d'],
  ['500 characters', 'palabra '.repeat(70)],
  ['a very long word', 'ñ'.repeat(900)],
  ['a very long word in plain letters', 'x'.repeat(2000)],
  ['right to left', 'قال الرئيس «لا» \u202eevil\u202c'],
  ['line and paragraph separators', 'One\u2028Two\u2029Three\u0085Four'],
  ['an encoded word', '=?UTF-8?B?QmNjOiBhbGw=?='],
  ['quotes, brackets and backslashes', '"a" <b@c.example> \\ (d), e; f:'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a boundary', '--=_NmP-\r\n\r\n--'],
  ['what ends mails', '.\r\n.\r\n'],
  ['only spaces', '   '],
  ['nothing', ''],
];

/** Words in every place where words of others stand. */
function everywhere(text: string) {
  const line = sampleLine({
    words: text,
    articleTitle: text,
    outlet: text,
    country: text,
    difference: text,
    via: [text],
    speaker: { name: text, probably: true, role: text },
    carriedBy: [{ outlet: text, country: text }],
  });
  return sampleDigest({
    deskName: text,
    notice: text,
    sections: [{ topic: 'topic', name: text, lines: [line, { ...line, speaker: null }] }],
  });
}

/** As rendered, and as if nobody had cleaned them before: then only the rules on the form of a mail count. */
async function brokenBy(text: string): Promise<string[]> {
  const frame = { ...FRAME, desk: { ...FRAME.desk, name: text } };
  const rendered = await composeMail(renderDigest(everywhere(text)), frame);
  const bare = await composeMail({ subject: text, text, html: `<p>${text}</p>` }, frame);
  const ofForm = (await brokenRules(bare)).filter((broken) => !/^2[1-4]\./.test(broken));
  return [...(await brokenRules(rendered)), ...ofForm];
}

describe('words of others', () => {
  test.each(HOSTILE)('%s', async (_what, text) => {
    expect(await brokenBy(text)).toEqual([]);
  });

  test('any words at all', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.stringMatching(/^[\r\n\t :;<>"=?]*$/),
      fc
        .constantFrom(...HOSTILE.map(([, text]) => text))
        .chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
    );
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        expect(await brokenBy(text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('the rules see what breaks them', async () => {
  const whole = (await composeMail(renderDigest(fullDigest('es')), FRAME)).toString('latin1');
  const table: [rule: number, change: (raw: string) => string][] = [
    [1, (raw) => raw.replace('\r\n', '\n')],
    [2, (raw) => raw.replace('Subject: ', `Subject: ${'word '.repeat(20)}`)],
    [3, (raw) => raw.replace('Subject: ', 'Subject: \u00f1')],
    [4, (raw) => raw.replace('Subject: ', 'Subject: a\r\n \r\n b')],
    [5, (raw) => raw.replace(/^Date: .*\r\n/m, '')],
    [6, (raw) => raw.replace('Subject: ', 'Bcc: all@evil.example\r\nSubject: ')],
    [7, (raw) => raw.replace('To: ', 'To: b@desk.example, ')],
    [8, (raw) => raw.replace(/^Date: .*/m, 'Date: 2026-03-06')],
    [9, (raw) => raw.replace(/^Message-ID: <(.*)>/m, 'Message-ID: $1')],
    [10, (raw) => raw.replace('Subject: ', 'References: <a@b.example>\r\nSubject: ')],
    [11, (raw) => raw.replace('Subject: ', `Subject: =?UTF-8?B?${'YWJj'.repeat(20)}?= `)],
    [11, (raw) => raw.replace('Subject: ', 'Subject: =?UTF-8?B?w7E=?=x ')],
    [12, (raw) => raw.replace(/^Subject: [\s\S]*?\r\n(?![ \t])/m, 'Subject: \r\n')],
    [13, (raw) => raw.replace('MIME-Version: 1.0', 'MIME-Version: 2')],
    [14, (raw) => raw.replace('multipart/alternative', 'multipart/mixed')],
    [15, (raw) => raw.replace(/boundary="([^"]+)"/, '$&\r\nX: $1')],
    [16, (raw) => raw.replaceAll('charset=utf-8', 'charset=latin1')],
    [17, (raw) => raw.replace('<politics.', '<politics .')],
    [18, (raw) => raw.replace('List-Archive: <', 'List-Archive: ')],
    [19, (raw) => raw.replace('List-Unsubscribe=One-Click', 'yes')],
    [20, (raw) => raw.replace('Auto-Submitted: auto-generated', 'Precedence: bulk')],
    [21, (raw) => raw.replace('[RETIRADO]', '[X]')],
    [22, (raw) => raw.replace('faro-norte.example/nota/8841', 'faro-norte.example/nota/1')],
    [23, (raw) => raw.replace('</h1>', '<img/></h1>')],
    [24, (raw) => `${raw}${'x\r\n'.repeat(40_000)}`],
  ];
  for (const [rule, change] of table) {
    const changed = change(whole);
    expect([rule, changed === whole]).toEqual([rule, false]);
    const broken = (await brokenRules(Buffer.from(changed, 'latin1'))).map((one) => Number.parseInt(one, 10));
    expect([rule, broken.includes(rule)]).toEqual([rule, true]);
  }
  expect(RULES.map((_, at) => at + 1).filter((rule) => !table.some(([one]) => one === rule))).toEqual([]);
});
