import type { Language } from '../model/language.ts';

/** What the pages of open desks and their subscribers say, in the desk's language or the subscriber's. */
export const SUBSCRIBE_WORDS = {
  en: {
    desks: 'Digests that anybody may subscribe to',
    noDesks: 'There are none here at the moment.',
    title: (desk: string) => `Subscribe to ${desk}`,
    what: 'A mail that tells what somebody said for the first time on these topics, who said it, and where:',
    when: (schedule: string, zone: string) => `It is sent ${schedule} (${zone}). You can change that later.`,
    address: 'Your e-mail address',
    leaveEmpty: 'Leave this field empty',
    subscribe: 'Subscribe',
    kept: 'Until you confirm it, the address is kept for seven days at most, and for nothing but this. Every mail has a link that ends the subscription and deletes the address.',
    noAddress: 'This is no e-mail address. Write one such as ana@example.org.',
    asked: 'Look into your mailbox',
    askedHow: (address: string) =>
      `If ${address} can be written to, and was not within the last hour, a mail is on its way there with a link that confirms the subscription. Nothing is sent before that.`,
    askedLate:
      'If you do not see it within a few minutes, look in your spam folder. It can be asked for again in an hour.',
    tooMany: 'Too many have asked just now',
    tooManyHow: (minutes: number) =>
      `Nothing was noted. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    back: 'Back',
    again: 'Subscribe again',
    confirmTitle: (desk: string) => `Confirm the subscription to ${desk}`,
    confirmHow: (address: string) => `With this button ${address} is sent the digests from now on.`,
    confirm: 'Confirm',
    confirmed: (desk: string) => `You are subscribed to ${desk}`,
    confirmedHow: (address: string) =>
      `${address} is sent what is new from now on. What was said before this moment counts as known.`,
    toSettings: 'Topics, hours, language: your settings',
    already: (desk: string) => `You are sent the digests of ${desk} already`,
    alreadyHow: (address: string) =>
      `Whoever runs Claimwatch put ${address} on the list of this desk, so there is nothing to confirm and no second mail. Every mail has a link that ends them.`,
  },
  es: {
    desks: 'Resúmenes a los que cualquiera puede suscribirse',
    noDesks: 'De momento aquí no hay ninguno.',
    title: (desk: string) => `Suscribirse a ${desk}`,
    what: 'Un correo que cuenta lo que alguien dijo por primera vez sobre estos temas, quién lo dijo y dónde:',
    when: (schedule: string, zone: string) => `Se envía ${schedule} (${zone}). Después puede cambiarlo.`,
    address: 'Su dirección de correo',
    leaveEmpty: 'Deje vacío este campo',
    subscribe: 'Suscribirse',
    kept: 'Hasta que la confirme, la dirección se guarda siete días como máximo y solo para esto. Cada correo trae un enlace que termina la suscripción y borra la dirección.',
    noAddress: 'Esto no es una dirección de correo. Escriba una como ana@example.org.',
    asked: 'Revise su correo',
    askedHow: (address: string) =>
      `Si se puede escribir a ${address}, y no se hizo en la última hora, va en camino un correo con un enlace que confirma la suscripción. Antes de eso no se envía nada.`,
    askedLate:
      'Si no lo ve en unos minutos, busque en la carpeta de correo no deseado. Puede pedirlo otra vez dentro de una hora.',
    tooMany: 'Demasiadas peticiones en este momento',
    tooManyHow: (minutes: number) =>
      `No se anotó nada. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `${minutes} minutos`}.`,
    back: 'Volver',
    again: 'Suscribirse otra vez',
    confirmTitle: (desk: string) => `Confirmar la suscripción a ${desk}`,
    confirmHow: (address: string) => `Con este botón, ${address} recibe los resúmenes desde ahora.`,
    confirm: 'Confirmar',
    confirmed: (desk: string) => `Está suscrito a ${desk}`,
    confirmedHow: (address: string) =>
      `${address} recibe desde ahora lo que sea nuevo. Lo dicho antes de este momento se da por sabido.`,
    toSettings: 'Temas, horas, idioma: sus ajustes',
    already: (desk: string) => `Ya recibe los resúmenes de ${desk}`,
    alreadyHow: (address: string) =>
      `Quien lleva Claimwatch añadió ${address} a la lista de esta mesa, así que no hay nada que confirmar ni habrá un segundo correo. Cada correo trae un enlace que los termina.`,
  },
} as const satisfies Record<Language, unknown>;
