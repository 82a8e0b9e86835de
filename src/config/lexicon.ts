import { createHash } from 'node:crypto';
import { z } from 'zod';
import { STANCES } from '../model/claim.ts';
import { type KnownName, NO_OWN_WORDS, type OwnWords } from '../model/own-words.ts';
import { identifier, language } from './fields.ts';

/** What may follow a verb, by the letters of the shipped table of cue verbs. */
export const TAKES = {
  that: 't',
  clause: 'z',
  quotation: 'q',
  recipient: 'r',
  noun: 'n',
  infinitive: 'i',
  judgement: 'j',
  belief: 'b',
  question: 'w',
} as const;
const TAKEN = [
  'that',
  'clause',
  'quotation',
  'recipient',
  'noun',
  'infinitive',
  'judgement',
  'belief',
  'question',
] as const;

const words = (example: string, says: string) =>
  z
    .string()
    .refine((value) => /\p{L}/u.test(value) && value.trim() === value && value.length <= 120, '')
    .meta({ description: says, expects: 'a word or name, without blanks at its ends', example });

const oneWord = (example: string, says: string) =>
  z
    .string()
    .refine((value) => /^[\p{L}\p{M}.]{1,60}$/u.test(value), '')
    .meta({ description: says, expects: 'one word, without a hyphen', example });

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, '')
  .meta({ description: 'Country, by its two letters.', expects: 'two capitals of ISO 3166', example: 'MX' });

const gender = z.enum(['f', 'm']).meta({
  description: 'Which pronouns may stand for it.',
  expects: 'f or m',
  example: 'f',
});

const aliases = (example: readonly string[]) =>
  z
    .array(words(example[0] ?? '', 'A name.'))
    .optional()
    .meta({
      description: 'Other names that stand for it; the name itself always does.',
      expects: 'a list of names',
      example,
    });

const verb = z
  .strictObject({
    verb: z
      .string()
      .refine((value) => /^\p{L}+(?: \p{L}+)*(?:\/\p{L}+(?: \p{L}+)*){0,3}$/u.test(value), '')
      .meta({
        description:
          'The verb as a dictionary has it, with irregular forms behind it: English past and participle (`swear/swore/sworn`), Spanish present, preterite and participle (`desdecir/desdice/desdijo/desdicho`).',
        expects: 'a verb or phrase, with / before irregular forms',
        example: 'doorstep/doorstepped',
      }),
    lang: language('Language of the verb.'),
    takes: z
      .array(z.enum(TAKEN))
      .min(1)
      .meta({
        description:
          'How it gives words: that ("that ...", "que ..."), clause (without "that"), quotation, recipient ("told her that"), noun ("rejected the idea"), infinitive ("promised to"), judgement ("called it a mistake"), belief (no words, but what somebody thinks), question ("asked whether").',
        expects: `a list of ${TAKEN.join(', ')}`,
        example: ['that', 'quotation'],
      }),
    stance: z
      .enum(STANCES)
      .default('asserts')
      .meta({
        description: 'What the speaker does with the words.',
        expects: `one of ${STANCES.join(', ')}`,
        example: 'warns',
      }),
  })
  .describe('A verb that gives the words of others.');

const role = z
  .strictObject({
    word: oneWord('síndica', 'The noun, one word.'),
    lang: language('Language of the noun.'),
    role: identifier(
      'mayor',
      'Name of the role, the same for all its words in both languages: one of the shipped ones (president, minister, mayor, spokesperson, official, expert ...) or a new one.',
    ),
    gender: gender.optional(),
    plural: z.boolean().default(false).meta({
      description: 'Is it several people?',
      expects: 'true or false',
      example: false,
    }),
  })
  .describe('A noun for somebody who speaks by his office.');

const person = z
  .strictObject({
    name: words('Inés Barrios', 'Name that claims carry.'),
    id: identifier(
      'ines-barrios',
      'Id, the same as in topics.yaml where both know somebody; made of the name if left out.',
    ).optional(),
    aliases: aliases(['Barrios']),
    gender: gender.optional(),
    roles: z
      .array(identifier('mayor', 'Name of a role.'))
      .optional()
      .meta({
        description: 'Roles by which the news speaks of the person later on.',
        expects: 'a list of roles',
        example: ['mayor'],
      }),
    country: country.optional(),
  })
  .describe('A person whom the news names without an introduction.');

const named = (example: string, says: string) =>
  z
    .strictObject({
      name: words(example, 'Name that claims carry.'),
      id: identifier('puerto-libre-council', 'Id; made of the name if left out.').optional(),
      aliases: aliases([example]),
      country: country.optional(),
    })
    .describe(says);

const agency = z
  .strictObject({
    name: words('Costa Wire', 'Name that is stored.'),
    aliases: aliases(['Agencia Costa Wire']),
  })
  .describe('An agency that bylines and credits name.');

const listOf = <T extends z.ZodType>(item: T, says: string, expects: string) =>
  z.array(item).optional().meta({ description: says, expects });

const givenNames = (example: string) =>
  z
    .array(oneWord(example, 'A given name.'))
    .optional()
    .meta({ description: 'Given names.', expects: 'a list of names', example: [example] });

/** Schema of `lexicon.yaml`. Unknown keys are refused at every level. */
export const lexiconSchema = z
  .strictObject({
    verbs: listOf(verb, 'Verbs that give the words of others.', 'a list of verbs'),
    roles: listOf(role, 'Nouns for people who speak by their office.', 'a list of roles'),
    people: listOf(person, 'People whom the news names without an introduction.', 'a list of people'),
    bodies: listOf(
      named('Puerto Libre Council', 'A body that speaks.'),
      'Governments, ministries, companies and other bodies that speak.',
      'a list of bodies',
    ),
    media: listOf(
      named('La Voz del Istmo', 'An outlet that others quote.'),
      'Outlets that others quote.',
      'a list of outlets',
    ),
    agencies: listOf(agency, 'Agencies that bylines and credits name.', 'a list of agencies'),
    firstNames: z
      .strictObject({ f: givenNames('Xóchil'), m: givenNames('Yael') })
      .optional()
      .meta({
        description: 'Given names, by which unknown people are told from places.',
        expects: 'keys f and m',
      }),
    demonyms: listOf(
      z
        .strictObject({
          country,
          words: z
            .array(oneWord('beliceño', 'A word.'))
            .min(1)
            .meta({
              description: 'The country and its people, all forms.',
              expects: 'a list of words',
              example: ['belice', 'beliceño', 'beliceña'],
            }),
        })
        .describe('The names of a country and of its people.'),
      'Countries and their people.',
      'a list of countries',
    ),
  })
  .describe('Words that are added to the shipped lexicons.');

export type LexiconFile = z.infer<typeof lexiconSchema>;

export function toOwnWords(file: LexiconFile): OwnWords {
  const added: Omit<OwnWords, 'version'> = {
    verbs: (file.verbs ?? []).map(({ verb: entry, lang, takes, stance }) => ({
      lang,
      entry: entry.replaceAll(' ', '_'),
      frames: takes.map((one) => TAKES[one]).join(''),
      stance,
    })),
    roles: (file.roles ?? []).map((one) => ({ ...one, gender: one.gender ?? 'x' })),
    names: [
      ...(file.people ?? []).map((one) => toName('person', one)),
      ...(file.bodies ?? []).map((one) => toName('body', one)),
      ...(file.media ?? []).map((one) => toName('media', one)),
    ],
    agencies: (file.agencies ?? []).map(({ name, aliases: others = [] }) => [name, ...others]),
    firstNames: (['f', 'm'] as const).flatMap((one) =>
      (file.firstNames?.[one] ?? []).map((name) => ({ name, gender: one })),
    ),
    demonyms: (file.demonyms ?? []).flatMap(({ country: code, words: forms }) =>
      forms.map((word) => ({ word, country: code })),
    ),
  };
  if (Object.values(added).every((list) => list.length === 0)) return NO_OWN_WORDS;
  const version = createHash('sha256').update(JSON.stringify(added)).digest('hex').slice(0, 8);
  return { ...added, version };
}

interface Named {
  readonly name: string;
  readonly id?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly gender?: 'f' | 'm' | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly country?: string | undefined;
}

function toName(kind: KnownName['kind'], one: Named): KnownName {
  return {
    id: knownNameId(one),
    name: one.name,
    kind,
    gender: one.gender ?? 'x',
    roles: one.roles ?? [],
    country: one.country ?? null,
    aliases: [...new Set([one.name, ...(one.aliases ?? [])])],
  };
}

/** The id that is given, or one that is made of the name. */
export function knownNameId({ id, name }: Pick<Named, 'id' | 'name'>): string {
  if (id !== undefined) return id;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
