import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Ledger } from './conductor.ts';
import type { PostOffice } from './post-office.ts';
import type { Left } from './rows.ts';
import type { Story } from './story.ts';

/** What is known of a soak when it is over: what was to happen, what did, what the servers took, what the store has. */
export interface Evidence {
  readonly story: Story;
  readonly ledger: Ledger;
  readonly office: Pick<PostOffice, 'taken' | 'mails'>;
  readonly left: Left;
}

/** What a soak left, kept in a file: who changes the reckoning need not wait for another soak. */
export function keptIn(file: string): Evidence | null {
  return existsSync(file) ? (deserialize(readFileSync(file)) as Evidence) : null;
}

export function keep(file: string, { story, ledger, office, left }: Evidence): void {
  const { taken, mails } = office;
  writeFileSync(file, serialize({ story, ledger, office: { taken, mails }, left } satisfies Evidence));
}
