import { fold } from '../text/fold.ts';
import { PAPER_NOUNS } from '../text/lexicons/cue-nouns.ts';
import type { Actor } from './actors.ts';

/** Nouns for those who speak without a name. */
export const SOURCE_WORDS =
  /^(?:sources?|officials?|people|person|persons?|insiders?|aides?|fuentes?|funcionari[oa]s?|personas?|exfuncionarios|those|ones?|another|others?|diplomats?|advisers?)$/;

/** Somebody whom the text describes and does not name. */
export function unnamedActor(name: string, plural: boolean): Actor {
  return { name, entity: null, kind: 'unnamed', gender: 'x', country: null, roles: new Set(), plural };
}

/** Unnamed people behind a report: `sources familiar with the matter`, `dos funcionarios`. */
export function isAnonymous(actor: Actor): boolean {
  return (
    actor.kind === 'unnamed' && actor.name.split(/\s+/).some((word) => SOURCE_WORDS.test(word.toLowerCase()))
  );
}

/** What is written or counted: `el informe`, `datos del ministerio`. */
export function isPaper({ kind, name }: Actor): boolean {
  const words = fold(name).split(/\s+/).slice(0, 2);
  return kind === 'unnamed' && words.some((word) => PAPER_NOUNS.has(word) && !PEOPLE_AS_PAPERS.test(word));
}

/** Among the nouns of papers, those who are people. */
const PEOPLE_AS_PAPERS = /^(?:fuentes|testigos?|medios|prensa|diario|periodico|revista)$/;
