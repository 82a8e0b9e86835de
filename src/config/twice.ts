import type { Problem } from './problem.ts';
import { problemAt } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

/** The problems of all items whose key an earlier item has. */
export function twice<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  problem: (first: number, index: number) => Problem,
): Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [problem(first, index)];
  });
}

/** Items of the list `feeds`, `desks` or `channels` with an id that an earlier one has. */
export function takenIds(
  items: readonly { readonly id: string }[],
  what: 'feed' | 'desk' | 'channel',
  read: YamlFile,
): Problem[] {
  const list = `${what}s`;
  return twice(
    items,
    ({ id }) => id,
    (first, index) =>
      problemAt(
        read,
        [list, index, 'id'],
        `the id "${items[index]?.id}" is taken by the ${what} in line ${read.placeOf([list, first]).line}`,
        'Give one of the two another id',
      ),
  );
}
