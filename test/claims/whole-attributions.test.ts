import { describe, expect, test } from 'vitest';
import { keptWhole } from '../../src/claims/whole-attributions.ts';
import { claimsOf } from './claims-of.ts';

const whole = (text: string, lang: 'en' | 'es' = 'en') =>
  keptWhole(claimsOf(text, lang), text).map(
    ({ speaker, content, kind }) =>
      `${speaker?.name} (${kind}): ${content.map((span) => span.text).join(' … ')}`,
  );

describe('off topic, an attribution is kept whole', () => {
  test('a quotation of several sentences, cut by its cue', () => {
    expect(
      whole(
        '“The bridge fell at noon, and nobody had been warned of anything before. We are looking into the reasons for that with all the engineers of the port,” Ana Ruiz said. “The road will stay closed until the spring comes back to the valley.”',
      ),
    ).toEqual([expect.stringMatching(/^Ana Ruiz \(direct\): .*noon.* … .*reasons.* … .*spring/)]);
  });

  test('two clauses of one cue', () => {
    expect(
      whole('Ana Ruiz said that the road was closed on Monday and that the bridge had fallen by noon.'),
    ).toEqual(['Ana Ruiz (indirect): the road was closed on Monday … the bridge had fallen by noon']);
  });

  test.each([
    [
      'another cue',
      'Ana Ruiz said that the road was closed on Monday. She added that the bridge had fallen.',
      2,
    ],
    ['another speaker', 'Ana Ruiz said: “The road is closed.” “It will stay closed,” said Luis Vega.', 2],
    [
      'another paragraph',
      '“The road is closed for good, and so it stays,” Ana Ruiz said.\n\n“Nobody will ever open it again in our time.”',
      2,
    ],
  ])('not across %s', (_, text, claims) => expect(whole(text)).toHaveLength(claims));

  test('a claim on a watched topic stands alone, and parts the words on both sides of it', () => {
    const said = [
      'The bridge fell at noon, and nobody had been warned of anything before that day came.',
      'No [a:American soldier] will ever set foot in this country, whatever anybody says about that.',
      'The road will stay closed until the spring comes back to the valley and the snow has gone,',
    ];
    const marked = `“${said.join(' ')}” Ana Ruiz said.`;
    const kept = keptWhole(claimsOf(marked, 'en'), marked.replace('[a:', '').replace(']', ''));
    expect(kept.map(({ topics }) => topics)).toEqual([[], ['us-military-action'], []]);
  });
});
