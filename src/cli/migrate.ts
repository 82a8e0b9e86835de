import { storePlace } from '../pipeline/installation.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { type Cli, configOf, example } from './cli.ts';

export function addMigrate(cli: Cli): void {
  cli.program
    .command('migrate')
    .description('Bring the database up to this version and end; every start does it too.')
    .addHelpText(
      'after',
      example('DATABASE_URL=postgres://claimwatch@db.example.org/claimwatch claimwatch migrate'),
    )
    .action(() => migrateStore(cli));
}

async function migrateStore(cli: Cli): Promise<void> {
  const store = await openStore(storePlace(configOf(cli)));
  try {
    const done = await migrate(store);
    cli.terminal.out(done.length === 0 ? 'The database is up to date.\n' : `Done: ${done.join(', ')}.\n`);
  } finally {
    await store.close();
  }
}
