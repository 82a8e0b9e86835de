/** What becomes of what is sent, once: part of `events.ts`. */
export type DeliveryEvent =
  | { kind: 'delivered'; desk: string; address: string; messageId: string; answer: string }
  | { kind: 'not-delivered'; desk: string; address: string; error: string; forGood: boolean }
  | { kind: 'delivery-in-doubt'; delivery: number }
  | { kind: 'delivered-twice'; delivery: number; messageId: string }
  | { kind: 'address-suppressed'; channel: string; address: string; error: string }
  | { kind: 'left-out'; delivery: number; of: Said; desk: string; address: string; why: string }
  | { kind: 'alert-delivered'; address: string; messageId: string; answer: string }
  | { kind: 'alert-not-delivered'; address: string; error: string; forGood: boolean };

/** What a delivery is, in the log and the counters. */
type Said = 'digest' | 'confirmation' | 'alert';

type Of<Kind extends DeliveryEvent['kind']> = Extract<DeliveryEvent, { kind: Kind }>;

export const DELIVERY_SAYINGS: {
  [Kind in DeliveryEvent['kind']]: readonly [
    level: (event: Of<Kind>) => 'info' | 'warn' | 'error',
    sentence: (event: Of<Kind>) => string,
  ];
} = {
  delivered: [() => 'info', (e) => `Digest delivered to ${e.address} of ${e.desk}: ${e.answer}`],
  'not-delivered': [
    (e) => (e.forGood ? 'error' : 'warn'),
    (e) =>
      `Digest for ${e.address} of ${e.desk} was not accepted${e.forGood ? ' and is given up' : ', it will be tried again'}: ${e.error}`,
  ],
  'delivery-in-doubt': [
    () => 'warn',
    (e) =>
      `Delivery ${e.delivery} was left by a worker that died or hung over it. It may have been accepted; it is sent again, the same bytes under the same id.`,
  ],
  'delivered-twice': [
    () => 'warn',
    (e) => `Delivery ${e.delivery} (${e.messageId}) was accepted twice: two workers sent it at one time.`,
  ],
  'address-suppressed': [
    () => 'error',
    (e) =>
      `Nothing more is sent to ${e.address} by ${e.channel}, which refused digest after digest: ${e.error} Once that is mended: claimwatch addresses restore.`,
  ],
  'left-out': [
    () => 'info',
    (e) =>
      `Delivery ${e.delivery} (${e.of}) to ${e.address}${e.desk === '' ? '' : ` of ${e.desk}`} is left out: ${e.why}.`,
  ],
  'alert-delivered': [() => 'info', (e) => `Mail to the operator ${e.address} delivered: ${e.answer}`],
  'alert-not-delivered': [
    (e) => (e.forGood ? 'error' : 'warn'),
    (e) =>
      `Mail to the operator ${e.address} was not accepted${e.forGood ? ' and is given up' : ', it will be tried again'}: ${e.error}`,
  ],
};
