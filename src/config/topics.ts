import { z } from 'zod';
import type {
  About,
  Pattern,
  PatternPart,
  Phrases,
  Surrounding,
  Topic,
  WatchedEntity,
  WordList,
} from '../model/topic.ts';
import { SCOPES } from '../model/topic.ts';

/** The shape of `config/topics.yaml`, and the way from it to the topics that stations work with. */

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
    'Words per language; each stands for all its forms, `=word` for that form alone, a capital for a capital.',
  );

const list = phrases
  .extend({
    include: z.array(listName).optional().describe('Other lists whose words belong to this one too.'),
  })
  .describe('A named list of words that patterns refer to.');

const surrounding = z.strictObject({
  any: z.array(listName).min(1).describe('Names of lists; a word of any of them will do.'),
  in: z
    .enum(SCOPES)
    .describe('How far around the mention to look: mention, clause, sentence, paragraph or article.'),
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
    gap: z.int().min(0).max(20).default(4).describe('Words that may stand between two parts.'),
    lang: z.enum(['en', 'es']).optional().describe('Only in texts of this language.'),
    needs: z.array(surrounding).optional().describe('What must stand around the mention; all of these.'),
    unless: z
      .array(surrounding)
      .optional()
      .describe('What must not stand around the mention; none of these.'),
    about: about.optional().describe('What the passage must be about, told by what is named nearest.'),
  })
  .describe('A small pattern: words of some lists close together in one clause.');

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
  .describe('A person or body whose every naming is a mention.');

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
  .describe('A watched topic.');

/** Schema of `topics.yaml`. Unknown keys are refused at every level. */
export const topicsSchema = z
  .strictObject({
    lists: z.record(listName, list).optional().describe('Named word lists, shared by all topics.'),
    topics: z.array(topic).min(1).describe('The watched topics.'),
  })
  .describe('The topics that desks can watch.');

export type TopicsConfig = z.output<typeof topicsSchema>;

/** A mistake that the schema cannot see; `path` leads to it in the parsed file, as in a zod issue. */
export interface TopicsProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Thrown by `toTopics` with every problem found. */
export class TopicsConfigError extends Error {
  readonly problems: readonly TopicsProblem[];

  constructor(problems: readonly TopicsProblem[]) {
    super(problems.map((p) => `${p.path.join('.')}: ${p.message}`).join('\n'));
    this.name = 'TopicsConfigError';
    this.problems = problems;
  }
}

type ConfigPhrases = z.output<typeof phrases>;
type ConfigList = z.output<typeof list>;
type ConfigPattern = z.output<typeof pattern>;
type ConfigTopic = z.output<typeof topic>;
type ConfigEntity = z.output<typeof entity>;

/**
 * The topics of a parsed `topics.yaml`, lists resolved.
 *
 * @throws TopicsConfigError naming every unknown list, list that includes itself, doubled id and topic that can
 * find nothing.
 */
export function toTopics(config: TopicsConfig): Topic[] {
  const problems = topicProblems(config);
  if (problems.length > 0) throw new TopicsConfigError(problems);
  const lists = config.lists ?? {};
  const resolved = new Map(Object.keys(lists).map((name) => [name, resolveList(name, lists)]));
  return config.topics.map((t) => toTopic(t, resolved));
}

/** Every mistake that only shows when the parts of the file are held against one another. */
export function topicProblems(config: TopicsConfig): TopicsProblem[] {
  const lists = config.lists ?? {};
  const problems: TopicsProblem[] = [];
  for (const [name, one] of Object.entries(lists)) {
    (one.include ?? []).forEach((other, i) => {
      if (!(other in lists)) {
        problems.push({ path: ['lists', name, 'include', i], message: unknownList(other, lists) });
      }
    });
    if (reaches(name, name, lists, new Set())) {
      problems.push({ path: ['lists', name, 'include'], message: `the list "${name}" includes itself` });
    }
  }
  problems.push(...doubled(config.topics, ['topics'], 'topic'));
  config.topics.forEach((t, i) => {
    problems.push(...problemsOfTopic(t, ['topics', i], lists));
  });
  return problems;
}

function problemsOfTopic(
  topic: ConfigTopic,
  path: readonly (string | number)[],
  lists: Readonly<Record<string, ConfigList>>,
): TopicsProblem[] {
  const problems: TopicsProblem[] = [];
  const patterns = [...(topic.actions ?? []), ...(topic.labels ?? [])];
  if (patterns.length + (topic.entities ?? []).length === 0) {
    problems.push({
      path,
      message: `the topic "${topic.id}" has no entities, actions or labels: it can find nothing`,
    });
  }
  for (const key of ['actions', 'labels'] as const) {
    const some = topic[key] ?? [];
    problems.push(...doubled(some, [...path, key], 'pattern'));
    some.forEach((p, i) => {
      for (const name of listsOf(p)) {
        if (!(name in lists)) {
          problems.push({
            path: [...path, key, i],
            message: `pattern "${p.id}": ${unknownList(name, lists)}`,
          });
        }
      }
      if (p.find.every((part) => part.endsWith('?'))) {
        problems.push({
          path: [...path, key, i, 'find'],
          message: `pattern "${p.id}": every part may be missing; at least one must be there (no ?)`,
        });
      }
    });
  }
  return problems;
}

function doubled(
  things: readonly { readonly id: string }[],
  path: readonly (string | number)[],
  what: string,
): TopicsProblem[] {
  const seen = new Set<string>();
  return things.flatMap((thing, i) => {
    const again = seen.has(thing.id);
    seen.add(thing.id);
    return again
      ? [{ path: [...path, i, 'id'], message: `the ${what} id "${thing.id}" is given twice` }]
      : [];
  });
}

function unknownList(name: string, lists: Readonly<Record<string, unknown>>): string {
  const near = Object.keys(lists).filter((other) => other.startsWith(name.slice(0, 3)));
  const hint = near.length > 0 ? `; did you mean ${near.map((n) => `"${n}"`).join(' or ')}?` : '';
  return `there is no list "${name}"${hint}`;
}

function reaches(
  from: string,
  to: string,
  lists: Readonly<Record<string, ConfigList>>,
  seen: Set<string>,
): boolean {
  return (lists[from]?.include ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, lists, seen);
  });
}

function listsOf(pattern: ConfigPattern): string[] {
  return [
    ...pattern.find.flatMap((part) => toPart(part).lists),
    ...(pattern.needs ?? []).flatMap((n) => n.any),
    ...(pattern.unless ?? []).flatMap((u) => u.any),
    ...(pattern.about?.any ?? []),
    ...(pattern.about?.ratherThan ?? []),
  ];
}

function resolveList(name: string, lists: Readonly<Record<string, ConfigList>>): WordList {
  const names = new Set<string>();
  const add = (one: string): void => {
    if (names.has(one)) return;
    names.add(one);
    for (const other of lists[one]?.include ?? []) add(other);
  };
  add(name);
  const all = [...names].map((n) => toPhrases(lists[n]));
  return {
    name,
    phrases: {
      en: unique(all.flatMap((p) => p.en)),
      es: unique(all.flatMap((p) => p.es)),
      any: unique(all.flatMap((p) => p.any)),
    },
  };
}

function toTopic(config: ConfigTopic, lists: ReadonlyMap<string, WordList>): Topic {
  const actions = (config.actions ?? []).map((p) => toPattern(p, 'action'));
  const labels = (config.labels ?? []).map((p) => toPattern(p, 'label'));
  const used = unique([...(config.actions ?? []), ...(config.labels ?? [])].flatMap(listsOf));
  const { match, ignore } = config.examples;
  return {
    id: config.id,
    name: config.name,
    entities: (config.entities ?? []).map(toEntity),
    patterns: [...actions, ...labels],
    lists: Object.fromEntries(used.flatMap((name) => [...withList(name, lists)])),
    examples: {
      match: { en: match.en ?? [], es: match.es ?? [] },
      ignore: { en: ignore.en ?? [], es: ignore.es ?? [] },
    },
  };
}

function withList(name: string, lists: ReadonlyMap<string, WordList>): [string, WordList][] {
  const found = lists.get(name);
  return found ? [[name, found]] : [];
}

function toPattern(config: ConfigPattern, kind: Pattern['kind']): Pattern {
  return {
    id: config.id,
    kind,
    lang: config.lang ?? null,
    parts: config.find.map(toPart),
    order: config.order,
    gap: config.gap,
    needs: (config.needs ?? []) satisfies Surrounding[],
    unless: (config.unless ?? []) satisfies Surrounding[],
    about: config.about ? toAbout(config.about) : null,
  };
}

function toAbout(config: z.output<typeof about>): About {
  return { any: config.any, ratherThan: config.ratherThan ?? [] };
}

function toPart(text: string): PatternPart {
  const optional = text.endsWith('?');
  return { lists: (optional ? text.slice(0, -1) : text).split('|'), optional };
}

function toEntity(config: ConfigEntity): WatchedEntity {
  return {
    id: config.id,
    name: config.name,
    aliases: config.aliases,
    titles: toPhrases(config.titles),
    not: config.not ?? [],
    roles: toPhrases(config.roles),
    homeRoles: toPhrases(config.homeRoles),
    home: toPhrases(config.home),
    always: toPhrases(config.always),
    pronoun: config.pronoun ?? null,
    others: { she: config.others?.she ?? [], he: config.others?.he ?? [] },
    signs: { for: toPhrases(config.signs?.for), against: toPhrases(config.signs?.against) },
    country: config.country ?? null,
  };
}

function toPhrases(config: ConfigPhrases | undefined): Phrases {
  return { en: config?.en ?? [], es: config?.es ?? [], any: config?.any ?? [] };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
