import type { Config, Origin } from './load.ts';
import { ALL_SETTINGS, type NamedSetting, type Settings } from './settings.ts';

/** One setting as it is in effect. */
export interface EffectiveSetting {
  /** `web.port` */
  readonly name: string;
  /** A secret is never here: it is `(set)`, or null when there is none. */
  readonly value: unknown;
  /** `default`, `config/settings.yaml:12` or `env CLAIMWATCH_WEB_PORT`. */
  readonly from: string;
  readonly unit: string | null;
  readonly says: string;
}

/** Every setting in effect with where it comes from, fit to be printed. */
export function effectiveSettings(config: Pick<Config, 'settings' | 'origins'>): EffectiveSetting[] {
  return ALL_SETTINGS.map((row) => {
    const value = valueIn(config.settings, row);
    return {
      name: row.name,
      value: row.setting.secret && value !== null ? '(set)' : value,
      from: originText(config.origins.get(row.name) ?? { kind: 'default' }),
      unit: row.setting.unit,
      says: row.setting.says,
    };
  });
}

function valueIn(settings: Settings, row: NamedSetting): unknown {
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings;
  return groups[row.group]?.[row.key];
}

function originText(origin: Origin): string {
  if (origin.kind === 'default') return 'default';
  return origin.kind === 'env' ? `env ${origin.variable}` : `${origin.file}:${origin.line}`;
}
