import fc from 'fast-check';
import { runs } from './runs.ts';

// Of every property, so that a run of the gate finds what the last one found.
fc.configureGlobal({ seed: runs(1).seed });
