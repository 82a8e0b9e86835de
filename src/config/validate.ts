import type { z } from 'zod';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';
import { keysOf, kindOf, type Meta, metaOf, schemaAt } from './schema-walk.ts';
import { meantNumber } from './units.ts';
import type { DocumentPath, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

export type Validated<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Holds a file against its schema. Every mistake becomes a problem with line, column and mend. */
export function validate<T>(read: YamlFile, schema: z.ZodType<T>): Validated<T> {
  const result = schema.safeParse(read.value);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, read, schema)) };
}

/** A problem at a place in a file, for checks that the schema cannot make. */
export function problemAt(read: YamlFile, path: DocumentPath, message: string, mend: string): Problem {
  return { file: read.file, ...read.placeOf(path), path: pathText(path), message, mend };
}

/** `feeds[3].url` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

/** Words for true and false that YAML 1.2 takes for text. */
const SWITCHES: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  '1': true,
  true: true,
  no: false,
  off: false,
  '0': false,
  false: false,
};

/** What to write in place of a wrong value. Shared with environment variables. */
export function mendOf(value: unknown, meta: Meta, otherwise: string): string {
  const wanted = meta.expects ?? otherwise;
  const meantSwitch = /^true or false/.test(wanted) ? SWITCHES[String(value).toLowerCase()] : undefined;
  if (meantSwitch !== undefined) return `Write ${meantSwitch}`;
  if (/\bnumber\b/.test(wanted) && typeof value === 'string') {
    const meant = meantNumber(value, meta.unit ?? null);
    if (meant !== null) return `Write ${meant}: ${wanted}${quoted(value) ? ', without quotation marks' : ''}`;
  }
  if (/^a list\b/.test(wanted)) {
    const list = asList(value);
    if (list !== null) return `Write ${list}: ${wanted.replace(/, in brackets .*$/, '')}`;
  }
  return `Write ${wanted}${exampleOf(meta)}`;
}

/** One item that stands where a list is asked for, as the list that was likely meant. */
function asList(value: unknown): string | null {
  if (typeof value === 'string' && /^[^\s[\]{}"'#:](?:[^[\]{}"'#:]{0,38}[^\s[\]{}"'#:])?$/.test(value))
    return `[${value}]`;
  return isMap(value) ? '[{ ... }], with brackets around the one item' : null;
}

/** A value as an error message may show it: short, on one line, and never a secret. */
export function shown(value: unknown, meta: Meta): string {
  if (meta.secret === true) return 'not right (it is a secret and not shown)';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map of keys';
  const text = (JSON.stringify(value) ?? String(value)).replace(/:\/\/[^/@\s]*@/g, '://(hidden)@');
  return text.length > 80 ? `${text.slice(0, 77)}..."` : text;
}

function problemsOf(issue: Issue, read: YamlFile, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, read, schema));
  }
  const value = valueAt(read.value, path);
  const inMap = issue.code === 'invalid_union' && isMap(value) ? issue.errors.find(isInside) : undefined;
  if (inMap !== undefined) {
    return inMap.flatMap((one) => problemsOf({ ...one, path: [...path, ...one.path] }, read, schema));
  }
  const known = schemaAt(schema, path);
  const meta = known === null ? {} : metaOf(known);
  const otherwise = known === null ? 'another value' : kindOf(known);
  if (value === undefined && path.length > 0) return [missing(path, read, meta, otherwise)];
  const message = `${path.length === 0 ? 'the file' : pathText(path)} is ${shown(value, meta)}${reason(issue, meta)}`;
  return [problemAt(read, path, message, ownMend(issue) ?? mendOf(value, meta, otherwise))];
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of what may be a plain value or a map, the map's own mistakes: the others only say that it is a map. */
function isInside(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys');
}

function unknownKey(key: string, path: DocumentPath, read: YamlFile, schema: z.ZodType): Problem {
  const around = schemaAt(schema, path);
  const place = read.placeOfKey(path, key);
  const instead = around === null ? undefined : metaOf(around).instead;
  const mend = instead !== undefined && Object.hasOwn(instead, key) ? instead[key] : undefined;
  return {
    file: read.file,
    ...place,
    path: pathText([...path, key]),
    message: `${pathText([...path, key])} is not a known key`,
    mend: mend ?? suggestion(key, around === null ? [] : keysOf(around)),
  };
}

function missing(path: DocumentPath, read: YamlFile, meta: Meta, otherwise: string): Problem {
  const owner = pathText(path.slice(0, -1)) || 'the file';
  const key = String(path.at(-1));
  const mend = `Add ${key}: ${meta.expects ?? otherwise}${exampleOf(meta)}`;
  return { ...problemAt(read, path.slice(0, -1), `${owner} has no ${key}`, mend), path: pathText(path) };
}

/** What an own check found, where it says more than "wrong"; zod's words only where nothing better is known. */
function reason(issue: Issue, meta: Meta): string {
  if (issue.code === 'invalid_key')
    return `, with a key of the wrong form: ${issue.issues[0]?.message ?? ''}`;
  if (issue.code === 'custom')
    return issue.message === 'Invalid input' || issue.message === '' ? '' : `: ${issue.message}`;
  const known =
    meta.expects !== undefined ||
    issue.code === 'invalid_type' ||
    issue.code === 'invalid_value' ||
    isTooShort(issue);
  return known || MUST_BE.test(issue.message) ? '' : `: ${issue.message}`;
}

/** Messages of this form, in a schema, say what to write. */
const MUST_BE = /^must be /;

function isTooShort(issue: Issue): boolean {
  return issue.code === 'too_small' && issue.origin === 'array';
}

/** Some checks know better than the metadata what was meant. */
function ownMend(issue: Issue): string | null {
  if (MUST_BE.test(issue.message)) return `Write ${issue.message.replace(MUST_BE, '')}`;
  const mend = issue.code === 'custom' ? issue.params?.mend : undefined;
  return typeof mend === 'string' ? mend : null;
}

function exampleOf(meta: Meta): string {
  if (/^(one of|true or false)/.test(meta.expects ?? '')) return '';
  if (meta.example === undefined || meta.example === '' || meta.example === null) return '';
  if (meta.example === meta.expects) return '';
  const example = typeof meta.example === 'string' ? meta.example : JSON.stringify(meta.example);
  return `, such as ${example}`;
}

/** JSON.stringify of a text that is a number in quotation marks. */
function quoted(value: string): boolean {
  return /^\d+(\.\d+)?$/.test(value);
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
