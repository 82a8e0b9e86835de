/** What goes into and comes out of the process that runs one extractor. */
import { z } from 'zod';

export const Tasks = z.array(
  z.object({ set: z.string(), id: z.string(), url: z.string(), file: z.string() }),
);
export const RunResult = z.object({
  pages: z.array(
    z.object({
      set: z.string(),
      id: z.string(),
      text: z.string(),
      date: z.string().nullable(),
      from: z.string(),
      /** Processor time of the extraction alone, milliseconds. */
      ms: z.number(),
    }),
  ),
  /** Largest resident size of the process, megabytes. */
  peak: z.number(),
});
export type RunResult = z.infer<typeof RunResult>;
