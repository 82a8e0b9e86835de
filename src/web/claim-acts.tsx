import type { Child, FC } from 'hono/jsx';
import type { ReviewAct, StandingAct } from '../model/verdict.ts';
import type { JudgedClaim } from '../store/judgements.ts';
import type { doubtsAround } from '../store/review-queue.ts';
import { shown } from './outside-text.ts';
import { ACT_WORDS } from './parts.tsx';
import { namesOf, whenOf } from './told-desks.ts';

interface ActInWords {
  readonly act: ReviewAct;
  readonly label: string;
  readonly key: string;
  readonly means: string;
}

/** Each act with its button, its key, and what it says. */
const BUTTONS: readonly ActInWords[] = [
  { act: 'confirm', label: 'Confirm', key: 'c', means: 'the verdict is right' },
  { act: 'repeat', label: 'Repeat of that', key: 'r', means: 'it says the same as that earlier claim' },
  { act: 'merge', label: 'Merge', key: 'm', means: 'its whole statement and that one say the same' },
  { act: 'split', label: 'Split', key: 's', means: 'it is no repeat: a statement of its own' },
  { act: 'reject', label: 'Not a claim', key: 'x', means: 'it is no claim, or was read wrongly' },
  { act: 'off-topic', label: 'Off topic', key: 'o', means: 'rightly read, and of no topic that is watched' },
  { act: 'retract', label: 'Retract', key: 't', means: 'it must not stand, although it was read rightly' },
];
const UNDO: ActInWords = { act: 'undo', label: 'Undo', key: 'u', means: 'takes back the last act' };

/** Where the visitor goes on after an act: its claim's page, or the list where it was left. */
export type GoOn =
  | { readonly to: 'claim' }
  | { readonly to: 'review'; readonly after: number | undefined; readonly next: number | undefined };

interface ActFormProps {
  readonly claimId: number;
  /** The claim that is shown beside it: what `repeat` and `merge` name unless another number is typed. */
  readonly beside: number | null;
  /** Id of the newest act on the claim that the page knows of, 0 where there is none: see `recordVerdict`. */
  readonly seen: number;
  readonly goOn: GoOn;
  readonly children?: Child;
}

/** All acts on a claim as one plain form: buttons without script, one key each with it. */
export const ActForm: FC<ActFormProps> = ({ claimId, beside, seen, goOn, children }) => (
  <form method="post" action={`/claims/${claimId}/verdict`}>
    {/* Enter in a field presses a form's first button: this one takes it, so that typing never confirms. */}
    <button type="submit" disabled hidden></button>
    <Seen seen={seen} />
    <Onward goOn={goOn} />
    <div class="row">
      {BUTTONS.filter(({ act }) => !namesAnother(act)).map((one) => (
        <ActButton {...one} />
      ))}
      <div class="of">
        <label>
          That claim’s number
          <input type="number" name="of" min="1" value={beside ?? ''} />
        </label>
        {BUTTONS.filter(({ act }) => namesAnother(act)).map((one) => (
          <ActButton {...one} />
        ))}
      </div>
    </div>
    {children}
  </form>
);

function namesAnother(act: ReviewAct): boolean {
  return act === 'repeat' || act === 'merge';
}

const Seen: FC<{ seen: number }> = ({ seen }) => <input type="hidden" name="seen" value={seen} />;

const Onward: FC<{ goOn: GoOn }> = ({ goOn }) =>
  goOn.to === 'claim' ? null : (
    <>
      <input type="hidden" name="back" value="review" />
      <input type="hidden" name="after" value={goOn.after ?? ''} />
      <input type="hidden" name="next" value={goOn.next ?? ''} />
    </>
  );

const ActButton: FC<ActInWords> = ({ act, label, key, means }) => (
  <button type="submit" name="act" value={act} data-key={key} aria-keyshortcuts={key} title={means}>
    {label} <kbd>{key}</kbd>
  </button>
);

/** What was recorded just now, with the way to take it back. */
export const Recorded: FC<{
  act: ReviewAct;
  claimId: number;
  seen: number;
  standing: boolean;
  goOn: GoOn;
  children?: Child;
}> = ({ act, claimId, seen, standing, goOn, children }) => (
  <div class="said recorded" role="status">
    <span>
      Recorded of <a href={`/claims/${claimId}`}>claim {claimId}</a>: {ACT_WORDS[act]}. {children}
    </span>
    {standing ? <Undo claimId={claimId} seen={seen} goOn={goOn} /> : null}
  </div>
);

/** Takes back the last act on a claim that stands. */
export const Undo: FC<{ claimId: number; seen: number; goOn: GoOn }> = ({ claimId, seen, goOn }) => (
  <form method="post" action={`/claims/${claimId}/verdict`}>
    <Seen seen={seen} />
    <Onward goOn={goOn} />
    <ActButton {...UNDO} />
  </form>
);

interface ActsProps {
  readonly claim: JudgedClaim;
  /** The act that holds; undefined when nobody said anything, or all of it was taken back. */
  readonly act: StandingAct | undefined;
  readonly seen: number;
  readonly beside: number | null;
  readonly told: readonly ToldDesk[];
}

/** What a reviewer can say of a claim, on its own page. */
export const Acts: FC<ActsProps> = ({ claim, act, seen, beside, told }) => (
  <section class="acts" aria-labelledby="acts">
    <h2 id="acts">{act === undefined ? 'Your verdict' : 'Your verdict: the last one holds'}</h2>
    <ToldBefore told={told} />
    <ActForm claimId={claim.claim_id} beside={beside} seen={seen} goOn={{ to: 'claim' }}>
      <label class="note">
        Note for the audit list (may stay empty). With <b>retract</b>, desks that were told of it read it as
        the reason.
        <input type="text" name="note" maxlength={500} autocomplete="off" />
      </label>
    </ActForm>
    {act === undefined ? null : <Undo claimId={claim.claim_id} seen={seen} goOn={{ to: 'claim' }} />}
    <ActsInWords />
    {told.length === 0 ? (
      <p class="soft">
        No desk was told of it yet: what is no claim, off topic, retracted or a repeat stays out of the
        digests.
      </p>
    ) : null}
  </section>
);

/** A desk that a retraction would be told to. */
export type ToldDesk = Parameters<typeof whenOf>[0][number];

/** Said before somebody acts: which act tells desks that what they have read must not stand. */
export const ToldBefore: FC<{ told: readonly ToldDesk[] }> = ({ told }) =>
  told.length === 0 ? null : (
    <p class="told">
      <b>Desks were already told of it</b>: {shown(namesOf(told))}. <b>Retract</b> says that what they read
      must not stand, and they will be told so {whenOf(told)}; <b>not a claim</b>, that Claimwatch read it
      wrongly, and nobody is told. Undo tells those who were told of a retraction that it stands again.
    </p>
  );

/** What each act says, and the keys; `?` opens and closes it. */
export const ActsInWords: FC<{ walks?: boolean }> = ({ walks = false }) => (
  <details class="keys">
    <summary data-key="?" aria-keyshortcuts="?">
      What each act says, and its key <kbd>?</kbd>
    </summary>
    <dl>
      {[...BUTTONS, UNDO].map(({ label, key, means }) => (
        <>
          <dt>
            <kbd>{key}</kbd> {label}
          </dt>
          <dd>{means}</dd>
        </>
      ))}
      <dt>
        <kbd>j</kbd> <kbd>k</kbd>
      </dt>
      <dd>
        {walks
          ? 'to the next and the previous one; the arrow keys ↓ and ↑ too'
          : 'to the next and the previous doubt'}
      </dd>
    </dl>
  </details>
);

/** On and back through what is in doubt, in the order of the list. */
export const Walk: FC<{ doubts: Awaited<ReturnType<typeof doubtsAround>> }> = ({ doubts }) => (
  <nav class="walk" aria-label="In doubt">
    {doubts.previous === null ? null : (
      <a href={`/claims/${doubts.previous}`} data-key="k" aria-keyshortcuts="k">
        Previous in doubt <kbd>k</kbd>
      </a>
    )}
    {doubts.next === null ? null : (
      <a href={`/claims/${doubts.next}`} data-key="j" aria-keyshortcuts="j">
        Next in doubt <kbd>j</kbd>
      </a>
    )}
    <a href="/review">{doubts.count === 0 ? 'Nothing is in doubt' : `All ${doubts.count} in doubt`}</a>
  </nav>
);
