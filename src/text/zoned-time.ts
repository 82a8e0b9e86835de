const MINUTE_MS = 60_000;

/**
 * The instant (ISO 8601 UTC) at which clocks in an IANA zone show this day (`YYYY-MM-DD`) and minute of the day. In
 * the hour that clocks skip it is the hour after; in the one they show twice, the first.
 */
export function zonedInstant(day: string, minute: number, zone: string): string {
  const naive = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const candidates = [-1, 1].map((days) => naive - offsetAt(naive + days * 86_400_000, zone));
  const right = candidates.filter((at) => at + offsetAt(at, zone) === naive);
  return new Date(right.length > 0 ? Math.min(...right) : (candidates[0] ?? naive)).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in the zone are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...numeric, ...clock });
    formats.set(zone, format);
  }
  const by = new Map(format.formatToParts(new Date(instant)).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => by.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
