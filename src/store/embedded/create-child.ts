import { PGlite } from '@electric-sql/pglite';

// A short-lived process of its own: see create.ts.
const cluster = process.argv[2];
if (cluster === undefined) throw new Error('create-child wants the directory to make the cluster in.');
const engine = await PGlite.create(cluster);
await engine.close();
process.exit(0);
