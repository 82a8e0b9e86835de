import type { ReviewAct } from '../model/verdict.ts';

type Desk = { readonly name: string; readonly corrections?: 'next-digest' | 'at-once' };

/**
 * `News desk`, `News desk and 1 other`, `News desk and 4 others`: by its first, as more would fill the page. Subscribers of an
 * open desk have digests of their own, by the name of that desk: they are said with it, and are no desks.
 */
export function namesOf(desks: readonly { readonly name: string }[]): string {
  const [first, ...others] = new Set(desks.map(({ name }) => name));
  if (first === undefined) return '';
  const isRead = others.length + 1 < desks.length;
  if (others.length === 0) return isRead ? `${first} with its subscribers` : first;
  const all = `${first} and ${others.length} ${others.length === 1 ? 'other' : 'others'}`;
  return isRead ? `${all} with their subscribers` : all;
}

/** When they are told. */
export function whenOf(desks: readonly Desk[]): string {
  const soon = desks.filter(({ corrections }) => corrections === 'at-once').length;
  if (soon === 0) return 'with the next digest';
  return soon === desks.length ? 'at once' : 'with the next digest, or at once where a desk wishes it';
}

/** Whom an act concerns: the desks that were told of the claim, and those of them that are still to be told what it became. */
export interface Reached {
  readonly concerned: readonly Desk[];
  readonly toTell: readonly Desk[];
}

/** What an act that was recorded just now sends: `News desk and 2 others will be told, with the next digest.` */
export function willBeTold(act: ReviewAct, { concerned, toTell }: Reached): string {
  if (toTell.length > 0)
    return `${namesOf(toTell)} will be told${act === 'retract' ? '' : ' that it stands again'}, ${whenOf(toTell)}.`;
  if (act !== 'retract') return '';
  return concerned.length === 0
    ? 'No desk that is written to was told of it: nobody will be.'
    : `${haveBeenTold(concerned)}.`;
}

/** `News desk and 1 other have been told`: there is nothing more to tell them. */
export function haveBeenTold(desks: readonly Desk[]): string {
  const names = namesOf(desks);
  const one = new Set(desks.map(({ name }) => name)).size === 1;
  return `${names} ${one ? 'has' : 'have'} been told`;
}
