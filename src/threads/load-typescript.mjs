/**
 * Lets tsx load TypeScript in the thread or process that imports this, when Claimwatch runs from source.
 * Plain `--import tsx` registers itself in main threads only (seen with tsx 4.23 on Node 20.20: a worker says
 * "Unknown file extension .ts").
 */
import { register } from 'tsx/esm/api';

register();
