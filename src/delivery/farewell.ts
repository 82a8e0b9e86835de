import { html } from 'hono/html';
import type { Language } from '../model/language.ts';
import { headerText } from './header-text.ts';

/** To whom a mail went, and what its reader may do about it. */
export interface Farewell {
  readonly desk: { readonly name: string; readonly lang: Language };
  readonly recipient: string;
  /** The reader's own page: digests as they were sent, settings; null where there is none. */
  readonly readerUrl: string | null;
  /** Shows a button on GET, ends the mails on POST (RFC 8058); null for operators, whom the configuration names. */
  readonly unsubscribeUrl: string | null;
  /** Why it went there, where it is neither a desk's digest nor an operator's alert. */
  readonly why?: string;
}

interface Words {
  readonly to: (address: string, desk: string) => string;
  readonly reader: string;
  readonly end: string;
  readonly toOperator: (address: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    to: (address, desk) => `Sent to ${address} for ${desk}.`,
    reader: 'All digests and settings',
    end: 'Unsubscribe',
    toOperator: (address) => `Sent to ${address} because desks.yaml names it under operators.`,
  },
  es: {
    to: (address, desk) => `Enviado a ${address} para ${desk}.`,
    reader: 'Todos los resúmenes y ajustes',
    end: 'Darse de baja',
    toOperator: (address) => `Enviado a ${address} porque figura en operators, en desks.yaml.`,
  },
};

const QUIET =
  "margin:20px 0 0;font-family:'Segoe UI',-apple-system,Helvetica,Arial,sans-serif;font-size:14px;line-height:1.45;color:#595959";
const LINK = 'color:#0b4f8a;text-decoration:underline';

/** The last lines of the plain text. */
export function farewellText(farewell: Farewell): string {
  const links = linksOf(farewell).flatMap(({ words, url }) => [`${words}:`, url]);
  return `\n${[sentenceOf(farewell), ...links].join('\n')}\n`;
}

/** The end of the digest's small print; the classes carry its dark mode. */
export function farewellHtml(farewell: Farewell): string {
  const links = linksOf(farewell).map(
    ({ words, url }) => html`<a class="l" style="${LINK}" href="${url}">${words}</a>`,
  );
  const [first, second] = links;
  const between = second === undefined ? '' : html` <span aria-hidden="true">·</span> ${second}`;
  const all = first === undefined ? '' : html` ${first}${between}`;
  return String(html`<p class="q" style="${QUIET}">${sentenceOf(farewell)}${all}</p>`);
}

function sentenceOf({ desk, recipient, unsubscribeUrl, why }: Farewell): string {
  const { to, toOperator } = WORDS[desk.lang];
  if (why !== undefined) return headerText(why);
  return unsubscribeUrl === null ? toOperator(recipient) : to(recipient, headerText(desk.name));
}

function linksOf({ desk, readerUrl, unsubscribeUrl }: Farewell) {
  const { reader, end } = WORDS[desk.lang];
  const both = [
    { words: reader, url: readerUrl },
    { words: end, url: unsubscribeUrl },
  ];
  return both.flatMap(({ words, url }) => (url === null ? [] : [{ words, url: new URL(url).href }]));
}
