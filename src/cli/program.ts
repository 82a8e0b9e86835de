import { Command, CommanderError } from 'commander';
import { ConfigError, problemLine } from '../config/problem.ts';
import { addCheck } from './check.ts';
import type { Cli } from './cli.ts';
import { addDigestPreview } from './digest-preview.ts';
import { addExplain } from './explain.ts';
import { addExtract } from './extract.ts';
import { addFeed } from './feed.ts';
import { addFeedsAdd } from './feeds-add.ts';
import { addFeedsCheck } from './feeds-check.ts';
import { addFeedsExport } from './feeds-export.ts';
import { addFeedsImport } from './feeds-import.ts';
import { addFeedsList } from './feeds-list.ts';
import { addHealth } from './health.ts';
import { addMigrate } from './migrate.ts';
import { addOnce } from './once.ts';
import { addRead } from './read.ts';
import { addReplay } from './replay.ts';
import { addRun } from './run.ts';
import { addSignIn } from './sign-in.ts';
import { printable, type Terminal, WrongUse } from './terminal.ts';
import { addTopicsTry } from './topics-try.ts';
import { VERSION } from './version.ts';

const OK = 0;
const FAILED = 1;
/** Wrong usage or wrong configuration: trying again without a change is of no use. */
const WRONG = 2;

const ABOUT =
  'Polls news feeds, finds who said what that is new on the topics a desk watches, and mails it once.';

/** Every command, each in a file of its own, in the order of the help. */
const COMMANDS: readonly ((cli: Cli) => void)[] = [
  addRun,
  addOnce,
  addCheck,
  addFeeds,
  addFeed,
  addTopics,
  addRead,
  addExtract,
  addReplay,
  addDigest,
  addExplain,
  addSignIn,
  addHealth,
  addMigrate,
];

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
  for (const add of COMMANDS) add(cli);
  try {
    await cli.program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

function addFeeds(cli: Cli): void {
  const feeds = cli.program.command('feeds').description('List and edit the configured feeds.');
  addFeedsList(cli, feeds);
  addFeedsCheck(cli, feeds);
  addFeedsAdd(cli, feeds);
  addFeedsImport(cli, feeds);
  addFeedsExport(cli, feeds);
}

function addTopics(cli: Cli): void {
  const topics = cli.program.command('topics').description('Try the configured topics.');
  addTopicsTry(cli, topics);
}

function addDigest(cli: Cli): void {
  const digest = cli.program.command('digest').description('Look at digests.');
  addDigestPreview(cli, digest);
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
