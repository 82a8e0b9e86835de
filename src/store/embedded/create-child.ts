import { PGlite } from '@electric-sql/pglite';

// A short-lived process of its own: see create.ts.
const cluster = process.argv[2];
if (cluster === undefined) throw new Error('create-child wants the directory to make the cluster in.');
// It ends with its parent: one that outlived a killed parent would write where the next start makes room.
process.stdin.once('end', () => process.exit(1)).resume();
const engine = await PGlite.create(cluster);
await engine.close();
process.exit(0);
