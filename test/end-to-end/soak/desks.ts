// The twenty desks of the soak, over zones that change their clocks at odd hours or not at all, and what their operators
// change between two starts.

/** A desk as `desks.yaml` says it. */
export interface SoakDesk {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly lang: 'en' | 'es';
  readonly topics: readonly string[];
  readonly schedule: string | { readonly at: readonly string[]; readonly on?: readonly string[] };
  readonly batchSeconds?: number;
  readonly restatements?: boolean;
  readonly recipients: readonly string[];
  readonly channels?: readonly string[];
  readonly feed?: boolean;
  readonly quiet?: { readonly from: string; readonly to: string };
  readonly urgent?: {
    readonly topics?: readonly string[];
    readonly speakers?: readonly string[];
    readonly contradictions?: boolean;
  };
  readonly nothingNew?: boolean;
  readonly pausedUntil?: string;
  readonly corrections?: 'next-digest' | 'at-once';
  readonly threads?: 'topic';
}

export const TOPICS = [
  'harbour',
  'dam',
  'railway',
  'market',
  'bridge',
  'clinic',
  'school',
  'airport',
] as const;

/** Who speaks on a topic. */
export const SPEAKERS: Readonly<Record<(typeof TOPICS)[number], string>> = {
  harbour: 'Ana Puerto',
  dam: 'Boris Damm',
  railway: 'Carla Rieles',
  market: 'Diego Plaza',
  bridge: 'Elena Ponte',
  clinic: 'Frida Salud',
  school: 'Gil Escuela',
  airport: 'Hanna Vuelo',
};

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
const mail = (id: string) => `${id}@desk.example`;

function desk(
  id: string,
  zone: string,
  schedule: SoakDesk['schedule'],
  topics: readonly string[],
  more: Partial<SoakDesk> = {},
): SoakDesk {
  return { id, name: `The ${id} desk`, zone, lang: 'en', topics, schedule, recipients: [mail(id)], ...more };
}

export const DESKS: readonly SoakDesk[] = [
  desk('mexico', 'America/Mexico_City', 'immediate', ['harbour', 'dam'], {
    ...{ lang: 'es', batchSeconds: 60, recipients: [mail('mexico'), mail('guardia')] },
  }),
  desk('tijuana', 'America/Tijuana', { at: ['07:00', '13:30', '19:00'] }, ['harbour', 'railway', 'market'], {
    lang: 'es',
  }),
  desk('new-york', 'America/New_York', 'hourly', ['dam', 'bridge'], {
    quiet: { from: '22:00', to: '07:00' },
    urgent: { contradictions: true },
  }),
  desk('santiago', 'America/Santiago', { at: ['00:30', '08:00'] }, ['clinic', 'school'], { lang: 'es' }),
  desk('madrid', 'Europe/Madrid', '30 2 * * *', ['harbour', 'bridge', 'airport'], {
    ...{ lang: 'es', restatements: true, recipients: [mail('madrid'), mail('noche')] },
  }),
  desk('kathmandu', 'Asia/Kathmandu', 'hourly', ['railway'], { corrections: 'at-once' }),
  desk('lord-howe', 'Australia/Lord_Howe', '15 2 * * *', ['market', 'clinic'], { nothingNew: true }),
  desk('apia', 'Pacific/Apia', 'immediate', ['airport', 'school'], {
    ...{ batchSeconds: 300, quiet: { from: '21:00', to: '06:30' } },
  }),
  desk('casablanca', 'Africa/Casablanca', { at: ['02:30', '14:00'] }, ['dam', 'market'], {
    channels: ['intake'],
  }),
  desk('utc', 'UTC', { at: ['06:00', '18:00'] }, TOPICS, { channels: ['intake'], feed: true }),
  desk('los-angeles', 'America/Los_Angeles', { at: ['08:00'], on: WEEKDAYS }, ['bridge', 'clinic'], {
    restatements: true,
  }),
  desk('chicago', 'America/Chicago', '0 8,20 * * 1-6', ['school', 'airport'], { threads: 'topic' }),
  desk('london', 'Europe/London', { at: ['01:30'] }, ['harbour', 'railway', 'clinic'], {
    urgent: { topics: ['harbour'] },
  }),
  desk('auckland', 'Pacific/Auckland', { at: ['07:00'] }, ['market', 'bridge'], { corrections: 'at-once' }),
  desk('tokyo', 'Asia/Tokyo', '0 */4 * * *', ['airport', 'dam'], { nothingNew: true }),
  desk('caracas', 'America/Caracas', { at: ['09:00', '21:00'] }, ['railway', 'school'], {
    ...{ lang: 'es', urgent: { speakers: ['Carla Rieles'] }, quiet: { from: '20:00', to: '08:30' } },
  }),
  desk('st-johns', 'America/St_Johns', 'immediate', ['clinic', 'market'], { batchSeconds: 120 }),
  desk('chatham', 'Pacific/Chatham', '45 2 * * *', ['harbour', 'airport'], { restatements: true }),
  desk('cairo', 'Africa/Cairo', { at: ['00:15'] }, ['dam', 'school'], {
    recipients: [mail('cairo'), mail('gone')],
  }),
  desk('tehran', 'Asia/Tehran', '0 9 * * 6', ['railway', 'bridge', 'market']),
];

/** A desk as its operator has it from a start on. */
export interface DeskChange {
  readonly desk: string;
  readonly to: Partial<SoakDesk>;
}
