import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Answering = (response: ServerResponse, posted: Posted) => void;

export interface HookServer {
  readonly origin: string;
  readonly posted: readonly Posted[];
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** An HTTP server on loopback that keeps what is posted to it, and answers as the test says. */
export async function hookServer(answering: Answering): Promise<HookServer> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    void take(request).then((one) => {
      posted.push(one);
      answering(response, one);
    });
  });
  server.on('clientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function take(request: IncomingMessage): Promise<Posted> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) };
}
