import type { Context, Hono } from 'hono';
import { ACTS_OF_TWO, REVIEW_ACTS, type ReviewVerdict } from '../../model/verdict.ts';
import type { House } from '../../pipeline/house.ts';
import { recordVerdict, VerdictRefused } from '../../pipeline/record-verdict.ts';
import { idFrom } from '../numbers.ts';
import { typed } from '../outside-text.ts';
import { onlySignedIn, type Visit } from '../visitor.ts';
import { claimPage } from './claim.tsx';
import { reviewPage } from './review.tsx';

const NOTE_LIMIT = 500;

type Form = Readonly<Record<string, unknown>>;

/** What a reviewer says of a claim, from its page or from the list of doubts. */
export function verdictPages(app: Hono<Visit>, house: House): void {
  app.post('/claims/:id/verdict', onlySignedIn(house), async (c) => {
    const claimId = idFrom(c.req.param('id'));
    if (claimId === null) return c.notFound();
    const form: Form = await c.req.parseBody().catch(() => ({}));
    const at = house.clock().toISOString();
    const verdict = readVerdict(form, { claimId, reviewer: c.get('reviewer'), at });
    if (verdict === null)
      return refuse(c, house, form, claimId, 'This form was not understood. Nothing was recorded.');
    try {
      await recordVerdict(house, verdict, newestSeen(form));
    } catch (error) {
      if (error instanceof VerdictRefused) return refuse(c, house, form, claimId, error.message);
      throw error;
    }
    return c.redirect(onward(form, verdict), 303);
  });
}

function readVerdict(
  form: Form,
  about: Pick<ReviewVerdict, 'claimId' | 'reviewer' | 'at'>,
): ReviewVerdict | null {
  const act = REVIEW_ACTS.find((candidate) => candidate === form.act);
  if (act === undefined) return null;
  return {
    ...about,
    act,
    of: ACTS_OF_TWO.has(act) ? idIn(form.of) : null,
    note: typed(form.note, NOTE_LIMIT),
  };
}

function idIn(field: unknown): number | null {
  return typeof field === 'string' ? idFrom(field.trim()) : null;
}

/** A form that does not say which acts its page showed counts as one of a page that showed none: see `checkSeen`. */
function newestSeen(form: Form): number {
  return idIn(form.seen) ?? 0;
}

function refuse(c: Context<Visit>, house: House, form: Form, claimId: number, why: string) {
  if (form.back !== 'review') return claimPage(c, house, why);
  return reviewPage(c, house, { after: idIn(form.after) ?? undefined, refused: { claimId, why } });
}

/** From the list on to the next doubt in it; what was taken back has the focus again. */
function onward(form: Form, { claimId, act }: ReviewVerdict): string {
  if (form.back !== 'review') return `/claims/${claimId}?said=${act}`;
  const after = idIn(form.after);
  const next = act === 'undo' ? claimId : idIn(form.next);
  const from = after === null ? '' : `&after=${after}`;
  return `/review?said=${act}&on=${claimId}${from}${next === null ? '' : `#claim-${next}`}`;
}
