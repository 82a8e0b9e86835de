import type { FC } from 'hono/jsx';
import type { ReviewAct } from '../model/verdict.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import type { desksTold, doubtsAround } from '../store/pages.ts';

const LABELS: Record<ReviewAct, readonly [label: string, key: string]> = {
  confirm: ['Confirm', 'c'],
  repeat: ['It repeats that one', 'r'],
  merge: ['Its statement and that one are the same', 'm'],
  split: ['It is no repeat', 's'],
  reject: ['Reject', 'x'],
  'off-topic': ['Off topic', 'o'],
  retract: ['Retract', 't'],
  undo: ['Undo', 'u'],
};

interface ActsProps {
  readonly claim: JudgedClaim;
  readonly act: ReviewAct | undefined;
  readonly told: Awaited<ReturnType<typeof desksTold>>;
}

/** What a reviewer can say of a claim: buttons without script, one key each with it. */
export const Acts: FC<ActsProps> = ({ claim, act, told }) => {
  // Only what the judgement itself compared it with: one key must not record a guess.
  const nearest = claim.match_id;
  return (
    <section class="acts" aria-labelledby="acts">
      <h2 id="acts">{act === undefined ? 'Your verdict' : 'Your verdict: the last one holds'}</h2>
      <form method="post" action={`/claims/${claim.claim_id}/verdict`}>
        {/* Enter in a field presses a form's first button: this one takes it, so that a note never confirms. */}
        <button type="submit" disabled hidden></button>
        <div class="row">
          <ActButton act="confirm" />
          <ActButton act="reject" />
          <ActButton act="retract" />
          <div class="of">
            <label>
              Claim number
              <input type="number" name="of" min="1" value={nearest ?? ''} />
            </label>
            <ActButton act="repeat" />
          </div>
        </div>
        <label class="note">
          Note for the audit list (may stay empty)
          <input type="text" name="note" maxlength={500} autocomplete="off" />
        </label>
      </form>
      <p class="soft">
        Confirm: the verdict is right. Reject: it was read wrongly. Retract: it must not stand. It repeats: an
        earlier claim said it.{' '}
        {told.length === 0
          ? 'No desk was told of it yet: what is rejected, retracted or a repeat stays out of the digests.'
          : 'Desks were already told of it, and recording sends nothing to anybody: tell them yourself.'}
      </p>
    </section>
  );
};

const ActButton: FC<{ act: ReviewAct }> = ({ act }) => {
  const [label, key] = LABELS[act];
  return (
    <button type="submit" name="act" value={act} data-key={key} aria-keyshortcuts={key}>
      {label} <kbd>{key}</kbd>
    </button>
  );
};

/** On and back through what is in doubt. */
export const Walk: FC<{ doubts: Awaited<ReturnType<typeof doubtsAround>> }> = ({ doubts }) => (
  <nav class="walk" aria-label="In doubt">
    {doubts.newer === null ? null : (
      <a href={`/claims/${doubts.newer}`} data-key="k" aria-keyshortcuts="k">
        Newer in doubt <kbd>k</kbd>
      </a>
    )}
    {doubts.older === null ? null : (
      <a href={`/claims/${doubts.older}`} data-key="j" aria-keyshortcuts="j">
        Older in doubt <kbd>j</kbd>
      </a>
    )}
    <a href="/review">{doubts.count === 0 ? 'Nothing is in doubt' : `All ${doubts.count} in doubt`}</a>
  </nav>
);
