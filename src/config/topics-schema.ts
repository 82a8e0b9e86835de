import { z } from 'zod';
import { SCOPES } from '../model/topic.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const listName = id;
const phrase = z.string().trim().min(1).max(120);
const phrases = z
  .strictObject({
    en: z.array(phrase).optional().describe('English words and phrases.'),
    es: z.array(phrase).optional().describe('Spanish words and phrases.'),
    any: z.array(phrase).optional().describe('Words and names written alike in both languages.'),
  })
  .describe(
    'Words per language; each stands for all its forms, `=word` for that form alone, a capital for a capital, `~` for a pronoun (`blow ~ up`, `~ volar`), `<number>` for a number, `<percent>` for a percentage however it is written (`<number>-day pause`, `<percent> charge`).',
  );

const list = phrases
  .extend({
    include: z.array(listName).optional().describe('Other lists whose words belong to this one too.'),
    except: z
      .array(phrase)
      .optional()
      .describe('Longer phrases in which a word of this list does not count, in either language.'),
  })
  .describe('A named list of words that patterns refer to.');

const surrounding = z.strictObject({
  any: z.array(listName).min(1).describe('Names of lists; a word of any of them will do.'),
  in: z
    .enum(SCOPES)
    .describe(
      'How far around the mention to look: inside it, mention (and two words on either side), clause, sentence, paragraph or article.',
    ),
  least: z
    .int()
    .min(1)
    .default(1)
    .describe('How many of the lists must have a word there: for signs that only count together.'),
});

const about = z.strictObject({
  any: z.array(listName).min(1).describe('What the mention must be about: names of lists.'),
  ratherThan: z
    .array(listName)
    .optional()
    .describe('Lists that, standing nearer in the sentence or named last before it, make it something else.'),
});

const pattern = z
  .strictObject({
    id: id.describe('Name of the pattern, shown as the reason for a mention.'),
    find: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]+(?:\|[a-z0-9-]+)*\??$/, 'must be list names joined by |, with ? if optional'),
      )
      .min(1)
      .max(6)
      .describe(
        'The parts: each a list name, `a|b` for either list, `?` at the end for a part that may be missing.',
      ),
    order: z.enum(['given', 'any']).default('any').describe('Must the parts stand in the order given?'),
    gap: z
      .int()
      .min(0)
      .max(20)
      .default(4)
      .describe('Words that may stand between two parts; a comma may not.'),
    lang: z.enum(['en', 'es']).optional().describe('Only in texts of this language.'),
    needs: z.array(surrounding).optional().describe('What must stand around the mention; all of these.'),
    unless: z
      .array(surrounding)
      .optional()
      .describe('What must not stand around the mention; none of these.'),
    about: about.optional().describe('What the passage must be about, told by what is named nearest.'),
  })
  .describe('A small pattern: words of some lists close together in one clause.');

const OTHERS =
  'An entity has none: write the names of others who share an alias under not, who else holds the role under others (she, he), and words near which the role means somebody else under signs: { against: ... }';
/** Keys of patterns, as people write them on an entity. */
const OF_PATTERNS = {
  unless: OTHERS,
  except: OTHERS,
  exclude: OTHERS,
  ignore: OTHERS,
  needs:
    'An entity has none: write role nouns that count only beside its country under homeRoles, and words near which a role means it under signs: { for: ... }',
  find: 'An entity has none: write its names under aliases, and whole descriptions of it under always',
};

const entity = z
  .strictObject({
    id: id.describe('Id of the person or body, the same in claims.'),
    name: phrase.describe('Full name, as shown to readers.'),
    aliases: z.array(phrase).min(1).describe('Names that stand for it alone.'),
    titles: phrases
      .optional()
      .describe('Titles that may stand before a name and are not part of the mention.'),
    not: z.array(phrase).optional().describe('Other people who share an alias.'),
    roles: phrases.optional().describe('Role nouns that stand for it alone when the text leads to it.'),
    homeRoles: phrases.optional().describe('Role nouns that count only with the home beside them.'),
    home: phrases.optional().describe('What the role is held of: country, adjective, republic.'),
    always: phrases.optional().describe('Whole descriptions that always mean it.'),
    pronoun: z.enum(['she', 'he']).optional().describe('The pronoun that speaks for it.'),
    others: z
      .strictObject({
        she: z.array(phrase).optional().describe('Women who hold such a role.'),
        he: z.array(phrase).optional().describe('Men who hold such a role.'),
      })
      .optional()
      .describe('Others to whom the same role noun may lead.'),
    signs: z
      .strictObject({
        for: phrases.optional().describe('Words near which a role noun means it.'),
        against: phrases.optional().describe('Words near which a role noun means somebody else.'),
      })
      .optional()
      .describe('Words that help to tell whom a role noun means.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be a two-letter country code in capitals')
      .optional()
      .describe('Country whose outlets name it by the role alone.'),
  })
  .meta({
    description: 'A person or body whose every naming is a mention.',
    instead: OF_PATTERNS,
  });

const passages = z.strictObject({
  en: z.array(z.string().min(1)).optional().describe('English passages.'),
  es: z.array(z.string().min(1)).optional().describe('Spanish passages.'),
});

const topic = z
  .strictObject({
    id: id.describe('Id of the topic; desks refer to it.'),
    name: z
      .strictObject({ en: phrase.describe('English name.'), es: phrase.describe('Spanish name.') })
      .describe('Name shown to readers.'),
    lists: z
      .record(listName, list)
      .optional()
      .describe('Lists of this topic alone; one named like a shared list takes its place here.'),
    retentionDays: z
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe(
        'Days after an article was first seen for which its claims on this topic are compared with later ones; novelty.retentionDays of settings.yaml unless given. A claim on several topics stays as long as the longest of them.',
      ),
    entities: z.array(entity).optional().describe('People and bodies whose every naming is a mention.'),
    actions: z.array(pattern).optional().describe('Acts, as small patterns of words.'),
    labels: z.array(pattern).optional().describe('Labels put on somebody, as small patterns of words.'),
    examples: z
      .strictObject({
        match: passages.describe('Passages in which the topic must be found.'),
        ignore: passages.describe('Passages in which it must not be found.'),
      })
      .describe('Passages that `claimwatch check` tries.'),
  })
  .meta({
    description: 'A watched topic.',
    instead: {
      unless: 'It belongs to a pattern of actions or labels: write it there, beside find',
      needs: 'It belongs to a pattern of actions or labels: write it there, beside find',
      find: 'Write it in a pattern, under actions or labels: actions: [{ id: ..., find: [...] }]',
      entity: 'Write entities, a list: entities: [{ id: ..., name: ..., aliases: [...] }]',
    },
  });

/** Schema of `topics.yaml`. Unknown keys are refused at every level. */
export const topicsSchema = z
  .strictObject({
    lists: z.record(listName, list).optional().describe('Named word lists, shared by all topics.'),
    topics: z.array(topic).min(1).describe('The watched topics.'),
  })
  .describe('The topics that desks can watch.');

export type TopicsConfig = z.output<typeof topicsSchema>;

export type ConfigPhrases = z.output<typeof phrases>;
export type ConfigList = z.output<typeof list>;
export type ConfigPattern = z.output<typeof pattern>;
export type ConfigAbout = z.output<typeof about>;
export type ConfigTopic = z.output<typeof topic>;
export type ConfigEntity = z.output<typeof entity>;
