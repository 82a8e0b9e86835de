import type { Cli } from './cli.ts';
import { addTopicsTry } from './topics-try.ts';

export function addTopics(cli: Cli): void {
  const topics = cli.program.command('topics').description('Try the configured topics.');
  addTopicsTry(cli, topics);
}
