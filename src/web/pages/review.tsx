import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { DeskConfig } from '../../model/desk.ts';
import type { ReviewAct } from '../../model/verdict.ts';
import { desksConcerned, desksConcernedBy, desksToCorrect } from '../../pipeline/desks-to-correct.ts';
import type { House } from '../../pipeline/house.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { countDoubts, reviewQueue } from '../../store/review-queue.ts';
import { historyOf, verdictsOn } from '../../store/verdicts.ts';
import { ActForm, ActsInWords, Recorded, ToldBefore } from '../claim-acts.tsx';
import { besideOf, Laid, Reason } from '../claim-comparison.tsx';
import { speakerOf } from '../claim-head.tsx';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { Badge, counted, Moment, Source, Words } from '../parts.tsx';
import { type Reached, willBeTold } from '../told-desks.ts';
import { onlySignedIn, type Visit } from '../visitor.ts';

/** Doubts on one page. */
const LIST = 20;

/** The doubtful ones only: verdicts that stand, and that a person is asked about. */
export function reviewPages(app: Hono<Visit>, house: House): void {
  app.get('/review', onlySignedIn(house), (c) =>
    reviewPage(c, house, { after: idFrom(c.req.query('after')) ?? undefined, refused: null }),
  );
}

interface View {
  /** The page begins behind this claim's place in the queue. */
  readonly after: number | undefined;
  /** An act on one of them that was refused, and why. */
  readonly refused: { readonly claimId: number; readonly why: string } | null;
}

export async function reviewPage(c: Context<Visit>, house: House, { after, refused }: View) {
  const { doubts, beyond, count, said } = await gather(c, house, after);
  return reply(
    c,
    <Page
      title="Review"
      reviewer={c.get('reviewer')}
      notice={house.config.settings.digests.notice}
      here="/review"
    >
      {said === null ? null : (
        <Recorded {...said} standing={said.act !== 'undo'} goOn={{ to: 'review', after, next: undefined }}>
          {shown(willBeTold(said.act, said))}
        </Recorded>
      )}
      {refused === null ? null : (
        <p class="said bad" role="alert">
          Nothing was recorded of{' '}
          <a
            href={placeOf(
              refused.claimId,
              doubts.map(({ claim }) => claim.claim_id),
            )}
          >
            claim {refused.claimId}
          </a>
          . {shown(refused.why)}
        </p>
      )}
      <h1>{count === 0 ? 'Nothing is in doubt' : `${counted(count, 'verdict')} in doubt`}</h1>
      <p class="soft lead">
        Each verdict stands as it is until somebody says otherwise. First come those whose likeness lies
        between the thresholds, the nearest to being a repeat or none before the others; then contradictions
        and updates; then all others, most of them short. Of equals the newest comes first. Times are UTC.
      </p>
      <ActsInWords walks />
      {doubts.length === 0 && after !== undefined ? (
        <p class="empty">There are no more of them here.</p>
      ) : null}
      {doubts.map((doubt, at) => (
        <Doubt {...doubt} after={after} next={doubts[at + 1]?.claim.claim_id ?? beyond} />
      ))}
      <Onward after={after} last={beyond === undefined ? undefined : doubts.at(-1)?.claim.claim_id} />
    </Page>,
    refused === null ? 200 : 422,
  );
}

/** Where a claim is shown: in the list, or on its own page when somebody else has decided it. */
function placeOf(claimId: number, listed: readonly number[]): string {
  return listed.includes(claimId) ? `#claim-${claimId}` : `/claims/${claimId}`;
}

interface ShownDoubt {
  readonly claim: JudgedClaim;
  /** Id of the newest act on it, which was taken back; 0: there is none. */
  readonly seen: number;
  readonly beside: JudgedClaim | undefined;
  readonly told: readonly DeskConfig[];
}

/** A page of the queue; `beyond` is the first claim of the page after it. */
async function gather(c: Context<Visit>, house: House, after: number | undefined) {
  const { db } = house.store;
  const queue = await reviewQueue(db, { after, most: LIST + 1 });
  const ids = queue.slice(0, LIST).map(({ id }) => id);
  const [claims, told, acts, count, said] = await Promise.all([
    judgedClaims(db, ids),
    desksConcernedBy(house, db, ids),
    verdictsOn(db, ids),
    countDoubts(db),
    justSaid(c, house),
  ]);
  const others = await judgedClaims(
    db,
    claims.map(besideOf).filter((id) => id !== null),
  );
  const byId = new Map([...others, ...claims].map((row) => [row.claim_id, row]));
  // Of a claim that is in the list nothing stands; what was said since the list was read is not shown by it.
  const newest = new Map(acts.map(({ claimId, act, id }) => [claimId, act === 'undo' ? id : 0]));
  const doubts = ids.flatMap((id): ShownDoubt[] => {
    const claim = byId.get(id);
    if (claim === undefined) return [];
    const beside = byId.get(besideOf(claim) ?? 0);
    return [{ claim, seen: newest.get(id) ?? 0, beside, told: told.get(id) ?? [] }];
  });
  return { doubts, beyond: queue[LIST]?.id, count, said };
}

/** The act that led here, if it is the last one that was recorded of its claim. */
async function justSaid(
  c: Context<Visit>,
  house: House,
): Promise<(Reached & { claimId: number; act: ReviewAct; seen: number }) | null> {
  const claimId = idFrom(c.req.query('on'));
  if (claimId === null) return null;
  const newest = (await historyOf(house.store.db, claimId)).at(-1);
  if (newest === undefined || newest.act !== c.req.query('said')) return null;
  const concerned = await desksConcerned(house, house.store.db, claimId);
  const toTell = await desksToCorrect(house, house.store.db, claimId);
  return { claimId, act: newest.act, seen: newest.id, concerned, toTell };
}

type DoubtProps = ShownDoubt & { readonly after: number | undefined; readonly next: number | undefined };

/** One doubt: both sentences, why it was judged so, and what can be said of it. Keys act on the one with the focus. */
const Doubt: FC<DoubtProps> = ({ claim, seen, beside, told, after, next }) => (
  <section
    class="item doubt"
    id={`claim-${claim.claim_id}`}
    tabindex={-1}
    data-item="doubt"
    aria-label={`Claim ${claim.claim_id}`}
  >
    <h2 class="meta">
      <Badge verdict={claim.verdict} />
      Claim {claim.claim_id}
    </h2>
    {beside === undefined ? <Alone claim={claim} /> : <Laid claim={claim} beside={beside} />}
    <Reason claim={claim} />
    <ToldBefore told={told} />
    <ActForm
      claimId={claim.claim_id}
      beside={beside?.claim_id ?? null}
      seen={seen}
      goOn={{ to: 'review', after, next }}
    />
  </section>
);

/** A claim that nothing was laid beside. */
const Alone: FC<{ claim: JudgedClaim }> = ({ claim }) => (
  <>
    <p class="meta">
      <Source {...claim} speaker={speakerOf(claim.claim)} via={claim.claim.via} />,{' '}
      <Moment at={claim.published_at} />
    </p>
    <p class="words">
      <a href={`/claims/${claim.claim_id}`}>
        <Words text={claim.words} lang={claim.lang} />
      </a>
    </p>
  </>
);

const Onward: FC<{ after: number | undefined; last: number | undefined }> = ({ after, last }) => (
  <nav class="walk" aria-label="More doubts">
    {after === undefined ? null : <a href="/review">Back to the first</a>}
    {last === undefined ? null : (
      <a href={`/review?after=${last}`} rel="next" data-item="more">
        More in doubt
      </a>
    )}
  </nav>
);
