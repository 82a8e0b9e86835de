import type { Stance } from './claim.ts';
import type { CorrectionKind } from './digest.ts';
import type { NoveltyVerdict } from './judgement.ts';
import type { Language } from './language.ts';

/** What a verdict is called before readers: in mails, in channels and on the pages of desks. */
export const VERDICT_WORDS: Readonly<Record<Language, Readonly<Record<NoveltyVerdict, string>>>> = {
  en: { new: 'New', update: 'Update', contradiction: 'Contradiction', repeat: 'Repeat' },
  es: { new: 'Nuevo', update: 'Actualización', contradiction: 'Contradicción', repeat: 'Repetición' },
};

/** What an update or contradiction is called whose other side is what the article itself had said before. */
export const CHANGED_WORDS: Readonly<Record<Language, string>> = {
  en: 'Changed in the article',
  es: 'Cambiado en el artículo',
};

/** What became of a line that a desk was told, before readers. */
export const CORRECTION_WORDS: Readonly<Record<Language, Readonly<Record<CorrectionKind, string>>>> = {
  en: {
    retracted: 'Retracted',
    'stands-again': 'Stands again',
    edited: 'Edited',
    'taken-out': 'Taken out',
    'put-back': 'Put back',
  },
  es: {
    retracted: 'Retirado',
    'stands-again': 'Se mantiene',
    edited: 'Modificado',
    'taken-out': 'Eliminado',
    'put-back': 'Repuesto',
  },
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
