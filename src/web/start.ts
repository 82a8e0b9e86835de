import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { House } from '../pipeline/house.ts';
import { firstSignInLink } from '../pipeline/sign-in.ts';
import { openApp } from './app.tsx';

export interface WebServer {
  /** Where it listens. */
  readonly url: string;
  close(): Promise<void>;
}

/** Time that open requests get when the server stops, in milliseconds. */
const LAST_REQUESTS_MS = 3_000;

/**
 * Starts the pages, on loopback unless `web.host` says otherwise. The first start ever says how to sign in.
 *
 * @throws Error naming host, port and the mend when it cannot listen there.
 */
export async function startWeb(house: House): Promise<WebServer> {
  const { host, port, publicUrl } = house.config.settings.web;
  const app = openApp(house);
  const server = serve({ fetch: app.fetch, hostname: host, port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error) => reject(cannotListen(host, port, error)));
  });
  const { port: taken } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  house.events.say({ kind: 'web-listening', url });
  const link = await firstSignInLink(house, publicUrl);
  if (link !== null) house.events.say({ kind: 'sign-in-link', url: link, reviewer: 'reviewer' });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, LAST_REQUESTS_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function cannotListen(host: string, port: number, error: Error): Error {
  const reason =
    'code' in error && error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
  return new Error(
    `The pages cannot listen on ${host}:${port}: ${reason}. Set web.host and web.port in settings.yaml, or CLAIMWATCH_WEB_PORT.`,
  );
}
