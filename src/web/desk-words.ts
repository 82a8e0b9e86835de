import type { Language } from '../model/language.ts';
import { CORRECTION_WORDS, STANCE_WORDS, VERDICT_WORDS } from '../model/spoken-words.ts';

/** What waits for a digest. */
interface Waits {
  readonly lines: number;
  readonly corrections: number;
  readonly repeats: number;
}

/** Nothing where there is none. */
function counted(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : several}`;
}

function both(and: string, ...parts: readonly string[]): string {
  return parts.filter(Boolean).join(and);
}

/** What pages for desks say, in the desk's language. The words of claims stay as they were said. */
export const DESK_WORDS = {
  en: {
    noLink: 'This link does not lead anywhere',
    noLinkWhy: 'It was cut on its way, or it is not of this desk. Open it again from the mail.',
    saved: 'The sentence in the article, as it was read',
    at: 'Read',
    original: 'The page of the outlet',
    before: 'What was said before',
    archive: {
      title: (desk: string) => `${desk}: digests, as they were sent`,
      none: 'No digest was sent yet. One comes when somebody says something new on the topics of this desk.',
      noneOlder: 'There are no older ones.',
      noneFound: (words: string) => `No digest holds all of these words: ${words}.`,
      found: (words: string) => `Digests that hold all of these words: ${words}.`,
      all: 'All digests',
      yours: 'The digests that you were sent',
      search: 'Words in subjects, lines and names',
      find: 'Find',
      older: 'Older digests',
      now: 'Now',
      sent: 'Sent',
      lines: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
      repeats: (count: number) => (count === 1 ? '1 claim held back' : `${count} claims held back`),
      late: 'Late',
      lateSince: 'It was due',
      kind: { urgent: 'Urgent', 'nothing-new': 'Nothing new', regular: '' },
      state: {
        sent: 'Accepted by the mail server',
        'to-send': 'Not accepted by the mail server yet; it is tried again',
        failed: 'It could not be delivered to you',
        'left-out': 'It was not sent to you',
        none: 'It was not sent to you',
      },
      next: 'The next digest is due',
      notBefore: 'The next digest is sent when there is news, not before',
      ifNews: (isCertain: boolean) => (isCertain ? '.' : ', if there is news.'),
      atOnce: (seconds: number) =>
        `A digest is sent ${seconds === 1 ? '1 second' : `${seconds} seconds`} after somebody says something new.`,
      paused: (day: string) => `Paused: nothing is sent before ${day}. What comes meanwhile waits.`,
      quiet: (from: string, to: string, days: string) => `Quiet hours from ${from} to ${to}${days}.`,
      quietOn: (days: string) => `, beginning on ${days}`,
      urgent: 'What the desk calls urgent is sent all the same.',
      atOnceToo: 'Corrections are sent all the same.',
      waits: ({ lines, corrections, repeats }: Waits) =>
        [
          lines + corrections === 0
            ? 'Nothing waits for the next digest.'
            : `${both(' and ', counted(lines, 'claim', 'claims'), counted(corrections, 'correction', 'corrections'))} ${lines + corrections === 1 ? 'waits' : 'wait'} for the next digest.`,
          repeats === 0
            ? ''
            : `${counted(repeats, 'repeat', 'repeats')} ${repeats === 1 ? 'is' : 'are'} held back so far.`,
        ]
          .filter(Boolean)
          .join(' '),
      feedsRead: (read: number, configured: number) => `${read} of ${configured} feeds are read.`,
      failing: 'cannot be read since',
      over: 'You get no more digests of this desk. Here are those that you were sent.',
      settings: 'Settings',
      feed: 'Atom feed',
      heldAll: 'All that was held back, and why',
      whyHeld: 'which and why',
      asSent: 'As it was sent',
      asText: 'As text',
      theMail: 'The mail itself (.eml)',
      inIt: (count: number) => (count === 1 ? 'In this digest: 1 line' : `In this digest: ${count} lines`),
      besides: (count: number) => (count === 1 ? 'Besides them: 1 line' : `Besides them: ${count} lines`),
      corrections: 'Corrections of what was told',
      correction: CORRECTION_WORDS.en,
      sentWith: 'Sent at the same time, of other topics',
      notSentToYou:
        'You were not sent this digest, so there is no mail of yours to show: this is what all were sent.',
    },
    heldBack: {
      title: 'What was held back and why',
      of: (count: number) => (count === 1 ? '1 claim was held back.' : `${count} claims were held back.`),
      more: 'More of what was held back',
      none: 'Nothing was held back.',
      repeats: 'It repeats',
      readsNow: 'It reads now',
      why: {
        repeat: 'It says what was known.',
        carried: 'It says what a line of this digest says, and is counted there.',
        outlet: 'Another outlet says what a line of this digest says; it is counted there.',
        sent: 'The desk was sent it before.',
        sentOn: 'The desk was sent it on',
        reviewed: 'A reviewer marked it as a repeat.',
        edited: 'Its outlet changed it before the desk was told it.',
        'taken-out': 'Its outlet took it out before the desk was told it.',
        retracted: 'It says what a reviewer retracted.',
        unknown: 'It repeats what was said before.',
      },
      count: {
        repeat: 'Known before',
        carried: 'Counted with a line of their digest',
        sent: 'Sent before',
        reviewed: 'Marked by a reviewer',
        edited: 'Changed by its outlet before it was told',
        'taken-out': 'Taken out by its outlet before it was told',
        retracted: 'Retracted by a reviewer',
        unknown: 'From before reasons were kept',
      },
    },
    leave: (address: string, desk: string) => `No more digests of ${desk} to ${address}?`,
    leaveButton: 'Unsubscribe',
    left: (address: string, desk: string) => `${address} gets no more digests of ${desk}.`,
    leftHow: 'To get them again, ask whoever runs Claimwatch.',
    reports: 'reports',
    probably: 'probably',
    act: {
      confirm: '',
      repeat: 'A reviewer has since marked this claim as a repeat of an earlier one.',
      merge: '',
      split: '',
      'off-topic': 'A reviewer has since said that this claim is of no topic that is watched.',
      reject: 'A reviewer has since rejected this claim: it was read wrongly.',
      retract: 'A reviewer has since retracted this claim.',
    },
    verdict: VERDICT_WORDS.en,
    saidAgain: 'Said again',
    stance: STANCE_WORDS.en,
  },
  es: {
    noLink: 'Este enlace no lleva a ninguna parte',
    noLinkWhy: 'Llegó cortado o no es de esta mesa. Ábralo de nuevo desde el correo.',
    saved: 'La frase en el artículo, tal como se leyó',
    at: 'Leído',
    original: 'La página del medio',
    before: 'Lo que se dijo antes',
    archive: {
      title: (desk: string) => `${desk}: los resúmenes, tal como se enviaron`,
      none: 'Todavía no se envió ningún resumen. Llega cuando alguien dice algo nuevo sobre los temas de esta mesa.',
      noneOlder: 'No hay anteriores.',
      noneFound: (words: string) => `Ningún resumen tiene todas estas palabras: ${words}.`,
      found: (words: string) => `Resúmenes que tienen todas estas palabras: ${words}.`,
      all: 'Todos los resúmenes',
      yours: 'Los resúmenes que se le enviaron',
      search: 'Palabras en asuntos, líneas y nombres',
      find: 'Buscar',
      older: 'Resúmenes anteriores',
      now: 'Ahora',
      sent: 'Enviado',
      lines: (count: number) => (count === 1 ? '1 línea' : `${count} líneas`),
      repeats: (count: number) => (count === 1 ? '1 afirmación retenida' : `${count} afirmaciones retenidas`),
      late: 'Tarde',
      lateSince: 'Debía salir el',
      kind: { urgent: 'Urgente', 'nothing-new': 'Sin novedades', regular: '' },
      state: {
        sent: 'Aceptado por el servidor de correo',
        'to-send': 'El servidor de correo aún no lo aceptó; se vuelve a intentar',
        failed: 'No se le pudo entregar',
        'left-out': 'No se le envió a usted',
        none: 'No se le envió a usted',
      },
      next: 'El próximo resumen sale el',
      notBefore: 'El próximo resumen sale cuando haya novedades, no antes del',
      ifNews: (isCertain: boolean) => (isCertain ? '.' : ', si hay novedades.'),
      atOnce: (seconds: number) =>
        `Se envía un resumen ${seconds === 1 ? '1 segundo' : `${seconds} segundos`} después de que alguien diga algo nuevo.`,
      paused: (day: string) =>
        `En pausa: no se envía nada antes del ${day}. Lo que llegue entretanto espera.`,
      quiet: (from: string, to: string, days: string) => `Horas de silencio de ${from} a ${to}${days}.`,
      quietOn: (days: string) => `, que empiezan ${days}`,
      urgent: 'Lo que la mesa considera urgente se envía igualmente.',
      atOnceToo: 'Las correcciones se envían igualmente.',
      waits: ({ lines, corrections, repeats }: Waits) =>
        [
          lines + corrections === 0
            ? 'Para el próximo resumen no hay nada todavía.'
            : `Para el próximo resumen: ${both(' y ', counted(lines, 'afirmación', 'afirmaciones'), counted(corrections, 'corrección', 'correcciones'))}.`,
          repeats === 0
            ? ''
            : `Por ahora ${repeats === 1 ? 'se retiene' : 'se retienen'} ${counted(repeats, 'repetición', 'repeticiones')}.`,
        ]
          .filter(Boolean)
          .join(' '),
      feedsRead: (read: number, configured: number) => `Se leen ${read} de ${configured} fuentes RSS.`,
      failing: 'no se puede leer desde el',
      over: 'Ya no recibe resúmenes de esta mesa. Estos son los que se le enviaron.',
      settings: 'Ajustes',
      feed: 'Fuente Atom',
      heldAll: 'Todo lo retenido y por qué',
      whyHeld: 'cuáles y por qué',
      asSent: 'Tal como se envió',
      asText: 'Como texto',
      theMail: 'El correo mismo (.eml)',
      inIt: (count: number) =>
        count === 1 ? 'En este resumen: 1 línea' : `En este resumen: ${count} líneas`,
      besides: (count: number) => (count === 1 ? 'Además: 1 línea' : `Además: ${count} líneas`),
      corrections: 'Correcciones de lo ya enviado',
      correction: CORRECTION_WORDS.es,
      sentWith: 'Enviado al mismo tiempo, de otros temas',
      notSentToYou:
        'Este resumen no se le envió a usted, así que no hay un correo suyo que mostrar: esto es lo que se envió a todos.',
    },
    heldBack: {
      title: 'Qué se retuvo y por qué',
      of: (count: number) =>
        count === 1 ? 'Se retuvo 1 afirmación.' : `Se retuvieron ${count} afirmaciones.`,
      more: 'Más de lo retenido',
      none: 'No se retuvo nada.',
      repeats: 'Repite',
      readsNow: 'Ahora dice',
      why: {
        repeat: 'Dice lo que ya se sabía.',
        carried: 'Dice lo mismo que una línea de este resumen, y allí se cuenta.',
        outlet: 'Otro medio dice lo mismo que una línea de este resumen; allí se cuenta.',
        sent: 'Ya se envió a la mesa.',
        sentOn: 'Se envió a la mesa el',
        reviewed: 'Una persona revisora lo marcó como repetición.',
        edited: 'Su medio lo cambió antes de que se le dijera a la mesa.',
        'taken-out': 'Su medio lo quitó antes de que se le dijera a la mesa.',
        retracted: 'Dice lo que una persona revisora retiró.',
        unknown: 'Repite lo que se dijo antes.',
      },
      count: {
        repeat: 'Ya se sabía',
        carried: 'Se cuenta con una línea de su resumen',
        sent: 'Ya se envió',
        reviewed: 'Marcado por una persona revisora',
        edited: 'Cambiado por su medio antes de contarse',
        'taken-out': 'Quitado por su medio antes de contarse',
        retracted: 'Retirado por una persona revisora',
        unknown: 'De antes de que se guardara el motivo',
      },
    },
    leave: (address: string, desk: string) => `¿No enviar más resúmenes de ${desk} a ${address}?`,
    leaveButton: 'Darse de baja',
    left: (address: string, desk: string) => `${address} no recibirá más resúmenes de ${desk}.`,
    leftHow: 'Para recibirlos de nuevo, pídalo a quien lleva Claimwatch.',
    reports: 'informa',
    probably: 'probablemente',
    act: {
      confirm: '',
      repeat: 'Después, una persona revisora marcó esta afirmación como repetición de otra anterior.',
      merge: '',
      split: '',
      'off-topic': 'Después, una persona revisora dijo que esta afirmación no es de ningún tema vigilado.',
      reject: 'Después, una persona revisora rechazó esta afirmación: se leyó mal.',
      retract: 'Después, una persona revisora retiró esta afirmación.',
    },
    verdict: VERDICT_WORDS.es,
    saidAgain: 'Dicho de nuevo',
    stance: STANCE_WORDS.es,
  },
} as const satisfies Record<Language, unknown>;
