import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMail, type MailFrame, messageIdOf } from '../../src/delivery/compose-mail.ts';
import { RECIPIENT_MARK, type RenderedDigest } from '../../src/model/digest.ts';

const rendered: RenderedDigest = {
  subject: 'Claudia Sheinbaum denies: «hubo un acuerdo»',
  html: `<!doctype html><html lang="en"><body><p>«hubo un acuerdo» €</p>${RECIPIENT_MARK}</body></html>\n`,
  text: '«hubo un acuerdo» €\nhttps://harbor-courier.example/a?x=1&y=2\n',
};

const frame: MailFrame = {
  desk: { id: 'politics', name: 'Politics desk', lang: 'en' },
  recipient: 'ana@desk.example',
  from: 'Claimwatch <claimwatch@watch.example>',
  replyTo: 'editor@watch.example',
  listIdDomain: 'watch.example',
  readerUrl: 'https://watch.example/desk/politics?t=abc.def-_',
  unsubscribeUrl: 'https://watch.example/unsubscribe?t=abc.def-_',
  messageId: messageIdOf('politics/2026-03-06', 'ana@desk.example', 'watch.example'),
  date: new Date('2026-03-06T13:30:00Z'),
  dkim: null,
};

async function parsed(given: Partial<RenderedDigest> = {}, framed: Partial<MailFrame> = {}) {
  const raw = await composeMail({ ...rendered, ...given }, { ...frame, ...framed });
  const text = raw.toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const mail = await PostalMime.parse(raw);
  const header = (name: string): string[] =>
    mail.headers.filter((each) => each.key === name.toLowerCase()).map((each) => each.value);
  return { raw, text, head, mail, header };
}

const ONCE = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Archive',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
];

/** What RFC 5322, 2045, 2369, 2919, 3834 and 8058 ask of every mail, whatever it says. */
async function expectRules(
  given: Partial<RenderedDigest> = {},
  framed: Partial<MailFrame> = {},
): Promise<void> {
  const { text, head, mail, header } = await parsed(given, framed);
  // Each header stands once, and no other came in.
  const names = head
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.split(':')[0]?.toLowerCase());
  expect(names.sort()).toEqual(ONCE.map((name) => name.toLowerCase()).sort());
  // Line ends are CR LF and nothing else; every line is plain ASCII, free of controls, under 998, and the head under 78.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.replaceAll('\r\n', '')).toMatch(/^[\t\x20-\x7e]*$/);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  for (const line of head.split('\r\n')) {
    if (!/^(?:List-Unsubscribe:|Message-ID:| <)/.test(line)) expect(line.length).toBeLessThanOrEqual(78);
  }
  // No folded line is blank.
  expect(head).not.toMatch(/\r\n[ \t]*(?:\r\n|$)/);
  expect(header('Message-ID')).toEqual([frame.messageId]);
  expect(frame.messageId).toMatch(/^<[0-9a-f]{32}@watch\.example>$/);
  expect(header('Date')).toEqual(['Fri, 06 Mar 2026 13:30:00 +0000']);
  expect(mail.from).toMatchObject({ name: 'Claimwatch', address: 'claimwatch@watch.example' });
  expect(mail.to?.map((to) => to.address)).toEqual(['ana@desk.example']);
  expect(mail.replyTo?.map((to) => to.address)).toEqual(['editor@watch.example']);
  expect(mail.cc ?? []).toEqual([]);
  expect(mail.bcc ?? []).toEqual([]);
  expect(header('List-Unsubscribe')).toEqual(['<https://watch.example/unsubscribe?t=abc.def-_>']);
  expect(header('List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
  expect(header('List-Id')[0]).toMatch(/<politics\.watch\.example>$/);
  expect(header('Auto-Submitted')).toEqual(['auto-generated']);
  expect(header('MIME-Version')).toEqual(['1.0']);
  expect(header('Content-Type')[0]).toMatch(/^multipart\/alternative;\s*boundary="[^"]{1,70}"$/);
  // The subject is decoded to one line.
  expect(mail.subject ?? '').not.toMatch(/[\r\n\p{Cc}\u202e\u2066]/u);
  expect(mail.attachments).toEqual([]);
}

describe('the mail of a digest', () => {
  test('keeps every rule', () => expectRules());

  test('carries the subject, the text and the HTML as they were rendered', async () => {
    const { mail } = await parsed();
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.text).toContain('«hubo un acuerdo» €\nhttps://harbor-courier.example/a?x=1&y=2\n');
    expect(mail.html).toContain('<p>«hubo un acuerdo» €</p>');
  });

  test('ends with the way out, in text and HTML, in the language of the desk', async () => {
    const { mail } = await parsed({}, { desk: { ...frame.desk, lang: 'es' } });
    expect(mail.html).not.toContain(RECIPIENT_MARK);
    expect(mail.html).toContain('href="https://watch.example/unsubscribe?t=abc.def-_">Darse de baja</a>');
    expect(mail.html).toContain(
      'href="https://watch.example/desk/politics?t=abc.def-_">Todos los resúmenes y ajustes</a>',
    );
    expect(mail.text).toContain(
      [
        'Enviado a ana@desk.example para Politics desk.',
        'Todos los resúmenes y ajustes:',
        'https://watch.example/desk/politics?t=abc.def-_',
        'Darse de baja:',
        'https://watch.example/unsubscribe?t=abc.def-_',
      ].join('\n'),
    );
  });

  test('the same input gives the same bytes, and another recipient gives others', async () => {
    const once = await composeMail(rendered, frame);
    expect((await composeMail(rendered, frame)).equals(once)).toBe(true);
    expect(messageIdOf('k', 'Ana@desk.example', 'd.example')).toBe(
      messageIdOf('k', 'ana@desk.example', 'd.example'),
    );
    expect(messageIdOf('k', 'ana@desk.example', 'd.example')).not.toBe(
      messageIdOf('k', 'eva@desk.example', 'd.example'),
    );
  });

  test('a text that holds the boundary of its own mail splits nothing', async () => {
    const { text } = await parsed();
    const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? '';
    const { mail } = await parsed({
      text: `--${boundary}\r\nContent-Type: text/html\r\n\r\n<b>no</b>\r\n--${boundary}--\r\n`,
    });
    expect(mail.html).not.toContain('<b>no</b>');
  });

  test('to an operator it has no way out but the configuration, and says so', async () => {
    for (const [lang, said] of [
      ['en', 'because desks.yaml names it under operators'],
      ['es', 'porque figura en operators, en desks.yaml'],
    ] as const) {
      const { mail, head } = await parsed(
        {},
        { unsubscribeUrl: null, desk: { id: 'operators', name: 'Claimwatch', lang } },
      );
      expect(head).not.toMatch(/^List-Unsubscribe/m);
      expect(head).toMatch(/^List-ID: "Claimwatch"\r\n <operators\.watch\.example>/im);
      expect(mail.text).toContain(`ana@desk.example ${said}`);
      expect(mail.html).toContain(said);
    }
  });

  test('without a page of the reader’s own there is only the way out', async () => {
    const { mail } = await parsed({}, { readerUrl: null });
    expect(mail.text).toMatch(/for Politics desk\.\nUnsubscribe:\nhttps:\S+\n*$/);
    expect(mail.html?.match(/<a /g)).toHaveLength(1);
  });

  test('without an address for answers there is no Reply-To', async () => {
    expect((await parsed({}, { replyTo: null })).header('Reply-To')).toEqual([]);
  });
});

const HOSTILE: readonly [what: string, text: string][] = [
  ['CR LF and a header', 'News\r\nBcc: all@evil.example\r\n\r\n<b>body</b>'],
  ['a lone LF', 'News\nBcc: all@evil.example'],
  ['a lone CR', 'News\rBcc: all@evil.example'],
  ['NUL and bells', 'Ne\u0000ws\u0007\u001b[31m'],
  ['emoji', '🚨🚨 Última hora 🇲🇽'],
  ['half an emoji', 'News \ud83d'],
  ['500 characters', 'palabra '.repeat(70)],
  ['500 characters without a space', 'ñ'.repeat(500)],
  ['right to left', 'قال الرئيس «لا» \u202eevil\u202c'],
  ['line and paragraph separators', 'One\u2028Two\u2029Three\u0085Four'],
  ['an encoded word', '=?UTF-8?B?QmNjOiBhbGw=?='],
  ['quotes, brackets and backslashes', '"a" <b@c.example> \\ (d), e; f:'],
  ['only spaces', '   '],
  ['nothing', ''],
];

describe('hostile words', () => {
  test.each(HOSTILE)('%s in the subject', (_what, subject) => expectRules({ subject }));
  test.each(HOSTILE)('%s as the name of the desk', (_what, name) =>
    expectRules({}, { desk: { ...frame.desk, name } }),
  );
  test.each(HOSTILE)('%s in the text and the HTML', (_what, text) =>
    expectRules({ text, html: `<p>${text}</p>` }),
  );

  test('an encoded word in a title stays what it was', async () => {
    expect((await parsed({ subject: '=?UTF-8?B?QmNjOiBhbGw=?=' })).mail.subject).toBe(
      '=?UTF-8?B?QmNjOiBhbGw=?=',
    );
  });

  test('any words at all', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.stringMatching(/^[\r\n\t :;<>"=?]*$/),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, (subject, name, text) =>
        expectRules({ subject, text }, { desk: { ...frame.desk, name } }),
      ),
      { numRuns: 150 },
    );
  });
});
