import type { Language } from './language.ts';
import type { TopicId } from './mention.ts';

/** When a desk is written to. `cron` is five fields, read in the desk's zone. */
export type Schedule =
  | { readonly kind: 'immediate'; readonly batchSeconds: number }
  | { readonly kind: 'cron'; readonly cron: string };

export interface Recipient {
  readonly channel: 'email';
  readonly address: string;
}

/** A desk as the operator configured it (`config/desks.yaml`). */
export interface DeskConfig {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly TopicId[];
  readonly schedule: Schedule;
  /** IANA zone. */
  readonly zone: string;
  /** Language of headings and labels; quoted words stay as they were said. */
  readonly lang: Language;
  /** Told also of what a named speaker says again on another occasion, days later. */
  readonly restatements: boolean;
  readonly recipients: readonly Recipient[];
}

/** Who runs Claimwatch and is mailed when feeds fail, lose entries or work again (`operators:` in `config/desks.yaml`). */
export interface Operator {
  readonly address: string;
  readonly lang: Language;
  /** IANA zone of every time in the mails. */
  readonly zone: string;
}
