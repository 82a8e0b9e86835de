import { load } from 'cheerio';
import { isTag } from 'domhandler';
import PostalMime, { type Email } from 'postal-mime';

/** A mail as bytes, and as a parser that is not ours reads it. */
export interface ReadMail {
  readonly raw: Buffer;
  readonly email: Email;
  /** Fields as they stand, unfolded only where a rule does it itself. */
  readonly fields: readonly Field[];
  readonly parts: readonly Part[];
}

interface Field {
  readonly name: string;
  /** With its folds. */
  readonly text: string;
  readonly value: string;
}

interface Part {
  readonly fields: readonly Field[];
  readonly body: string;
}

/** What one standard asks of every mail: an empty list when it is kept, else what is wrong. */
export interface Rule {
  readonly rule: string;
  readonly broken: (mail: ReadMail) => readonly string[];
}

export async function readMail(raw: Buffer): Promise<ReadMail> {
  const text = raw.toString('latin1');
  const { fields, body } = part(text);
  const boundary = /boundary="([^"]+)"/.exec(fieldOf(fields, 'content-type'))?.[1] ?? '?';
  // The last is what stands behind the closing boundary.
  const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return {
    raw,
    email: await PostalMime.parse(raw),
    fields,
    parts: parts.map((one) => part(one.replace(/^\r\n/, ''))),
  };
}

function part(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  const fields = text
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((field) => ({
      name: field.slice(0, field.indexOf(':')),
      text: field,
      value: field
        .slice(field.indexOf(':') + 1)
        .replace(/\r\n/g, '')
        .trim(),
    }));
  return { fields, body: text.slice(end + 4) };
}

const allOf = (fields: readonly Field[], name: string): Field[] =>
  fields.filter((field) => field.name.toLowerCase() === name);
const fieldOf = (fields: readonly Field[], name: string): string => allOf(fields, name)[0]?.value ?? '';

/** Those that a mail may have, and how often (RFC 5322, 3.6; the list's own once, by RFC 2369 and 2919). */
const ALWAYS = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'list-id',
  'auto-submitted',
];
const AT_MOST_ONCE = [
  ...['reply-to', 'in-reply-to', 'references', 'dkim-signature'],
  ...['list-archive', 'list-unsubscribe', 'list-unsubscribe-post', 'content-transfer-encoding'],
];
const MESSAGE_ID = /^<[!-;=?A-Z^-~]+@[A-Za-z0-9.-]+>$/;
const HTTPS_IN_BRACKETS = /^<https?:\/\/[!-;=?-~]+>$/;

const when = (isWrong: boolean, what: string): string[] => (isWrong ? [what] : []);

function missing(value: string, pattern: RegExp, name: string): string[] {
  return when(value !== '' && !pattern.test(value), `${name}: ${value}`);
}

const FETCHING =
  /^(?:img|script|form|input|button|select|textarea|i?frame|frameset|object|embed|applet|video|audio|svg|math|link|base|picture|portal)$/;
const RUNNING = /^(?:on.*|src|srcset|background|action|formaction|poster|data|ping|http-equiv)$/;

/** The mail's own words without marks and blanks: wrapping, capitals and addresses differ between its two parts. */
function letters(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

export const RULES: readonly Rule[] = [
  {
    rule: '1. line ends are CR LF and nothing else (RFC 5322, 2.3)',
    broken: ({ raw }) =>
      when(/[\r\n]/.test(raw.toString('latin1').replaceAll('\r\n', '')), 'a bare CR or LF'),
  },
  {
    rule: '2. no line is longer than 998 characters, none of text longer than 78 in the head where it can be folded (2.1.1)',
    broken: ({ raw, fields }) => [
      ...raw
        .toString('latin1')
        .split('\r\n')
        .filter((line) => line.length > 998),
      ...fields.flatMap(({ text }) =>
        text
          .split('\r\n')
          .filter((line) => line.length > 78 && /\S\s\S/.test(line.slice(0, 76).replace(/^\S+:\s/, ''))),
      ),
    ],
  },
  {
    rule: '3. all of it is plain ASCII, with no control characters but tabs and line ends (2.2, RFC 2045, 2.7)',
    broken: ({ raw }) => when(!/^[\t\r\n\x20-\x7e]*$/.test(raw.toString('latin1')), 'other characters'),
  },
  {
    rule: '4. names of fields are printable and no line of a field is blank (2.2, 2.2.3)',
    broken: ({ fields }) =>
      fields
        .filter(
          ({ name, text }) =>
            !/^[!-9;-~]+$/.test(name) ||
            /(?:^|\r\n)[ \t]*(?:\r\n|$)/.test(text.slice(name.length + 1).replace(/^ ?\r\n/, 'x\r\n')),
        )
        .map(({ text }) => text),
  },
  {
    rule: '5. each field that must be there is there once (3.6)',
    broken: ({ fields }) => ALWAYS.filter((name) => allOf(fields, name).length !== 1),
  },
  {
    rule: '6. no field is there twice, and none that nobody put there (3.6)',
    broken: ({ fields }) =>
      fields
        .map(({ name }) => name.toLowerCase())
        .filter((name, at, all) => ![...ALWAYS, ...AT_MOST_ONCE].includes(name) || all.indexOf(name) !== at),
  },
  {
    rule: '7. one sender and one recipient, and nobody in secret (3.6.2, 3.6.3)',
    broken: ({ email }) => [
      ...when(!/^[^\s@<>]+@[^\s@<>]+$/.test(email.from?.address ?? ''), `From: ${email.from?.address}`),
      ...when(
        email.to?.length !== 1 || !/^[^\s@<>]+@[^\s@<>]+$/.test(email.to[0]?.address ?? ''),
        `To: ${JSON.stringify(email.to)}`,
      ),
      ...when((email.cc?.length ?? 0) + (email.bcc?.length ?? 0) > 0, 'Cc or Bcc'),
    ],
  },
  {
    rule: '8. the date is one that every program reads (3.3)',
    broken: ({ fields }) =>
      missing(
        fieldOf(fields, 'date'),
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0000$/,
        'Date',
      ),
  },
  {
    rule: '9. Message-ID is one id in brackets (3.6.4)',
    broken: ({ fields }) => missing(fieldOf(fields, 'message-id'), MESSAGE_ID, 'Message-ID'),
  },
  {
    rule: '10. In-Reply-To is the last of References, and both are ids in brackets (3.6.4)',
    broken: ({ fields }) => {
      const references = fieldOf(fields, 'references')
        .split(/\s+/)
        .filter((id) => id !== '');
      return [
        ...references.filter((id) => !MESSAGE_ID.test(id)),
        ...when((references.at(-1) ?? '') !== fieldOf(fields, 'in-reply-to'), 'In-Reply-To'),
      ];
    },
  },
  {
    rule: '11. encoded words have at most 75 characters, stand apart, and are not broken within a character (RFC 2047, 2, 5)',
    broken: ({ fields }) =>
      fields.flatMap(({ text }) =>
        [...text.matchAll(/=\?([^?\s]*)\?([BQ])\?([^?\s]*)\?=/gi)].flatMap(
          ([word, charset, kind, code = '']) => {
            const bytes =
              kind?.toUpperCase() === 'B'
                ? Buffer.from(code, 'base64')
                : Buffer.from(
                    code
                      .replaceAll('_', ' ')
                      .replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
                    'latin1',
                  );
            const isWhole = Buffer.from(bytes.toString('utf8')).equals(bytes);
            const isApart = new RegExp(
              `(?:^|[\\s(])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:$|[\\s)])`,
            ).test(text);
            return when(word.length > 75 || charset?.toUpperCase() !== 'UTF-8' || !isWhole || !isApart, word);
          },
        ),
      ),
  },
  {
    rule: '12. the subject is one line of words, not empty, and turns no direction of writing',
    broken: ({ email }) =>
      when(
        !/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u.test(email.subject ?? ''),
        `Subject: ${JSON.stringify(email.subject)}`,
      ),
  },
  {
    rule: '13. MIME-Version is 1.0 (RFC 2045, 4)',
    broken: ({ fields }) => when(fieldOf(fields, 'mime-version') !== '1.0', fieldOf(fields, 'mime-version')),
  },
  {
    rule: '14. text first and HTML last, as alternatives, and nothing attached (RFC 2046, 5.1.4)',
    broken: ({ fields, parts, email }) => [
      ...missing(
        fieldOf(fields, 'content-type'),
        /^multipart\/alternative; *boundary="[!-~]{1,70}"$/,
        'Content-Type',
      ),
      ...when(
        parts.map((one) => fieldOf(one.fields, 'content-type').split(';')[0]).join() !==
          'text/plain,text/html',
        'the parts',
      ),
      ...when(email.attachments.length > 0, 'an attachment'),
    ],
  },
  {
    rule: '15. the boundary stands in no part (RFC 2046, 5.1.1)',
    broken: ({ raw, fields }) => {
      const boundary = /boundary="([^"]+)"/.exec(fieldOf(fields, 'content-type'))?.[1] ?? '?';
      return when(raw.toString('latin1').split(boundary).length !== 1 + 1 + 3, boundary);
    },
  },
  {
    rule: '16. each part names its charset and an encoding that its bytes keep to (RFC 2045, 5, 6)',
    broken: ({ parts }) =>
      parts.flatMap(({ fields, body }) => {
        const encoding = fieldOf(fields, 'content-transfer-encoding');
        return [
          ...missing(fieldOf(fields, 'content-type'), /^text\/(plain|html); *charset=utf-8$/, 'Content-Type'),
          ...when(!['7bit', 'quoted-printable'].includes(encoding), encoding),
          ...when(
            encoding === 'quoted-printable' && /=(?![\dA-F]{2}|\r\n)|[ \t]\r\n|[^\r\n]{77}/.test(body),
            'quoted-printable',
          ),
        ];
      }),
  },
  {
    rule: '17. List-Id is a phrase and one id of letters, digits, hyphens and dots (RFC 2919, 2, 3)',
    broken: ({ fields }) =>
      missing(
        fieldOf(fields, 'list-id'),
        /^(?:"(?:[^"\\]|\\.)*"|(?:=\?UTF-8\?B\?[\w+/=]+\?=\s*)+)\s*<[a-z0-9-]+(?:\.[a-z0-9-]+)+>$/i,
        'List-Id',
      ),
  },
  {
    rule: '18. addresses of the list are one URL in brackets, without blanks (RFC 2369, 2)',
    broken: ({ fields }) =>
      ['list-archive', 'list-unsubscribe'].flatMap((name) =>
        missing(fieldOf(fields, name), HTTPS_IN_BRACKETS, name),
      ),
  },
  {
    rule: '19. whoever may leave by one click is told so in both fields (RFC 8058, 3.1)',
    broken: ({ fields }) => {
      const post = fieldOf(fields, 'list-unsubscribe-post');
      return when(
        post !== (fieldOf(fields, 'list-unsubscribe') === '' ? '' : 'List-Unsubscribe=One-Click'),
        post,
      );
    },
  },
  {
    rule: '20. it says that a machine sent it, and asks for no precedence (RFC 3834, 5)',
    broken: ({ fields }) =>
      when(
        fieldOf(fields, 'auto-submitted') !== 'auto-generated' || allOf(fields, 'precedence').length > 0,
        'Auto-Submitted',
      ),
  },
  {
    rule: '21. the text says what the HTML says',
    broken: ({ email }) => {
      const page = load(email.html ?? '');
      const text = letters(email.text ?? '');
      return page('h1,h2,h3,p')
        .toArray()
        .map((element) => page(element).text())
        .filter((said) => !text.includes(letters(said)));
    },
  },
  {
    rule: '22. each link of the HTML stands in the text',
    broken: ({ email }) => {
      const page = load(email.html ?? '');
      return page('a')
        .toArray()
        .map((link) => page(link).attr('href') ?? '?')
        .filter((href) => !(email.text ?? '').includes(href));
    },
  },
  {
    rule: '23. nothing is fetched, run or sent when it is opened: no picture, script, form, frame, style sheet or font',
    broken: ({ email }) => {
      const page = load(email.html ?? '');
      const elements = page('*').toArray().filter(isTag);
      const styles = [...elements.map((element) => page(element).attr('style') ?? ''), page('style').text()];
      return [
        ...elements.map(({ tagName }) => tagName).filter((name) => FETCHING.test(name)),
        ...elements
          .flatMap(({ attributes }) => attributes.map(({ name }) => name))
          .filter((name) => RUNNING.test(name)),
        ...page('a')
          .toArray()
          .map((link) => page(link).attr('href') ?? '')
          .filter((href) => !/^https?:/.test(href)),
        ...styles.filter((style) => /url\(|@import|@font-face|expression\(/i.test(style)),
      ];
    },
  },
  {
    rule: '24. the whole mail is under 100 kB',
    broken: ({ raw }) => when(raw.length >= 100_000, `${raw.length} bytes`),
  },
];

/** What a mail breaks, by rule. */
export async function brokenRules(raw: Buffer): Promise<string[]> {
  const mail = await readMail(raw);
  return RULES.flatMap(({ rule, broken }) => broken(mail).map((what) => `${rule}: ${what}`));
}
