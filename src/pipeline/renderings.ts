import type { Choice } from '../digests/choose.ts';
import type { JudgedClaim } from '../digests/judged.ts';
import { renderingOf } from '../digests/rendering.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { SpokenLine } from '../model/digest.ts';
import { judgedOfStatements } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import type { House } from './house.ts';
import { judgedFor } from './judged-lines.ts';

/** The same choice, where each line that is shown has beside its words those of another article in the desk's language. */
export async function withRenderings(
  house: Pick<House, 'config' | 'secret'>,
  db: Db,
  desk: DeskConfig,
  { choice, toSeq }: { readonly choice: Choice; readonly toSeq: number },
): Promise<Choice> {
  const { sections, saidAgain } = choice;
  const shown = [...sections.flatMap(({ lines }) => lines), ...saidAgain.lines];
  const foreign = shown.filter(({ line }) => line.lang !== desk.lang);
  if (foreign.length === 0) return choice;
  const ids = [...new Set(foreign.map(({ statementId }) => statementId))];
  const members = await judgedFor(house, db, desk, await judgedOfStatements(db, ids, toSeq));
  const statements = new Map<number, JudgedClaim[]>(ids.map((id) => [id, []]));
  for (const member of members) statements.get(member.statementId)?.push(member);
  const rendered = <L extends SpokenLine>(chosen: { readonly statementId: number; readonly line: L }) => {
    const rendering = renderingOf(chosen.line, statements.get(chosen.statementId) ?? [], desk.lang);
    return rendering === undefined ? chosen : { ...chosen, line: { ...chosen.line, rendering } };
  };
  return {
    ...choice,
    sections: sections.map((section) => ({ ...section, lines: section.lines.map(rendered) })),
    saidAgain: { ...saidAgain, lines: saidAgain.lines.map(rendered) },
  };
}
