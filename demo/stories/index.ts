import { BEFORE } from './before.ts';
import type { Story } from './story.ts';
import { WAVE_1 } from './wave-1.ts';
import { WAVE_2 } from './wave-2.ts';
import { WAVE_3 } from './wave-3.ts';
import { WAVE_4 } from './wave-4.ts';

/** Everything the newsroom ever prints, in the order in which it breaks. */
export const STORIES: readonly Story[] = [...BEFORE, ...WAVE_1, ...WAVE_2, ...WAVE_3, ...WAVE_4];
