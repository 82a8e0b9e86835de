import { readFileSync } from 'node:fs';
import { passageArticle } from '../../src/mentions/check-examples.ts';
import type { CompiledTopics } from '../../src/mentions/compile-topics.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import type { Language } from '../../src/model/language.ts';
import type { Mention } from '../../src/model/mention.ts';
import { readText } from '../../src/text/read-text.ts';

/** A passage of a fixture, its marks taken out. */
export interface Passage {
  readonly lang: Language;
  readonly text: string;
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

/** Passages of `fixtures/NAME.txt`: a language, then the passage with `[[...]]` around each mention. */
export function readPassages(name: string): Passage[] {
  const lines = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readPassage);
}

function readPassage(line: string): Passage {
  const marked: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of line.slice(3).split(/(\[\[|\]\])/)) {
    const open = marked[marked.length - 1];
    if (piece === '[[') marked.push({ start: text.length, end: -1 });
    else if (piece === ']]' && open) open.end = text.length;
    else text += piece;
  }
  return { lang: line.startsWith('es') ? 'es' : 'en', text, marked };
}

export function mentionsIn(text: string, lang: Language, topics: CompiledTopics): Mention[] {
  return findMentions({ article: passageArticle(text, lang), doc: readText(text, lang), topics });
}

/** How the mentions of one topic compare with the marks of the passages. */
export function scorePassages(passages: readonly Passage[], topic: string, topics: CompiledTopics) {
  let marked = 0;
  let found = 0;
  let said = 0;
  let right = 0;
  const mistakes: string[] = [];
  for (const { text, lang, marked: marks } of passages) {
    const mentions = mentionsIn(text, lang, topics).filter((m) => m.topic === topic);
    const meets = (m: Mention, mark: { start: number; end: number }): boolean =>
      m.span.start < mark.end && m.span.end > mark.start;
    const hit = marks.filter((mark) => mentions.some((m) => meets(m, mark)));
    const wrong = mentions.filter((m) => !marks.some((mark) => meets(m, mark)));
    marked += marks.length;
    found += hit.length;
    said += mentions.length;
    right += mentions.length - wrong.length;
    mistakes.push(
      ...marks
        .filter((m) => !hit.includes(m))
        .map((m) => `missed "${text.slice(m.start, m.end)}" in: ${text}`),
    );
    mistakes.push(...wrong.map((m) => `wrong "${m.span.text}" (${m.rule}) in: ${text}`));
  }
  return { precision: said === 0 ? 1 : right / said, recall: marked === 0 ? 1 : found / marked, mistakes };
}
