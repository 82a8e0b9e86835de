import type { Claim } from '../model/claim.ts';
import type { ClaimEdit } from '../model/claim-edit.ts';
import type { RevisionChanges } from '../pipeline/compare-revisions.ts';
import { oneLine } from './terminal.ts';

export interface Edits {
  readonly changes: RevisionChanges;
  readonly edits: readonly ClaimEdit[];
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
}

/** What an outlet changed: sentences with `[-words that went-]` and `{+words that came+}`, then its claims. */
export function drawEdits({ changes, edits, before, after }: Edits): string {
  const { title, sentences, note } = changes;
  const changed = [
    ...(title === null ? [] : [`headline: ${marked(title)}`]),
    ...sentences.map(({ kind, words }) => `${kind}: ${marked(words)}`),
  ];
  if (changed.length === 0) return '\nNothing was changed but typography, time stamps and the like.\n';
  const how = note === null ? 'without notice' : `with the note "${note}"`;
  const claims = edits.map((edit) => editText(edit, before, after));
  return [
    `\nEdited ${how}:\n`,
    ...changed.map((line) => `  ${oneLine(line)}\n`),
    `\nClaims edited: ${edits.length}.\n`,
    ...claims.map((line) => `  ${oneLine(line)}\n`),
  ].join('');
}

function marked(words: RevisionChanges['sentences'][number]['words']): string {
  const ends = { same: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const;
  return words.map(({ kind, text }) => `${ends[kind][0]}${text.trimEnd()}${ends[kind][1]}`).join(' ');
}

function editText(
  { kind, parts, before, after }: ClaimEdit,
  old: readonly Claim[],
  now: readonly Claim[],
): string {
  const [was, is] = [before === null ? null : old[before], after === null ? null : now[after]];
  const sides = [was, is].flatMap((claim) => (claim ? [claimText(claim)] : []));
  return `${kind}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}: ${sides.join(' -> ')}`;
}

function claimText({ speaker, stance, span }: Claim): string {
  return `${speaker?.name ?? 'the outlet itself'} ${stance} "${span.text}"`;
}
