import type { Backtest } from '../pipeline/backtest.ts';
import type { BacktestDesk, BacktestLine, BacktestTime } from '../pipeline/backtest-compare.ts';
import { oneLine } from './terminal.ts';

/** What `claimwatch backtest` prints: desk by desk, digest by digest, at most `show` lines of each. */
export function drawBacktest(backtest: Backtest, show: number): string {
  const { since, until, thresholds, revisions, judged, baseline, unread, baselineFrom } = backtest;
  const { decide, review, sure } = thresholds;
  return [
    `From ${since} to ${until}, decided from ${decide}, asked from ${review} up to ${sure}.`,
    `${revisions} readings of articles ${backtest.foundAgain ? 'read and judged' : 'judged'} again: ${judged} claims, and ${baseline} before them as the baseline (from ${baselineFrom} on).`,
    ...(unread > 0 ? [`${unread} articles were too much for a reading thread and are left out.`] : []),
    '= told both ways   + would be told and was not   - was told and would not be',
    ...backtest.desks.flatMap((desk) => ['', ...deskLines(desk, show), ...joinedLater(desk, since)]),
    '',
  ].join('\n');
}

function deskLines(desk: BacktestDesk, show: number): string[] {
  const when = desk.schedule.kind === 'cron' ? desk.schedule.crons.join('; ') : 'immediate';
  const { both, onlyWould, onlyWas } = desk.counts;
  return [
    oneLine(
      `Desk ${desk.id} (${desk.name}), ${when}, ${desk.zone}: ${desk.topics.join(', ')}; from ${clock(desk.from, desk.zone)}${desk.exists ? '' : '; nothing was ever sent to it'}`,
    ),
    ...desk.times.flatMap((time) => timeLines(time, desk, show)),
    `  would be told and was: ${both}; would be told and was not: ${onlyWould}; was told and would not be: ${onlyWas}`,
    ...(desk.before > 0
      ? [`  ${desk.before} more lines were sent of what was judged before; they are not compared`]
      : []),
  ];
}

function joinedLater(desk: BacktestDesk, since: string): string[] {
  if (!desk.exists || desk.from <= since) return [];
  return [
    '  it joined later than --since; in a file given with --desk it is taken to have stood there all the time',
  ];
}

function timeLines({ at, kind, would, was, held }: BacktestTime, desk: BacktestDesk, show: number): string[] {
  // A line that is told both ways at this time stands once.
  const others = was.filter((line) => line.otherAt !== at);
  const lines = [
    ...would.map((line) => lineWords(line, line.otherAt === null ? '+' : '=', 'was told', at, desk.zone)),
    ...others.map((line) =>
      lineWords(line, line.otherAt === null ? '-' : '=', 'would be told', at, desk.zone),
    ),
  ];
  const more = lines.length - show;
  return [
    `  ${clock(at, desk.zone)}${kind === 'urgent' ? ', at once' : ''}: ${lineCount(would.length)}${held > 0 ? `, ${held} claims held back` : ''}; ${was.length} sent`,
    ...lines.slice(0, show).map((line) => `    ${line}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function lineCount(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function lineWords(line: BacktestLine, mark: string, told: string, at: string, zone: string): string {
  const other = line.otherAt === null || line.otherAt === at ? '' : `; ${told} ${clock(line.otherAt, zone)}`;
  const place = `${line.outlet}, ${clock(line.publishedAt, zone)}${other}`;
  return oneLine(`${mark} ${line.verdict}: ${line.speaker ?? line.outlet}: ${quoted(line.words)} (${place})`);
}

/** Direct words bring their own marks. */
function quoted(words: string): string {
  return /^["“«‘']/.test(words) ? words : `“${words}”`;
}

/** `2026-11-14 07:00` by the clocks of a zone. */
function clock(time: string, zone: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '?';
  const form = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', form).format(date);
}
