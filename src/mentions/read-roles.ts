import type { ArticleWord } from './article-words.ts';
import type { CompiledEntity } from './compile-topics.ts';
import { firstFrom, type Occurrence } from './find-occurrences.ts';
import type { EntityArticle, EntityMatch } from './match-entities.ts';
import { DETERMINERS, NOT_NOW, OF, THEIRS } from './role-words.ts';
import { RoleWeights } from './weigh-roles.ts';

/**
 * Role nouns: with the home beside them they always mean the entity ("Mexico's president", "la presidenta de la
 * República"); standing alone ("the president") they mean whom the passage leads to. Titles before a name are no
 * mention of their own.
 */
export class RoleReader {
  private readonly words: readonly ArticleWord[];
  private readonly weights: RoleWeights;
  /** Roles found so far: they are names for those that follow. */
  private readonly found: EntityMatch[] = [];

  constructor(
    private readonly entity: CompiledEntity,
    private readonly article: EntityArticle,
    sure: readonly EntityMatch[],
  ) {
    this.words = article.words;
    const { pronoun } = entity.entity;
    const same = pronoun === 'he' ? entity.othersHe : entity.othersShe;
    // Spanish role nouns agree in gender: "la presidenta" never leads to a man.
    const competitors = article.lang === 'es' && pronoun ? [same] : [entity.othersShe, entity.othersHe];
    const rivals = withoutNested(competitors.flatMap((list) => this.list(list)));
    this.weights = new RoleWeights(entity, article, { sure, found: this.found, rivals });
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
    const alone = this.list(this.entity.roles);
    const standsAlone = alone[firstFrom(alone, role.from)]?.from === role.from;
    if (home && !standsAlone && this.isNamedOtherwise(home.to)) return null;
    if (home) return this.isBeforeName(home.to) ? null : home;
    if (!standsAlone || this.isOfSomethingElse(role)) return null;
    const before = this.words[role.from - 1];
    const joined = before !== undefined && this.words[role.from]?.parted === false;
    if (joined && THEIRS.has(before.form)) {
      const here =
        this.lastCountryIsHome(role.from) || (this.article.lang === 'es' && this.weights.leadsHere(role));
      return here ? { from: role.from - 1, to: role.to, rule: 'entity:role:its' } : null;
    }
    if (joined && DETERMINERS.has(before.form)) {
      return this.weights.leadsHere(role)
        ? { from: role.from - 1, to: role.to, rule: 'entity:role:resolved' }
        : null;
    }
    if (this.isHeadline(role)) {
      return this.weights.leadsHere(role) ? { ...role, rule: 'entity:role:headline' } : null;
    }
    return this.isAddressed(role) && this.weights.leadsHere(role)
      ? { ...role, rule: 'entity:role:addressed' }
      : null;
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

  /** "his Mexican counterpart, Ana Ruiz.": a whole name between marks tells whose counterpart it is. */
  private isNamedOtherwise(at: number): boolean {
    const first = this.words[at];
    if (!first?.comma || first.capitals !== 1) return false;
    let names = 0;
    let to = at;
    for (; to < at + 6; to++) {
      const word = this.words[to];
      if (!word || word.sentence !== first.sentence || (to > at && word.parted)) break;
      if (word.capitals > 0) names++;
      else if (!/^(?:de|del|la|las|los|y|da|dos|van|von)$/.test(word.form)) return false;
    }
    return names >= 2 && to < at + 6 && !this.holdsName(at, to);
  }

  private holdsName(from: number, to: number): boolean {
    const aliases = this.list(this.entity.aliases);
    const next = aliases[firstFrom(aliases, from)];
    return next !== undefined && next.from < to;
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

  /** "Presidenta rechaza la oferta": Spanish headlines leave the article out. */
  private isHeadline(role: Occurrence): boolean {
    const first = this.words[role.from];
    const next = this.words[role.to];
    return (
      this.article.lang === 'es' &&
      first?.field === 'title' &&
      first.parted &&
      next?.field === 'title' &&
      !next.parted &&
      next.capitals === 0
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
}

/** "Donald Trump" and the "Trump" inside it are one name. */
function withoutNested(names: readonly Occurrence[]): Occurrence[] {
  const sorted = [...names].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((name, i) => i === 0 || name.from >= (sorted[i - 1]?.to ?? 0));
}
