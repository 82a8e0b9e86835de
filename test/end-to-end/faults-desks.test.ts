import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import { readable, type SmallHouse, type TestDesk } from './small-house.ts';

const HOUR = 3600;
/** Noon in Mexico City, which is six hours behind all year. */
const NOON = new Date('2026-03-10T18:00:00Z');
const NEWS: TestDesk = { id: 'news' };
const MORNING: TestDesk = { id: 'morning', schedule: '0 7 * * *' };

describe('desks, through restarts and changes', () => {
  let paper: OneOutlet;
  let mail: MoodyMail;
  let run: SmallHouse;

  beforeAll(async () => {
    paper = await openOneOutlet({ desks: [NEWS, MORNING], start: NOON });
    ({ mail, run } = paper);
    await run.pass(60);
  }, 120_000);
  afterAll(async () => {
    await paper?.close();
  });
  beforeEach(() => mail.forget());

  const newsBreaks = () => paper.newsBreaks();
  const mailTo = (desk: string) =>
    mail.mails.filter(({ to }) => to.startsWith(`${desk}@`)).map(({ raw }) => readable(raw));
  const due = async (desk: string) =>
    (
      await run.house.store.db
        .selectFrom('claimwatch.desks')
        .select('next_due_at')
        .where('id', '=', desk)
        .executeTakeFirstOrThrow()
    ).next_due_at?.toISOString();

  test('a digest missed while nobody ran is sent once, late, and says so; the next one comes at its hour', async () => {
    expect(await due('morning')).toBe('2026-03-11T13:00:00.000Z');
    const statement = await newsBreaks();
    await run.pass(61);
    expect(mailTo('news')).toHaveLength(1);
    await run.restart({ seconds: 48 * HOUR });
    await run.pass(60);
    expect(mailTo('morning')).toEqual([expect.stringContaining(statement)]);
    expect(mailTo('morning')[0]).toMatch(/late|was due/i);
    expect(await due('morning')).toBe('2026-03-13T13:00:00.000Z');
    await run.pass(24 * HOUR);
    expect(mailTo('morning')).toHaveLength(1);
  });

  test('a desk that joins later gets what is said from then on', async () => {
    const before = await newsBreaks();
    await run.pass(61);
    await run.restart({ desks: [NEWS, MORNING, { id: 'joined' }] });
    await run.pass(61);
    expect(mailTo('joined')).toEqual([]);
    const after = await newsBreaks();
    await run.pass(61);
    expect(mailTo('joined')).toEqual([expect.stringContaining(after)]);
    expect(mailTo('joined')[0]).not.toContain(before);
  });

  test('a desk that was removed and comes back, or has another name, is not flooded', async () => {
    await run.restart({ desks: [{ ...NEWS, name: 'Renamed' }] });
    const meanwhile = await newsBreaks();
    await run.pass(61);
    expect(mailTo('news')).toHaveLength(1);
    await run.restart({
      seconds: 72 * HOUR,
      desks: [{ ...NEWS, name: 'Renamed' }, MORNING, { id: 'joined' }],
    });
    await run.pass(60);
    await run.pass(24 * HOUR);
    expect(mailTo('joined')).toEqual([]);
    expect(mailTo('morning')).toEqual([]);
    expect(mailTo('news').join()).toContain(meanwhile);
  });

  test('another schedule holds from the next start on', async () => {
    await run.restart({
      desks: [
        { ...NEWS, schedule: '30 6 1 * *' },
        { ...MORNING, schedule: 'immediate' },
      ],
    });
    const statement = await newsBreaks();
    await run.pass(61);
    expect(mailTo('morning')).toEqual([expect.stringContaining(statement)]);
    expect(mailTo('news')).toEqual([]);
    expect(await due('news')).toBe('2026-04-01T12:30:00.000Z');
    await run.restart({ desks: [NEWS, MORNING] });
    expect(await due('morning')).toMatch(/T13:00:00\.000Z$/);
    await run.pass(61);
    expect(mailTo('news')).toEqual([expect.stringContaining(statement)]);
  });

  test.each<ReviewAct>(['reject', 'retract', 'repeat'])(
    'what a reviewer marks with %s before the digest stays out of it',
    async (act) => {
      const statement = await newsBreaks();
      const claims = await run.house.store.db
        .selectFrom('claimwatch.judgements as judgement')
        .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
        .select(['claim.id', 'claim.words'])
        .orderBy('judgement.seq', 'desc')
        .execute();
      const [newest, ...earlier] = claims;
      expect(newest?.words).toContain(statement);
      await recordVerdict(run.house, {
        claimId: newest?.id ?? 0,
        act,
        of: act === 'repeat' ? (earlier[0]?.id ?? null) : null,
        reviewer: 'a reviewer',
        note: null,
        at: run.now().toISOString(),
      });
      await run.pass(61);
      expect(mailTo('news')).toEqual([]);
      const other = await newsBreaks();
      await run.pass(61);
      expect(mailTo('news')).toEqual([expect.stringContaining(other)]);
      expect(mailTo('news')[0]).not.toContain(statement);
    },
  );
});
