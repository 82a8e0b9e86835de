/** What a channel is sending: a closed channel sends nothing more, and ends when all of it has. */
export class UnderWay {
  readonly #sends = new Set<Promise<unknown>>();
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  async run<T>(send: Promise<T>): Promise<T> {
    this.#sends.add(send);
    try {
      return await send;
    } finally {
      this.#sends.delete(send);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#sends);
  }
}
