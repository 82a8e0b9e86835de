/** What happens to subscriptions, once: part of `events.ts`. No event holds the address of somebody who subscribed. */
export type SubscriptionEvent =
  | { kind: 'subscription-asked'; desk: string; outcome: keyof typeof ASKED }
  | { kind: 'confirmation-delivered'; desk: string; messageId: string }
  | { kind: 'confirmation-not-delivered'; desk: string; error: string; forGood: boolean }
  | { kind: 'subscription-confirmed'; desk: string; edition: string }
  | { kind: 'subscription-changed'; edition: string }
  | { kind: 'subscription-ended'; edition: string; by: string };

/** What came of somebody's wish to subscribe. The page says the same of all of them. */
const ASKED = {
  'to-confirm': 'a mail asks for a confirmation',
  known: 'subscribed already, a mail leads to the settings',
  'over-limit': 'asked too often, no mail',
  suppressed: 'the address is not written to',
  'no-such-desk': 'the desk is not open any more',
} as const;

type Of<Kind extends SubscriptionEvent['kind']> = Extract<SubscriptionEvent, { kind: Kind }>;

export const SUBSCRIPTION_SAYINGS: {
  [Kind in SubscriptionEvent['kind']]: readonly [
    level: (event: Of<Kind>) => 'info' | 'warn' | 'error',
    sentence: (event: Of<Kind>) => string,
  ];
} = {
  'subscription-asked': [
    () => 'info',
    (e) => `Somebody asked to be sent the digests of ${e.desk}: ${ASKED[e.outcome]}.`,
  ],
  'confirmation-delivered': [() => 'info', (e) => `Mail to confirm a subscription to ${e.desk} delivered.`],
  'confirmation-not-delivered': [
    (e) => (e.forGood ? 'error' : 'warn'),
    (e) =>
      `A mail to confirm a subscription to ${e.desk} was not accepted${e.forGood ? ' and is given up' : ', it will be tried again'}: ${e.error}`,
  ],
  'subscription-confirmed': [
    () => 'info',
    (e) => `A subscription to ${e.desk} was confirmed: edition ${e.edition}.`,
  ],
  'subscription-changed': [
    () => 'info',
    (e) => `The subscriber of ${e.edition} changed how it is written to.`,
  ],
  'subscription-ended': [() => 'info', (e) => `The edition ${e.edition} was ended by ${e.by}.`],
};
