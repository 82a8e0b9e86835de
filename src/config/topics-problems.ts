import { nearest } from './nearest.ts';
import type { ConfigEntity, ConfigList, ConfigPattern, ConfigTopic, TopicsConfig } from './topics-schema.ts';

/** A mistake that the schema cannot see; `path` leads to it in the parsed file, as in a zod issue. */
export interface TopicsProblem {
  readonly path: Path;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to do, without a full stop. */
  readonly mend: string;
}

type Path = readonly (string | number)[];
type Lists = Readonly<Record<string, ConfigList>>;

/** Every mistake that only shows when the parts of the file are held against one another. */
export function topicProblems(config: TopicsConfig): TopicsProblem[] {
  const lists = config.lists ?? {};
  return [
    ...problemsOfLists(lists, ['lists'], lists),
    ...doubled(config.topics, ['topics'], 'topic'),
    ...config.topics.flatMap((topic, at) => {
      const all = { ...lists, ...topic.lists };
      return [
        ...problemsOfLists(topic.lists ?? {}, ['topics', at, 'lists'], all),
        ...problemsOfTopic(topic, ['topics', at], all),
      ];
    }),
  ];
}

/** What is likely not meant so, and does no harm: lists of a topic that nothing uses, topics without examples. */
export function topicWarnings(config: TopicsConfig): TopicsProblem[] {
  return config.topics.flatMap((topic, at) => [
    ...unusedLists(topic, ['topics', at, 'lists'], config.lists ?? {}),
    ...withoutExamples(topic, ['topics', at, 'examples']),
  ]);
}

function unusedLists(topic: ConfigTopic, path: Path, shared: Lists): TopicsProblem[] {
  const own = topic.lists ?? {};
  const all = { ...shared, ...own };
  const named = [...(topic.actions ?? []), ...(topic.labels ?? [])]
    .flatMap(listsNamed)
    .map(({ list }) => list);
  const used = (name: string) => named.some((one) => one === name || reaches(one, name, all, new Set()));
  return Object.keys(own)
    .filter((name) => !used(name))
    .map((name) => ({
      path: [...path, name],
      message: `no action or label of the topic "${topic.id}" uses the list "${name}"`,
      mend: 'Name it in find, needs, unless or about of one, or remove it',
    }));
}

function withoutExamples({ id, examples }: ConfigTopic, path: Path): TopicsProblem[] {
  return (['match', 'ignore'] as const)
    .filter((kind) =>
      [examples[kind].en, examples[kind].es].every((passages) => (passages ?? []).length === 0),
    )
    .map((kind) => ({
      path: [...path, kind],
      message: `the topic "${id}" has no example that must ${kind === 'match' ? '' : 'not '}match`,
      mend: 'Write one in each language that it is watched in: nothing else tells that it finds what it should',
    }));
}

function problemsOfLists(lists: Lists, path: Path, all: Lists): TopicsProblem[] {
  return Object.entries(lists).flatMap(([name, one]) => [
    ...(one.include ?? []).flatMap((other, at) => unknownList(other, [...path, name, 'include', at], all)),
    ...(reaches(name, name, all, new Set())
      ? [
          {
            path: [...path, name, 'include'],
            message: `the list "${name}" includes itself`,
            mend: 'Leave out the list that leads back to it',
          },
        ]
      : []),
    ...problemsOfPhrases(one, [...path, name]),
  ]);
}

function problemsOfTopic(topic: ConfigTopic, path: Path, lists: Lists): TopicsProblem[] {
  const { entities = [], actions = [], labels = [] } = topic;
  const nothing =
    entities.length + actions.length + labels.length === 0
      ? [
          {
            path,
            message: `the topic "${topic.id}" has no entities, actions or labels: it can find nothing`,
            mend: 'Add one of them',
          },
        ]
      : [];
  return [
    ...nothing,
    ...entities.flatMap((one, at) => problemsOfEntity(one, [...path, 'entities', at])),
    ...doubled(actions, [...path, 'actions'], 'pattern'),
    ...doubled(labels, [...path, 'labels'], 'pattern'),
    ...actions.flatMap((one, at) => problemsOfPattern(one, [...path, 'actions', at], lists)),
    ...labels.flatMap((one, at) => problemsOfPattern(one, [...path, 'labels', at], lists)),
  ];
}

function problemsOfEntity(entity: ConfigEntity, path: Path): TopicsProblem[] {
  const { aliases, not = [], others = {}, signs = {} } = entity;
  const names = (some: readonly string[], ...steps: string[]) =>
    some.flatMap((phrase, at) => problemOfPhrase(phrase, [...path, ...steps, at]));
  return [
    ...names(aliases, 'aliases'),
    ...names(not, 'not'),
    ...names(others.she ?? [], 'others', 'she'),
    ...names(others.he ?? [], 'others', 'he'),
    ...(['titles', 'roles', 'homeRoles', 'home', 'always'] as const).flatMap((key) =>
      problemsOfPhrases(entity[key] ?? {}, [...path, key]),
    ),
    ...(['for', 'against'] as const).flatMap((key) =>
      problemsOfPhrases(signs[key] ?? {}, [...path, 'signs', key]),
    ),
  ];
}

function problemsOfPattern(pattern: ConfigPattern, path: Path, lists: Lists): TopicsProblem[] {
  const around = (['needs', 'unless'] as const).flatMap((where) =>
    (pattern[where] ?? []).flatMap((one, at) => {
      if (one.least <= one.any.length) return [];
      const are = one.any.length === 1 ? 'there is one list' : `there are ${one.any.length} lists`;
      const message = `pattern "${pattern.id}": least is ${one.least}, and ${are}`;
      const mend = `Write ${one.any.length} or less, or name more lists`;
      return [{ path: [...path, where, at, 'least'], message, mend }];
    }),
  );
  const optional = pattern.find.every((part) => part.endsWith('?'))
    ? [
        {
          path: [...path, 'find'],
          message: `pattern "${pattern.id}": every part may be missing`,
          mend: 'Leave the ? out of the part that must be there',
        },
      ]
    : [];
  const unknown = listsNamed(pattern).flatMap(({ list, path: place }) =>
    unknownList(list, [...path, ...place], lists),
  );
  return [...unknown, ...around, ...optional];
}

/** The lists that a pattern names, and where. */
export function listsNamed({
  find,
  needs = [],
  unless = [],
  about,
}: ConfigPattern): { list: string; path: Path }[] {
  const each = (lists: readonly string[], path: Path) =>
    lists.map((list, at) => ({ list, path: [...path, at] }));
  return [
    ...find.flatMap((part, at) => partLists(part).map((list) => ({ list, path: ['find', at] }))),
    ...needs.flatMap(({ any }, at) => each(any, ['needs', at, 'any'])),
    ...unless.flatMap(({ any }, at) => each(any, ['unless', at, 'any'])),
    ...each(about?.any ?? [], ['about', 'any']),
    ...each(about?.ratherThan ?? [], ['about', 'ratherThan']),
  ];
}

/** `a|b?`: a and b. */
export function partLists(part: string): string[] {
  return part.replace(/\?$/, '').split('|');
}

function unknownList(name: string, path: Path, lists: Lists): TopicsProblem[] {
  if (Object.hasOwn(lists, name)) return [];
  const near = nearest(name, Object.keys(lists));
  const mend = near === null ? 'Add it under lists, of the topic or of the file' : `Write ${near}`;
  return [{ path, message: `there is no list "${name}"`, mend }];
}

function reaches(from: string, to: string, lists: Lists, seen: Set<string>): boolean {
  return (lists[from]?.include ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, lists, seen);
  });
}

function doubled(things: readonly { readonly id: string }[], path: Path, what: string): TopicsProblem[] {
  const seen = new Set<string>();
  return things.flatMap((thing, at) => {
    const again = seen.has(thing.id);
    seen.add(thing.id);
    const message = `the ${what} id "${thing.id}" is given twice`;
    return again ? [{ path: [...path, at, 'id'], message, mend: 'Give one of the two another id' }] : [];
  });
}

type PhraseLists = Partial<Readonly<Record<'en' | 'es' | 'any' | 'except', readonly string[] | undefined>>>;

function problemsOfPhrases(phrases: PhraseLists, path: Path): TopicsProblem[] {
  return (['en', 'es', 'any', 'except'] as const).flatMap((key) =>
    (phrases[key] ?? []).flatMap((phrase, at) => problemOfPhrase(phrase, [...path, key, at])),
  );
}

/** Of more words than this no place in a text is found. */
const LONGEST_PHRASE = 10;

/** A phrase that no text can hold. */
function problemOfPhrase(phrase: string, path: Path): TopicsProblem[] {
  const unknown = /<(?!(?:number|percent)>)[^<>]*>/.exec(phrase)?.[0];
  if (unknown !== undefined) {
    const mend = `Write ${nearest(unknown, ['<number>', '<percent>']) ?? '<number> or <percent>'}`;
    return [{ path, message: `"${phrase}" has ${unknown}, which stands for nothing`, mend }];
  }
  if (!/[\p{L}\p{N}]/u.test(phrase))
    return [{ path, message: `"${phrase}" has no letters`, mend: 'Write a word, or remove it' }];
  if (phrase.split(/[\s\-–]+/).length <= LONGEST_PHRASE) return [];
  const message = `"${phrase}" has more than ${LONGEST_PHRASE} words`;
  return [{ path, message, mend: 'Write the words of it that matter, as several lists of a pattern' }];
}
