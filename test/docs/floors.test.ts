import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const Floors = z.object({
  streams: z.array(
    z.object({ name: z.string(), figures: z.array(z.object({ figure: z.string(), value: z.number() })) }),
  ),
});

/** The words of README.md before the figure that `eval/floors.json` holds. */
const TOLD: Readonly<Record<string, string>> = {
  'claims.f1': 'claims found with F1 ',
  speakerAccuracy: 'speaker right ',
  verdictAccuracy: 'kind of change right ',
  'desk.missRate': 'should have been told at most ',
  'desk.noiseRate': 'it was sent at most ',
};

test('the figures of quality in README.md are the floors that CI holds', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(/\s+/g, ' ');
  const { streams } = Floors.parse(JSON.parse(readFileSync(join(ROOT, 'eval/floors.json'), 'utf8')));
  const figures = streams.find(({ name }) => name === 'development')?.figures ?? [];
  const values = new Map(figures.map(({ figure, value }) => [figure, value]));
  for (const [figure, words] of Object.entries(TOLD))
    expect(readme).toContain(`${words}${values.get(figure)}`);
});
