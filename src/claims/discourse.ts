import type { Actor } from './actors.ts';
import type { Source } from './source.ts';
import { isAnonymous } from './unnamed-actors.ts';

/** Who spoke last, and where; -1 while nobody has. */
interface LastSpoken {
  readonly source: Source | null;
  readonly paragraph: number;
  readonly sentence: number;
}

/**
 * Who has spoken so far, as the text is read from its head: what pronouns, offices and verbs without a subject return
 * to.
 */
export class Discourse {
  private lastSpoken: LastSpoken = { source: null, paragraph: -1, sentence: -1 };
  private lastAnonymous: Actor | null = null;
  /** Whose words are being read, where a label gave him the floor. */
  floor: Actor | null = null;

  /** To be told of every attribution, in order. */
  spoke(source: Source, paragraph: number, sentence: number): void {
    this.lastSpoken = { source, paragraph, sentence };
    if (isAnonymous(source.actor)) this.lastAnonymous = source.actor;
  }

  /** Who spoke last has gone on in this paragraph, up to this sentence. */
  wentOn(paragraph: number, sentence: number): void {
    this.lastSpoken = { ...this.lastSpoken, paragraph, sentence };
  }

  get last(): LastSpoken {
    return this.lastSpoken;
  }

  get lastActor(): Actor | undefined {
    return this.lastSpoken.source?.actor;
  }

  /** The last of the unnamed people who spoke. */
  get anonymous(): Actor | null {
    return this.lastAnonymous;
  }

  /** The last speaker goes on. */
  carried(paragraph = this.lastSpoken.paragraph): Source | null {
    const { source, paragraph: before } = this.lastSpoken;
    if (!source || paragraph - before > 2) return null;
    const here = paragraph === before;
    return {
      ...source,
      how: 'carried',
      range: here ? source.range : null,
      confidence: source.confidence * 0.9,
    };
  }
}
