import type { Choice, Heard } from '../digests/choose.ts';
import type { JudgedClaim } from '../digests/judged.ts';
import { editedInto } from '../digests/known.ts';
import { renderingOf } from '../digests/rendering.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { SpokenLine } from '../model/digest.ts';
import { judgedOfStatements } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import type { House } from './house.ts';
import { judgedFor } from './judged-lines.ts';

/** A line, and the statement that it tells. */
interface Told<L extends SpokenLine = SpokenLine> {
  readonly statementId: number;
  readonly line: L;
}

type Rendered = <L extends SpokenLine>(told: Told<L>) => { readonly statementId: number; readonly line: L };

/** Puts beside the words of each of these lines those of another article in the desk's language. */
export async function renderings(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  {
    shown,
    toSeq,
    heard,
  }: { readonly shown: readonly Told[]; readonly toSeq: number; readonly heard?: Heard },
): Promise<Rendered> {
  const foreign = shown.filter(({ line }) => line.lang !== desk.lang);
  const ids = [...new Set(foreign.map(({ statementId }) => statementId))];
  const rows = ids.length === 0 ? [] : await judgedOfStatements(db, ids, toSeq);
  const statements = new Map<number, JudgedClaim[]>(ids.map((id) => [id, []]));
  for (const member of await judgedFor(house, db, desk, rows))
    if (heard === undefined || !(heard.takenOut?.has(member.claimId) || editedInto(member, heard) !== null))
      statements.get(member.statementId)?.push(member);
  return (told) => {
    const rendering = renderingOf(told.line, statements.get(told.statementId) ?? [], desk.lang);
    return rendering === undefined ? told : { ...told, line: { ...told.line, rendering } };
  };
}

/** The same choice, where each line that is shown has its rendering. */
export async function withRenderings(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  { choice, toSeq, heard }: { readonly choice: Choice; readonly toSeq: number; readonly heard: Heard },
): Promise<Choice> {
  const { sections, saidAgain } = choice;
  const shown = [...sections.flatMap(({ lines }) => lines), ...saidAgain.lines];
  const rendered = await renderings(house, db, desk, { shown, toSeq, heard });
  return {
    ...choice,
    sections: sections.map((section) => ({ ...section, lines: section.lines.map(rendered) })),
    saidAgain: { ...saidAgain, lines: saidAgain.lines.map(rendered) },
  };
}
