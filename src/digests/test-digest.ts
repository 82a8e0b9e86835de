import type { Digest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';

/** What a sample says of itself, wherever it may be looked at first. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'TEST: this is a sample, nothing was said',
  es: 'PRUEBA: esto es una muestra, nadie dijo nada',
};

/** What a sample says of itself. */
export function testWords(lang: Language): string {
  return WORDS[lang];
}

/** For whom a sample is made. */
export interface TestFrame {
  readonly deskId: string;
  readonly deskName: string;
  readonly lang: Language;
  /** IANA zone. */
  readonly zone: string;
  readonly now: Date;
  /** Where its links lead: the address of this Claimwatch. */
  readonly publicUrl: string;
}

/** A digest in which nothing was said, to be rendered by what renders all others. */
export function testDigest({ deskId, deskName, lang, zone, now, publicUrl }: TestFrame): Digest {
  const at = now.toISOString();
  return {
    kind: 'regular',
    ...{ deskId, deskName, lang, zone },
    window: { from: new Date(now.getTime() - 3_600_000).toISOString(), to: at },
    sections: [
      {
        topic: 'test',
        name: lang === 'es' ? 'Prueba' : 'Test',
        lines: [
          {
            claimId: 0,
            verdict: 'new',
            topics: ['test'],
            words: WORDS[lang],
            kind: 'reported',
            lang,
            speaker: null,
            via: [],
            stance: 'asserts',
            outlet: 'Claimwatch',
            country: '',
            publishedAt: at,
            articleTitle: WORDS[lang],
            articleUrl: publicUrl,
            savedUrl: publicUrl,
            carriedBy: [],
            independentSources: 1,
            earlier: null,
            difference: null,
          },
        ],
      },
    ],
    held: { repeats: 0, url: publicUrl },
    feeds: { configured: 0, read: 0, failing: [], gaps: [] },
    nextAt: null,
    dueAt: null,
    notice: WORDS[lang],
  };
}
