/** The hours and days on which a feed says that nothing comes: RSS's `skipHours` and `skipDays`. */
import type { QuietTimes } from '../model/feed.ts';
import type { XmlElement } from './tree.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const HOUR_MS = 3_600_000;
/** Of a week. */
const HOURS = 7 * 24;

/** What the head of a feed names; nothing to spread where it names none, or all there are. */
export function quietTimes(head: XmlElement): { readonly quiet?: QuietTimes } {
  const hours = namedIn(head, 'skiphours', 'hour').flatMap((text) => {
    const hour = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    // Once hours were counted from 1 to 24.
    return hour <= 24 ? hour % 24 : [];
  });
  const days = namedIn(head, 'skipdays', 'day').flatMap((text) => {
    const day = DAYS.indexOf(text.toLowerCase());
    return day < 0 ? [] : day;
  });
  const quiet = { hours: inOrder(hours), days: inOrder(days) };
  const never = quiet.hours.length === 24 || quiet.days.length === 7;
  return never || hours.length + days.length === 0 ? {} : { quiet };
}

function namedIn(head: XmlElement, list: string, name: string): string[] {
  const lists = head.children.filter((child) => child.name === list);
  const named = lists.flatMap(({ children }) => children.filter((child) => child.name === name));
  return named.slice(0, HOURS).map(({ text }) => text.trim());
}

const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** When the quiet in which this moment falls is over; the moment itself where it falls in none. */
export function endOfQuiet(quiet: QuietTimes | null, moment: Date): Date {
  if (quiet === null) return moment;
  const isQuiet = (at: Date) => quiet.hours.includes(at.getUTCHours()) || quiet.days.includes(at.getUTCDay());
  let at = moment;
  for (let hours = 0; hours <= HOURS && isQuiet(at); hours += 1) {
    at = new Date((Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS);
  }
  return at;
}
