import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { loadTopics } from '../src/config/load.ts';
import { passageArticle } from '../src/mentions/check-examples.ts';
import { compileTopics } from '../src/mentions/compile-topics.ts';
import { findMentions } from '../src/mentions/find-mentions.ts';
import { LANGUAGES } from '../src/model/language.ts';
import type { Topic } from '../src/model/topic.ts';
import { readText } from '../src/text/read-text.ts';

/** A line of `topics/TOPIC.jsonl`: a passage that must, or must not, hold a mention of the topic. */
const Passage = z.object({ lang: z.enum(LANGUAGES), match: z.boolean(), text: z.string() });

/** A passage and whether the topic was found in it; `line` is counted from 1. */
export interface TriedPassage extends z.infer<typeof Passage> {
  readonly line: number;
  readonly found: boolean;
}

export interface PassageFigures {
  readonly precision: number;
  readonly recall: number;
}

/** Tries a topic on the passages of a file. */
export function tryPassages(topic: Topic, file: string): TriedPassage[] {
  const topics = compileTopics([topic]);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const passage = Passage.parse(JSON.parse(line));
    const article = passageArticle(passage.text, passage.lang);
    const found = findMentions({ article, doc: readText(passage.text, passage.lang), topics }).length > 0;
    return [{ ...passage, line: at + 1, found }];
  });
}

/** Precision and recall over passages; 1 where nothing was found or asked for. */
export function passageFigures(tried: readonly TriedPassage[]): PassageFigures {
  const right = tried.filter(({ match, found }) => match && found).length;
  const found = tried.filter((one) => one.found).length;
  const asked = tried.filter(({ match }) => match).length;
  return { precision: found === 0 ? 1 : right / found, recall: asked === 0 ? 1 : right / asked };
}

/** Figures by topic and language, `us-tariffs.en.recall`, of every file of passages that has a topic of its name. */
export function scoreTopics(
  passages: string,
  topics: string,
): Record<string, Record<string, PassageFigures>> {
  return Object.fromEntries(
    readdirSync(passages)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => basename(name, '.jsonl'))
      .flatMap((id) => {
        const topic = loadTopics(join(topics, `${id}.yaml`)).find((one) => one.id === id);
        if (!topic) throw new Error(`${topics}/${id}.yaml has no topic "${id}"`);
        const tried = tryPassages(topic, join(passages, `${id}.jsonl`));
        const by = LANGUAGES.map((lang) => [lang, passageFigures(tried.filter((one) => one.lang === lang))]);
        return [[id, { ...Object.fromEntries(by), all: passageFigures(tried) }]];
      }),
  );
}
