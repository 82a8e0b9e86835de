import { z } from 'zod';
import { CLAIM_KINDS, STANCES } from '../model/claim.ts';
import { EDITED_PARTS } from '../model/claim-edit.ts';
import { CORRECTION_KINDS } from '../model/digest.ts';
import { LANGUAGES } from '../model/language.ts';

/**
 * What a webhook is sent. Fields are added without notice; none is removed and none changes its meaning unless `version`
 * rises. The JSON Schema of it is `docs/digest.schema.json`.
 */
export const FORMAT_VERSION = 1;

const says = <T extends z.ZodType>(type: T, description: string): T => type.describe(description);
const time = (description: string) => z.iso.datetime().describe(`${description}, ISO 8601 UTC`);
const lang = (description: string) => z.enum(LANGUAGES).describe(description);
const link = z.string().describe('address; as it was given, so to be checked before it is opened');

const speaker = z.object({
  name: z.string(),
  probably: says(z.boolean(), 'the text does not name the speaker for certain'),
  role: says(z.string(), 'as the article has it').nullable(),
});

const rendering = z.object({
  claimId: z.int(),
  words: z.string(),
  kind: z.enum(CLAIM_KINDS),
  language: lang('of the words: that of the desk'),
  outlet: z.string(),
});

const spoken = z.object({
  claimId: says(z.int(), 'number of the claim in this Claimwatch'),
  topics: says(z.array(z.string()), 'ids of topics'),
  words: says(z.string(), 'as they stand in the article'),
  kind: says(z.enum(CLAIM_KINDS), 'direct: the speaker’s own words; the others are the outlet’s paraphrase'),
  language: lang('of the words'),
  rendering: says(rendering, 'the same in the language of the desk, as another article has it').nullable(),
  speaker: says(speaker, 'null: the outlet states it itself').nullable(),
  via: says(z.array(z.string()), 'who passed it on, the outermost reporter last'),
  stance: says(z.string(), `what the speaker does with the words: ${STANCES.join(', ')}`),
  outlet: z.string(),
  country: says(z.string(), 'of the outlet, ISO 3166'),
  publishedAt: time('when the article was published'),
  articleTitle: z.string(),
  articleUrl: link,
  savedUrl: says(link, 'the saved sentence, a signed link of this desk'),
  unreviewed: says(z.boolean(), 'the verdict is in doubt and no reviewer had acted on it'),
});

const earlier = z.object({
  claimId: z.int(),
  words: z.string(),
  kind: z.enum(CLAIM_KINDS),
  language: lang('of the words'),
  speaker: z.string().nullable(),
  outlet: z.string(),
  publishedAt: time('when it was said'),
  beforeEdit: says(z.boolean(), 'the same article said it before its outlet edited it'),
});

const line = spoken.extend({
  verdict: z.enum(['new', 'update', 'contradiction']),
  carriedBy: says(
    z.array(z.object({ outlet: z.string(), country: z.string() })),
    'other outlets with the same statement',
  ),
  independentSources: z.int(),
  earlier: says(earlier, 'what is updated or contradicted').nullable(),
  difference: says(z.string(), 'such as "25 → 50 million dollars"').nullable(),
  edited: says(z.object({ noted: z.boolean() }), 'the outlet edited it, with a note or without').nullable(),
});

const said = z.object({ outlet: z.string(), publishedAt: time('when') });
const restated = spoken.extend({ firstSaid: said, lastSaid: said });

const correction = spoken.extend({
  correction: z.enum(CORRECTION_KINDS),
  toldAt: time('when the desk was told the line'),
  why: says(z.string(), 'the reviewer’s note').nullable(),
  parts: says(z.array(z.enum(EDITED_PARTS)), 'what the outlet changed'),
  noted: says(z.boolean(), 'the outlet says so itself'),
  now: says(
    z.object({
      claimId: z.int(),
      words: z.string(),
      kind: z.enum(CLAIM_KINDS),
      language: lang('of the words'),
      speaker: z.string().nullable(),
      stance: z.enum(STANCES),
    }),
    'what it reads since',
  ).nullable(),
});

const more = says(
  z.object({ count: z.int(), url: link }),
  'lines over the limit of the desk, at this address',
).nullable();

const data = z.object({
  kind: says(
    z.enum(['regular', 'urgent', 'nothing-new']),
    'urgent: only what the desk calls urgent, between two hours',
  ),
  desk: z.object({
    id: z.string(),
    name: z.string(),
    language: lang('of headings'),
    zone: says(z.string(), 'IANA'),
  }),
  window: z.object({ from: time('judged after'), to: time('and up to') }),
  subject: says(z.string(), 'the news in one line, as a mail would have it'),
  corrections: says(
    z.object({ lines: z.array(correction), more }),
    'what the desk was told and does not stand',
  ),
  sections: z.array(z.object({ topic: z.string(), name: z.string(), lines: z.array(line), more })),
  saidAgain: says(z.object({ lines: z.array(restated), more }), 'known, and said again'),
  held: says(
    z.object({ repeats: z.int(), url: link }),
    'claims that were held back: repeats, and what its outlet edited or took out before the desk was told',
  ),
  feeds: z.object({
    configured: z.int(),
    read: z.int(),
    failing: z.array(z.object({ outlet: z.string(), since: time('failing since'), error: z.string() })),
    gaps: says(
      z.array(z.object({ outlet: z.string(), from: time('from'), to: time('to') })),
      'where entries were probably lost',
    ),
  }),
  toldAtOnce: says(z.int(), 'lines told by urgent digests of this window'),
  waiting: says(z.int(), 'lines that wait for the next ordinary digest'),
  nextAt: says(z.iso.datetime(), 'when the next digest is due; null: as soon as there is news').nullable(),
  notBefore: says(z.iso.datetime(), 'the next does not come before this time').nullable(),
  dueAt: says(z.iso.datetime(), 'it was due at this time and is late').nullable(),
  notice: says(z.string(), 'the operator’s sentence on every digest').nullable(),
});

/** One digest as a webhook gets it. */
export const digestFormat = z
  .object({
    type: says(z.literal('claimwatch.digest'), 'what this is'),
    version: says(z.literal(FORMAT_VERSION), 'rises when a field goes or changes its meaning'),
    id: says(z.string(), 'of the delivery: the same as the header webhook-id, however often it is sent'),
    timestamp: time('when the digest was made'),
    test: says(z.boolean(), 'a sample from `claimwatch channels test`: nothing was said'),
    data,
  })
  .meta({ title: 'A digest of Claimwatch', description: 'What a channel of the kind webhook is sent.' });

export type DigestDocument = z.output<typeof digestFormat>;

/** The JSON Schema of it, as it stands in `docs/digest.schema.json`. */
export function digestJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(digestFormat, { io: 'input' }), null, 2)}\n`;
}
