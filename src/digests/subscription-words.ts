import type { Language } from '../model/language.ts';
import type { SubscriptionMail } from '../model/subscription.ts';

interface SubscriptionWords {
  readonly subject: Readonly<Record<SubscriptionMail['kind'], (desk: string) => string>>;
  /** Without the stop behind it: the name of a desk may have one. */
  readonly asked: (address: string, desk: string) => string;
  readonly from: string;
  readonly watches: string;
  readonly toDo: Readonly<Record<SubscriptionMail['kind'], string>>;
  readonly act: Readonly<Record<SubscriptionMail['kind'], string>>;
  readonly notYou: Readonly<Record<SubscriptionMail['kind'], string>>;
  readonly why: (address: string) => string;
}

const en: SubscriptionWords = {
  subject: {
    confirm: (desk) => `Confirm your subscription to ${desk}`,
    known: (desk) => `You are subscribed to ${desk}`,
  },
  asked: (address, desk) => `Somebody asked that ${address} be sent the digests of ${desk}`,
  from: 'The page where it was asked',
  watches: 'What the desk watches',
  toDo: {
    confirm: 'If that was you, open this page and press its button. The link works for seven days.',
    known: 'This address gets them already. When, what and in which language is set on your own page.',
  },
  act: { confirm: 'Confirm the subscription', known: 'Your settings' },
  notYou: {
    confirm:
      'If it was not you, do nothing: without the button nothing is sent, and the address is forgotten after seven days.',
    known: 'If it was not you, do nothing: nothing has changed.',
  },
  why: (address) => `Sent to ${address} because somebody typed this address on that page.`,
};

const es: SubscriptionWords = {
  subject: {
    confirm: (desk) => `Confirme su suscripción a ${desk}`,
    known: (desk) => `Ya está suscrito a ${desk}`,
  },
  asked: (address, desk) => `Alguien pidió que se enviaran a ${address} los resúmenes de ${desk}`,
  from: 'La página donde se pidió',
  watches: 'Lo que vigila la mesa',
  toDo: {
    confirm: 'Si fue usted, abra esta página y pulse su botón. El enlace sirve durante siete días.',
    known: 'Esta dirección ya los recibe. Cuándo, qué y en qué idioma se ajusta en su propia página.',
  },
  act: { confirm: 'Confirmar la suscripción', known: 'Sus ajustes' },
  notYou: {
    confirm:
      'Si no fue usted, no haga nada: sin el botón no se envía nada, y la dirección se olvida a los siete días.',
    known: 'Si no fue usted, no haga nada: no ha cambiado nada.',
  },
  why: (address) => `Enviado a ${address} porque alguien escribió esta dirección en esa página.`,
};

export const SUBSCRIPTION_WORDS: Readonly<Record<Language, SubscriptionWords>> = { en, es };
