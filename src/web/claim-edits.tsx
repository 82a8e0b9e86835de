import type { FC } from 'hono/jsx';
import type { EditedPart } from '../model/claim-edit.ts';
import type { House } from '../pipeline/house.ts';
import type { ClaimEditRow } from '../store/claim-edits.ts';
import { shown } from './outside-text.ts';
import { Changed, Moment, Name } from './parts.tsx';

/** An edit with what became of its words. */
export interface ShownEdit {
  readonly edit: ClaimEditRow;
  readonly words: readonly { readonly kind: 'same' | 'gone' | 'come'; readonly text: string }[];
}

/** Edits with their words compared, in the reading threads: they are text from outside. */
export async function withWords(
  house: Pick<House, 'readers'>,
  edits: readonly ClaimEditRow[],
): Promise<ShownEdit[]> {
  if (edits.length === 0) return [];
  const pairs = edits.map((edit) => ({ before: edit.old_words ?? '', after: edit.now_words ?? '' }));
  const compared = await house.readers.run('compareClaimWords', pairs);
  return edits.map((edit, at) => ({ edit, words: compared[at] ?? [] }));
}

const PARTS: Record<EditedPart, string> = {
  figure: 'another figure',
  date: 'another date',
  stance: 'another stance',
  speaker: 'another speaker',
  words: 'other words',
};

/** What the outlet did to the claims when it made this revision: those that changed, came and went. */
export const EditedClaims: FC<{ edits: readonly ShownEdit[] }> = ({ edits }) =>
  edits.length === 0 ? null : (
    <>
      <h2>What that did to the claims</h2>
      <ul class="list">
        {edits.map(({ edit, words }) => (
          <li>
            <EditHead edit={edit} />
            <Changed lang={edit.lang} words={words} />
            <Sides edit={edit} />
          </li>
        ))}
      </ul>
    </>
  );

/** What the outlet did to this claim, before it read as it does and since. */
export const EditsOfClaim: FC<{ claimId: number; edits: readonly ShownEdit[] }> = ({ claimId, edits }) => (
  <>
    {edits.map(({ edit, words }) => (
      <section class="said warn" aria-label={`Edited in revision ${edit.number}`}>
        <p class="meta">{sentenceOf(edit, claimId)}</p>
        {edit.kind === 'came' ? null : <Changed lang={edit.lang} words={words} />}
        <Sides edit={edit} />
        <p class="meta">
          <Moment at={edit.read_at} />,{' '}
          <a href={`/articles/${edit.article_id}?revision=${edit.number}`}>revision {edit.number}</a>
          {edit.kind === 'changed' ? ': ' : ''}
          <OtherClaim edit={edit} claimId={claimId} />
        </p>
      </section>
    ))}
  </>
);

function sentenceOf(edit: ClaimEditRow, claimId: number): string {
  const how = edit.noted ? 'with a note' : 'without notice';
  if (edit.kind === 'came') return `Added ${how}: the article did not have it at first.`;
  if (edit.kind === 'went') return `Taken out ${how}: the article has it no more.`;
  const when = edit.before_id === claimId ? 'Later edited' : 'Edited';
  return `${when} ${how}: ${partsOf(edit)}.`;
}

const partsOf = ({ parts }: ClaimEditRow): string => parts.map((part) => PARTS[part]).join(', ');

const OtherClaim: FC<{ edit: ClaimEditRow; claimId: number }> = ({ edit, claimId }) => {
  if (edit.kind !== 'changed') return null;
  const [id, verdict, words] =
    edit.before_id === claimId
      ? [edit.after_id, edit.now_verdict, 'the claim as it is now']
      : [edit.before_id, edit.old_verdict, 'the claim as it was'];
  return verdict === null ? <span>{words}</span> : <a href={`/claims/${id}`}>{words}</a>;
};

const EditHead: FC<{ edit: ClaimEditRow }> = ({ edit }) => {
  const [id, verdict] =
    edit.kind === 'went' ? [edit.before_id, edit.old_verdict] : [edit.after_id, edit.now_verdict];
  const words = { came: 'Came', went: 'Went', changed: `Changed (${partsOf(edit)})` }[edit.kind];
  const speaker = edit.now_speaker ?? edit.old_speaker ?? 'The outlet itself';
  return (
    <p class="meta">
      {verdict === null ? words : <a href={`/claims/${id}`}>{words}</a>}, <Name text={speaker} />
    </p>
  );
};

/** Who says it and how, where that is what changed. */
const Sides: FC<{ edit: ClaimEditRow }> = ({ edit }) => {
  const sides: readonly (readonly [EditedPart, string, string])[] = [
    ['speaker', edit.old_speaker ?? 'the outlet itself', edit.now_speaker ?? 'the outlet itself'],
    ['stance', edit.old_stance ?? '', edit.now_stance ?? ''],
  ];
  return (
    <>
      {sides
        .filter(([part, old, now]) => edit.parts.includes(part) && old !== now)
        .map(([part, old, now]) => (
          <p class="meta">
            {part === 'speaker' ? 'Speaker' : 'Stance'}: <del>{shown(old)}</del> → <ins>{shown(now)}</ins>
          </p>
        ))}
    </>
  );
};
