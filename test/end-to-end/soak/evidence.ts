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
