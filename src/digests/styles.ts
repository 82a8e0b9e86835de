import type { FreshVerdict } from '../model/digest.ts';

/**
 * Inline styles, for programs that drop `<style>`, and one small style sheet for dark mode. Colours keep a
 * contrast of at least 4.5 to 1 on their ground in both (a test computes it).
 */
export const LIGHT = {
  ground: '#ffffff',
  ink: '#1b1b1b',
  quiet: '#595959',
  link: '#0b4f8a',
  rule: '#d9d6cf',
  noticeGround: '#fff6d6',
  new: '#1f6b3c',
  update: '#8a4a00',
  contradiction: '#a11616',
} as const;

export const DARK = {
  ground: '#161616',
  ink: '#ececec',
  quiet: '#b0b0b0',
  link: '#8fc3f5',
  rule: '#3d3d3d',
  noticeGround: '#3a3114',
  new: '#7fd3a0',
  update: '#f2b866',
  contradiction: '#ff9c94',
} as const;

const SERIF = "Georgia,'Times New Roman',serif";
const SANS = "'Segoe UI',-apple-system,Helvetica,Arial,sans-serif";

/** Cells name the font of what stands in them; what is quoted, and titles, have one of their own. */
export const STYLE = {
  body: `margin:0;padding:0;background-color:${LIGHT.ground};color:${LIGHT.ink}`,
  column: `font-family:${SANS};font-size:17px;line-height:1.45;color:${LIGHT.ink};padding:24px 16px 32px;word-wrap:break-word;word-break:break-word`,
  desk: `margin:0;font-family:${SERIF};font-size:28px;line-height:1.2;font-weight:bold`,
  date: `margin:4px 0 0;font-size:14px;color:${LIGHT.quiet}`,
  notice: `margin:16px 0 0;padding:10px 12px;background-color:${LIGHT.noticeGround};color:${LIGHT.ink};font-size:14px`,
  intro: `margin:16px 0 0;font-size:15px;line-height:1.4`,
  topic: `margin:32px 0 0;padding:0 0 6px;border-bottom:2px solid ${LIGHT.ink};font-family:${SERIF};font-size:20px;line-height:1.3;font-weight:bold`,
  line: `font-family:${SANS};padding:16px 0 18px;border-bottom:1px solid ${LIGHT.rule}`,
  who: `margin:0;font-size:15px;line-height:1.4;font-weight:normal`,
  words: `margin:6px 0 0;font-family:${SERIF};font-size:19px;line-height:1.42`,
  changed: `margin:8px 0 0;font-size:15px;font-weight:bold`,
  earlier: `margin:10px 0 0;padding:0 0 0 12px;border-left:3px solid ${LIGHT.rule};font-family:${SERIF};font-size:16px;line-height:1.42;color:${LIGHT.quiet}`,
  small: `margin:8px 0 0;font-size:14px;line-height:1.45;color:${LIGHT.quiet}`,
  links: `margin:8px 0 0;font-size:14px;line-height:1.7`,
  link: `color:${LIGHT.link};text-decoration:underline`,
  foot: `margin:36px 0 0;font-size:15px;line-height:1.3;font-weight:bold`,
} as const;

export function badgeStyle(colour: FreshVerdict | 'quiet'): string {
  return `font-size:13px;font-weight:bold;letter-spacing:.06em;text-transform:uppercase;color:${LIGHT[colour]}`;
}

/**
 * Classes repeat the inline colours for dark mode, where `!important` beats the inline style; some programs know it only
 * with a space before. Apple Mail and Outlook's apps take it. Gmail, Yahoo and Outlook on Windows do not, and turn the
 * light colours over by themselves (a test computes what comes of it).
 */
export const DARK_SHEET = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){',
  `.g{background-color:${DARK.ground} !important}`,
  `.i{color:${DARK.ink} !important}`,
  `.q{color:${DARK.quiet} !important}`,
  `.l{color:${DARK.link} !important}`,
  `.r{border-color:${DARK.rule} !important}`,
  `.t{border-color:${DARK.ink} !important}`,
  `.n{background-color:${DARK.noticeGround} !important}`,
  `.new{color:${DARK.new} !important}`,
  `.update{color:${DARK.update} !important}`,
  `.contradiction{color:${DARK.contradiction} !important}`,
  '}',
].join('');
