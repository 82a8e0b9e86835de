import type { Db } from './schema.ts';

/** The stored secret of this name; `fresh` becomes it where there is none. Two starters at once agree. */
export async function secretNamed(db: Db, name: string, fresh: () => string): Promise<string> {
  await db
    .insertInto('claimwatch.secrets')
    .values({ name, value: fresh() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('claimwatch.secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
