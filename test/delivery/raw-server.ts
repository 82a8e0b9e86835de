import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface RawServer {
  readonly port: number;
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** A server on loopback that does with a connection whatever the test says. */
export async function rawServer(onConnection: (socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
    // Else nobody would notice that the other side has gone.
    socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async close() {
      if (!server.listening) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sides that misbehave below any protocol. */
export const RAW_SIDES: Readonly<Record<string, (socket: Socket) => void>> = {
  hangs: () => {},
  'hangs up': (socket) => socket.once('data', () => socket.destroy()),
  'talks nonsense': (socket) => socket.end('?'.repeat(100)),
  trickles(socket) {
    const timer = setInterval(() => socket.write('2'), 20);
    socket.on('close', () => clearInterval(timer));
  },
};
