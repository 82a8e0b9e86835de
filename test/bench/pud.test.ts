import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../bench/attribution/conllu.ts';
import { attributionsOf, scorePud } from '../../bench/attribution/pud.ts';
import { claimsOf } from '../claims/claims-of.ts';

/** Rows of `id form lemma pos features head relation`, as a treebank has them. */
function sentence(text: string, rows: string): string {
  const lines = rows
    .trim()
    .split('\n')
    .map((row) => {
      const [id, form, lemma, pos, features, head, relation] = row.trim().split(' ');
      return [id, form, lemma, pos, '_', features, head, relation, '_', '_'].join('\t');
    });
  return [`# text = ${text}`, ...lines].join('\n');
}

const THAT = sentence(
  'Ana Ruiz dijo que la puerta del muelle cierra.',
  `
  1 Ana Ana PROPN _ 3 nsubj
  2 Ruiz Ruiz PROPN _ 1 flat
  3 dijo decir VERB Mood=Ind|Person=3 0 root
  4 que que SCONJ _ 10 mark
  5 la el DET _ 6 det
  6 puerta puerta NOUN _ 10 nsubj
  7-8 del _ _ _ _ _
  7 de de ADP _ 9 case
  8 el el DET _ 9 det
  9 muelle muelle NOUN _ 6 nmod
  10 cierra cerrar VERB Mood=Ind|Person=3 3 ccomp
  11 . . PUNCT _ 3 punct
  `,
);
const WISH = sentence(
  'Quiero decir que la puerta cierra.',
  `
  1 Quiero querer VERB Person=1 0 root
  2 decir decir VERB VerbForm=Inf 1 xcomp
  3 que que SCONJ _ 6 mark
  4 la el DET _ 5 det
  5 puerta puerta NOUN _ 6 nsubj
  6 cierra cerrar VERB Person=3 2 ccomp
  7 . . PUNCT _ 1 punct
  `,
);

const TREEBANK = sentencesOf(`${THAT}\n\n${WISH}\n`);

describe('a treebank', () => {
  test('is read with each word in its place, joined ones in that of both', () => {
    const [first] = TREEBANK;
    const written = first?.words.map(({ start, end }) => first.text.slice(start, end));
    expect(written).toEqual('Ana Ruiz dijo que la puerta del del muelle cierra .'.split(' '));
  });

  test('gives attributions: verbs of speech, their clause without its conjunction, their subject', () => {
    const told = TREEBANK.flatMap((one) =>
      attributionsOf(one).map(({ content, subject, reported }) => ({
        content: content
          .toSorted((a, b) => a.id - b.id)
          .map(({ lemma }) => lemma)
          .join(' '),
        subject: subject?.map(({ lemma }) => lemma).join(' ') ?? null,
        reported,
      })),
    );
    expect(told).toEqual([
      { content: 'el puerta de el muelle cerrar', subject: 'Ana Ruiz', reported: true },
      { content: 'el puerta cerrar', subject: null, reported: false },
    ]);
  });

  test('is scored by the words of claims and of their speakers', () => {
    const claimsIn = (text: string) => claimsOf(text, 'es');
    expect(scorePud(TREEBANK, claimsIn, ({ reported }) => reported)).toEqual({
      asked: 1,
      found: 1,
      withSubject: 1,
      rightSpeaker: 1,
      misses: [],
    });
    expect(scorePud(TREEBANK, () => [])).toMatchObject({ asked: 2, found: 0 });
  });
});
