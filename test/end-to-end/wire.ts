import type { ServerResponse } from 'node:http';
import type { Answer } from './press.ts';

/** Writes bytes of its own to the wire instead of an answer that Node would agree to. */
export function raw(bytes: string | Buffer): Answer {
  return (_request, response) => {
    response.socket?.end(bytes);
  };
}

/** Begins, and then writes one piece every so often until the other side has had enough. */
export function drip(begin: string, everyMs: number, piece: (turn: number) => string | Buffer): Answer {
  return (_request, response) => {
    response.socket?.write(begin);
    forever(response, everyMs, piece);
  };
}

function forever(response: ServerResponse, everyMs: number, piece: (turn: number) => string | Buffer): void {
  const { socket } = response;
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    socket?.write(piece(turn));
  }, everyMs);
  socket?.on('error', () => clearInterval(timer));
  socket?.on('close', () => clearInterval(timer));
}
