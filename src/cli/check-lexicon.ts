import { newsmakerAt } from '../claims/newsmaker-names.ts';
import { knownNameId, type LexiconFile, lexiconSchema } from '../config/lexicon.ts';
import type { Config } from '../config/load.ts';
import { suggestion } from '../config/nearest.ts';
import type { Problem } from '../config/problem.ts';
import { problemAt } from '../config/validate.ts';
import { type DocumentPath, readYamlFile } from '../config/yaml-file.ts';
import { NO_OWN_WORDS } from '../model/own-words.ts';
import { fold } from '../text/fold.ts';
import { ALIASES } from '../text/lexicons/aliases.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import { NEWSMAKERS, type Newsmaker } from '../text/lexicons/newsmakers.ts';
import { withOwnWords } from '../text/lexicons/own-words.ts';
import { PERSON_ROLES } from '../text/lexicons/roles.ts';
import { agencyNamed } from '../text/outlet-names.ts';
import { readText } from '../text/read-text.ts';
import { verbNotes, wordNotes } from './check-words.ts';

/** What an entry of `lexicon.yaml` means beside the shipped words, where the operator has to know it. */
export interface Note {
  readonly path: DocumentPath;
  readonly message: string;
  readonly mend: string;
  /** It cannot be meant so; else it is said, and stays as it is. */
  readonly wrong: boolean;
}

export interface LexiconFindings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Holds `lexicon.yaml` against the shipped lexicons. Warnings, for an own word stands in place of a shipped one by
 * design, and a release that ships a word must not refuse a house that had it before: entries that change nothing, and
 * entries that take a shipped word over. Problems: a shipped name as another kind of thing (everything that she said
 * would be an outlet's), a role that nobody has, a name that no text can show.
 */
export function lexiconFindings({ files, ownWords }: Pick<Config, 'files' | 'ownWords'>): LexiconFindings {
  if (ownWords === NO_OWN_WORDS) return { problems: [], warnings: [] };
  const outcome = readYamlFile(files.lexicon);
  if ('problems' in outcome) return { problems: outcome.problems, warnings: [] };
  const file = lexiconSchema.parse(outcome.read.value);
  const notes = [
    ...withOwnWords(NO_OWN_WORDS, () => [
      ...nameNotes(file),
      ...agencyNotes(file),
      ...verbNotes(file),
      ...wordNotes(file),
    ]),
    ...withOwnWords(ownWords, () => [...hiddenNames(file), ...unknownRoles(file)]),
  ];
  const told = (wrong: boolean) =>
    notes
      .filter((note) => note.wrong === wrong)
      .map(({ path, message, mend }) => problemAt(outcome.read, path, message, mend));
  return { problems: told(true), warnings: told(false) };
}

const KINDS = { person: 'a person', body: 'a body', media: 'an outlet' } as const;
const LISTS = { people: 'person', bodies: 'body', media: 'media' } as const;

/** A person, body or outlet of the file. */
interface Own {
  readonly kind: Newsmaker['kind'];
  readonly id: string;
  readonly name: string;
  readonly path: DocumentPath;
  /** The name first. */
  readonly names: readonly { readonly name: string; readonly path: DocumentPath }[];
  readonly tellsMore: boolean;
}

function ownNames(file: LexiconFile): Own[] {
  return (['people', 'bodies', 'media'] as const).flatMap((list) =>
    (file[list] ?? []).map((one, at): Own => {
      const path = [list, at];
      return {
        kind: LISTS[list],
        id: knownNameId(one),
        name: one.name,
        path,
        names: namesOf(one, path),
        tellsMore: ['gender', 'roles', 'country'].some((key) => key in one),
      };
    }),
  );
}

function namesOf(
  one: { readonly name: string; readonly aliases?: readonly string[] | undefined },
  path: DocumentPath,
) {
  const aliases = (one.aliases ?? []).map((name, at) => ({ name, path: [...path, 'aliases', at] }));
  return [{ name: one.name, path: [...path, 'name'] }, ...aliases];
}

function nameNotes(file: LexiconFile): Note[] {
  return ownNames(file).flatMap((own) => {
    const same = NEWSMAKERS.find(({ id }) => id === own.id);
    if (same && same.kind !== own.kind) return [otherKind(own.name, [...own.path, 'name'], own, same)];
    const isDead =
      same !== undefined && !own.tellsMore && own.names.every(({ name }) => shippedBearer(name) === same);
    if (isDead) return [dead(`${own.name} is shipped already, with all these names`, [...own.path, 'name'])];
    return own.names.flatMap((one, at) => nameNote(own, one, at === 0));
  });
}

function nameNote(own: Own, { name, path }: Own['names'][number], isFirst: boolean): Note[] {
  const bearer = shippedBearer(name);
  if (bearer === null) return ambiguous(own, name, path);
  if (bearer.kind !== own.kind) return [otherKind(name, path, own, bearer)];
  if (bearer.id === own.id)
    return isFirst ? [] : [dead(`"${name}" is shipped already as a name of ${bearer.name}`, path)];
  const message = `"${name}" is shipped as a name of ${bearer.name}; here it stands for ${own.name}, and that counts`;
  const mend = `Write id: ${bearer.id} if ${bearer.name} is meant; if not, a fuller name leaves the shipped one alone`;
  return [{ path, message, mend, wrong: false }];
}

/** Whose this name is in the shipped lexicon, whatever its capitals and accents. */
function shippedBearer(name: string): Newsmaker | null {
  const wanted = folded(name);
  return NEWSMAKERS.find(({ aliases }) => aliases.some((alias) => folded(alias) === wanted)) ?? null;
}

function folded(name: string): string {
  const words = readText(name, 'en').tokens.map((token) => token.folded);
  return (words.length > 1 ? words.filter((word, at) => at > 0 || word !== 'the') : words).join(' ');
}

function otherKind(name: string, path: DocumentPath, own: Own, shipped: Newsmaker): Note {
  const message = `"${name}" is shipped as ${KINDS[shipped.kind]}, ${shipped.name}, and cannot be ${KINDS[own.kind]} as well`;
  return { path, message, mend: 'Remove it, or write the fuller name that tells the two apart', wrong: true };
}

function dead(message: string, path: DocumentPath): Note {
  return { path, message: `${message}: it changes nothing`, mend: 'Remove it', wrong: false };
}

/** A name that is a role or a place too: with a capital, "the President" of anybody would be him. */
function ambiguous(own: Own, name: string, path: DocumentPath): Note[] {
  const role = PERSON_ROLES.en.get(fold(name)) ?? PERSON_ROLES.es.get(fold(name));
  const other = role !== undefined ? `a noun for a role (${role.key})` : placeNamed(name);
  if (other === null) return [];
  const message = `"${name}" is shipped as ${other}; with a capital it is ${own.name} from now on`;
  return [{ path, message, mend: 'Leave it out, or write a fuller name', wrong: false }];
}

function placeNamed(name: string): string | null {
  const country = DEMONYMS.get(fold(name));
  if (country !== undefined) return `a name of the country ${country} or its people`;
  const wanted = folded(name);
  const place = ALIASES.find(
    ({ kind, names }) => kind === 'place' && names.some((one) => one.replace('^', '') === wanted),
  );
  return place === undefined ? null : `a name of the place ${place.id}`;
}

function agencyNotes(file: LexiconFile): Note[] {
  return (file.agencies ?? []).flatMap((agency, at) => {
    const names = namesOf(agency, ['agencies', at]);
    if (names.every(({ name }) => agencyNamed(name) === agency.name))
      return [dead(`${agency.name} is shipped already, with all these names`, ['agencies', at, 'name'])];
    return names.flatMap(({ name, path }, index) => {
      const stored = agencyNamed(name);
      const bearer = shippedBearer(name);
      if (stored === null && bearer !== null && bearer.kind !== 'media') {
        const message = `"${name}" is shipped as ${KINDS[bearer.kind]}, ${bearer.name}, and cannot be an agency as well`;
        return [{ path, message, mend: 'Remove it, or write the fuller name of the agency', wrong: true }];
      }
      if (stored === null) return [];
      if (stored === agency.name)
        return index === 0 ? [] : [dead(`"${name}" is shipped already as a name of ${stored}`, path)];
      const message = `"${name}" is shipped as a name of the agency ${stored}; here it stands for ${agency.name}, and that counts`;
      const mend = `Write name: ${stored} if that agency is meant; if not, a fuller name leaves the shipped one alone`;
      return [{ path, message, mend, wrong: false }];
    });
  });
}

/** A name that cannot be found however papers write it. */
function hiddenNames(file: LexiconFile): Note[] {
  return ownNames(file).flatMap(({ id, names }) =>
    names.flatMap(({ name, path }) => {
      const written = [
        name,
        name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
        name.toUpperCase(),
      ];
      if (written.some((form) => isFound(form, id))) return [];
      const message = `"${name}" is found in no text: a name begins with a word or a number`;
      return [{ path, message, mend: 'Write it as it stands in a text, or remove it', wrong: true }];
    }),
  );
}

function isFound(name: string, id: string): boolean {
  return newsmakerAt(readText(name, 'en').tokens, 0)?.maker.id === id;
}

/** Roles of people that are no role, neither a shipped one nor one of the file. */
function unknownRoles(file: LexiconFile): Note[] {
  const known = new Set([...PERSON_ROLES.en.values(), ...PERSON_ROLES.es.values()].map(({ key }) => key));
  return (file.people ?? []).flatMap(({ roles = [] }, at) =>
    roles.flatMap((role, index) => {
      if (known.has(role)) return [];
      const path = ['people', at, 'roles', index];
      return [
        { path, message: `there is no role "${role}"`, mend: suggestion(role, [...known]), wrong: true },
      ];
    }),
  );
}
