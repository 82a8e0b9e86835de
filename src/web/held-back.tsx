import type { FC } from 'hono/jsx';
import {
  countHeldBack,
  firstTold,
  type Held,
  type HeldPlace,
  heldBackPage,
  type Readable,
} from '../store/desk-archive.ts';
import { type JudgedClaim, judgedClaims } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { ClaimCard, type Reading } from './claim-card.tsx';
import { DESK_WORDS } from './desk-words.ts';
import { idFrom } from './numbers.ts';
import { shown } from './outside-text.ts';
import { Moment } from './parts.tsx';

const LIST = 40;

/** One repeat with its own words, what it repeats, and where the desk was told that. */
interface HeldClaim extends Held {
  readonly row: JudgedClaim;
  readonly repeats: JudgedClaim | null;
  readonly told: { readonly digestId: number; readonly at: Date } | null;
}

/** A page of what was held back. */
export interface HeldBackList {
  readonly claims: readonly HeldClaim[];
  /** Of all pages, by reason. */
  readonly counts: Awaited<ReturnType<typeof countHeldBack>>;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** What a desk held back, or one digest of it; `after` as the link of the page before had it. */
export async function heldBackList(
  db: Db,
  readable: Readable,
  asked: { readonly after: string | undefined; readonly digestId?: number },
): Promise<HeldBackList> {
  const of = asked.digestId === undefined ? {} : { digestId: asked.digestId };
  const page = await heldBackPage(db, readable, { ...of, after: placeFrom(asked.after), most: LIST + 1 });
  const held = page.slice(0, LIST);
  const last = page.length > LIST ? held.at(-1) : undefined;
  const claimIds = held.map((each) => each.claimId);
  const ids = [...new Set([...claimIds, ...held.flatMap((each) => each.of ?? [])])];
  const rows = new Map((await judgedClaims(db, ids)).map((row) => [row.claim_id, row]));
  const told = await firstTold(db, readable.deskId, claimIds);
  return {
    claims: held.flatMap((each) => {
      const row = rows.get(each.claimId);
      if (row === undefined) return [];
      const repeats = each.of === null ? null : (rows.get(each.of) ?? null);
      return [{ ...each, row, repeats, told: told.get(each.claimId) ?? null }];
    }),
    counts: await countHeldBack(db, readable, asked.digestId),
    next: last === undefined ? null : `${last.digestId}-${last.claimId}`,
  };
}

function placeFrom(text: string | undefined): HeldPlace | undefined {
  const [digest, claim] = (text ?? '').split('-');
  const [digestId, claimId] = [idFrom(digest), idFrom(claim)];
  return digestId === null || claimId === null ? undefined : { digestId, claimId };
}

interface HeldBackProps {
  readonly list: HeldBackList;
  readonly reading: Reading;
  /** To a claim: its saved sentence, or its page for reviewers. */
  readonly claimHref: (claimId: number) => string;
  /** To a digest; null where whoever looks may not open it. */
  readonly digestHref: (digestId: number) => string | null;
  /** Each digest's repeats under its subject. */
  readonly byDigest: boolean;
  /** To this list, from `after` on. */
  readonly pageHref: (after: string) => string;
}

/** The repeats, each with what it repeats and why it was not told. */
export const HeldBack: FC<HeldBackProps> = (props) => {
  const { list, reading, byDigest } = props;
  const words = DESK_WORDS[reading.lang].heldBack;
  const total = [...list.counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      <p class="lead">{words.of(total)}</p>
      <ul class="facts">
        {[...list.counts].map(([why, count]) => (
          <li>
            {words.count[why ?? 'unknown']}: {count}
          </li>
        ))}
      </ul>
      {list.claims.map((held, at) => (
        <>
          {byDigest && held.digestId !== list.claims[at - 1]?.digestId ? (
            <DigestHead held={held} {...props} />
          ) : null}
          <HeldItem held={held} {...props} />
        </>
      ))}
      {list.next === null ? null : (
        <p class="older">
          <a href={props.pageHref(list.next)} rel="next">
            {words.more}
          </a>
        </p>
      )}
    </>
  );
};

const DigestHead: FC<HeldBackProps & { held: HeldClaim }> = ({ held, reading, digestHref }) => {
  const href = digestHref(held.digestId);
  const subject = <bdi>{shown(held.subject)}</bdi>;
  return (
    <h2>
      {href === null ? subject : <a href={href}>{subject}</a>}{' '}
      <span class="soft">
        <Moment at={held.at} zone={reading.zone} lang={reading.lang} />
      </span>
    </h2>
  );
};

const HeldItem: FC<HeldBackProps & { held: HeldClaim }> = ({ held, reading, claimHref, digestHref }) => {
  const words = DESK_WORDS[reading.lang].heldBack;
  return (
    <div class="item">
      <ClaimCard row={held.row} reading={reading} href={claimHref(held.claimId)} badge={null} />
      <p class="why">
        <Why held={held} reading={reading} digestHref={digestHref} />
      </p>
      {held.repeats === null ? null : (
        <div class="earlier">
          <p class="kicker">{held.why === 'edited' ? words.readsNow : words.repeats}</p>
          <ClaimCard
            row={held.repeats}
            reading={reading}
            href={claimHref(held.repeats.claim_id)}
            badge={null}
          />
        </div>
      )}
    </div>
  );
};

type WhyProps = Pick<HeldBackProps, 'reading' | 'digestHref'> & { readonly held: HeldClaim };

const Why: FC<WhyProps> = ({ held, reading, digestHref }) => {
  const { why } = DESK_WORDS[reading.lang].heldBack;
  const { told } = held;
  if (held.why === 'carried') {
    return <>{held.repeats !== null && held.repeats.outlet !== held.row.outlet ? why.outlet : why.carried}</>;
  }
  if (held.why !== 'sent' || told === null || told.digestId >= held.digestId) {
    return <>{why[held.why ?? 'unknown']}</>;
  }
  const href = digestHref(told.digestId);
  const at = <Moment at={told.at} zone={reading.zone} lang={reading.lang} />;
  return (
    <>
      {why.sentOn} {href === null ? at : <a href={href}>{at}</a>}.
    </>
  );
};
