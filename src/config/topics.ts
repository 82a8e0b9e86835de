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
import type {
  ConfigAbout,
  ConfigEntity,
  ConfigList,
  ConfigPattern,
  ConfigPhrases,
  ConfigTopic,
  TopicsConfig,
} from './topics-schema.ts';

export { type TopicsConfig, topicsSchema } from './topics-schema.ts';

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
  const shared = resolveLists(lists, lists);
  return config.topics.map((t) => {
    const own = t.lists ? resolveLists(t.lists, { ...lists, ...t.lists }) : [];
    return toTopic(t, new Map([...shared, ...own]));
  });
}

/** Every mistake that only shows when the parts of the file are held against one another. */
export function topicProblems(config: TopicsConfig): TopicsProblem[] {
  const lists = config.lists ?? {};
  const problems = problemsOfLists(lists, ['lists'], lists);
  problems.push(...doubled(config.topics, ['topics'], 'topic'));
  config.topics.forEach((t, i) => {
    const all = { ...lists, ...t.lists };
    problems.push(...problemsOfLists(t.lists ?? {}, ['topics', i, 'lists'], all));
    problems.push(...problemsOfTopic(t, ['topics', i], all));
  });
  return problems;
}

function problemsOfLists(
  lists: Readonly<Record<string, ConfigList>>,
  path: readonly (string | number)[],
  all: Readonly<Record<string, ConfigList>>,
): TopicsProblem[] {
  const problems: TopicsProblem[] = [];
  for (const [name, one] of Object.entries(lists)) {
    (one.include ?? []).forEach((other, i) => {
      if (!(other in all)) {
        problems.push({ path: [...path, name, 'include', i], message: unknownList(other, all) });
      }
    });
    if (reaches(name, name, all, new Set())) {
      problems.push({ path: [...path, name, 'include'], message: `the list "${name}" includes itself` });
    }
  }
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
      for (const where of ['needs', 'unless'] as const) {
        (p[where] ?? []).forEach((around, at) => {
          if (around.least <= around.any.length) return;
          const message = `pattern "${p.id}": least is ${around.least}, and there are ${around.any.length} lists`;
          problems.push({ path: [...path, key, i, where, at, 'least'], message });
        });
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

/** `lists` by name, what they include looked up in `all`. */
function resolveLists(
  lists: Readonly<Record<string, ConfigList>>,
  all: Readonly<Record<string, ConfigList>>,
): [string, WordList][] {
  return Object.keys(lists).map((name) => [name, resolveList(name, all)]);
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
    except: unique([...names].flatMap((n) => lists[n]?.except ?? [])),
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

function toAbout(config: ConfigAbout): About {
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
