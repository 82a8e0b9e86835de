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
import { listsNamed, partLists, type TopicsProblem, topicProblems } from './topics-problems.ts';
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
export { topicProblems };

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
  const patterns = [...(config.actions ?? []), ...(config.labels ?? [])];
  const used = unique(patterns.flatMap(listsNamed).map(({ list }) => list));
  const { match, ignore } = config.examples;
  return {
    id: config.id,
    name: config.name,
    ...(config.retentionDays === undefined ? {} : { retentionDays: config.retentionDays }),
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
  return { lists: partLists(text), optional: text.endsWith('?') };
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
