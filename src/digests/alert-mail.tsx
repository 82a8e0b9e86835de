import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { RECIPIENT_MARK, type RenderedDigest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { Link, MailPage } from './mail-page.tsx';
import { bytesInMail, MAX_MAIL_BYTES } from './mail-size.ts';
import { address, wrap } from './render-text.ts';
import { heading, type Voice, voiceOf } from './say.ts';
import { STYLE } from './styles.ts';

// The frame of every mail to operators: what happened, to what, and what to do.

/** What such a mail says around its rows: cleaned, not escaped. */
export interface AlertFrame {
  readonly voice: Voice;
  readonly when: string;
  readonly headline: string;
  /** "and 12 more"; null when all are named. */
  readonly more: string | null;
  readonly advice: readonly string[];
  readonly pageUrl: string;
  readonly words: { readonly whatToDo: string; readonly page: string };
}

/** How it speaks, and from when it is. */
export function alertVoice(alert: { lang: Language; zone: string; at: string }) {
  const spoken = { lang: alert.lang, zone: alert.zone, window: { to: alert.at } };
  return { voice: voiceOf(spoken, 0), when: heading(spoken) };
}

/** The mail that names as many as it has room for; `named`: how many to try, the most first. */
export function asRoomAllows(
  named: readonly number[],
  render: (most: number) => RenderedDigest,
): RenderedDigest {
  const [most, ...fewer] = named;
  if (most === undefined) throw new Error('At least one number is tried.');
  const rendered = render(most);
  const isLast = fewer.length === 0;
  return isLast || bytesInMail(rendered) <= MAX_MAIL_BYTES ? rendered : asRoomAllows(fewer, render);
}

/** The mail in HTML and in plain text, from its rows in each. */
export function alertMail(
  frame: AlertFrame,
  html: Child,
  text: readonly (readonly string[])[],
): RenderedDigest {
  const subject = `Claimwatch: ${frame.headline}`;
  const page = (
    <MailPage lang={frame.voice.lang} title={subject}>
      <Column frame={frame}>{html}</Column>
      {raw(RECIPIENT_MARK)}
    </MailPage>
  );
  return { subject, html: `<!doctype html>\n${page.toString()}\n`, text: textOf(frame, text) };
}

function textOf(frame: AlertFrame, rows: readonly (readonly string[])[]): string {
  const { words } = frame;
  const blocks = [
    [...wrap(frame.headline), ...wrap(frame.when)],
    ...rows,
    frame.more === null ? [] : [frame.more],
    [words.whatToDo, '-'.repeat(words.whatToDo.length), ...frame.advice.flatMap((line) => wrap(line))],
    [`${words.page}:`, address(frame.pageUrl, frame.voice)],
  ];
  const filled = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${filled.join('\n\n')}\n`;
}

const Column: FC<{ frame: AlertFrame; children?: Child }> = ({ frame, children }) => (
  <>
    <h1 class="i" style={STYLE.desk}>
      {frame.headline}
    </h1>
    <p class="q" style={STYLE.date}>
      {frame.when}
    </p>
    {children}
    {frame.more === null ? (
      ''
    ) : (
      <p class="q" style={STYLE.links}>
        {frame.more}
      </p>
    )}
    <h2 class="i" style={STYLE.foot}>
      {frame.words.whatToDo}
    </h2>
    {frame.advice.map((line) => (
      <p class="q" style={STYLE.small}>
        {line}
      </p>
    ))}
    <p class="q" style={STYLE.links}>
      <Link url={frame.pageUrl} voice={frame.voice}>
        {frame.words.page}
      </Link>
    </p>
  </>
);
