import { grouped } from './grouped.ts';
import type { DeskHours } from './reckon-hours.ts';
import type { DigestLeft, Left } from './rows.ts';
import { MINUTE } from './story.ts';

/** What a desk must have been told of a line that it was sent, by what happened to the claim afterwards. */
const OWED: Readonly<Record<string, string>> = {
  retract: 'retracted',
  undo: 'stands-again',
  'took-out': 'taken-out',
};

/** Corrections reach exactly the desks that were told the line: each once, after what it tells, none to others. */
export function reckonCorrections(hours: DeskHours, left: Left): string[] {
  const { id, corrections: wish } = hours.desk;
  const digests = left.digests.filter(({ desk }) => desk === id).sort((a, b) => a.id - b.id);
  const toldAt = new Map(digests.flatMap((digest) => digest.lines.map((code) => [code, digest.at] as const)));
  const told = grouped(
    digests.flatMap((digest) => digest.corrections.map((correction) => ({ ...correction, digest }))),
    ({ code }) => code,
  );
  const problems: string[] = [];
  for (const [code, corrections] of told) {
    if (!toldAt.has(code)) problems.push(`${id} is told a correction of ${code}, which it was never told.`);
    const kinds = corrections.map(({ kind }) => kind);
    if (new Set(kinds).size < kinds.length)
      problems.push(`${id} is told the same of ${code} twice: ${kinds.join(', ')}.`);
  }
  for (const [code, deeds] of left.deeds) {
    const at = toldAt.get(code);
    if (at === undefined) continue;
    // In the same instant the one or the other came first.
    const since = deeds.filter((deed) => deed.at > at);
    if (deeds.some((deed) => deed.at === at)) continue;
    const kinds = (told.get(code) ?? []).map(({ kind }) => kind);
    const wanted = since.map(({ act }) => OWED[act]);
    const takenBack = since.length > 1 && kinds.length === 0 && noneBetween(digests, since);
    if (kinds.join() !== wanted.join() && !takenBack) {
      problems.push(
        `${id} was told ${code} ${iso(at)}, then ${since.map((deed) => `${deed.act} ${iso(deed.at)}`).join(', ')}: it was told ${kinds.join(', ') || 'nothing'}.`,
      );
    }
    const first = since[0];
    const heard = told.get(code)?.[0];
    if (wish === 'at-once' && first && heard)
      problems.push(...hours.atOnceProblems(`The correction of ${code}`, first.at + MINUTE, heard.digest));
  }
  return problems;
}

/** No digest told of it between the first and the last of these. */
function noneBetween(digests: readonly DigestLeft[], deeds: readonly { readonly at: number }[]): boolean {
  const [from = 0, to = 0] = [deeds[0]?.at, deeds.at(-1)?.at];
  return !digests.some(({ at, kind }) => kind !== 'urgent' && at > from && at < to);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
