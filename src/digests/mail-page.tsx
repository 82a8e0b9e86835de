import type { Child, FC } from 'hono/jsx';
import type { Language } from '../model/language.ts';
import { linkable, shortened, shownText } from './clean.ts';
import type { Voice } from './say.ts';
import { DARK_SHEET, STYLE } from './styles.ts';

/** The frame of every mail: single column, inline styles, nothing fetched from anywhere. */
export const MailPage: FC<{ lang: Language; title: string; children?: Child }> = ({
  lang,
  title,
  children,
}) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <style>{DARK_SHEET}</style>
    </head>
    <body class="g i" style={STYLE.body}>
      {/* Gmail drops <html> and <body>: what they say is said here again. */}
      <table
        role="presentation"
        lang={lang}
        width="100%"
        cellpadding="0"
        cellspacing="0"
        border={0}
        class="g i"
        style={STYLE.body}
      >
        <tbody>
          <tr>
            <td align="center">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border={0}
                style="max-width:640px;table-layout:fixed"
              >
                <tbody>
                  <tr>
                    <td align="left" class="i" style={STYLE.column}>
                      {children}
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);

/** Rows in place of boxes: Outlook keeps padding and borders of nothing but table cells. */
export const Rows: FC<{ children?: Child }> = ({ children }) => (
  <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border={0}
    style="table-layout:fixed"
  >
    <tbody>{children}</tbody>
  </table>
);

export const Row: FC<{ children?: Child }> = ({ children }) => (
  <tr>
    <td class="r" style={STYLE.line}>
      {children}
    </td>
  </tr>
);

interface LinkProps {
  readonly url: string;
  readonly voice: Voice;
  /** For who hears the link alone: begins with the words of the link. Left out where those tell links apart. */
  readonly name?: string;
  readonly children?: Child;
}

/** A link, or, for an address that may not be one, its text. */
export const Link: FC<LinkProps> = ({ url, voice, name, children }) => {
  const href = linkable(url);
  if (href === null) {
    return (
      <span>
        {children} ({voice.labels.noLink}: {shortened(shownText(url), 120)})
      </span>
    );
  }
  return (
    <a class="l" style={STYLE.link} href={href} aria-label={name}>
      {children}
    </a>
  );
};
