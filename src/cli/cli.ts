import type { Command } from 'commander';
import { type Config, configFiles, loadConfig } from '../config/load.ts';
import type { Terminal } from './terminal.ts';

/** What every command's file gets: the program to add itself to, and the way out. */
export interface Cli {
  readonly program: Command;
  readonly terminal: Terminal;
  /** Sets the exit code; 0 unless somebody says otherwise. */
  readonly exit: (code: number) => void;
}

/** The folder of the configuration: `--config`, else CLAIMWATCH_CONFIG, else `config`. */
export function configDir(cli: Cli): string {
  const { config } = cli.program.opts<{ config?: string }>();
  return config ?? (cli.terminal.env.CLAIMWATCH_CONFIG || 'config');
}

/** @throws ConfigError with every problem */
export function configOf(cli: Cli): Config {
  return loadConfig(configDir(cli), cli.terminal.env);
}

export function filesOf(cli: Cli) {
  return configFiles(configDir(cli));
}

/** The example at the end of a command's help. */
export function example(lines: string): string {
  return `\nExample:\n${lines
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}`;
}

/** Results for programs. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
