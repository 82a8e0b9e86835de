import { ALL_SETTINGS, type NamedSetting } from './settings.ts';

/** The page of the docs on all settings (`docs/settings.md`), made from the table. */
export function settingsPage(): string {
  const groups = [...new Set(ALL_SETTINGS.map((row) => row.group))];
  const tables = groups.map((group) =>
    groupText(
      group,
      ALL_SETTINGS.filter((row) => row.group === group),
    ),
  );
  return `${HEAD}\n${tables.join('\n')}\n`;
}

const HEAD = `# All settings

The keys of \`config/settings.yaml\`, made from \`src/config/settings.ts\`. Every key may be left out. Beside the file, each is
set by its environment variable, which wins; a secret also by a file, named by the variable with \`_FILE\` at its end.
\`claimwatch check --show\` prints the settings in effect and where each comes from.`;

function groupText(group: string, rows: readonly NamedSetting[]): string {
  const head = `\n## ${group}\n\n| key | must be | default | environment | what for |\n| --- | --- | --- | --- | --- |`;
  return [head, ...rows.map(rowText)].join('\n');
}

function rowText({ key, env, setting }: NamedSetting): string {
  const value = setting.default === null ? 'none' : `\`${JSON.stringify(setting.default)}\``;
  const names = env.map((name) => `\`${name}\`${setting.secret ? ' (secret)' : ''}`).join(', ');
  return `| \`${key}\` | ${setting.expects} | ${value} | ${names} | ${setting.says} |`;
}
