import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { RECIPIENT_MARK, type RenderedDigest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { farewellHtml, farewellText } from './farewell.ts';
import { headerText } from './header-text.ts';
import { type DkimKey, signMail } from './sign-mail.ts';

/** For whom a mail is, and from whom. */
export interface MailFrame {
  readonly desk: { readonly id: string; readonly name: string; readonly lang: Language };
  readonly recipient: string;
  /** With or without a name: `Claimwatch <claimwatch@example.org>`. */
  readonly from: string;
  readonly replyTo: string | null;
  readonly listIdDomain: string;
  /** The reader's own page: digests as they were sent, settings; null where there is none. */
  readonly readerUrl: string | null;
  /** Shows a button on GET, ends the mails on POST (RFC 8058); null for operators, whom the configuration names. */
  readonly unsubscribeUrl: string | null;
  /** Why it is sent, where it is neither a desk's digest nor an operator's alert. */
  readonly why?: string;
  /** `<...@domain>`; see `messageIdOf`. */
  readonly messageId: string;
  /** Message-IDs of the mails that this one belongs to, the first of them first; left out: it stands alone. */
  readonly thread?: readonly string[];
  readonly date: Date;
  /** With what it is signed; null leaves that to the mail server. */
  readonly dkim: DkimKey | null;
}

/** The Message-ID of one digest to one recipient: however often it is made, it is the same. */
export function messageIdOf(digestKey: string, recipient: string, domain: string): string {
  return `<${digestOf([digestKey, recipient.toLowerCase()])}@${domain}>`;
}

/**
 * The raw bytes of one mail (RFC 5322), to be frozen before they are sent. Text and HTML, with the headers of a
 * list mail: List-Id (RFC 2919), List-Archive (RFC 2369), List-Unsubscribe in one click (RFC 8058), Auto-Submitted (RFC
 * 3834).
 * The same input gives the same bytes.
 */
export async function composeMail(rendered: RenderedDigest, frame: MailFrame): Promise<Buffer> {
  const composer = new MailComposer({
    from: frame.from,
    to: { name: '', address: frame.recipient },
    ...(frame.replyTo === null ? {} : { replyTo: frame.replyTo }),
    messageId: frame.messageId,
    ...threadHeaders(frame.thread ?? []),
    date: frame.date,
    text: bodyText(`${rendered.text}${farewellText(frame)}`),
    html: bodyText(rendered.html.replace(RECIPIENT_MARK, () => farewellHtml(frame))),
    textEncoding: 'quoted-printable',
    // Random otherwise; taken from what makes this mail different from all others.
    baseBoundary: digestOf([frame.messageId, rendered.text]),
    headers: [{ key: 'Subject', value: subject(rendered, frame) }, ...listHeaders(frame)],
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = await composer.compile().build();
  return frame.dkim === null ? mail : signMail(mail, frame.dkim);
}

/** nodemailer encodes what needs it, save words that already look encoded: a title may say `=?UTF-8?B?...?=`. */
function subject(rendered: RenderedDigest, frame: MailFrame) {
  const text = headerText(rendered.subject) || headerText(frame.desk.name) || frame.desk.id;
  return text.includes('=?') ? prepared(encoded(text)) : text;
}

/** Line ends are one kind, and no other control character or half of a character is left. */
function bodyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** Encoded words (RFC 2047), one to a line. */
function encoded(text: string): string {
  return encodeWord(text, 'B', 52).replaceAll(' ', '\r\n ');
}

/** Mail programs that go by these show mails of one thread together, whatever their subjects. */
function threadHeaders(thread: readonly string[]) {
  const last = thread.at(-1);
  return last === undefined ? {} : { inReplyTo: last, references: [...thread] };
}

function listHeaders(frame: MailFrame) {
  const { readerUrl, unsubscribeUrl } = frame;
  const archive =
    readerUrl === null ? [] : [{ key: 'List-Archive', value: prepared(`<${new URL(readerUrl).href}>`) }];
  const ending =
    unsubscribeUrl === null
      ? []
      : [
          { key: 'List-Unsubscribe', value: prepared(`<${new URL(unsubscribeUrl).href}>`) },
          { key: 'List-Unsubscribe-Post', value: prepared('List-Unsubscribe=One-Click') },
        ];
  return [
    { key: 'List-Id', value: prepared(listId(frame)) },
    ...archive,
    ...ending,
    { key: 'Auto-Submitted', value: prepared('auto-generated') },
  ];
}

/** A value that is written as it stands: encoding or folding it would break it. */
function prepared(value: string): { prepared: true; foldLines: boolean; value: string } {
  return { prepared: true, foldLines: false, value };
}

/** `"Politics desk" <politics.claimwatch.example.org>`, the name encoded where it is not plain ASCII. */
function listId(frame: MailFrame): string {
  const label = frame.desk.id.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || 'desk';
  const name = headerText(frame.desk.name)
    .slice(0, 60)
    .replace(/\p{Cs}$/u, '');
  const plain = /^[\x20-\x7e]*$/.test(name) && !name.includes('=?');
  const phrase = plain ? `"${name.replace(/["\\]/g, '\\$&')}"` : encoded(name);
  return `${phrase}\r\n <${label}.${frame.listIdDomain}>`;
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
