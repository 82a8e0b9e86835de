import { newsmakers } from '../text/lexicons/newsmakers.ts';
import type { Actor } from './actors.ts';
import type { NamedText } from './named-text.ts';
import { nounIn } from './noun-phrases.ts';
import type { Pronouns } from './pronouns.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';

/** Countries and capitals by which news means a government that speaks, folded. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['mexico', 'MX'],
  ['washington', 'US'],
  ['the united states', 'US'],
  ['the u.s.', 'US'],
  ['the us', 'US'],
  ['estados unidos', 'US'],
  ['ee.uu.', 'US'],
  ['ee. uu.', 'US'],
  ['eeuu', 'US'],
]);

const NOUNS: ReadonlySet<string> = new Set(['government', 'administration', 'gobierno', 'administracion']);

/** Governments that are called by who leads them or where they sit: `her government`, `Trump’s administration`, `Washington`. */
export class Governments {
  private readonly made = new Map<string, Actor>();

  constructor(
    private readonly text: NamedText,
    private readonly pronouns: Pronouns,
  ) {}

  /** The government that a phrase stands for; null when it stands for none that newsmakers.ts knows. */
  source(range: Range): Source | null {
    const country = this.seat(range) ?? this.leader(range)?.country ?? null;
    const actor = country === null ? null : this.of(country);
    return actor && { actor, how: 'role', range, confidence: 0.85 };
  }

  /** `Mexico rejects`, `Washington says`: the place alone. */
  private seat(range: Range): string | null {
    const opens = /^(?:mexico|washington|the|estados|ee|ee\.uu\.|eeuu)/.test(this.text.folded(range.from));
    if (!opens || range.to - range.from > 5) return null;
    return PLACES.get(this.text.words(range).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) ?? null;
  }

  /** `Ruiz’s government`, `el gobierno de Ana Ruiz`, `su gobierno`: whose it is. */
  private leader(range: Range): Actor | null {
    const { text } = this;
    const noun = nounIn(text, range, NOUNS);
    if (noun === null || this.isHeldBy(noun, range)) return null;
    if (noun === range.from + 1 && /^(?:his|her|su)$/.test(text.folded(range.from)))
      return this.pronouns.possessor(range.from);
    for (let at = range.from; at < range.to; at++) {
      const actor = text.named(at)?.actor;
      if (actor?.kind === 'person') return actor;
    }
    return null;
  }

  /** `government officials`, `una fuente del gobierno`: another noun is who speaks. */
  private isHeldBy(noun: number, { from, to }: Range): boolean {
    const { text } = this;
    const next = text.folded(noun + 1);
    const goesOn = noun + 1 < to && !/^(?:of|de|del|en|in)$/.test(next) && text.text(noun + 1) !== ',';
    if (goesOn && !(text.lang === 'es' && text.capital(noun + 1))) return true;
    for (let at = from; at < noun; at++)
      if (text.roles.has(text.folded(at)) && !text.capital(at)) return true;
    return false;
  }

  private of(country: string): Actor | null {
    const maker = newsmakers().find(
      (one) => one.kind === 'body' && one.country === country && /-government$/.test(one.id),
    );
    if (!maker) return null;
    const named = this.text.cast.occurrences.find(({ actor }) => actor.entity === maker.id)?.actor;
    const actor = named ??
      this.made.get(maker.id) ?? {
        name: maker.name,
        entity: maker.id,
        kind: 'body',
        gender: 'x',
        country,
        roles: new Set<string>(),
        plural: false,
      };
    this.made.set(maker.id, actor);
    return actor;
  }
}
