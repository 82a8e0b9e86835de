import type { Actor } from './actors.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import type { SentenceSubjects } from './sentence-subjects.ts';
import type { Source } from './source.ts';

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
    const subject = plural === true ? null : this.subjects.lastSubject(at, () => true);
    if (subject) return dropped(subject, 0.6);
    return last && dropped(last.actor, 0.55);
  }
}

/** One person does not say `dijeron`, nor several `dijo`. */
function fitsNumber(actor: Actor, plural: boolean | null): boolean {
  if (plural === null) return true;
  return plural ? actor.plural || actor.kind === 'body' : !actor.plural;
}

function dropped(actor: Actor, confidence: number): Source {
  return { actor, how: 'pro-drop', range: null, confidence };
}
