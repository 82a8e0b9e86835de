import type { EntityId } from '../model/mention.ts';
import type { Token } from '../text/document.ts';
import { type Newsmaker, newsmakers } from '../text/lexicons/newsmakers.ts';
import { type Actor, CAPITAL, type Gender } from './actors.ts';

/** The actors of one article by their names: wherever somebody is named, it is the same actor. */
export class KnownActors {
  private readonly known = new Map<string, Actor>();
  /** Watched entities that no mention has named so far. */
  private readonly unnamed = new Set<Actor>();
  private readonly surnames = new Map<string, Actor>();
  /** null: several people. */
  private readonly givenNames = new Map<string, Actor | null>();

  /** Somebody whom the news names without introducing him. */
  newsmaker(maker: Newsmaker): Actor {
    const actor = this.known.get(maker.id) ?? {
      name: maker.name,
      entity: maker.id,
      kind: maker.kind,
      gender: maker.gender,
      country: maker.country,
      roles: new Set(maker.roles),
      plural: false,
    };
    this.known.set(maker.id, actor);
    return actor;
  }

  /** The person of that full name; what follows the given name leads to him from now on. */
  person(words: readonly Token[], gender: Gender): Actor {
    const key = words.map((token) => token.folded).join(' ');
    const known = this.known.get(key);
    if (known) {
      // First met in a headline of capitals: the text writes it as it is written.
      if (known.entity === null && known.name === known.name.toUpperCase()) known.name = nameOf(words);
      return known;
    }
    const actor = newPerson(nameOf(words), null, gender);
    this.known.set(key, actor);
    const given = words.length > 1 ? words[0]?.folded : undefined;
    if (given) this.givenNames.set(given, this.givenNames.has(given) ? null : actor);
    for (const token of words.length > 1 ? words.slice(1) : words) {
      if (token.kind === 'word' && CAPITAL.test(token.text) && !this.surnames.has(token.folded))
        this.surnames.set(token.folded, actor);
    }
    return actor;
  }

  /** The one person of that given name, folded: `Irina` after Irina Bokova; none where several have it. */
  byGivenName(name: string): Actor | undefined {
    return this.givenNames.get(name) ?? undefined;
  }

  /** The first person who was introduced with this surname, folded. */
  bySurname(surname: string): Actor | undefined {
    return this.surnames.get(surname);
  }

  /**
   * A watched entity, under its lexicon name or else the longest name that its mentions give it; under what it is
   * (`the prime minister`) only where no mention names it.
   */
  watched(entity: EntityId, surface: string, isName: boolean): Actor {
    const maker = newsmakers().find(({ id }) => id === entity);
    if (maker) return this.newsmaker(maker);
    const actor = this.known.get(entity) ?? newPerson(surface, entity, 'x');
    const unnamed = this.unnamed.has(actor) || !this.known.has(entity);
    if (isName && CAPITAL.test(surface) && (unnamed || surface.length > actor.name.length))
      actor.name = surface;
    if (isName) this.unnamed.delete(actor);
    else if (unnamed) this.unnamed.add(actor);
    this.known.set(entity, actor);
    return actor;
  }
}

function newPerson(name: string, entity: EntityId | null, gender: Gender): Actor {
  return { name, entity, kind: 'person', gender, country: null, roles: new Set(), plural: false };
}

/** The words as the text writes them, with one space where it has any. */
function nameOf(words: readonly Token[]): string {
  return words
    .map((token, index) => (index > 0 && token.start > (words[index - 1]?.end ?? 0) ? ' ' : '') + token.text)
    .join('');
}
