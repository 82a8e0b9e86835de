import type { ArticleWord } from './article-words.ts';
import type { CompiledEntity } from './compile-topics.ts';
import { firstFrom, type Occurrence } from './find-occurrences.ts';
import type { EntityArticle } from './match-entities.ts';
import { HE, SHE, SPEECH } from './role-words.ts';

/** How many words a pronoun may stand away from a role to speak for its bearer. */
const PRONOUN_REACH = 14;
/** How many names back are weighed at most. */
const NAMES_BACK = 40;
const HEADLINE_WEIGHT = 0.3;
/** How many sentences back names and pronouns still count. */
const SENTENCES_BACK = 6;

/** Names in order of place. */
export interface NamesAround {
  readonly sure: readonly Occurrence[];
  /** Roles found so far: they are names for those that follow. */
  readonly found: readonly Occurrence[];
  /** Where others are named to whom the role may lead. */
  readonly rivals: readonly Occurrence[];
}

/** Weighs whom a role noun that stands alone means. */
export class RoleWeights {
  private readonly words: readonly ArticleWord[];
  private readonly sure: readonly Occurrence[];
  private readonly found: readonly Occurrence[];
  private readonly rivals: readonly Occurrence[];

  constructor(
    private readonly entity: CompiledEntity,
    private readonly article: EntityArticle,
    names: NamesAround,
  ) {
    this.words = article.words;
    this.sure = names.sure;
    this.found = names.found;
    this.rivals = names.rivals;
  }

  /** Weighs names, pronouns and signs around a role noun that stands alone: above zero it is the entity's. */
  leadsHere(role: Occurrence): boolean {
    if (this.isToldByHer(role)) return false;
    const home = this.entity.entity.country === this.article.country ? 1 : -0.5;
    const own = this.namesAround(role.from, this.sure) + this.namesAround(role.from, this.found);
    const names = own - this.namesAround(role.from, this.rivals);
    // Named in the article, and nobody else who could be meant.
    const alone = this.sure.length + this.found.length > 0 && this.rivals.length === 0 ? 1 : 0;
    const lastOwn = Math.max(lastNamed(role.from, this.sure), lastNamed(role.from, this.found));
    const last = lastOwn > lastNamed(role.from, this.rivals) ? 0.8 : 0;
    return home + names + alone + last + this.pronouns(role) + this.signs(role.from) > 0;
  }

  /** "She said it was the president's way of talking", "Sheinbaum said the president had called": that is the other one. */
  private isToldByHer(role: Occurrence): boolean {
    if (this.article.lang !== 'en' || this.words[role.from]?.quoted) return false;
    for (let i = role.from - 1; i > role.from - PRONOUN_REACH && this.sameSentence(i, role.from); i--) {
      const word = this.words[i];
      if (!word || word.quoted || !SPEECH.test(word.form) || word.parted) continue;
      const subject = this.words[i - 1]?.form === 'also' ? i - 2 : i - 1;
      const own = this.sure[firstFrom(this.sure, subject + 1) - 1];
      if (own?.to === subject + 1) return true;
      if (this.entity.entity.pronoun === 'she' && this.words[subject]?.form === 'she') return true;
    }
    return false;
  }

  /** Weight of these names (in order of place) before a word: the nearer, the heavier; a little for the headline's. */
  private namesAround(at: number, names: readonly Occurrence[]): number {
    const here = this.words[at]?.sentence ?? 0;
    const near = firstFrom(names, at);
    let weight = 0;
    for (let i = near - 1; i >= 0 && i >= near - NAMES_BACK; i--) {
      const name = names[i];
      const back = here - (this.words[name?.from ?? -1]?.sentence ?? 0);
      if (!name || back > SENTENCES_BACK) break;
      if (!this.inHeadlineOf(name, at)) weight += this.weightOf(name) / (1 + back * 0.5);
    }
    for (let i = 0; i < near && i < NAMES_BACK; i++) {
      const name = names[i];
      if (!name || !this.inHeadlineOf(name, at)) break;
      weight += HEADLINE_WEIGHT;
    }
    return weight;
  }

  private inHeadlineOf(name: Occurrence, at: number): boolean {
    return this.words[name.from]?.field === 'title' && this.words[at]?.field === 'text';
  }

  /** A speaker weighs more than the first named of a sentence, and he more than one named in passing. */
  private weightOf(name: Occurrence): number {
    const word = this.words[name.from];
    const speech =
      SPEECH.test(this.words[name.to]?.form ?? '') || SPEECH.test(this.words[name.from - 1]?.form ?? '');
    const first = !this.sameSentence(name.from, name.from - 3);
    return (speech ? 3 : first ? 2 : 1) * (word?.quoted ? 0.4 : 1);
  }

  private sameSentence(a: number, b: number): boolean {
    return this.words[a]?.sentence === this.words[b]?.sentence;
  }

  /** "the president replied that she had declined" against "the president isn't hiding it, God bless him". */
  private pronouns(role: Occurrence): number {
    const { pronoun } = this.entity.entity;
    if (!pronoun || this.article.lang === 'es') return 0;
    const sign = (form: string): number =>
      (SHE.has(form) ? 1 : HE.has(form) ? -1 : 0) * (pronoun === 'she' ? 1 : -1);
    if (this.isRivalsPronoun(role.from)) return 0;
    let weight = 0;
    for (let i = role.to; i < role.to + PRONOUN_REACH && this.sameSentence(i, role.from); i++) {
      const word = this.words[i];
      if (word && !word.quoted && sign(word.form) !== 0) {
        weight += 4 * sign(word.form);
        break;
      }
    }
    const here = this.words[role.from]?.sentence ?? 0;
    for (let i = role.from - 1; i >= 0 && i > role.from - 60; i--) {
      const word = this.words[i];
      const back = here - (word?.sentence ?? 0);
      if (!word || back > 2) break;
      if (!word.quoted) weight += (0.7 * sign(word.form)) / (1 + back * 0.5);
    }
    return weight;
  }

  /** "Delcy Rodríguez took the oath. The president thanked her brother": "her" may well be the last one named. */
  private isRivalsPronoun(at: number): boolean {
    const same = this.list(
      this.entity.entity.pronoun === 'he' ? this.entity.othersHe : this.entity.othersShe,
    );
    const rival = lastNamed(at, same);
    return rival >= 0 && rival > Math.max(lastNamed(at, this.sure), lastNamed(at, this.found));
  }

  private signs(at: number): number {
    return this.signWeight(at, this.entity.signsFor) - this.signWeight(at, this.entity.signsAgainst);
  }

  private signWeight(at: number, list: number): number {
    const all = this.list(list);
    const here = this.words[at]?.sentence ?? 0;
    const near = firstFrom(all, at);
    let weight = 0;
    for (let i = near; i < all.length && i < near + NAMES_BACK; i++) {
      if (this.words[all[i]?.from ?? -1]?.sentence !== here) break;
      weight += 1;
    }
    for (let i = near - 1; i >= 0 && i >= near - NAMES_BACK; i--) {
      const back = here - (this.words[all[i]?.from ?? -1]?.sentence ?? 0);
      if (back > 3) break;
      weight += 1.5 / (1 + back * 0.5);
    }
    return Math.min(weight, 3);
  }

  private list(list: number): readonly Occurrence[] {
    return this.article.occurrences[list] ?? [];
  }
}

/** First word of the last of these names before a word; -1 without one. */
function lastNamed(at: number, names: readonly Occurrence[]): number {
  return names[firstFrom(names, at) - 1]?.from ?? -1;
}
