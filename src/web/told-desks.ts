import type { ReviewAct } from '../model/verdict.ts';

type Desk = { readonly name: string; readonly corrections?: 'next-digest' | 'at-once' };

/** `News desk`, `News desk and 1 other`, `News desk and 4 others`: by its first, as more would fill the page. */
export function namesOf(desks: readonly { readonly name: string }[]): string {
  const [first, ...others] = desks;
  if (first === undefined) return '';
  if (others.length === 0) return first.name;
  return `${first.name} and ${others.length} ${others.length === 1 ? 'other' : 'others'}`;
}

/** When they are told. */
export function whenOf(desks: readonly Desk[]): string {
  const soon = desks.filter(({ corrections }) => corrections === 'at-once').length;
  if (soon === 0) return 'with the next digest';
  return soon === desks.length ? 'at once' : 'with the next digest, or at once where a desk wishes it';
}

/** What an act that was recorded just now sends: `News desk and 2 others will be told with the next digest.` */
export function willBeTold(act: ReviewAct, desks: readonly Desk[]): string {
  if (desks.length > 0)
    return `${namesOf(desks)} will be told${act === 'retract' ? '' : ' that it stands again'}, ${whenOf(desks)}.`;
  return act === 'retract' ? 'No desk was told of it: nobody will be.' : '';
}
