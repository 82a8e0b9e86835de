import type { Cli } from './cli.ts';
import { addDigestPreview } from './digest-preview.ts';

export function addDigest(cli: Cli): void {
  const digest = cli.program.command('digest').description('Look at digests.');
  addDigestPreview(cli, digest);
}
