import { z } from 'zod';
import { type Fault, mailFaults } from './mail-problems.ts';
import type { Problem } from './problem.ts';
import { ALL_SETTINGS, type NamedSetting, type Settings } from './settings.ts';
import { problemAt, validate } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

/** Schema of `config/settings.yaml`, made from the table. Everything may be left out, a group may be empty. */
export const settingsSchema = z
  .strictObject(groups())
  .nullable()
  .describe('Settings of Claimwatch. Every key has a default and may be left out.');

type SettingsFile = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** The values that the file gives, by name (`web.port`). */
export function readSettings(
  read: YamlFile,
): { readonly values: ReadonlyMap<string, unknown> } | { readonly problems: readonly Problem[] } {
  const result = validate(read, settingsSchema);
  if ('problems' in result) return result;
  const file: SettingsFile = result.value ?? {};
  const given = ALL_SETTINGS.flatMap(({ name, group, key }) => {
    const value = file[group]?.[key];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { values: new Map(given) };
}

/** Mistakes between keys. They are told at the line of the key where it is given, else as of the whole file. */
export function settingProblems(settings: Settings, given: ReadonlySet<string>, read: YamlFile): Problem[] {
  const { polling, mail, novelty } = settings;
  const problems: Problem[] = [];
  const wrong = (name: string, message: string, mend: string) =>
    problems.push(problemAt(read, name.split('.'), message, mend));
  if (polling.floorSeconds > polling.ceilingSeconds) {
    wrong(
      'polling.floorSeconds',
      `polling.floorSeconds (${polling.floorSeconds}) is above polling.ceilingSeconds (${polling.ceilingSeconds})`,
      'Write the shorter time as the floor',
    );
  } else if (
    polling.initialSeconds < polling.floorSeconds ||
    polling.initialSeconds > polling.ceilingSeconds
  ) {
    wrong(
      'polling.initialSeconds',
      `polling.initialSeconds (${polling.initialSeconds}) is not between floor (${polling.floorSeconds}) and ceiling (${polling.ceilingSeconds})`,
      `Write a whole number of seconds from ${polling.floorSeconds} to ${polling.ceilingSeconds}`,
    );
  }
  const order = (below: 'review' | 'decide', above: 'decide' | 'sure') => {
    if (novelty[below] <= novelty[above]) return;
    const message = `novelty.${below} (${novelty[below]}) is above novelty.${above} (${novelty[above]})`;
    const name = given.has(`novelty.${below}`) ? below : above;
    wrong(`novelty.${name}`, message, 'Write them so that review <= decide <= sure');
  };
  order('review', 'decide');
  order('decide', 'sure');
  const faults = [...mailFaults(mail, given), ...modelFaults(settings)];
  for (const [name, message, mend] of faults) wrong(name, message, mend);
  return problems;
}

/** A model needs an address and a name, and an embedder is in one place. */
function modelFaults({ models }: Settings): Fault[] {
  const faults: Fault[] = [];
  const needs = (there: keyof Settings['models'], missing: keyof Settings['models'], mend: string) => {
    if (models[there] === null || models[missing] !== null) return;
    faults.push([`models.${there}`, `models.${there} is set and models.${missing} is not`, mend]);
  };
  for (const role of ['judge', 'embedder'] as const) {
    const mend = `Set models.${role}Url and models.${role}Model, or neither`;
    needs(`${role}Url`, `${role}Model`, mend);
    needs(`${role}Model`, `${role}Url`, mend);
    needs(`${role}Key`, `${role}Url`, `Set models.${role}Url too, or remove the key`);
  }
  if (models.embedderDir !== null && models.embedderUrl !== null) {
    const message = 'models.embedderDir is set beside models.embedderUrl, and one claim has one embedder';
    faults.push(['models.embedderDir', message, 'Remove one of the two']);
  }
  return faults;
}

function groups() {
  const shapes: Record<string, Record<string, z.ZodType>> = {};
  for (const row of ALL_SETTINGS) {
    shapes[row.group] ??= {};
    (shapes[row.group] ?? {})[row.key] = described(row).optional();
  }
  return Object.fromEntries(
    Object.entries(shapes).map(([group, shape]) => [group, z.strictObject(shape).nullable().optional()]),
  );
}

function described({ setting }: NamedSetting): z.ZodType {
  const { says, unit, expects, example, secret } = setting;
  const hint = unit === null ? says : `${says.replace(/\.$/, '')} (${unit}).`;
  return setting.schema.meta({ description: hint, expects, example, unit, secret, default: setting.default });
}
