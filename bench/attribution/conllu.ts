/** Sentences of a Universal Dependencies treebank (CoNLL-U), with the place of each word in its sentence's text. */
export interface Word {
  readonly id: number;
  readonly lemma: string;
  readonly pos: string;
  /** `Mood=Ind|Person=3`. */
  readonly features: string;
  /** 0 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  /** In order; the word with id n is `words[n - 1]`. */
  readonly words: readonly Word[];
}

export function sentencesOf(conllu: string): Sentence[] {
  return conllu.split('\n\n').flatMap((block) => {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    return text === undefined ? [] : [{ text, words: wordsOf(block, text) }];
  });
}

/** `2-3 del` stands once in the text, and its words 2 and 3 have its place. */
interface Joined {
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

function wordsOf(block: string, text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  let joined: Joined | null = null;
  const place = (form: string): { start: number; end: number } => {
    const start = text.indexOf(form, at);
    at = start + form.length;
    return { start, end: at };
  };
  for (const line of block.split('\n')) {
    const [id = '', form = '', lemma = '', pos = '', , features = '', head = '', relation = ''] =
      line.split('\t');
    const range = /^\d+-(\d+)$/.exec(id);
    if (range) joined = { last: Number(range[1]), ...place(form) };
    if (!/^\d+$/.test(id)) continue;
    const number = Number(id);
    const inside: Joined | null = joined !== null && number <= joined.last ? joined : null;
    const { start, end } = inside ?? place(form);
    words.push({ id: number, lemma, pos, features, head: Number(head), relation, start, end });
  }
  return words;
}

export function childrenOf({ words }: Sentence, id: number): Word[] {
  return words.filter((word) => word.head === id);
}

/** A word and all that hangs on it, but for what hangs on `except`. */
export function subtreeOf(sentence: Sentence, id: number, except: number | null = null): Word[] {
  const root = sentence.words[id - 1];
  if (!root || id === except) return [];
  return [root, ...childrenOf(sentence, id).flatMap((child) => subtreeOf(sentence, child.id, except))];
}
