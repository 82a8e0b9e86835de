import { readFileSync } from 'node:fs';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { ALL_SETTINGS, type NamedSetting } from './settings.ts';
import { mendOf, shown } from './validate.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'CLAIMWATCH_';
/** Variables that begin like ours and are not settings: where the configuration is. */
const OTHERS = ['CLAIMWATCH_CONFIG'];
/** What Kubernetes sets for a service named claimwatch: not ours, and not the operator's doing. */
const SERVICE_LINK = /^CLAIMWATCH_(.*_)?(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\d+_(TCP|UDP).*|PORT)$/;

export interface FromEnvironment {
  /** Value and variable, by name of the setting. */
  readonly values: ReadonlyMap<string, { readonly value: unknown; readonly variable: string }>;
  readonly problems: readonly Problem[];
}

/** Settings given by environment variables. An empty variable counts as not set. */
export function readEnvironment(env: Environment): FromEnvironment {
  const values = new Map<string, { value: unknown; variable: string }>();
  const problems = unknownVariables(env);
  for (const row of ALL_SETTINGS) {
    for (const variable of row.env) {
      const found = readVariable(variable, row, env);
      if (found === null) continue;
      if ('problem' in found) problems.push(found.problem);
      else if (!values.has(row.name)) values.set(row.name, found);
    }
  }
  return { values, problems };
}

type Found = { readonly value: unknown; readonly variable: string } | { readonly problem: Problem };

function readVariable(variable: string, row: NamedSetting, env: Environment): Found | null {
  const direct = env[variable] ?? '';
  const fileVariable = `${variable}_FILE`;
  const file = row.setting.secret ? (env[fileVariable] ?? '') : '';
  if (direct !== '' && file !== '') {
    return {
      problem: problem(variable, `${variable} and ${fileVariable} are both set`, 'Set one of the two'),
    };
  }
  if (direct !== '') return checked(variable, direct, row);
  return file === '' ? null : fromFile(fileVariable, file, row);
}

function fromFile(variable: string, file: string, row: NamedSetting): Found {
  try {
    return checked(variable, readFileSync(file, 'utf8').replace(/\r?\n$/, ''), row);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    const message = `${variable} names the file ${file}, which cannot be read (${code})`;
    return { problem: problem(variable, message, 'Name a file that holds the secret and nothing else') };
  }
}

function checked(variable: string, raw: string, row: NamedSetting): Found {
  const { setting } = row;
  const value = typed(raw, setting.reads);
  const result = setting.schema.safeParse(value);
  if (result.success) return { value: result.data, variable };
  const message = `${variable} is ${shown(raw, setting)}`;
  return { problem: problem(variable, message, mendOf(raw, setting, 'another value')) };
}

function typed(raw: string, reads: NamedSetting['setting']['reads']): unknown {
  if (reads === 'true or false') return raw === 'true' ? true : raw === 'false' ? false : raw;
  if (reads === 'list')
    return raw
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  if (reads === 'text') return raw;
  return /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
}

function unknownVariables(env: Environment): Problem[] {
  const known = new Set(
    ALL_SETTINGS.flatMap(({ env: names, setting }) =>
      setting.secret ? names.flatMap((name) => [name, `${name}_FILE`]) : names,
    ),
  );
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.has(name) && !OTHERS.includes(name))
    .filter((name) => !SERVICE_LINK.test(name) && (env[name] ?? '') !== '')
    .map((name) => problem(name, `${name} is not a setting`, near(name, [...known])));
}

/** Compared without the beginning that all share, which would make any two names alike. */
function near(name: string, known: readonly string[]): string {
  // Only secrets come from files.
  if (known.includes(name.replace(/_FILE$/, ''))) return `Write ${name.replace(/_FILE$/, '')}`;
  const rest = (full: string) => full.slice(PREFIX.length);
  const meant = nearest(rest(name), known.filter((one) => one.startsWith(PREFIX)).map(rest));
  return meant === null ? 'Remove it; the names are in docs/configuration.md' : `Write ${PREFIX}${meant}`;
}

function problem(path: string, message: string, mend: string): Problem {
  return { file: 'environment', line: null, column: null, path, message, mend };
}
