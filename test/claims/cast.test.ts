import { expect, test } from 'vitest';
import { castOf } from '../../src/claims/cast.ts';
import { scanDocument } from '../../src/claims/scan.ts';
import { spanOf } from '../../src/model/span.ts';
import { readText } from '../../src/text/read-text.ts';

test('a watched person is called by the longest of his names, and by his office only where nobody names him', () => {
  const names = (text: string, surfaces: readonly (readonly [string, string])[]) => {
    const mentions = surfaces.map(([surface, rule]) => {
      const start = text.indexOf(surface);
      const span = spanOf(text, start, start + surface.length);
      return { topic: 'x', field: 'text', span, entity: 'otto-blake', rule } as const;
    });
    const cast = castOf(scanDocument(readText(text, 'en')), mentions);
    return [...new Set(cast.occurrences.map(({ actor }) => actor.name))];
  };
  const office = ['The head of the port authority', 'entity:role:resolved'] as const;
  const text = 'The head of the port authority spoke. Blake left, and Zed Blake came again.';
  expect(names(text, [office])).toContain('The head of the port authority');
  expect(names(text, [office, ['Blake', 'entity:name']])).toContain('Blake');
  expect(names(text, [office, ['Blake', 'entity:name'], ['Zed Blake', 'entity:name']])).toEqual([
    'Zed Blake',
  ]);
});
