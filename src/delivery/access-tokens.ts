import { z } from 'zod';
import type { Client } from '../http/client.ts';
import { HttpProblem } from '../http/errors.ts';
import type { Clock } from '../model/clock.ts';
import { Temporary } from './channel.ts';
import { headerText } from './header-text.ts';

/** How to sign in to the mail server with OAuth 2, as `settings.yaml` says it; without a refresh token: not at all. */
export interface OauthSettings {
  readonly oauthClientId: string | null;
  readonly oauthClientSecret: string | null;
  readonly oauthRefreshToken: string | null;
  readonly oauthTokenUrl: string | null;
}

/**
 * Gives a token that signs in; a fresh one with `renew`, because the server refused the last.
 * @throws Temporary with a sentence that says why there is none
 */
export type AccessTokens = (renew: boolean) => Promise<string>;

/** A token that ends this soon is not used any more. */
const EARLY_MS = 60_000;
/** RFC 6749 lets a token server leave out how long a token lives. */
const UNSAID_SECONDS = 300;
const MAX_ANSWER_BYTES = 100_000;

const granted = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().catch(UNSAID_SECONDS),
});
const refused = z.object({ error: z.string(), error_description: z.string().catch('') });

/** Exchanges the refresh token when a token is asked for and none is left (RFC 6749, section 6); one request at a time. */
export function openAccessTokens(
  settings: OauthSettings,
  client: Pick<Client, 'post'>,
  clock: Clock,
): AccessTokens | null {
  const { oauthClientId, oauthClientSecret, oauthRefreshToken, oauthTokenUrl } = settings;
  if (oauthClientId === null || oauthRefreshToken === null || oauthTokenUrl === null) return null;
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: oauthClientId,
    ...(oauthClientSecret === null ? {} : { client_secret: oauthClientSecret }),
    refresh_token: oauthRefreshToken,
  }).toString();
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(url: string): Promise<string> {
    const asked = clock().getTime();
    const { access_token, expires_in } = await exchange(client, url, body);
    kept = { token: access_token, until: asked + expires_in * 1000 - EARLY_MS };
    return access_token;
  }

  return async (renew) => {
    if (!renew && kept !== null && clock().getTime() < kept.until) return kept.token;
    asking ??= ask(oauthTokenUrl).finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function exchange(client: Pick<Client, 'post'>, url: string, body: string) {
  try {
    const answer = await client.post(url, {
      // What is sent is a secret: no redirect is followed with it.
      hook: true,
      body,
      contentType: 'application/x-www-form-urlencoded',
      accept: 'application/json',
      maxBytes: MAX_ANSWER_BYTES,
    });
    const said = granted.safeParse(json(answer.body.toString('utf8')));
    if (said.success) return said.data;
  } catch (error) {
    throw noToken(whyNot(error), error);
  }
  throw noToken(`${url} answered with something that holds no access token`, undefined);
}

function noToken(why: string, cause: unknown): Temporary {
  const mend = 'check mail.oauthRefreshToken, mail.oauthClientId and mail.oauthTokenUrl';
  return new Temporary(
    `There is no token to sign in to the mail server with (${why}): ${mend}. It is tried again later.`,
    { cause },
  );
}

/** What the token server said (RFC 6749, section 5.2), or what went wrong on the way there. */
function whyNot(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  if (!(error instanceof HttpProblem)) return headerText(message);
  const said = refused.safeParse(json(error.excerpt));
  if (!said.success) return headerText(message);
  const { error: code, error_description: more } = said.data;
  return headerText(`${message}: ${code}${more === '' ? '' : `, ${more}`}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
