import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { spanOf } from '../../src/model/span.ts';
import { revisionsOfArchive, watchedClaims } from '../../src/store/archive.ts';
import { replaceClaimEdits } from '../../src/store/claim-edits.ts';
import { replaceFindings } from '../../src/store/claims.ts';
import { comparedClaims } from '../../src/store/compared-claims.ts';
import {
  chainsFrom,
  claimsAsRead,
  claimsWithLine,
  correctionsOf,
  desksWithLines,
  editsAround,
  linesFalling,
  notesForDesks,
  toldBeside,
} from '../../src/store/corrections.ts';
import { storeDeliveries } from '../../src/store/deliveries.ts';
import { firstTold, mailsOfDigests } from '../../src/store/desk-archive.ts';
import { claimsTold, membersOf, nearestTold, statementsRevising } from '../../src/store/desk-knowledge.ts';
import { loadDesks, topicsOfDesks } from '../../src/store/desks.ts';
import { storeDigest } from '../../src/store/digests.ts';
import { switchOff } from '../../src/store/editions.ts';
import { knownEntries } from '../../src/store/entries.ts';
import {
  decisionsOn,
  judgedClaims,
  judgedOfArticles,
  judgedOfStatements,
  statementSizes,
} from '../../src/store/judgements.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { placedOpinions } from '../../src/store/opinions.ts';
import { recheckNow } from '../../src/store/rechecks.ts';
import { basesOf } from '../../src/store/recomputing.ts';
import { storeLeftOut } from '../../src/store/refusing-addresses.ts';
import type { Database, Db } from '../../src/store/schema.ts';
import { linksOf, setStatements, tiedTo } from '../../src/store/statements.ts';
import { joinCopyGroups } from '../../src/store/stories.ts';
import { confirmedSubscriptions } from '../../src/store/subscriptions.ts';
import { actsOn, verdictsOn } from '../../src/store/verdicts.ts';
import { storeShapes } from '../servers.ts';

/** One value more than a statement takes. */
const IDS = Array.from({ length: 65_536 }, (_, at) => 1_000_000 + at);
const NAMES = IDS.map((id) => `name "${id}", {the} \\ long`);
const NOW = new Date('2026-03-10T12:00:00Z');

/** Each thing that the store is asked about a list which grows with a window, an archive or the number of desks. */
const ASKED: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  actsOn: (db) => actsOn(db, IDS),
  basesOf: (db) => basesOf(db, IDS),
  chainsFrom: (db) => chainsFrom(db, IDS),
  claimsAsRead: (db) => claimsAsRead(db, IDS),
  claimsTold: (db) => claimsTold(db, NAMES, IDS),
  claimsWithLine: (db) => claimsWithLine(db, 'coast', IDS),
  comparedClaims: (db) => comparedClaims(db, IDS),
  confirmedSubscriptions: (db) => confirmedSubscriptions(db, NAMES),
  correctionsOf: (db) => correctionsOf(db, 'coast', IDS),
  decisionsOn: (db) => decisionsOn(db, IDS),
  desksWithLines: (db) => desksWithLines(db, IDS),
  editsAround: (db) => editsAround(db, IDS),
  firstTold: (db) => firstTold(db, 'coast', IDS),
  joinCopyGroups: (db) => joinCopyGroups(db, IDS, 1),
  judgedClaims: (db) => judgedClaims(db, IDS),
  judgedOfArticles: (db) => judgedOfArticles(db, IDS, 1),
  judgedOfStatements: (db) => judgedOfStatements(db, IDS, 1),
  knownEntries: (db) => knownEntries(db, 'harbor', { ids: NAMES, urls: NAMES, hashes: [] }),
  linesFalling: (db) => linesFalling(db, 'coast', IDS),
  linksOf: (db) => linksOf(db, IDS),
  loadDesks: (db) => loadDesks(db, NAMES),
  mailsOfDigests: (db) => mailsOfDigests(db, IDS, 'ana@desk.example'),
  membersOf: (db) => membersOf(db, IDS, 1),
  nearestTold: (db) => nearestTold(db, ['coast'], IDS),
  notesForDesks: (db) => notesForDesks(db, IDS),
  placedOpinions: (db) => placedOpinions(db, IDS),
  recheckNow: (db) => recheckNow(db, IDS, NOW),
  revisionsOfArchive: (db) => revisionsOfArchive(db, IDS),
  setStatements: (db) => setStatements(db, new Map(IDS.map((id) => [id, id]))),
  statementSizes: (db) => statementSizes(db, IDS),
  statementsRevising: (db) => statementsRevising(db, IDS),
  switchOff: (db) => switchOff(db, NAMES),
  tiedTo: (db) => tiedTo(db, IDS),
  toldBeside: (db) => toldBeside(db, 'coast', IDS),
  topicsOfDesks: (db) => topicsOfDesks(db, NAMES),
  verdictsOn: (db) => verdictsOn(db, IDS),
  watchedClaims: (db) => watchedClaims(db, IDS),
};

const DIGEST = { sections: [], held: { repeats: 0, url: '' } } as unknown as Digest;
const PLACE = { articleId: 1, revisionId: 2 };
const WORDS = spanOf('Ana Puerto', 0, 10);

/** Each thing that is stored of such a list, with the table, and how many columns a row of it binds. */
const STORED: readonly (readonly [
  table: string,
  columns: number,
  store: (trx: Db, rows: readonly number[]) => Promise<unknown>,
])[] = [
  ['digest_lines', 6, (trx, rows) => digestWith(trx, { lines: rows })],
  ['held_back', 4, (trx, rows) => digestWith(trx, { held: rows })],
  ['corrections', 8, (trx, rows) => digestWith(trx, { corrections: rows })],
  [
    'left_out',
    4,
    (trx, rows) =>
      storeLeftOut(
        trx,
        1,
        rows.map((id) => ({ channel: 'email', address: `r${id}@desk.example`, why: 'suppressed' })),
      ),
  ],
  [
    'deliveries',
    13,
    (trx, rows) =>
      storeDeliveries(
        trx,
        rows.map((id) => ({
          ...{ of: { digest: 1, urgent: false }, channel: 'email', address: `r${id}@desk.example` },
          ...{ messageId: `<${id}@x>`, raw: Buffer.from('x') },
        })),
        NOW,
      ),
  ],
  [
    'mentions',
    9,
    (trx, rows) => {
      const mention = { topic: 'harbour', field: 'text', span: WORDS, entity: null, rule: 'test' } as const;
      return replaceFindings(
        trx,
        PLACE,
        { mentions: rows.map(() => mention), claims: [], version: 'test' },
        NOW,
      );
    },
  ],
  [
    'claim_edits',
    9,
    (trx, rows) => {
      const edits = rows.map((id) => ({ kind: 'went', before: id, after: null, parts: [] }) as const);
      return replaceClaimEdits(
        trx,
        { articleId: 1, beforeRevisionId: 1, afterRevisionId: 2 },
        edits,
        false,
        NOW,
      );
    },
  ],
];

function digestWith(
  trx: Db,
  given: { lines?: readonly number[]; held?: readonly number[]; corrections?: readonly number[] },
) {
  const { lines = [], held = [], corrections = [] } = given;
  return storeDigest(
    trx,
    {
      ...{ deskId: 'coast', windowKey: 'one', fromSeq: 0, toSeq: 1 },
      ...{ digest: DIGEST, subject: 'x', html: 'x', body: 'x' },
      lines: lines.map((claimId) => ({ claimId, statementId: claimId, restated: false })),
      held: held.map((claimId) => ({ claimId, of: null, why: 'repeat' as const })),
      corrections: corrections.map((id) => ({
        ...{ kind: 'retracted' as const, lineId: id, claimId: id, nowId: null, cause: `act:${id}` },
      })),
    },
    NOW,
  );
}

class TakenBack extends Error {}

describe.each(storeShapes())('more values than one statement takes, $name', (shape) => {
  describe.skipIf(!shape.there)('are dealt with', () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await shape.make());
      await migrate(store);
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await shape.clear();
    });

    /** Claims, articles and desks that rows name need not exist, and nothing of it stays. */
    async function alone(run: (trx: Transaction<Database>) => Promise<void>): Promise<void> {
      const done = store.db.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await run(trx);
        throw new TakenBack();
      });
      await expect(done).rejects.toThrow(TakenBack);
    }

    test.each(Object.entries(ASKED))('%s', async (_, ask) => {
      await alone(async (trx) => {
        await ask(trx);
      });
    });

    test.each(STORED)('rows of %s', async (table, columns, keep) => {
      const ids = IDS.slice(0, Math.ceil(IDS.length / columns));
      await alone(async (trx) => {
        await keep(trx, ids);
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from ${sql.table(`claimwatch.${table}`)}`.execute(trx);
        expect(rows[0]?.count).toBe(ids.length);
      });
    });
  });
});
