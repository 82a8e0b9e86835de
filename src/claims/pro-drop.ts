import { beginsWithCapital } from '../text/capitals.ts';
import type { Actor } from './actors.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import type { SentenceSubjects } from './sentence-subjects.ts';
import type { Source } from './source.ts';
import { isPaper } from './unnamed-actors.ts';

/** The speaker of a Spanish verb without a subject: `Agregó que la vía está cerrada.` */
export class ProDrop {
  constructor(
    private readonly text: NamedText,
    private readonly discourse: Discourse,
    private readonly subjects: SentenceSubjects,
  ) {}

  /** Who says the verb at `at`; `plural` where its form tells. */
  source(at: number, paragraph: number, plural: boolean | null): Source | null {
    const opening = this.subjects.openingSinceSpoken(at, paragraph, plural);
    if (opening) return dropped(opening.actor, 0.75);
    const { source: spoken, paragraph: spokeIn } = this.discourse.last;
    // `Las autoridades ... Destacó que`: one verb is not many people's; `dicen` may be a body's.
    const last = spoken && fitsNumber(spoken.actor, plural) ? spoken : null;
    // A new paragraph that names somebody first: he is the one who goes on speaking.
    const here =
      spokeIn < paragraph
        ? this.subjects.lastHead(
            at,
            ({ from, actor }) => this.text.paragraphOf(from) === paragraph && fitsNumber(actor, plural),
          )
        : null;
    if (here) return dropped(here, 0.75);
    if (last && spokeIn >= paragraph - 1 && last.actor.kind !== 'media') return dropped(last.actor, 0.8);
    return this.farther(at, paragraph, plural, last);
  }

  /** Nobody near: who spoke some paragraphs ago where nobody else was named since, else whom a sentence was about. */
  private farther(at: number, paragraph: number, plural: boolean | null, last: Source | null): Source | null {
    const { paragraph: spokeIn } = this.discourse.last;
    const head = plural === true ? null : this.subjects.lastHeading(at);
    const since = head === null ? -1 : this.text.paragraphOf(head.from);
    const reach = last?.actor.kind === 'unnamed' ? NEAR : FAR;
    const goesOn =
      last !== null && last.actor.kind !== 'media' && spokeIn >= paragraph - reach && isSomebody(last);
    if (goesOn && since <= spokeIn) return dropped(last.actor, 0.6);
    if (head && since >= paragraph - FAR) return dropped(head.actor, 0.6);
    const only = plural === true ? null : this.subjects.onlyPerson(at);
    return only && dropped(only, 0.55);
  }
}

/** Surely a person or a body: not `el evento`, not `un comunicado`. */
function isSomebody({ actor, confidence }: Source): boolean {
  if (actor.kind !== 'unnamed') return true;
  return (
    !isPaper(actor) && (confidence > 0.5 || actor.name.split(' ').every((word) => beginsWithCapital(word)))
  );
}

/** Paragraphs over which a verb without a subject reaches back. */
const FAR = 4;
/** The same, to somebody without a name. */
const NEAR = 2;

/** One person does not say `dijeron`, nor several `dijo`. */
function fitsNumber(actor: Actor, plural: boolean | null): boolean {
  if (plural === null) return true;
  return plural ? actor.plural || actor.kind === 'body' : !actor.plural;
}

function dropped(actor: Actor, confidence: number): Source {
  return { actor, how: 'pro-drop', range: null, confidence };
}
