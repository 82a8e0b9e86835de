import type { OpinionOutcome } from './opinion.ts';

export interface FailureFacts {
  /** When asking again may help, where the other side says so. */
  readonly retryAt?: Date | null;
  /** Whether anything was sent: what was not sent costs nothing. Default true. */
  readonly called?: boolean;
  readonly cause?: unknown;
}

/** A model could not be asked, or its answer is of no use. The message is for the operator, and may hold text from outside. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly retryAt: Date | null;
  readonly called: boolean;
  constructor(
    readonly outcome: OpinionOutcome,
    message: string,
    { retryAt = null, called = true, cause }: FailureFacts = {},
  ) {
    super(message, { cause });
    this.retryAt = retryAt;
    this.called = called;
  }
}
