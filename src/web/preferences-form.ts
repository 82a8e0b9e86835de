import { MOST_QUIET, preferencesSchema } from '../config/preferences.ts';
import { type DeskConfig, type QuietHours, WEEKDAYS, type Weekday } from '../model/desk.ts';
import { LANGUAGES } from '../model/language.ts';
import { leavesNoTime } from '../model/quiet-hours.ts';
import type { Preferences } from '../model/subscription.ts';
import { typed } from './outside-text.ts';

/** How somebody may want to be written to; `desk`: whenever the desk itself is. */
export const WAYS = ['desk', 'immediate', 'hourly', 'at'] as const;
type Way = (typeof WAYS)[number];

/** One stretch of quiet hours. */
export interface TypedStretch {
  readonly from: string;
  readonly to: string;
  readonly on: readonly string[];
}

/** What the form holds, as it was typed: it is shown again, whatever was wrong with it. */
export interface PreferencesForm {
  readonly topics: readonly string[];
  readonly way: string;
  /** Times of day in one line. */
  readonly at: string;
  readonly on: readonly string[];
  readonly zone: string;
  /** Stretches of quiet hours; none of them is empty. */
  readonly quiet: readonly TypedStretch[];
  readonly lang: string;
  readonly restatements: boolean;
  readonly pausedUntil: string;
}

/** Where something is wrong. */
export type Mistake = 'topics' | 'way' | 'at' | 'on' | 'zone' | 'quiet' | 'quietAll' | 'lang' | 'pausedUntil';

const LONGEST_LINE = 300;
const MOST_TIMES = 24;

export function readForm(fields: ReadonlyMap<string, readonly string[]>): PreferencesForm {
  const line = (name: string) => typed(fields.get(name)?.at(-1), LONGEST_LINE) ?? '';
  const several = (name: string, most: number) => [...new Set(fields.get(name) ?? [])].slice(0, most);
  // One more than may be set, for the schema to say so.
  const rows = Array.from({ length: MOST_QUIET + 1 }, (_, row) => row + 1);
  const stretchIn = (row: number) => ({
    from: line(`quietFrom${row}`),
    to: line(`quietTo${row}`),
    on: several(`quietOn${row}`, WEEKDAYS.length + 1),
  });
  return {
    topics: several('topics', 1000),
    way: line('way'),
    at: line('at'),
    on: several('on', WEEKDAYS.length + 1),
    zone: line('zone'),
    quiet: rows.map(stretchIn).filter(isFilledStretch),
    lang: line('lang'),
    restatements: line('restatements') !== '',
    pausedUntil: line('pausedUntil'),
  };
}

export function isFilledStretch({ from, to }: TypedStretch): boolean {
  return from !== '' || to !== '';
}

/** The form as it is first seen: what is set, or what the desk has. */
export function formFrom(desk: DeskConfig, set: Preferences | null): PreferencesForm {
  const { schedule, ...given } = set ?? preferencesLike(desk);
  const at = typeof schedule === 'object' ? schedule : { at: [], on: WEEKDAYS };
  return {
    topics: desk.topics.filter((topic) => given.topics.includes(topic)),
    way: schedule === undefined ? 'desk' : typeof schedule === 'string' ? schedule : 'at',
    at: at.at.join(', '),
    on: at.on ?? WEEKDAYS,
    zone: given.zone,
    quiet: hoursOf(given.quiet),
    lang: given.lang,
    restatements: given.restatements,
    pausedUntil: given.pausedUntil ?? '',
  };
}

function preferencesLike({ topics, zone, lang, restatements, quiet }: DeskConfig): Preferences {
  return { topics, zone, lang, restatements, ...(quiet && { quiet }) };
}

/** What the form sets, or what is wrong with it, by the schemas that `desks.yaml` is read with. */
export function preferencesOf(
  form: PreferencesForm,
  desk: DeskConfig,
): { readonly preferences: Preferences } | { readonly mistakes: ReadonlySet<Mistake> } {
  const { zone, lang, restatements, pausedUntil } = form;
  const way = WAYS.find((one) => one === form.way);
  const read = preferencesSchema.safeParse({
    topics: desk.topics.filter((topic) => form.topics.includes(topic)),
    ...(way !== undefined && scheduleOf(form, way)),
    zone,
    lang: LANGUAGES.find((one) => one === lang),
    restatements,
    ...quietOf(form),
    ...(pausedUntil !== '' && { pausedUntil }),
  });
  const mistakes = new Set<Mistake>([
    ...(way === undefined ? (['way'] as const) : []),
    ...(read.success ? [] : read.error.issues.flatMap(({ path }) => mistakeAt(path, form))),
    ...(read.success && leavesNoTime(hoursOf(read.data.quiet)) ? (['quietAll'] as const) : []),
  ]);
  return read.success && mistakes.size === 0 ? { preferences: read.data } : { mistakes };
}

/** Of a way that sets no hours, what stands in the fields for hours counts for nothing. */
function scheduleOf(form: PreferencesForm, way: Way) {
  if (way === 'desk') return {};
  if (way !== 'at') return { schedule: way };
  return { schedule: { ...timesIn(form), on: inOrder(form.on) } };
}

function timesIn({ at }: PreferencesForm): { at: string[] } {
  const times = at.split(/[\s,;]+/).filter((time) => time !== '');
  const each = new Set(times.map((time) => time.replace(/^(?=\d:)/, '0')));
  return { at: [...each].slice(0, MOST_TIMES + 1) };
}

function quietOf({ quiet }: PreferencesForm) {
  return quiet.length === 0
    ? {}
    : { quiet: quiet.map((stretch) => ({ ...stretch, on: inOrder(stretch.on) })) };
}

/** Of several stretches: is something wrong with this one? */
export function isWrongStretch(stretch: TypedStretch): boolean {
  return !preferencesSchema.shape.quiet.safeParse(stretch).success;
}

/** The stretches of the form, and an empty one for another, as long as there may be more. */
export function quietRows({ quiet }: PreferencesForm): readonly TypedStretch[] {
  return quiet.length < MOST_QUIET ? [...quiet, { from: '', to: '', on: WEEKDAYS }] : quiet;
}

/** Days as the week has them; what is no day stays, for the schema to say so. */
function inOrder(days: readonly string[]): readonly string[] {
  const known: readonly string[] = WEEKDAYS;
  return [...WEEKDAYS.filter((day) => days.includes(day)), ...days.filter((day) => !known.includes(day))];
}

function mistakeAt([key]: readonly PropertyKey[], form: PreferencesForm): Mistake[] {
  switch (key) {
    case 'schedule':
      return hoursMistaken(form);
    case 'topics':
    case 'zone':
    case 'lang':
    case 'quiet':
    case 'pausedUntil':
      return [key];
    default:
      return ['way'];
  }
}

/** Of a union the schema says only that none of its forms fits: so it is asked of the times and of the days apart. */
function hoursMistaken(form: PreferencesForm): Mistake[] {
  const { schedule } = preferencesSchema.shape;
  const isWrong = (value: unknown) => !schedule.safeParse(value).success;
  const { at } = timesIn(form);
  return [
    ...(isWrong({ at }) ? (['at'] as const) : []),
    ...(isWrong({ at: ['00:00'], on: form.on }) ? (['on'] as const) : []),
  ];
}

function hoursOf(quiet: Preferences['quiet']): QuietHours[] {
  return [quiet ?? []].flat().map(({ from, to, on }): QuietHours => ({ from, to, on: on ?? WEEKDAYS }));
}

/** Is this day ticked? */
export function isOn(days: readonly string[], day: Weekday): boolean {
  return days.includes(day);
}
