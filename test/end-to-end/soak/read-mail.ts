import PostalMime from 'postal-mime';

/** What a reader of a digest sees, read out of its bytes and of nothing else. */
export interface ReadMail {
  /** Null: it is for operators. */
  readonly desk: string | null;
  readonly subject: string;
  /** When the digest was made, milliseconds since 1970. */
  readonly date: number;
  /** Codes of the claims that have a line, with what stands before them: `NEW`, `SAID AGAIN`. */
  readonly lines: readonly { readonly badge: string; readonly code: string }[];
  /** The same of lines that do not stand any more, or stand again. */
  readonly corrections: readonly { readonly badge: string; readonly code: string }[];
  /** Lines behind "and 12 more". */
  readonly more: number;
  readonly held: number;
  readonly late: boolean;
  /** The HTML says the same codes in the same order. */
  readonly htmlCodes: readonly string[];
}

const CODE = /K\d{5}/;
const CORRECTION =
  /^(?:RETRACTED|STANDS AGAIN|EDITED|TAKEN OUT|PUT BACK|RETIRADO|SE MANTIENE|MODIFICADO|ELIMINADO|REPUESTO)/;

export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const text = mail.text ?? '';
  const lines = text.split(/\n\s*\n/).flatMap(lineIn);
  const flat = text.replace(/\s+/g, ' ');
  return {
    desk: /<([a-z0-9-]+)\.[^<>]*>/.exec(header('list-id'))?.[1] ?? null,
    subject: mail.subject ?? '',
    date: Date.parse(mail.date ?? ''),
    lines: lines.filter(({ badge }) => !CORRECTION.test(badge)),
    corrections: lines.filter(({ badge }) => CORRECTION.test(badge)),
    more: sum(text.matchAll(/^(?:and|y) (\d+) (?:more|más):$/gm)),
    held: Number(/(?:^| )(\d+) (?:claims? held back|afirmaci(?:ón|ones) retenidas?)/.exec(flat)?.[1] ?? 0),
    late: /and is late\.|llega tarde/.test(flat),
    htmlCodes: [...new Set((mail.html ?? '').match(/K\d{5}/g) ?? [])],
  };
}

/** `[UPDATE] Ana Puerto says:` and the words; what stands behind a bar is what was said before. */
function lineIn(block: string): { badge: string; code: string }[] {
  const badge = /^\[([^\]]+)\] /.exec(block)?.[1];
  const own = block.split('\n').filter((line) => !/^\s*[|>]/.test(line));
  const code = CODE.exec(own.join('\n'))?.[0];
  return badge === undefined || code === undefined ? [] : [{ badge, code }];
}

function sum(found: Iterable<RegExpMatchArray>): number {
  return [...found].reduce((total, match) => total + Number(match[1]), 0);
}
