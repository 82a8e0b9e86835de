import { type RawBuilder, sql } from 'kysely';

// A statement takes at most 65,535 bound values, and what a desk's window or an archive holds has no such limit.

/** `where(column, '=', anyOf(values))`: all of them are bound as one array. None is like no value at all. */
export function anyOf<T extends number | string>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${[...values]})`;
}

/** No table of ours has so many columns that this many rows would not be one statement. */
const ROWS_MOST = 1_000;

/** Stores rows in as many statements as they need, one after the other; none where there are no rows. */
export async function inBatches<Row>(
  rows: readonly Row[],
  store: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_MOST) await store(rows.slice(at, at + ROWS_MOST));
}
