/** The same input will fail the same way: the job fails at once, whatever tries it has left. */
export class NeverWorks extends Error {
  override name = 'NeverWorks';
}

/** Not a failure: the site is busy, the server says later. The job comes back after `retryAfterMs`; no try is used up. */
export class NotNow extends Error {
  override name = 'NotNow';
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs: number) {
    super(message);
    this.retryAfterMs = Math.max(0, Math.round(retryAfterMs));
  }
}

/** A wrong configuration found at start (a Redis that would throw jobs away): the process should say so and stop. */
export class WrongConfiguration extends Error {
  override name = 'WrongConfiguration';
}
