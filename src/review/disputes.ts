import type { Dispute, StatementLink } from '../model/statement.ts';
import { linkHolds } from './figure-track.ts';

/**
 * What of these links cannot both be true, the newest judged first. The same speaker took back what was said before;
 * another one disputes it. What outlets say themselves is disputed too, unless it is one outlet.
 */
export function disputesIn(statementId: number, links: readonly StatementLink[]): Dispute[] {
  return links
    .filter((link) => link.verdict === 'contradiction' && linkHolds(link))
    .filter(({ later, earlier }) => [later.statementId, earlier.statementId].includes(statementId))
    .map(
      ({ later, earlier, sameSpeaker }): Dispute => ({
        ...{ kind: sameSpeaker ? 'took back' : 'disputed', earlier, later },
      }),
    )
    .sort((a, b) => b.later.seq - a.later.seq);
}
