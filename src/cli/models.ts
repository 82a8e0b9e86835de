import type { Cli } from './cli.ts';
import { addModelsTest } from './models-test.ts';

export function addModels(cli: Cli): void {
  const models = cli.program
    .command('models')
    .description('Look at the language models that are configured.');
  addModelsTest(cli, models);
}
