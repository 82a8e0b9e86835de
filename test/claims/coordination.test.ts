import { describe, expect, test } from 'vitest';
import { claimsOf, shortly } from './claims-of.ts';

type Row = readonly [text: string, ...claims: string[]];
const finds = (lang: 'en' | 'es', rows: readonly Row[]) =>
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(shortly(text, lang)).toEqual(claims);
  });

describe('two attributions side by side', () => {
  finds('en', [
    [
      'Ana Ruiz rejected the accusation, which she called “slander”.',
      'Ana Ruiz: rejected the accusation',
      'Ana Ruiz: she called “slander”',
    ],
    [
      'Ana Ruiz said the gate would stay shut, which Luis Mora called “madness”.',
      'Ana Ruiz: the gate would stay shut',
      'Luis Mora: Luis Mora called “madness”',
    ],
    [
      'Ana Ruiz ruled out a toll and Luis Mora confirmed it.',
      'Ana Ruiz: ruled out a toll',
      'Luis Mora: confirmed it',
    ],
    [
      'Ana Ruiz denied that the gate fell and Luis Mora confirmed it.',
      'Ana Ruiz: the gate fell',
      'Luis Mora: confirmed it',
    ],
    [
      'Ana Ruiz condemned the toll and Luis Mora defended the bridge.',
      'Ana Ruiz: condemned the toll',
      'Luis Mora: defended the bridge',
    ],
    [
      'Ana Ruiz says the road is shut, although Luis Mora insists it is not.',
      'Ana Ruiz: the road is shut',
      'Luis Mora: it is not',
    ],
    [
      'Ana Ruiz says the road is shut, whereas Luis Mora has said it may open.',
      'Ana Ruiz: the road is shut',
      'Luis Mora: it may open',
    ],
    [
      'Ana Ruiz called the report false and the paper said it stood by its words.',
      'Ana Ruiz: called the report false',
      'the paper: it stood by its words',
    ],
    // What another did beside an object is none of the object.
    ['Ana Ruiz rejected the toll and Luis Mora left for Lima.', 'Ana Ruiz: rejected the toll'],
    ['Ana Ruiz denied the report and the Pentagon declined to comment.', 'Ana Ruiz: denied the report'],
    // Within what is said.
    [
      'Ana Ruiz said the road was shut and Luis Mora rejected the plan.',
      'Ana Ruiz: the road was shut and Luis Mora rejected the plan',
    ],
    [
      'Ana Ruiz rejected the plan that Luis Mora made and Tom Blake signed.',
      'Ana Ruiz: rejected the plan that Luis Mora made and Tom Blake signed',
    ],
    [
      'Ana Ruiz criticized the gate and the people killed there.',
      'Ana Ruiz: criticized the gate and the people killed there',
    ],
  ]);
  finds('es', [
    [
      'Ana Ruiz descartó que haya cobros y Luis Mora los confirmó.',
      'Ana Ruiz: haya cobros',
      'Luis Mora: los confirmó',
    ],
    [
      'Ana Ruiz descartó el cobro y Luis Mora confirmó la obra.',
      'Ana Ruiz: descartó el cobro',
      'Luis Mora: confirmó la obra',
    ],
    [
      'Ana Ruiz asegura que la vía está cerrada, mientras que Luis Mora sostiene que sigue abierta.',
      'Ana Ruiz: la vía está cerrada',
      'Luis Mora: sigue abierta',
    ],
    [
      'Ana Ruiz asegura que las obras terminaron, aunque Luis Mora insiste en que siguen.',
      'Ana Ruiz: las obras terminaron',
      'Luis Mora: insiste en que siguen',
    ],
    [
      'Ana Ruiz dijo que la obra terminó y Luis Mora rechazó.',
      'Ana Ruiz: la obra terminó y Luis Mora rechazó',
    ],
  ]);
});

describe('a verb and the pronoun that takes up what was said', () => {
  test.each([
    ['en', 'Ana Ruiz said [a:troops would enter]. Luis Mora rejects that.', 'rejects'],
    ['en', 'Ana Ruiz said [a:troops would enter]. Luis Mora denied it on Monday.', 'denies'],
    ['es', 'Ana Ruiz dijo que [a:entrarán las tropas]. Luis Mora lo niega.', 'denies'],
    ['es', 'Ana Ruiz dijo que [a:entrarán las tropas]. Luis Mora lo confirmó el lunes.', 'asserts'],
  ] as const)('%s: %s is on its topic', (lang, text, stance) => {
    expect(claimsOf(text, lang).at(-1)).toMatchObject({
      speaker: { name: 'Luis Mora' },
      topics: ['us-military-action'],
      stance,
    });
  });

  test('“la obra” is no verb', () => {
    expect(shortly('Ana Ruiz vio la obra.', 'es')).toEqual([]);
  });
});

describe('un juicio entre comillas sobre lo anterior', () => {
  finds('es', [
    [
      'Ana Ruiz rechazó la acusación, lo que ella calificó de “calumnia”.',
      'Ana Ruiz: rechazó la acusación',
      'Ana Ruiz: calificó de “calumnia”',
    ],
  ]);
});
