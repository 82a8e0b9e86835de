import { expect, test } from 'vitest';
import { fewerLines } from '../../src/model/fewer-lines.ts';
import { sampleCorrection, sampleDigest, sampleLine, sampleRestated } from '../digests/sample.ts';

const HELD = 'https://watch.example/held';
const digest = sampleDigest({
  held: { repeats: 0, url: HELD },
  corrections: { lines: [sampleCorrection()] },
  sections: [
    { topic: 't', name: 'T', lines: [sampleLine(), sampleLine()], more: { count: 3, url: '/more' } },
  ],
  saidAgain: { lines: [sampleRestated(), sampleRestated()] },
});

test('what is left out of each part is counted with what was left out of it before', () => {
  const { corrections, sections, saidAgain } = fewerLines(digest, (lines) => lines.slice(0, 1));
  expect(corrections).toEqual(digest.corrections);
  expect(sections[0]).toMatchObject({ lines: { length: 1 }, more: { count: 4, url: '/more' } });
  expect(saidAgain).toMatchObject({ lines: { length: 1 }, more: { count: 1, url: HELD } });
});

test('nothing left out changes nothing', () => {
  expect(fewerLines(digest, (lines) => lines)).toEqual(digest);
});
