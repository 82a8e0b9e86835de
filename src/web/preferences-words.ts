import type { Language } from '../model/language.ts';
import type { Mistake, WAYS } from './preferences-form.ts';

interface PreferencesWords {
  readonly title: (desk: string) => string;
  readonly for: (address: string) => string;
  readonly saved: string;
  readonly wrong: string;
  readonly topics: string;
  readonly when: string;
  readonly way: Readonly<Record<(typeof WAYS)[number], string>>;
  /** `way.desk` of a desk with set hours. */
  readonly deskHours: string;
  /** `way.hourly` of a desk that is told also that there is nothing new. */
  readonly everyHour: string;
  readonly asDesk: (schedule: string) => string;
  readonly times: string;
  readonly timesHow: string;
  readonly days: string;
  readonly zone: string;
  readonly zoneHow: string;
  readonly quiet: string;
  readonly quietHow: Readonly<Record<'all' | 'most' | 'none', string>>;
  readonly correctionsAtOnce: string;
  readonly from: string;
  readonly to: string;
  readonly quietDays: string;
  readonly stretch: (number: number) => string;
  readonly lang: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly restatements: string;
  readonly pause: string;
  readonly pauseHow: string;
  readonly deskPause: (day: string) => string;
  readonly save: string;
  readonly mistake: Readonly<Record<Mistake, string>>;
  readonly end: string;
  readonly endHow: string;
  readonly forget: string;
  readonly forgetHow: string;
  readonly forgotten: string;
  readonly forgottenHow: string;
  /** Said to everybody alike: it is not looked up whether the address did. */
  readonly stays: string;
  readonly archive: string;
  readonly configured: string;
  readonly notOpen: string;
  readonly noQuiet: string;
  readonly noPause: string;
  readonly yes: string;
  readonly no: string;
}

const en: PreferencesWords = {
  title: (desk) => `${desk}: your settings`,
  for: (address) => `For ${address}.`,
  saved: 'Saved. It counts from now on.',
  wrong: 'Nothing was saved yet: something is not right below.',
  topics: 'Topics',
  when: 'When to write',
  way: {
    desk: 'Whenever the desk is written to',
    immediate: 'As soon as somebody says something new',
    hourly: 'Every hour, if there is news',
    at: 'At times of day',
  },
  deskHours: 'At the desk’s hours, by your own clock',
  everyHour: 'Every hour, also if there is no news',
  asDesk: (schedule) => `now: ${schedule}`,
  times: 'Times of day',
  timesHow: 'Such as 07:00, 13:30. At most 24, with commas between them.',
  days: 'On these days',
  zone: 'Time zone',
  zoneHow: 'All hours and days on this page are those of its clocks, the desk’s hours too.',
  quiet: 'Quiet hours',
  quietHow: {
    all: 'Nothing is sent then; it waits for their end.',
    most: 'What is due then waits for their end.',
    none: 'Leave both times empty for none.',
  },
  correctionsAtOnce: 'Corrections of what you were told are sent all the same.',
  from: 'From',
  to: 'To',
  quietDays: 'Beginning on',
  stretch: (number) => `Stretch ${number}`,
  lang: 'Language of the mails',
  languages: { en: 'English', es: 'Spanish' },
  restatements: 'Also what somebody says again on another day',
  pause: 'Pause until',
  pauseHow: 'Nothing is sent before this day; what comes meanwhile waits. Leave it empty for no pause.',
  deskPause: (day) =>
    `The desk itself is paused: nobody is sent anything before ${day}. Of two days the later counts.`,
  save: 'Save',
  mistake: {
    topics: 'Choose one topic at least, or unsubscribe below.',
    way: 'Choose one of these.',
    at: 'Write times from 00:00 to 23:59, such as 07:00, 13:30: one at least, 24 at most.',
    on: 'Choose one day at least.',
    zone: 'This is no time zone. Write one by its place, such as America/Mexico_City: an abbreviation means several.',
    quiet: 'Write both times, from 00:00 to 23:59, and choose one day at least; or leave both empty.',
    quietAll: 'These hours leave no minute of the week in which anything could be sent.',
    lang: 'Choose one of these.',
    pausedUntil: 'This is no day. Write one such as 2027-01-07.',
  },
  end: 'Unsubscribe',
  endHow: 'Nothing more is sent, also of what is on its way. Your address and these settings are deleted.',
  forget: 'Delete everything',
  forgetHow:
    'Unsubscribes, and deletes the digests that you were sent as well: the links in your mails lead nowhere then.',
  forgotten: 'Everything is deleted',
  forgottenHow:
    'Nothing of this subscription is kept here any more. Subscriptions to other desks, if there are any, go on.',
  stays:
    'If your address refused mails of ours for good, that stays noted with the address, so that it is not written to again by mistake. Whoever runs Claimwatch can delete it.',
  archive: 'All digests, as they were sent',
  configured: 'Whoever runs Claimwatch put you on the list of this desk and sets how it is written to:',
  notOpen: 'This desk takes no subscribers at the moment, so nothing is sent.',
  noQuiet: 'No quiet hours',
  noPause: 'No pause',
  yes: 'yes',
  no: 'no',
};

const es: PreferencesWords = {
  title: (desk) => `${desk}: sus ajustes`,
  for: (address) => `Para ${address}.`,
  saved: 'Guardado. Vale desde ahora.',
  wrong: 'Todavía no se guardó nada: abajo hay algo que no está bien.',
  topics: 'Temas',
  when: 'Cuándo escribirle',
  way: {
    desk: 'Cuando se escribe a la mesa',
    immediate: 'En cuanto alguien diga algo nuevo',
    hourly: 'Cada hora, si hay novedades',
    at: 'A horas fijas',
  },
  deskHours: 'A las horas de la mesa, según su propio reloj',
  everyHour: 'Cada hora, también si no hay novedades',
  asDesk: (schedule) => `ahora: ${schedule}`,
  times: 'Horas del día',
  timesHow: 'Por ejemplo 07:00, 13:30. Veinticuatro como máximo, con comas entre ellas.',
  days: 'En estos días',
  zone: 'Zona horaria',
  zoneHow: 'Todas las horas y los días de esta página son los de sus relojes, también las horas de la mesa.',
  quiet: 'Horas de silencio',
  quietHow: {
    all: 'Entonces no se envía nada; espera a que terminen.',
    most: 'Lo que tocaría enviar entonces espera a que terminen.',
    none: 'Si no quiere ninguna, deje vacías las dos horas.',
  },
  correctionsAtOnce: 'Las correcciones de lo que se le contó se envían igualmente.',
  from: 'Desde',
  to: 'Hasta',
  quietDays: 'Empiezan en',
  stretch: (number) => `Tramo ${number}`,
  lang: 'Idioma de los correos',
  languages: { en: 'Inglés', es: 'Español' },
  restatements: 'También lo que alguien vuelve a decir otro día',
  pause: 'Pausa hasta',
  pauseHow: 'No se envía nada antes de este día; lo que llegue espera. Déjelo vacío si no quiere pausa.',
  deskPause: (day) =>
    `La propia mesa está en pausa: no se envía nada a nadie antes del ${day}. De dos días vale el más tardío.`,
  save: 'Guardar',
  mistake: {
    topics: 'Elija al menos un tema, o dese de baja más abajo.',
    way: 'Elija una de estas.',
    at: 'Escriba horas de 00:00 a 23:59, por ejemplo 07:00, 13:30: una al menos, veinticuatro como máximo.',
    on: 'Elija al menos un día.',
    zone: 'Esto no es una zona horaria. Escríbala por su lugar, como America/Mexico_City: una sigla vale para varias.',
    quiet: 'Escriba las dos horas, de 00:00 a 23:59, y elija al menos un día; o deje las dos vacías.',
    quietAll: 'Estas horas no dejan ni un minuto de la semana en que se pueda enviar algo.',
    lang: 'Elija uno de estos.',
    pausedUntil: 'Esto no es un día. Escriba uno como 2027-01-07.',
  },
  end: 'Darse de baja',
  endHow: 'No se envía nada más, tampoco lo que va en camino. Se borran su dirección y estos ajustes.',
  forget: 'Borrarlo todo',
  forgetHow:
    'Le da de baja y borra también los resúmenes que se le enviaron: los enlaces de sus correos ya no llevan a ninguna parte.',
  forgotten: 'Todo está borrado',
  forgottenHow:
    'Aquí ya no se guarda nada de esta suscripción. Las suscripciones a otras mesas, si las hay, continúan.',
  stays:
    'Si su dirección rechazó correos nuestros de forma definitiva, eso queda anotado con la dirección, para que no se le vuelva a escribir por error. Quien lleva Claimwatch puede borrarlo.',
  archive: 'Todos los resúmenes, tal como se enviaron',
  configured: 'Quien lleva Claimwatch lo añadió a la lista de esta mesa y fija cómo se le escribe:',
  notOpen: 'De momento esta mesa no admite suscriptores, así que no se envía nada.',
  noQuiet: 'Sin horas de silencio',
  noPause: 'Sin pausa',
  yes: 'sí',
  no: 'no',
};

export const PREFERENCES_WORDS: Readonly<Record<Language, PreferencesWords>> = { en, es };
