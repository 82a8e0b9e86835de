/** What goes to one recipient, as it was frozen in the store: a retry sends the same bytes. */
export interface FrozenDelivery {
  /** Stays the same however often it is sent: its message id without brackets. Who takes it knows a repeat by it. */
  readonly id: string;
  /** Sender of a mail, with or without a name: `Claimwatch <claimwatch@example.org>`. Other channels do without. */
  readonly from: string;
  /** A mail address, the id of a channel, or the id of the desk whose feed it is. */
  readonly to: string;
  readonly raw: Uint8Array;
}

/** What the other side said when it took the delivery. Only this counts as sent. */
export interface Acceptance {
  /** ISO 8601 UTC. */
  readonly acceptedAt: string;
  /** One line, for the record. */
  readonly answer: string;
}

/** A way to reach recipients. */
export interface Channel {
  /**
   * Hands one delivery over. Never sends anything twice by itself: trying again is the caller's work.
   * @throws Permanent or Temporary, nothing else.
   */
  send(delivery: FrozenDelivery, signal?: AbortSignal): Promise<Acceptance>;
  /** Lets what is under way finish within the time limit of a send, then ends it. Leaves no socket or timer. */
  close(): Promise<void>;
}

/** This delivery will never work; the message is a sentence that says why. */
export class Permanent extends Error {
  override readonly name = 'Permanent';
  /** Is it the address that is refused, whatever is sent to it? Then it may be suppressed. */
  readonly badAddress: boolean;

  constructor(message: string, options: ErrorOptions & { readonly badAddress: boolean }) {
    super(message, options);
    this.badAddress = options.badAddress;
  }
}

/** Not now: try again later with the same bytes. The message is a sentence that says why. */
export class Temporary extends Error {
  override readonly name = 'Temporary';
  /** Before this the other side does not want to be asked again (`Retry-After`); null: it did not say. */
  readonly retryAt: Date | null;
  /** The other side may have taken it all the same: everything was handed over, and nothing was heard. */
  readonly inDoubt: boolean;

  constructor(
    message: string,
    options: ErrorOptions & { readonly retryAt?: Date | null; readonly inDoubt?: boolean } = {},
  ) {
    super(message, options);
    this.retryAt = options.retryAt ?? null;
    this.inDoubt = options.inDoubt ?? false;
  }
}

/** The message id of a delivery as other channels than mail know it: without its brackets. */
export function deliveryId(messageId: string): string {
  return messageId.replace(/^<|>$/g, '');
}
