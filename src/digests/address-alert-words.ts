import type { Language } from '../model/language.ts';

/** What a mail to operators says of addresses that were not reached. Data: no logic here but filling in. */
export interface AddressAlertWords {
  /** The news of one address, and of how many others. */
  readonly suppressed: (address: string, others: number) => string;
  readonly givenUp: (address: string, others: number) => string;
  readonly others: (count: number) => string;
  /** In place of an address that operators are not mailed. */
  readonly subscriberOf: (desk: string) => string;
  readonly refused: (since: string, digests: number) => string;
  readonly notTaken: (since: string, digests: number) => string;
  readonly said: string;
  readonly whatToDo: string;
  readonly adviceSuppressed: (address: string) => string;
  readonly adviceSubscriber: string;
  readonly adviceGivenUp: string;
  readonly page: string;
}

const en: AddressAlertWords = {
  suppressed: (address, others) =>
    others === 0
      ? `${address} gets nothing more`
      : `Nothing more is sent to ${address} and ${others} ${others === 1 ? 'other' : 'others'}`,
  givenUp: (address, others) =>
    others === 0
      ? `${address} was not reached`
      : `${address} and ${others} ${others === 1 ? 'other' : 'others'} were not reached`,
  others: (count) => `and ${count} more`,
  subscriberOf: (desk) => `a subscriber of ${desk}`,
  refused: (since, digests) =>
    digests === 1
      ? `Refused a digest for good at ${since}. Nothing more is sent to it.`
      : `Refused ${digests} digests in a row for good, the first at ${since}. Nothing more is sent to it.`,
  notTaken: (since, digests) =>
    digests === 1
      ? `A digest of ${since} was given up.`
      : `${digests} digests were given up, the first of ${since}.`,
  said: 'What was said last:',
  whatToDo: 'What to do',
  adviceSuppressed: (address) =>
    `Correct or remove what is wrong in desks.yaml. Where an address works again: npx claimwatch addresses restore ${address}. What it was not sent meanwhile stays on the desk’s page.`,
  adviceSubscriber:
    'Whose address it is stands on the page below, for who signs in. Where it works again: npx claimwatch addresses restore ADDRESS. Whoever it belongs to may also subscribe anew with another address.',
  adviceGivenUp:
    'See what the other side said, and whether its server and ours can reach each other. What was given up is not sent again; it stays on the desk’s page.',
  page: 'Addresses that get nothing more',
};

const es: AddressAlertWords = {
  suppressed: (address, others) =>
    others === 0 ? `${address} ya no recibe nada` : `Ya no se envía nada a ${address} y ${others} más`,
  givenUp: (address, others) =>
    others === 0
      ? `${address} no recibió lo que se le envió`
      : `${address} y ${others} más no recibieron lo que se les envió`,
  others: (count) => `y ${count} más`,
  subscriberOf: (desk) => `una persona suscrita a ${desk}`,
  refused: (since, digests) =>
    digests === 1
      ? `Rechazó un resumen de forma definitiva: ${since}. Ya no se le envía nada.`
      : `Rechazó ${digests} resúmenes seguidos de forma definitiva, el primero: ${since}. Ya no se le envía nada.`,
  notTaken: (since, digests) =>
    digests === 1
      ? `Se abandonó un resumen del momento ${since}.`
      : `Se abandonaron ${digests} resúmenes, el primero del momento ${since}.`,
  said: 'Lo último que se respondió:',
  whatToDo: 'Qué hacer',
  adviceSuppressed: (address) =>
    `Corrija o quite en desks.yaml lo que esté mal. Si una dirección vuelve a funcionar: npx claimwatch addresses restore ${address}. Lo que no se le envió mientras tanto queda en la página de la mesa.`,
  adviceSubscriber:
    'De quién es la dirección se ve en la página de abajo, tras iniciar sesión. Si vuelve a funcionar: npx claimwatch addresses restore DIRECCIÓN. La persona también puede suscribirse de nuevo con otra dirección.',
  adviceGivenUp:
    'Vea qué respondió el otro lado y si su servidor y el nuestro se alcanzan. Lo que se abandonó no se envía de nuevo; queda en la página de la mesa.',
  page: 'Direcciones que ya no reciben nada',
};

export const ADDRESS_ALERT_WORDS: Readonly<Record<Language, AddressAlertWords>> = { en, es };
