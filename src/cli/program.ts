import { Command, CommanderError } from 'commander';
import { ConfigError, problemLine } from '../config/problem.ts';
import type { Cli } from './cli.ts';
import { printable, type Terminal, WrongUse } from './terminal.ts';
import { VERSION } from './version.ts';

const OK = 0;
const FAILED = 1;
/** Wrong usage or wrong configuration: trying again without a change is of no use. */
const WRONG = 2;

const ABOUT =
  'Polls news feeds, finds who said what that is new on the topics a desk watches, and mails it once.';

type Add = (cli: Cli) => void;

/**
 * Every command, each in a file of its own, in the order of the help. They are loaded when they are named: all of
 * them together take a second, which a health check every few seconds should not cost.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./run.ts')).addRun,
  once: async () => (await import('./once.ts')).addOnce,
  check: async () => (await import('./check.ts')).addCheck,
  feeds: async () => (await import('./feeds.ts')).addFeeds,
  feed: async () => (await import('./feed.ts')).addFeed,
  topics: async () => (await import('./topics.ts')).addTopics,
  read: async () => (await import('./read.ts')).addRead,
  extract: async () => (await import('./extract.ts')).addExtract,
  replay: async () => (await import('./replay.ts')).addReplay,
  digest: async () => (await import('./digest.ts')).addDigest,
  explain: async () => (await import('./explain.ts')).addExplain,
  backtest: async () => (await import('./backtest.ts')).addBacktest,
  calibrate: async () => (await import('./calibrate.ts')).addCalibrate,
  labels: async () => (await import('./labels.ts')).addLabels,
  models: async () => (await import('./models.ts')).addModels,
  channels: async () => (await import('./channels.ts')).addChannels,
  addresses: async () => (await import('./addresses.ts')).addAddresses,
  desks: async () => (await import('./desks.ts')).addDesks,
  'sign-in': async () => (await import('./sign-in.ts')).addSignIn,
  health: async () => (await import('./health.ts')).addHealth,
  migrate: async () => (await import('./migrate.ts')).addMigrate,
};

/**
 * Runs one command line (without `node` and the script).
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage or configuration
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = OK;
  const cli: Cli = {
    program: newProgram(terminal),
    terminal,
    exit: (given) => {
      code = given;
    },
  };
  for (const add of await named(args)) add(cli);
  try {
    await cli.program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

/** The commands whose names stand in the line, wherever; all of them when none does, for the help and for typos. */
async function named(args: readonly string[]): Promise<Add[]> {
  const all = Object.entries(COMMANDS);
  const some = all.filter(([name]) => args.includes(name));
  return Promise.all((some.length > 0 ? some : all).map(([, load]) => load()));
}

function newProgram(terminal: Terminal): Command {
  return new Command('claimwatch')
    .description(ABOUT)
    .option('--config <dir>', 'folder of the configuration (default: config, or CLAIMWATCH_CONFIG)')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride();
}

function report(error: unknown, terminal: Terminal): number {
  // Commander has printed its own message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? OK : WRONG;
  if (error instanceof ConfigError) {
    terminal.err(printable(`${error.problems.map(problemLine).join('\n')}\n`));
    return WRONG;
  }
  if (terminal.stop.aborted) {
    terminal.err('stopped before the end\n');
    return FAILED;
  }
  const wrong = error instanceof WrongUse || (error instanceof Error && error.name === 'WrongConfiguration');
  // Errors of the rooms say in their message what was wrong, where, and what to do; the stack is for whoever asks.
  const stack =
    terminal.env.CLAIMWATCH_LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : undefined;
  terminal.err(printable(`${stack ?? (error instanceof Error ? error.message : String(error))}\n`));
  return wrong ? WRONG : FAILED;
}
