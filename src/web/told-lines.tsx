import type { FC } from 'hono/jsx';
import { savedLink } from '../model/token.ts';
import { linesOf } from '../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../store/judgements.ts';
import type { Db, DigestRow } from '../store/schema.ts';
import { ClaimCard, type Reading } from './claim-card.tsx';
import { DESK_WORDS } from './desk-words.ts';

/** The claims that a digest told, those behind "and 12 more" included. */
export interface Told {
  /** What does not stand any more as it was told before. */
  readonly corrected: readonly JudgedClaim[];
  readonly lines: readonly JudgedClaim[];
}

export async function toldLines(db: Db, { id, digest }: Pick<DigestRow, 'id' | 'digest'>): Promise<Told> {
  const corrected = (digest.corrections?.lines ?? []).map((line) => line.claimId);
  const lines = await linesOf(db, id);
  const rows = new Map((await judgedClaims(db, [...lines, ...corrected])).map((row) => [row.claim_id, row]));
  const those = (ids: readonly number[]) => ids.flatMap((claimId) => rows.get(claimId) ?? []);
  return { corrected: those(corrected), lines: those(lines) };
}

interface ToldProps {
  readonly told: Told;
  readonly reader: Reading & { readonly id: string };
  /** Signs the links to saved sentences. */
  readonly secret: string;
}

/** What a digest told, in its order, each with its saved sentence. */
export const ToldLines: FC<ToldProps> = ({ told, reader, secret }) => {
  const { archive } = DESK_WORDS[reader.lang];
  const card = (row: JudgedClaim) => (
    <div class="item">
      <ClaimCard row={row} reading={reader} href={savedLink('', secret, reader.id, row.claim_id)} />
    </div>
  );
  return (
    <>
      {told.corrected.length === 0 ? null : <h2>{archive.corrected}</h2>}
      {told.corrected.map(card)}
      <h2>{archive.inIt(told.lines.length)}</h2>
      {told.lines.map(card)}
    </>
  );
};
