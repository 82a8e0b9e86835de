import type { Hono } from 'hono';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { signIn, signInLink } from '../../src/pipeline/sign-in.ts';
import type { Visit } from '../../src/web/visitor.ts';

/** Requests as a browser on our own pages makes them. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

export function visitor(app: Hono<Visit>, cookie?: string): Visitor {
  const own = { origin: 'http://localhost', ...(cookie === undefined ? {} : { cookie }) };
  return {
    get: async (path, headers = {}) => app.request(path, { headers: { ...own, ...headers } }),
    post: async (path, form = {}, headers = {}) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { ...own, ...headers },
      }),
  };
}

/** A visitor who has signed in under this name. */
export async function reviewer(app: Hono<Visit>, house: OpenHouse, name = 'rita'): Promise<Visitor> {
  const link = new URL(await signInLink(house, 'http://localhost', name));
  const session = await signIn(house, link.searchParams.get('token') ?? '');
  if (session === null) throw new Error('The sign-in link did not work.');
  return visitor(app, `claimwatch_session=${session.session}`);
}
