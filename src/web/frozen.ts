import type { Context } from 'hono';
import type { Visit } from './visitor.ts';

/**
 * What a mail may do in a browser: show itself with its own styles. Nothing runs, nothing is fetched, no form is sent, and
 * it stands apart from our own pages (`sandbox`).
 */
export const FROZEN_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** HTML as it was sent, with nothing rewritten, under a policy of its own. */
export function frozenHtml(c: Context<Visit>, html: string) {
  return c.body(html, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': FROZEN_POLICY,
  });
}

export function frozenText(c: Context<Visit>, text: string) {
  return c.body(text, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': FROZEN_POLICY,
  });
}

/** The mail itself, to be opened by a mail program. `name`: of plain letters, digits and hyphens. */
export function mailFile(c: Context<Visit>, raw: Uint8Array, name: string) {
  return c.body(new Uint8Array(raw), 200, {
    'content-type': 'message/rfc822',
    'content-disposition': `attachment; filename="${name}.eml"`,
    'content-security-policy': FROZEN_POLICY,
  });
}
