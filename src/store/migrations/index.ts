import type { Migration } from '../migrate.ts';
import * as first from './0001-first.ts';
import * as alerts from './0002-alerts.ts';
import * as posts from './0003-posts.ts';
import * as polling from './0004-polling.ts';
import * as claimEdits from './0005-claim-edits.ts';
import * as waiting from './0006-waiting.ts';
import * as basis from './0007-basis.ts';
import * as reviewActs from './0008-review-acts.ts';
import * as revisedClaims from './0009-revised-claims.ts';
import * as baselines from './0010-baselines.ts';
import * as opinions from './0011-opinions.ts';
import * as dueTimes from './0012-due-times.ts';
import * as corrections from './0013-corrections.ts';
import * as deliveredOnce from './0014-delivered-once.ts';
import * as subscriptions from './0015-subscriptions.ts';
import * as heldWhy from './0016-held-why.ts';
import * as deskFeeds from './0017-desk-feeds.ts';
import * as refusalsApart from './0018-refusals-apart.ts';
import * as heldWaiting from './0019-held-waiting.ts';
import * as deliveriesCounted from './0020-deliveries-counted.ts';
import * as leftOut from './0021-left-out.ts';

/** All migrations in their order. Append; never edit, reorder or remove one that was released. */
export const migrations: readonly Migration[] = [
  { name: '0001-first', up: first.up },
  { name: '0002-alerts', up: alerts.up },
  { name: '0003-posts', up: posts.up },
  { name: '0004-polling', up: polling.up },
  { name: '0005-claim-edits', up: claimEdits.up },
  { name: '0006-waiting', up: waiting.up },
  { name: '0007-basis', up: basis.up },
  { name: '0008-review-acts', up: reviewActs.up },
  { name: '0009-revised-claims', up: revisedClaims.up },
  { name: '0010-baselines', up: baselines.up },
  { name: '0011-opinions', up: opinions.up },
  { name: '0012-due-times', up: dueTimes.up },
  { name: '0013-corrections', up: corrections.up },
  { name: '0014-delivered-once', up: deliveredOnce.up },
  { name: '0015-subscriptions', up: subscriptions.up },
  { name: '0016-held-why', up: heldWhy.up },
  { name: '0017-desk-feeds', up: deskFeeds.up },
  { name: '0018-refusals-apart', up: refusalsApart.up },
  { name: '0019-held-waiting', up: heldWaiting.up },
  { name: '0020-deliveries-counted', up: deliveriesCounted.up },
  { name: '0021-left-out', up: leftOut.up },
];
