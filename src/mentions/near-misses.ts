import type { Field, TopicId } from '../model/mention.ts';
import { type Span, spanOf } from '../model/span.ts';
import type { Pattern } from '../model/topic.ts';
import type { CompiledEntity, CompiledTopic } from './compile-topics.ts';
import { inOrder, type MentionsInput, type ReadForTopics, readForTopics } from './find-mentions.ts';
import type { Occurrence } from './find-occurrences.ts';
import { matchEntity, withoutOverlaps } from './match-entities.ts';
import { type Objection, PatternMatcher } from './match-patterns.ts';

/** Words of a topic that are no mention, because something around them ruled them out. */
export interface NearMiss {
  readonly topic: TopicId;
  readonly field: Field;
  readonly span: Span;
  /** What would have found it: `action:send-troops`, `entity:name`, `entity:role`. */
  readonly rule: string;
  /** What ruled it out, as a sentence for whoever writes the topic. */
  readonly why: string;
}

/**
 * Where a watched topic nearly appears, in order: a pattern whose words all stand together and one of whose `needs`,
 * `unless` or `about` ruled them out; a name that is a namesake's; a role noun that leads to somebody else. Nothing that overlaps a
 * mention of the same topic. For people who write topics, so it is asked for only where somebody looks.
 */
export function findNearMisses(input: MentionsInput): NearMiss[] {
  const read = readForTopics(input);
  return input.topics.topics.flatMap((topic) => missesOf(topic, read)).sort(inOrder);
}

interface Miss extends Occurrence {
  readonly rule: string;
  readonly why: string;
}

function missesOf(compiled: CompiledTopic, read: ReadForTopics): NearMiss[] {
  const { article, words, occurrences } = read;
  const where = { words, occurrences, lang: article.lang, country: article.country };
  const matcher = new PatternMatcher(words, occurrences);
  const patterns = compiled.patterns.flatMap((pattern, at) => {
    const source = compiled.topic.patterns[at];
    return source && (pattern.lang === null || pattern.lang === article.lang) ? [{ pattern, source }] : [];
  });
  const entities = compiled.entities.map((entity) => ({ entity, own: matchEntity(entity, where) }));
  const found = [
    ...entities.flatMap(({ own }) => own),
    ...patterns.flatMap(({ pattern }) => matcher.match(pattern)),
  ];
  const misses: Miss[] = [
    ...entities.flatMap(({ entity, own }) => [...namesakes(entity, read), ...rolesAside(entity, own, read)]),
    ...patterns.flatMap(({ pattern, source }) =>
      matcher.ruledOut(pattern).map(({ from, to, objection }) => {
        return { from, to, rule: pattern.rule, why: objectionWords(objection, source, read) };
      }),
    ),
  ];
  return apartFrom(misses, found).flatMap((miss) => nearMiss(miss, compiled.topic.id, read));
}

function nearMiss(
  { from, to, rule, why }: Miss,
  topic: TopicId,
  { article, words }: ReadForTopics,
): NearMiss[] {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || first.field !== last.field) return [];
  const text = first.field === 'title' ? article.title : article.text;
  return [{ topic, field: first.field, span: spanOf(text, first.start, last.end), rule, why }];
}

/** Those that overlap none of what was found. */
function apartFrom(misses: readonly Miss[], found: readonly Occurrence[]): Miss[] {
  const taken = new Set<number>();
  for (const { from, to } of found) for (let at = from; at < to; at++) taken.add(at);
  return misses.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    return true;
  });
}

/** "Diana Sheinbaum opened the festival": the name is there, and it is not hers. */
function namesakes({ aliases, not }: CompiledEntity, read: ReadForTopics): Miss[] {
  const others = read.occurrences[not] ?? [];
  let next = 0;
  return withoutOverlaps(read.occurrences[aliases] ?? []).map((alias) => {
    while (next < others.length && (others[next]?.to ?? 0) <= alias.from) next += 1;
    const other = others[next];
    const why =
      other && other.from < alias.to
        ? `“${wordsOf(other, read)}” is somebody else, by the topic’s own list.`
        : 'Here the name is another bearer’s: another given name stands before it, or was the last one in full.';
    return { from: alias.from, to: alias.to, rule: 'entity:name', why };
  });
}

/** "The president" that leads to somebody else. Titles before the name ("President Sheinbaum") are no misses. */
function rolesAside(entity: CompiledEntity, own: readonly Occurrence[], read: ReadForTopics): Miss[] {
  const before = new Set(own.map(({ from }) => from));
  const roles = read.occurrences[entity.roles] ?? [];
  const alone = new Set(roles.map(({ from }) => from));
  const elsewhere = `A role that leads to somebody other than ${entity.entity.name} here, or to nobody.`;
  const homeless = 'A role that counts only with its home beside it (homeRoles), and none is there.';
  return withoutOverlaps([...roles, ...(read.occurrences[entity.homeRoles] ?? [])])
    .filter(({ to }) => !before.has(to))
    .map(({ from, to }) => ({ from, to, rule: 'entity:role', why: alone.has(from) ? elsewhere : homeless }));
}

function objectionWords({ kind, at, by }: Objection, pattern: Pattern, read: ReadForTopics): string {
  if (kind === 'about') {
    const { any = [], ratherThan = [] } = pattern.about ?? {};
    return `It is not about ${any.join(' or ')}: ${ratherThan.join(' or ') || 'something else'} is nearer, or neither is named.`;
  }
  const around = pattern[kind][at];
  const lists = around?.any.join(' or ') ?? '';
  const where = PLACES[around?.in ?? 'article'];
  if (kind === 'needs' && around && around.least > 1)
    return `It needs ${around.least} of ${around.any.join(', ')} ${where}, and there is one too few.`;
  if (kind === 'needs') return `It needs ${lists} ${where}, and there is none.`;
  return `“${by === null ? '' : wordsOf(by, read)}” ${where} rules it out (unless: ${lists}).`;
}

const PLACES = {
  inside: 'inside it',
  mention: 'inside it or right beside it',
  clause: 'in the same clause',
  sentence: 'in the same sentence',
  paragraph: 'in the same paragraph',
  article: 'in the article',
} as const;

function wordsOf({ from, to }: Occurrence, { article, words }: ReadForTopics): string {
  const first = words[from];
  if (!first) return '';
  return (first.field === 'title' ? article.title : article.text).slice(first.start, words[to - 1]?.end);
}
