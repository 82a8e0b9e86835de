import { type Label, labelsOf } from '../review/labels.ts';
import { decisionsOn } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { allVerdicts } from '../store/verdicts.ts';

/** Every label that reviewers gave and did not take back, in the order of their acts; only those since then, if given. */
export async function storedLabels(db: Db, since?: Date): Promise<Label[]> {
  const acts = await allVerdicts(db);
  const claims = acts.flatMap(({ claimId, of }) => (of === null ? [claimId] : [claimId, of]));
  const decisions = await decisionsOn(db, [...new Set(claims)]);
  return labelsOf(decisions, acts).filter(({ at }) => since === undefined || new Date(at) >= since);
}
