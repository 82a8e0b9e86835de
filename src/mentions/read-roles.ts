import type { ArticleWord } from './article-words.ts';
import type { CompiledEntity } from './compile-topics.ts';
import { firstFrom, type Occurrence } from './find-occurrences.ts';
import type { EntityArticle, EntityMatch } from './match-entities.ts';
import { DETERMINERS, HE, NOT_NOW, OF, SHE, SPEECH, THEIRS } from './role-words.ts';

/** How many words a pronoun may stand away from a role to speak for its bearer. */
const PRONOUN_REACH = 14;
/** How many names back are weighed at most. */
const NAMES_BACK = 40;
const HEADLINE_WEIGHT = 0.3;
/** How many sentences back names and pronouns still count. */
const SENTENCES_BACK = 6;

/**
 * Role nouns: with the home beside them they always mean the entity ("Mexico's president", "la presidenta de la
 * República"); standing alone ("the president") they mean whom the passage leads to. Titles before a name are no
 * mention of their own.
 */
export class RoleReader {
  private readonly words: readonly ArticleWord[];
  /** Where others are named to whom the role may lead, in order. */
  private readonly rivals: readonly Occurrence[];
  /** Roles found so far: they are names for those that follow. */
  private readonly found: EntityMatch[] = [];

  constructor(
    private readonly entity: CompiledEntity,
    private readonly article: EntityArticle,
    private readonly sure: readonly EntityMatch[],
  ) {
    this.words = article.words;
    const { pronoun } = entity.entity;
    const same = pronoun === 'he' ? entity.othersHe : entity.othersShe;
    // Spanish role nouns agree in gender: "la presidenta" never leads to a man.
    const competitors = article.lang === 'es' && pronoun ? [same] : [entity.othersShe, entity.othersHe];
    this.rivals = withoutNested(competitors.flatMap((list) => this.list(list)));
  }

  read(): EntityMatch[] {
    const roles = [...this.list(this.entity.roles), ...this.list(this.entity.homeRoles)].sort(
      (a, b) => a.from - b.from || b.to - a.to,
    );
    for (const role of roles) {
      const match = this.readRole(role);
      if (match) this.found.push(match);
    }
    return this.found;
  }

  private list(list: number): readonly Occurrence[] {
    return this.article.occurrences[list] ?? [];
  }

  private readRole(role: Occurrence): EntityMatch | null {
    if (this.isTitle(role) || this.isNotNow(role)) return null;
    const home = this.withHome(role);
    if (home) return this.isBeforeName(home.to) ? null : home;
    const alone = this.list(this.entity.roles);
    const standsAlone = alone[firstFrom(alone, role.from)]?.from === role.from;
    if (!standsAlone || this.isOfSomethingElse(role)) return null;
    const before = this.words[role.from - 1];
    const joined = before !== undefined && this.words[role.from]?.parted === false;
    if (joined && THEIRS.has(before.form)) {
      const here = this.lastCountryIsHome(role.from) || (this.article.lang === 'es' && this.leadsHere(role));
      return here ? { from: role.from - 1, to: role.to, rule: 'entity:role:its' } : null;
    }
    if (joined && DETERMINERS.has(before.form)) {
      return this.leadsHere(role) ? { from: role.from - 1, to: role.to, rule: 'entity:role:resolved' } : null;
    }
    return this.isAddressed(role) && this.leadsHere(role) ? { ...role, rule: 'entity:role:addressed' } : null;
  }

  /** "President Claudia Sheinbaum", "la presidenta, Claudia Sheinbaum": the name is the mention. */
  private isTitle(role: Occurrence): boolean {
    const next = this.words[role.to];
    if (!next || next.clause !== this.words[role.from]?.clause) return false;
    if (this.isBeforeName(role.to)) return true;
    const headline = next.field === 'title';
    return (
      !next.parted &&
      next.capitals > 0 &&
      !headline &&
      this.words[role.to - 1]?.capitals !== 2 &&
      !this.beginsHome(role.to)
    );
  }

  private isBeforeName(at: number): boolean {
    const aliases = this.list(this.entity.aliases);
    return aliases[firstFrom(aliases, at)]?.from === at;
  }

  private beginsHome(at: number): boolean {
    const home = this.list(this.entity.home);
    return home[firstFrom(home, at)]?.from === at;
  }

  private isNotNow(role: Occurrence): boolean {
    for (
      let i = role.from - 1;
      i >= role.from - 2 && this.words[i]?.clause === this.words[role.from]?.clause;
      i--
    ) {
      if (NOT_NOW.has(this.words[i]?.form ?? '')) return true;
    }
    return false;
  }

  /** "Mexico's first female president", "the president of Mexico", "la presidenta mexicana". */
  private withHome(role: Occurrence): EntityMatch | null {
    const home = this.list(this.entity.home);
    const at = firstFrom(home, role.to);
    const after = home[at];
    const gap = after ? after.from - role.to : 99;
    const of = gap === 1 || gap === 2 ? OF.has(this.words[role.to]?.form ?? '') : gap === 0;
    if (after && of && !this.isParted(role.to, after.to) && !(gap === 2 && this.isPartOfName(after))) {
      return this.widened(role.from, after.to);
    }
    for (let i = firstFrom(home, role.from) - 1; i >= 0; i--) {
      const before = home[i];
      if (!before || role.from - before.to > 3) break;
      if (
        before.to <= role.from &&
        !this.isParted(before.from + 1, role.to) &&
        this.areAdjectives(before.to, role.from)
      ) {
        return this.widened(before.from, role.to);
      }
    }
    return null;
  }

  /** "the president of the Mexican Football Federation": the home is only an adjective of what follows. */
  private isPartOfName({ to }: Occurrence): boolean {
    const next = this.words[to];
    return next !== undefined && !next.parted && next.capitals > 0;
  }

  private widened(from: number, to: number): EntityMatch {
    const before = this.words[from - 1];
    const joined = before !== undefined && this.words[from]?.parted === false && DETERMINERS.has(before.form);
    return { from: joined ? from - 1 : from, to, rule: 'entity:role:home' };
  }

  private isParted(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.words[i]?.parted) return true;
    return false;
  }

  /** Only adjectives may stand between home and role: "Mexico's new president", not "Mexico and the president". */
  private areAdjectives(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      if (
        /^(?:and|or|the|to|of|in|with|that|if|when|as|y|la|el|a|tells?|told|warns?|for|by|but|says?|said|us|american|mr)$/.test(
          this.words[i]?.form ?? '',
        )
      )
        return false;
    }
    return true;
  }

  /** "the president of the Senate", "la presidenta de la Cámara", "la presidenta peruana". */
  private isOfSomethingElse(role: Occurrence): boolean {
    const next = this.words[role.to];
    if (!next || next.parted || next.clause !== this.words[role.from]?.clause) return false;
    if (
      this.article.lang === 'es' &&
      next.form.length >= 6 &&
      /(?:[ai]na|esa|ena|ense|ola|teca)$/.test(next.form)
    )
      return true;
    if (next.hyphen || !OF.has(next.form)) return next.hyphen;
    const what = this.words[role.to + 1];
    return (
      what !== undefined &&
      (what.capitals > 0 ||
        /^(?:la|el|los|las|un|una|su|the|a|its|their|this|that|esta|ese)$/.test(what.form))
    );
  }

  /** "Trump confirms troop offer to Mexico, says its president ...": is the country last named home? */
  private lastCountryIsHome(at: number): boolean {
    const home = this.list(this.entity.home);
    const last = home[firstFrom(home, at) - 1];
    return (
      last !== undefined && (this.words[at]?.sentence ?? 0) - (this.words[last.from]?.sentence ?? 0) <= 1
    );
  }

  /** "Presidenta, buenos días": at the beginning of a sentence or quotation, parted from what follows. */
  private isAddressed(role: Occurrence): boolean {
    const first = this.words[role.from];
    const next = this.words[role.to];
    return (
      this.article.lang === 'es' &&
      first?.parted === true &&
      next?.parted === true &&
      first.capitals === 1 &&
      next.comma
    );
  }

  /** Weighs names, pronouns and signs around a role noun that stands alone: above zero it is the entity's. */
  private leadsHere(role: Occurrence): boolean {
    const home = this.entity.entity.country === this.article.country ? 1 : -0.5;
    const own = this.namesAround(role.from, this.sure) + this.namesAround(role.from, this.found);
    const names = own - this.namesAround(role.from, this.rivals);
    // Named in the article, and nobody else who could be meant.
    const alone = this.sure.length + this.found.length > 0 && this.rivals.length === 0 ? 1 : 0;
    const lastOwn = Math.max(lastNamed(role.from, this.sure), lastNamed(role.from, this.found));
    const last = lastOwn > lastNamed(role.from, this.rivals) ? 0.8 : 0;
    return home + names + alone + last + this.pronouns(role) + this.signs(role.from) > 0;
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
}

/** "Donald Trump" and the "Trump" inside it are one name. */
function withoutNested(names: readonly Occurrence[]): Occurrence[] {
  const sorted = [...names].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((name, i) => i === 0 || name.from >= (sorted[i - 1]?.to ?? 0));
}

/** First word of the last of these names before a word; -1 without one. */
function lastNamed(at: number, names: readonly Occurrence[]): number {
  return names[firstFrom(names, at) - 1]?.from ?? -1;
}
