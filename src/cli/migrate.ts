import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storePlace } from '../pipeline/installation.ts';
import { copyStore } from '../store/copy-store.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { type Cli, configOf, example } from './cli.ts';
import { WrongUse } from './terminal.ts';

interface Options {
  readonly from?: string;
}

export function addMigrate(cli: Cli): void {
  cli.program
    .command('migrate')
    .description('Bring the database up to this version and end; every start does it too.')
    .option('--from <dir>', 'then copy everything of this embedded database (a data folder) into it')
    .addHelpText(
      'after',
      example(
        'DATABASE_URL=postgres://claimwatch@db.example.org/claimwatch claimwatch migrate\n' +
          'DATABASE_URL=postgres://claimwatch@db.example.org/claimwatch claimwatch migrate --from data',
      ),
    )
    .action((options: Options) => migrateStore(cli, options));
}

async function migrateStore(cli: Cli, { from }: Options): Promise<void> {
  const place = storePlace(configOf(cli));
  const source = from === undefined ? null : resolve(from);
  if (source !== null) refuseSource(source, place.kind === 'embedded' ? place.dir : null);
  const store = await openStore(place);
  try {
    const done = await migrate(store);
    cli.terminal.out(done.length === 0 ? 'The database is up to date.\n' : `Done: ${done.join(', ')}.\n`);
    if (source === null) return;
    const old = await openStore({ kind: 'embedded', dir: source });
    try {
      await migrate(old);
      const copied = await copyStore(old, store);
      cli.terminal.out(`Copied ${[...copied].map(([table, rows]) => `${rows} ${table}`).join(', ')}.\n`);
    } finally {
      await old.close();
    }
  } finally {
    await store.close();
  }
}

function refuseSource(source: string, target: string | null): void {
  if (!existsSync(join(source, 'cluster'))) {
    throw new WrongUse(`${source} holds no embedded database. Name the folder that data.dir named.`);
  }
  if (source === target) {
    throw new WrongUse('A database cannot be copied into itself. Set DATABASE_URL to the one to copy into.');
  }
}
