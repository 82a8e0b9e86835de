import type { Child, FC } from 'hono/jsx';
import type { CorrectionKind, DigestLine } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { CHANGED_WORDS } from '../model/spoken-words.ts';
import { savedLink } from '../model/token.ts';
import { linesOf } from '../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../store/judgements.ts';
import type { Db, DigestRow } from '../store/schema.ts';
import { ClaimCard, type Reading } from './claim-card.tsx';
import { DESK_WORDS } from './desk-words.ts';
import { Badge, CorrectionBadge } from './parts.tsx';

/** The claims that a digest told, those behind "and 12 more" included. */
export interface Told {
  /** What was retracted, stands again or was edited, as the desk was told it before. */
  readonly corrected: readonly { readonly kind: CorrectionKind; readonly row: JudgedClaim }[];
  /** `as` is how the digest told the line; absent of those that its mail only counted. */
  readonly lines: readonly { readonly row: JudgedClaim; readonly as?: DigestLine | 'again' }[];
}

export async function toldLines(db: Db, { id, digest }: Pick<DigestRow, 'id' | 'digest'>): Promise<Told> {
  const corrections = digest.corrections?.lines ?? [];
  const lines = await linesOf(db, id);
  const ids = [...lines, ...corrections.map(({ claimId }) => claimId)];
  const rows = new Map((await judgedClaims(db, ids)).map((row) => [row.claim_id, row]));
  const shown = new Map<number, DigestLine | 'again'>([
    ...digest.sections.flatMap((section) => section.lines.map((line) => [line.claimId, line] as const)),
    ...(digest.saidAgain?.lines ?? []).map((line) => [line.claimId, 'again'] as const),
  ]);
  return {
    corrected: corrections.flatMap(({ correction: kind, claimId }) => {
      const row = rows.get(claimId);
      return row === undefined ? [] : [{ kind, row }];
    }),
    lines: lines.flatMap((claimId) => {
      const [row, as] = [rows.get(claimId), shown.get(claimId)];
      return row === undefined ? [] : [{ row, ...(as && { as }) }];
    }),
  };
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
  const card = (row: JudgedClaim, badge?: Child) => (
    <div class="item">
      <ClaimCard
        row={row}
        reading={reader}
        href={savedLink('', secret, reader.id, row.claim_id)}
        badge={badge}
      />
    </div>
  );
  const { corrected, lines } = told;
  return (
    <>
      {corrected.length === 0 ? null : <h2>{archive.corrections}</h2>}
      {corrected.map(({ kind, row }) =>
        card(row, <CorrectionBadge kind={kind} label={archive.correction[kind]} />),
      )}
      {corrected.length === 0 ? <h2>{archive.inIt(lines.length)}</h2> : null}
      {corrected.length > 0 && lines.length > 0 ? <h2>{archive.besides(lines.length)}</h2> : null}
      {lines.map(({ row, as }) => card(row, <LineBadge row={row} as={as} lang={reader.lang} />))}
    </>
  );
};

interface LineBadgeProps {
  readonly row: JudgedClaim;
  readonly as: DigestLine | 'again' | undefined;
  readonly lang: Language;
}

/** What the digest called the line, which may be told by a claim that repeats another; no repeat is a line. */
const LineBadge: FC<LineBadgeProps> = ({ row, as, lang }) => {
  const words = DESK_WORDS[lang];
  if (as === 'again') return <Badge verdict="repeat" label={words.saidAgain} />;
  const verdict = as?.verdict ?? (row.verdict === 'repeat' ? 'new' : row.verdict);
  const isChanged = verdict !== 'new' && as?.earlier?.beforeEdit === true;
  return <Badge verdict={verdict} label={isChanged ? CHANGED_WORDS[lang] : words.verdict[verdict]} />;
};
