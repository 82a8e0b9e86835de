import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example } from './cli.ts';

export function addSignIn(cli: Cli): void {
  cli.program
    .command('sign-in <name>')
    .description('Make a one-time link with which this person signs in to the pages.')
    .addHelpText('after', example('claimwatch sign-in maria'))
    .action((name: string) => signIn(cli, name));
}

async function signIn(cli: Cli, reviewer: string): Promise<void> {
  const { url } = z.object({ url: z.string() }).parse(await ask(configOf(cli), { ask: 'sign-in', reviewer }));
  cli.terminal.out(`${url}\n`);
}
