import type { Language } from '../model/language.ts';
import type { ArticleWord } from './article-words.ts';
import type { CompiledEntity } from './compile-topics.ts';
import { firstFrom, type Occurrence } from './find-occurrences.ts';
import { RoleReader } from './read-roles.ts';
import { DETERMINERS } from './role-words.ts';

export interface EntityMatch extends Occurrence {
  readonly rule: string;
}

export interface EntityArticle {
  readonly words: readonly ArticleWord[];
  readonly occurrences: readonly (readonly Occurrence[])[];
  readonly lang: Language;
  /** Two-letter country of the outlet. */
  readonly country: string;
}

/** All mentions of one entity: by name, by description, by role, in order of place and without overlaps. */
export function matchEntity(entity: CompiledEntity, article: EntityArticle): EntityMatch[] {
  const named = new NameReader(entity, article).read();
  const always = (article.occurrences[entity.always] ?? []).map((o) =>
    withDeterminer(article.words, o, 'entity:description'),
  );
  const sure = withoutOverlaps([...named, ...always]);
  const roles = new RoleReader(entity, article, sure).read();
  return withoutOverlaps([...sure, ...roles]);
}

function withDeterminer(words: readonly ArticleWord[], { from, to }: Occurrence, rule: string): EntityMatch {
  const before = words[from - 1];
  const joined = before !== undefined && !words[from]?.parted && DETERMINERS.has(before.form);
  return { from: joined ? from - 1 : from, to, rule };
}

/** The first and longest of what overlaps, in order of place. */
export function withoutOverlaps<T extends Occurrence>(matches: readonly T[]): T[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: T[] = [];
  for (const match of sorted) {
    const last = kept[kept.length - 1];
    if (!last || match.from >= last.to) kept.push(match);
    else if (match.to > last.to) kept.push({ ...match, from: last.to });
  }
  return kept.filter((m) => m.to > m.from);
}

/** Names: which of them are the entity's, and which another bearer's. */
class NameReader {
  private readonly words: readonly ArticleWord[];

  constructor(
    private readonly entity: CompiledEntity,
    private readonly article: EntityArticle,
  ) {
    this.words = article.words;
  }

  read(): EntityMatch[] {
    const all = withoutOverlaps(this.list(this.entity.aliases)).filter((o) => !this.isExcluded(o));
    const titleCase = this.isTitleCase();
    const others = all.filter((o) => this.isAnotherPerson(o, titleCase));
    const own = all.filter((o) => !others.includes(o));
    const rivals = withoutOverlaps([...others, ...this.list(this.entity.not)]);
    return this.withoutRivals(own, rivals).map(({ from, to }) => ({ from, to, rule: 'entity:name' }));
  }

  /** "Diana Sheinbaum opened the festival. Sheinbaum thanked her crew": a bare name is whose full name came last. */
  private withoutRivals(own: readonly Occurrence[], rivals: readonly Occurrence[]): readonly Occurrence[] {
    if (rivals.length === 0) return own;
    const first = own.find((o) => this.isSure(o))?.from ?? Number.POSITIVE_INFINITY;
    // Before anybody's full name: whose comes first.
    let mine = first < (rivals[0]?.from ?? 0);
    let rival = 0;
    return own.filter((name) => {
      for (; (rivals[rival]?.from ?? Number.POSITIVE_INFINITY) < name.from; rival += 1) mine = false;
      if (this.isSure(name)) mine = true;
      return mine;
    });
  }

  /** In full, by the role, or told from a namesake: "President Sheinbaum", "the other Sheinbaum". "Ms." is anybody's. */
  private isSure({ from, to }: Occurrence): boolean {
    return (
      to - from > 1 ||
      this.endsAt(this.entity.roles, from) ||
      /^(?:other|otra)$/.test(this.words[from - 1]?.form ?? '')
    );
  }

  private list(list: number): readonly Occurrence[] {
    return this.article.occurrences[list] ?? [];
  }

  private isExcluded(alias: Occurrence): boolean {
    const not = this.list(this.entity.not);
    const at = firstFrom(not, alias.from);
    return [not[at], not[at - 1]].some((o) => o !== undefined && o.from < alias.to && alias.from < o.to);
  }

  /** "Diana Sheinbaum": another given name before a bare surname. */
  private isAnotherPerson(alias: Occurrence, titleCase: boolean): boolean {
    const word = this.words[alias.from];
    const before = this.words[alias.from - 1];
    if (alias.to - alias.from > 1 || !word || !before || word.parted || word.hyphen) return false;
    if (before.capitals !== 1 || word.capitals !== 1 || before.sentence !== word.sentence) return false;
    if (this.beginsSentence(alias.from - 1) || this.hasTitle(alias.from)) return false;
    if (this.endsAt(this.entity.home, alias.from) || this.endsAt(this.entity.othersHe, alias.from))
      return false;
    return !(word.field === 'title' && titleCase);
  }

  private beginsSentence(at: number): boolean {
    return this.words[at - 1]?.clause !== this.words[at]?.clause || this.words[at]?.parted === true;
  }

  private hasTitle(at: number): boolean {
    return this.endsAt(this.entity.titles, at) || this.endsAt(this.entity.roles, at);
  }

  private endsAt(list: number, at: number): boolean {
    const all = this.list(list);
    for (let i = firstFrom(all, at) - 1; i >= 0 && i >= firstFrom(all, at) - 3; i--)
      if (all[i]?.to === at) return true;
    return false;
  }

  /** "Will Sheinbaum Accept U.S. Troops": capitals say nothing in such a headline. */
  private isTitleCase(): boolean {
    const title = this.words.filter((w) => w.field === 'title' && w.form.length > 3);
    return title.filter((w) => w.capitals > 0).length > title.length * 0.7;
  }
}
