import type { Stance } from './claim.ts';
import type { NoveltyVerdict } from './judgement.ts';
import type { Language } from './language.ts';

/** What a verdict is called before readers: in mails, in channels and on the pages of desks. */
export const VERDICT_WORDS: Readonly<Record<Language, Readonly<Record<NoveltyVerdict, string>>>> = {
  en: { new: 'New', update: 'Update', contradiction: 'Contradiction', repeat: 'Repeat' },
  es: { new: 'Nuevo', update: 'Actualización', contradiction: 'Contradicción', repeat: 'Repetición' },
};

type OneAndSeveral = readonly [one: string, several: string];

/** What one speaker does with the words, and what several do: "two officials deny". */
export const STANCE_WORDS: Readonly<Record<Language, Readonly<Record<Stance, OneAndSeveral>>>> = {
  en: {
    asserts: ['says', 'say'],
    denies: ['denies', 'deny'],
    rejects: ['rejects', 'reject'],
    warns: ['warns', 'warn'],
    promises: ['promises', 'promise'],
    demands: ['demands', 'demand'],
  },
  es: {
    asserts: ['dice', 'dicen'],
    denies: ['desmiente', 'desmienten'],
    rejects: ['rechaza', 'rechazan'],
    warns: ['advierte', 'advierten'],
    promises: ['promete', 'prometen'],
    demands: ['exige', 'exigen'],
  },
};
