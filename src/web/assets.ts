import { createHash } from 'node:crypto';
import { MICROSCOPE_STYLE } from './microscope-style.ts';
import { REVIEW_STYLE } from './review-style.ts';
import { SETTINGS_STYLE } from './settings-style.ts';
import { STYLE } from './style.ts';

/**
 * One key for each act, j and k (or the arrows, in a list) to go on and back. In a list an act's key belongs to the item
 * that has the focus; without one it does nothing. Without script the buttons do the same.
 */
const KEYS = `
'use strict';
const TYPED = 'input, select, textarea, [contenteditable]';
const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
let sent = false;
const items = () => [...document.querySelectorAll('[data-item]')];
const holds = (item) => item.contains(document.activeElement);

function move(step) {
  const all = items();
  const at = all.findIndex(holds);
  const item = all[at < 0 ? 0 : at + step];
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'start' });
}

function press(key) {
  const wanted = [...document.querySelectorAll('[data-key="' + CSS.escape(key) + '"]')];
  const here = items().find(holds);
  const button = wanted.find((one) => here && here.contains(one)) || wanted.find((one) => !one.closest('[data-item]'));
  if (button) button.click();
  return Boolean(button);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || sent) return;
  if (event.shiftKey && event.key !== '?') return;
  if (event.target instanceof Element && event.target.closest(TYPED)) return;
  const step = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (step && items().length > 0) move(step);
  else if (!press(event.key.toLowerCase())) return;
  event.preventDefault();
});
document.addEventListener('submit', () => { sent = true; });
addEventListener('pageshow', () => { sent = false; });

const led = location.hash && document.getElementById(location.hash.slice(1));
if (led && led.matches('[data-item]')) led.focus({ preventScroll: true });
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1f2a36"/><path d="M7 11h18M7 16h18M7 21h11" stroke="#fdfcfa" stroke-width="2.6" fill="none"/><path d="M6 16h14" stroke="#f0c24b" stroke-width="6" opacity=".75"/></svg>`;

interface Asset {
  readonly body: string;
  readonly type: string;
}

/** The files that pages load. They are kept as text here, so that the compiled program needs nothing beside itself. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['style.css', { body: STYLE + REVIEW_STYLE + SETTINGS_STYLE, type: 'text/css; charset=utf-8' }],
  ['microscope.css', { body: MICROSCOPE_STYLE, type: 'text/css; charset=utf-8' }],
  ['keys.js', { body: KEYS, type: 'text/javascript; charset=utf-8' }],
  ['icon.svg', { body: ICON, type: 'image/svg+xml' }],
]);

export const STYLE_URL = urlOf('style.css');
export const MICROSCOPE_STYLE_URL = urlOf('microscope.css');
export const KEYS_URL = urlOf('keys.js');
export const ICON_URL = urlOf('icon.svg');

/** Named by content, so that browsers may keep a file for ever and still get the new one after an upgrade. */
function urlOf(name: string): string {
  const hash = createHash('sha256').update(ASSETS.get(name)?.body ?? '');
  return `/assets/${name}?v=${hash.digest('hex').slice(0, 12)}`;
}
