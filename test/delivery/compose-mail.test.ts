import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMail, type MailFrame, messageIdOf } from '../../src/delivery/compose-mail.ts';
import { RECIPIENT_MARK, type RenderedDigest } from '../../src/model/digest.ts';
import { FRAME } from './mail-frame.ts';

const rendered: RenderedDigest = {
  subject: 'Claudia Sheinbaum denies: «hubo un acuerdo»',
  html: `<!doctype html><html lang="en"><body><p>«hubo un acuerdo» €</p>${RECIPIENT_MARK}</body></html>\n`,
  text: '«hubo un acuerdo» €\nhttps://harbor-courier.example/a?x=1&y=2\n',
};

async function parsed(given: Partial<RenderedDigest> = {}, framed: Partial<MailFrame> = {}) {
  const raw = await composeMail({ ...rendered, ...given }, { ...FRAME, ...framed });
  const text = raw.toString('latin1');
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const mail = await PostalMime.parse(raw);
  const header = (name: string): string[] =>
    mail.headers.filter((each) => each.key === name.toLowerCase()).map((each) => each.value);
  return { raw, text, head, mail, header };
}

describe('the mail of a digest', () => {
  test('carries the subject, the text and the HTML as they were rendered', async () => {
    const { mail } = await parsed();
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.text).toContain('«hubo un acuerdo» €\nhttps://harbor-courier.example/a?x=1&y=2\n');
    expect(mail.html).toContain('<p>«hubo un acuerdo» €</p>');
  });

  test('ends with the way out, in text and HTML, in the language of the desk', async () => {
    const { mail } = await parsed({}, { desk: { ...FRAME.desk, lang: 'es' } });
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
    const once = await composeMail(rendered, FRAME);
    expect((await composeMail(rendered, FRAME)).equals(once)).toBe(true);
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

test('an encoded word in a title stays what it was', async () => {
  expect((await parsed({ subject: '=?UTF-8?B?QmNjOiBhbGw=?=' })).mail.subject).toBe(
    '=?UTF-8?B?QmNjOiBhbGw=?=',
  );
});
