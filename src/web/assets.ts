import { createHash } from 'node:crypto';
import { MICROSCOPE_STYLE } from './microscope-style.ts';
import { STYLE } from './style.ts';

/** One key for each act on a claim's page, j and k to go on and back. Without script the buttons do the same. */
const KEYS = `
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
  const wanted = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1f2a36"/><path d="M7 11h18M7 16h18M7 21h11" stroke="#fdfcfa" stroke-width="2.6" fill="none"/><path d="M6 16h14" stroke="#f0c24b" stroke-width="6" opacity=".75"/></svg>`;

interface Asset {
  readonly body: string;
  readonly type: string;
}

/** The files that pages load. They are kept as text here, so that the compiled program needs nothing beside itself. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['style.css', { body: STYLE, type: 'text/css; charset=utf-8' }],
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
