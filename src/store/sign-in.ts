import type { Db } from './schema.ts';

/** Only hashes of tokens are stored: whoever reads the database cannot sign in with it. */
export async function storeSignInLink(
  db: Db,
  link: { tokenHash: string; reviewer: string; now: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('claimwatch.sign_in_links')
    .values({
      token_hash: link.tokenHash,
      reviewer: link.reviewer,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Uses up a link, once: the reviewer it was made for, or null when it is unknown, used or too old. */
export async function useSignInLink(db: Db, tokenHash: string, now: Date): Promise<string | null> {
  const used = await db
    .updateTable('claimwatch.sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('reviewer')
    .executeTakeFirst();
  return used?.reviewer ?? null;
}

/** Has nobody ever signed in, and is there no link left to do it with? Decides whether a start prints one. */
export async function signInLinkNeeded(db: Db, now: Date): Promise<boolean> {
  const link = await db
    .selectFrom('claimwatch.sign_in_links')
    .select('token_hash')
    .where((row) => row.or([row('used_at', 'is not', null), row('expires_at', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return link === undefined;
}

/** Starts a session, and forgets those that have ended. */
export async function storeSession(
  db: Db,
  session: { tokenHash: string; reviewer: string; now: Date; expiresAt: Date },
): Promise<void> {
  await db.deleteFrom('claimwatch.sessions').where('expires_at', '<=', session.now).execute();
  await db
    .insertInto('claimwatch.sessions')
    .values({
      token_hash: session.tokenHash,
      reviewer: session.reviewer,
      created_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Who is signed in with this session; null when it is unknown or has ended. */
export async function reviewerOfSession(db: Db, tokenHash: string, now: Date): Promise<string | null> {
  const session = await db
    .selectFrom('claimwatch.sessions')
    .select('reviewer')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session?.reviewer ?? null;
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('claimwatch.sessions').where('token_hash', '=', tokenHash).execute();
}
