import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventTimes } from '../../src/claims/when.ts';
import type { Language } from '../../src/model/language.ts';
import { findDates } from '../../src/text/dates.ts';
import { readText } from '../../src/text/read-text.ts';
import { claimsOf } from './claims-of.ts';

/** Published on Friday 21 November 2025. */
const PUBLISHED = '2025-11-21';

/** The time of the claim between `[` and `]`; `{said|say}` is its cue and the cue's lemma. */
function when(marked: string, lang: Language): string | null {
  const cueAt = marked.replace(/[[\]]/g, '').search(/\{/);
  const [, written = '', lemma = ''] = /\{([^|]+)\|([^}]+)\}/.exec(marked) ?? [];
  const bare = marked.replace(/\{([^|]+)\|[^}]+\}/g, '$1');
  const start = bare.indexOf('[');
  const end = bare.indexOf(']') - 1;
  const text = bare.replace(/[[\]]/g, '');
  const doc = readText(text, lang);
  const sentence = doc.sentences.find((s) => s.start <= start && start < s.end);
  if (!sentence) throw new Error(`no sentence at ${start} of: ${text}`);
  const cue = cueAt < 0 ? null : { start: cueAt, end: cueAt + written.length, lemma };
  return new EventTimes(doc, findDates(doc, PUBLISHED)).whenOf({
    start,
    end,
    unit: sentence,
    head: null,
    said: [],
    cue,
  });
}

describe('when the event of a claim was', () => {
  test.each<[string, string | null]>([
    // in its own words
    ['[The boat was hit on Tuesday], the ministry {said|say}.', '2025-11-18'],
    ['[They met last week] in Panama.', '2025-11'],
    ['[The group was listed in February].', '2025-02'],
    // beside them
    ['In May he {confirmed|confirm} that [the offer was made].', '2025-05'],
    ['On Tuesday the minister {announced|announce} that [two gangs were listed].', '2025-11-18'],
    // the time of speaking is none
    ['[The minister said on Tuesday that the plan was dead].', null],
    ['On Tuesday the minister {said|say} that [the plan was dead].', null],
    ['[Ruiz {vowed|vow} Thursday to shut the dam].', null],
    ['Ruiz, who pledged in May to shut the dam, {said|say} [the plan was dead].', null],
    ['[A blockade would end the pact signed in May], Ruiz {said|say}.', '2025-05'],
    ['LIMA, November 18 (Agency) — Ruiz {announced|announce} that [the dam is shut].', null],
    // a day behind "that" is of what is said
    ['The minister {warned|warn} [that by March the dam would be empty].', '2026-03'],
    // a bound is none
    ['[It has hit 21 boats since September].', null],
    // led back to
    ['They talked on Monday. [It was a good talk], she {said|say} afterward.', '2025-11-17'],
    [
      'A call on Monday lasted an hour. She {answered|answer} that [no troops would be let in].',
      '2025-11-17',
    ],
    // an event told before
    ['The navy sank a boat on Tuesday. Nobody knew the crew.\n\n[The strike killed four].', '2025-11-18'],
    ['The mayor was killed on Saturday. [He was shot six times].', '2025-11-15'],
    ['The mayor was killed on Saturday.\n\n[He was arrested as a young man].', null],
    ['The navy sank a boat on Tuesday. [Strikes are no answer to anything].', null],
    ['Nothing is known. [The strike killed four].', null],
  ])('English: %s', (text, want) => {
    expect(when(text, 'en')).toBe(want);
  });

  test.each<[string, string | null]>([
    ['[La lancha fue hundida el martes], dijo.', '2025-11-18'],
    ['El secretario {anunció|anunciar} el jueves que [dos bandas quedan en la lista].', '2025-11-20'],
    ['[La presidenta dijo el martes que no habrá tropas].', null],
    ['[Ruiz {prometió|prometer} el jueves cerrar la presa].', null],
    ['Lima, noviembre 18 (Agencia).- Ruiz {anunció|anunciar} que [la presa cierra].', null],
    ['En mayo, Ruiz {anunció|anunciar} que [la presa cierra].', '2025-05'],
    ['[Van 21 ataques desde septiembre].', null],
    [
      'El pacto se firmó el lunes. “[Nadie cede]”, {expresó|expresar} en aquella ocasión la presidenta.',
      '2025-11-17',
    ],
    ['Bombardearon una lancha el martes. [El ataque no fue en aguas mexicanas].', '2025-11-18'],
    ['La llamada fue el lunes. {Contó|contar} que [Trump le preguntó por los cárteles].', '2025-11-17'],
  ])('Spanish: %s', (text, want) => {
    expect(when(text, 'es')).toBe(want);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'on Tuesday the strike killed said then since in May call answered el martes ese ataque . , 2025 “ ”'.split(
      ' ',
    ),
  );

  test('gives a day, a month, a year or nothing', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(80), fc.nat(80), (pieces, a, b) => {
        const text = pieces.join(' ');
        const doc = readText(text, 'en');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const cue = { start, end: Math.min(start + 4, end), lemma: 'answer' };
        const found = new EventTimes(doc, findDates(doc, PUBLISHED)).whenOf({
          start,
          end,
          unit: { start, end },
          head: null,
          said: [],
          cue,
        });
        if (found !== null) expect(found).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
      }),
    );
  });

  test('takes time that grows with its length, not with its square', () => {
    const sentence = 'They hit a boat on Tuesday. The strike killed four, she said then. ';
    const time = (times: number): number => {
      const doc = readText(sentence.repeat(times), 'en');
      const dates = findDates(doc, PUBLISHED);
      const start = performance.now();
      const eventTimes = new EventTimes(doc, dates);
      for (const unit of doc.sentences)
        eventTimes.whenOf({ ...unit, unit, head: null, said: [], cue: { ...unit, lemma: 'say' } });
      return performance.now() - start;
    };
    time(400);
    // The quickest of several runs: what else the machine does makes some of them slow.
    const small = Math.min(...Array.from({ length: 5 }, () => time(400)));
    const large = Math.min(...Array.from({ length: 4 }, () => time(3200)));
    expect(large / small).toBeLessThan(8 * 5);
  });
});

describe('a date belongs to the clause it stands in', () => {
  test.each<[string, Language, (string | null)[]]>([
    [
      'Ana Ruiz denied in May that the gate fell and Luis Mora said the bridge was new.',
      'en',
      ['2025-05', null],
    ],
    ['In May Ana Ruiz said the gate was old; Luis Mora said the bridge was new.', 'en', ['2025-05', null]],
    ['The gate fell in June, Ana Ruiz said, but Luis Mora said the bridge was new.', 'en', ['2025-06', null]],
    [
      'In May, when Ana Ruiz said the gate was old, Luis Mora replied that the bridge was new.',
      'en',
      ['2025-05', '2025-05'],
    ],
    [
      'When Ana Ruiz said the gate fell in May, Luis Mora replied that the bridge was new.',
      'en',
      ['2025-05', null],
    ],
    ['Ana Ruiz expects a deal this month, but Luis Mora says no day was set.', 'en', [null]],
    ['Ana Ruiz said the gate was built in June and that the bridge is new.', 'en', ['2025-06', null]],
    [
      'In June Ana Ruiz said the gate of the port was old and that the bridge was quite new.',
      'en',
      ['2025-06', '2025-06'],
    ],
    [
      'Ana Ruiz negó en mayo que cayera la puerta y Luis Mora dijo que el puente es nuevo.',
      'es',
      ['2025-05', null],
    ],
    ['Ana Ruiz dijo que el lunes abrirá el puerto.', 'es', ['2025-08-11']],
  ])('%s', (text, lang, times) => {
    expect(claimsOf(text, lang).map((claim) => claim.when)).toEqual(times);
  });
});
