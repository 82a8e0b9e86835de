import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { standsIn } from '../../src/model/span.ts';
import { findDates } from '../../src/text/dates.ts';
import { localDay } from '../../src/text/days.ts';
import { readText } from '../../src/text/read-text.ts';

/** All tables are read as if published on this Friday. */
const FRIDAY = '2025-11-21';

/** `2025-11-17`, `2025-02`, `2008`, `2025-11-10..2025-11-16`. */
function dates(text: string, lang: Language): string[] {
  return findDates(readText(text, lang), FRIDAY).map(({ from, to, grain, rule }) => {
    if (grain === 'day') return from;
    if (grain === 'year') return from.slice(0, 4);
    return grain === 'month' && !/:(?:early|mid|late)$/.test(rule) ? from.slice(0, 7) : `${from}..${to}`;
  });
}

describe('English dates look back from the day of publication', () => {
  test.each<[string, string[]]>([
    ['She spoke on Friday.', ['2025-11-21']],
    ['She spoke Monday.', ['2025-11-17']],
    ['She spoke on Saturday.', ['2025-11-15']],
    ['This Thursday it was doubled.', ['2025-11-20']],
    ['Last Friday it was doubled.', ['2025-11-14']],
    ['Next Tuesday they meet.', ['2025-11-25']],
    ['They will meet on Tuesday.', ['2025-11-25']],
    ['Mexico will not accept troops, she said on Tuesday.', ['2025-11-18']],
    ["Thursday's call was short.", ['2025-11-20']],
    ['It was signed on April 16.', ['2025-04-16']],
    ['It was signed on December 16.', ['2024-12-16']],
    ['It was signed on 16 April 2024.', ['2024-04-16']],
    ['It was signed on Friday, Aug. 8, 2025.', ['2025-08-08']],
    ['It was signed on July 4th.', ['2025-07-04']],
    ['The tax applies from December 31.', ['2025-12-31']],
    ['The tax will apply on December 31.', ['2025-12-31']],
    ['In February six were listed.', ['2025-02']],
    ['Last February six were listed.', ['2025-02']],
    ['Last November six were listed.', ['2024-11']],
    ['Last December six were listed.', ['2024-12']],
    ['Next March they vote.', ['2026-03']],
    ['In September 2023 it began.', ['2023-09']],
    ['In late July he agreed.', ['2025-07-21..2025-07-31']],
    ['In mid-July he agreed.', ['2025-07-11..2025-07-20']],
    ['In early July he agreed.', ['2025-07-01..2025-07-10']],
    ['In May he agreed.', ['2025-05']],
    ['It happened in 2008.', ['2008']],
    ['the 2008 killing', ['2008']],
    ['two invasions since 1846', ['1846']],
    ['We lost people last year.', ['2024']],
    ['It grew this year.', ['2025']],
    ['It ends next year.', ['2026']],
    ['Last week he signed.', ['2025-11-10..2025-11-16']],
    ['Next week they sign.', ['2025-11-24..2025-11-30']],
    ['Last month he signed.', ['2025-10']],
    ['A week ago he signed.', ['2025-11-10..2025-11-16']],
    ['Three days ago he signed.', ['2025-11-18']],
    ['Two years ago he signed.', ['2023']],
    ['3 days ago he signed.', ['2025-11-18']],
    ['Yesterday he signed.', ['2025-11-20']],
    ['He signs tomorrow.', ['2025-11-22']],
    ['He signed this morning.', ['2025-11-21']],
    ['He signed last night.', ['2025-11-20']],
    ['She spoke on Wednesday; he had spoken the previous day.', ['2025-11-19', '2025-11-18']],
    ['A day earlier he had spoken.', ['2025-11-20']],
    ['Dated 2025-02-20.', ['2025-02-20']],
    ['Dated 2/20/2025.', ['2025-02-20']],
  ])('%s', (text, want) => {
    expect(dates(text, 'en')).toEqual(want);
  });

  test.each([
    'They may sign it. May God help them.',
    'They march. March on!',
    'He has 2000 soldiers.',
    'It cost $2025.',
    'She was born on February 30.',
    'It rests on section 740.',
    'the second, the third',
  ])('no date in: %s', (text) => {
    expect(dates(text, 'en')).toEqual([]);
  });
});

describe('what is promised, threatened, asked or to come looks forward', () => {
  test.each<[string, string[]]>([
    ['She promised that before December the army would leave.', ['2025-12']],
    ['She must open the port before the end of December.', ['2025-12']],
    ['He warned that by March the dam would be empty.', ['2026-03']],
    ['He gave them until December 5 to leave.', ['2025-12-05']],
    ['They demanded that it be repaired no later than December 5.', ['2025-12-05']],
    ['On Tuesday the port will open.', ['2025-11-25']],
    ['She said the tax would begin on Tuesday.', ['2025-11-25']],
    ['She pledged in writing to open it in December.', ['2025-12']],
    // What has been.
    ['The army had left before December.', ['2024-12']],
    ['It would have begun on Tuesday.', ['2025-11-18']],
    ['On Tuesday she said that she will go.', ['2025-11-18']],
    ['He was told before December that the gate was old.', ['2024-12']],
  ])('%s', (text, expected) => {
    expect(dates(text, 'en')).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Prometió que antes de diciembre el ejército saldrá.', ['2025-12']],
    ['Terminará la línea a más tardar en marzo.', ['2026-03']],
    ['Advirtió que para diciembre la presa estará vacía.', ['2025-12']],
    ['Exigió que la reparen antes del 5 de diciembre.', ['2025-12-05']],
    ['Les dio hasta finales de diciembre para salir.', ['2025-12-21..2025-12-31']],
    ['El martes abrirá el puerto.', ['2025-11-25']],
    ['Dijo que el cobro empezaría el martes.', ['2025-11-25']],
    ['Se comprometió a abrirlo en diciembre.', ['2025-12']],
    // What has been.
    ['El ejército salió antes de diciembre.', ['2024-12']],
    ['Habría salido el martes.', ['2025-11-18']],
    ['El martes dijo que irá.', ['2025-11-18']],
  ])('%s', (text, expected) => {
    expect(dates(text, 'es')).toEqual(expected);
  });
});

describe('a date beside a past is the past’s, whatever is to come around it', () => {
  test.each<[string, string[]]>([
    ['Ruiz vowed Thursday to close the port.', ['2025-11-20']],
    ['Ruiz, who pledged in December to close the port, will resign.', ['2024-12']],
    ['Ruiz promised at a rally on Monday to close the port.', ['2025-11-17']],
    ['A blockade would end the water treaty signed in December.', ['2024-12']],
    ['The treaty signed in December will be scrapped.', ['2024-12']],
    ['The driver arrested on Monday will see a judge.', ['2025-11-17']],
    ['She will fine those who left the pool in December.', ['2024-12']],
    // What is to come.
    ['Ruiz promised to close the port on Monday.', ['2025-11-24']],
    ['Ruiz promised a vote on Monday.', ['2025-11-24']],
    ['The treaty will be signed in December.', ['2025-12']],
    ['The port will shut on Monday.', ['2025-11-24']],
    ['A vote scheduled on Monday will decide.', ['2025-11-24']],
    ['She will see the elected mayor on Monday.', ['2025-11-24']],
  ])('%s', (text, expected) => {
    expect(dates(text, 'en')).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['Ruiz prometió el jueves cerrar el puerto.', ['2025-11-20']],
    ['Ruiz, que prometió en diciembre cerrar el puerto, renunciará.', ['2024-12']],
    ['Un bloqueo rompería el tratado firmado en diciembre.', ['2024-12']],
    ['El tratado firmado en diciembre será revisado.', ['2024-12']],
    ['El tratado que Ruiz firmó con Chile en diciembre será revisado.', ['2024-12']],
    // What is to come.
    ['Ruiz prometió cerrar el puerto el lunes.', ['2025-11-24']],
    ['El tratado será firmado en diciembre.', ['2025-12']],
    ['Lo votará el Senado en diciembre.', ['2025-12']],
    ['Se verán con Estados Unidos en diciembre.', ['2025-12']],
    ['La cita prevista el lunes será en Lima.', ['2025-11-24']],
    // The day behind its month, as datelines have it.
    ['Lima, noviembre 18 (Agencia).- Llovió.', ['2025-11-18']],
    ['En noviembre 18 barcos salieron.', ['2025-11']],
  ])('%s', (text, expected) => {
    expect(dates(text, 'es')).toEqual(expected);
  });
});

describe('Spanish dates look back from the day of publication', () => {
  test.each<[string, string[]]>([
    ['Habló este viernes.', ['2025-11-21']],
    ['Habló el lunes.', ['2025-11-17']],
    ['Habló el pasado lunes.', ['2025-11-17']],
    ['Habló el viernes pasado.', ['2025-11-14']],
    ['Se reunirán el martes.', ['2025-11-25']],
    ['Van a reunirse el martes.', ['2025-11-25']],
    ['Se reúnen el próximo martes.', ['2025-11-25']],
    ['No aceptará tropas, dijo el martes.', ['2025-11-18']],
    ['La llamada del pasado 17 de abril.', ['2025-04-17']],
    ['El 31 de julio habló.', ['2025-07-31']],
    ['El viernes 8 de agosto de 2025 habló.', ['2025-08-08']],
    ['El primero de mayo habló.', ['2025-05-01']],
    ['El 10 y 11 de mayo habló.', ['2025-05-10']],
    ['Rige a partir del 1 de enero.', ['2026-01-01']],
    ['En febrero incluyó a seis.', ['2025-02']],
    ['En febrero pasado incluyó a seis.', ['2025-02']],
    ['En diciembre de 2024 incluyó a seis.', ['2024-12']],
    ['En diciembre incluyó a seis.', ['2024-12']],
    ['A finales de julio aceptó.', ['2025-07-21..2025-07-31']],
    ['A principios de julio aceptó.', ['2025-07-01..2025-07-10']],
    ['En 2020 era de 15.', ['2020']],
    ['El año pasado murieron más.', ['2024']],
    ['En lo que va del año bajó.', ['2025']],
    ['La semana pasada firmó.', ['2025-11-10..2025-11-16']],
    ['La próxima semana firma.', ['2025-11-24..2025-11-30']],
    ['La semana que viene firma.', ['2025-11-24..2025-11-30']],
    ['El mes pasado firmó.', ['2025-10']],
    ['Hace una semana firmó.', ['2025-11-10..2025-11-16']],
    ['Hace tres días firmó.', ['2025-11-18']],
    ['Hace 3 días firmó.', ['2025-11-18']],
    ['Habló luego de que Trump anunciara el lunes un plan.', ['2025-11-17']],
    ['Trump anunciará el lunes un plan.', ['2025-11-24']],
    ['Ayer dio una orden.', ['2025-11-20']],
    ['Hoy dio una orden.', ['2025-11-21']],
    ['Antier dio una orden.', ['2025-11-19']],
    ['Dará detalles mañana.', ['2025-11-22']],
    ['Esta mañana dio detalles.', ['2025-11-21']],
    ['Habló el lunes; la víspera había callado.', ['2025-11-17', '2025-11-16']],
    ['El 31 de julio dijo que se firmaría la semana siguiente.', ['2025-07-31', '2025-08-04..2025-08-10']],
    ['Fechado el 20/02/2025.', ['2025-02-20']],
    ['Empezó el lunes 17 y seguirá hoy.', ['2025-11-17', '2025-11-21']],
    ['Concluirá el miércoles 26.', ['2025-11-26']],
    ['El acuerdo del día 3 fue breve.', ['2025-11-03']],
    ['Esta fecha dio inicio el despliegue.', ['2025-11-21']],
    ['Empezó el martes 11 de noviembre.', ['2025-11-11']],
  ])('%s', (text, want) => {
    expect(dates(text, 'es')).toEqual(want);
  });

  test.each([
    'Habla por la mañana.',
    'Habla los lunes.',
    'El 31 de febrero.',
    'Son 2000 soldados.',
    'El artículo 33.',
  ])('no date in: %s', (text) => {
    expect(dates(text, 'es')).toEqual([]);
  });
});

describe('the day of an outlet', () => {
  test.each([
    ['2025-08-08T03:30:00Z', 'America/Mexico_City', '2025-08-07'],
    ['2025-08-08T03:30:00Z', 'Europe/Madrid', '2025-08-08'],
    ['2025-03-09T07:30:00Z', 'America/New_York', '2025-03-09'],
    ['2025-08-08T00:00:00Z', 'UTC', '2025-08-08'],
  ])('%s in %s is %s', (instant, zone, want) => {
    expect(localDay(instant, zone)).toBe(want);
  });

  test('a day that is none finds no dates', () => {
    expect(findDates(readText('on Friday', 'en'), 'soon')).toEqual([]);
    expect(findDates(readText('on Friday', 'en'), '2025-02-30')).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'on last next Friday April 16 31 2025 , de del el lunes febrero a week ago hace dos semanas 900000 years late mañana víspera la the previous day / - 8'.split(
      ' ',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map((p) => p.join(' ')),
  );
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));

  test.each(['900000 weeks ago', 'hace 900000 semanas'])('%s leads to no date', (text) => {
    expect(findDates(readText(text, text.startsWith('hace') ? 'es' : 'en'), '2025-08-08')).toEqual([]);
  });

  test('gives dates whose words stand in it, in order, each from its first to its last day', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('en', 'es'), day, (text, lang, published) => {
        let end = 0;
        for (const date of findDates(readText(text, lang), published)) {
          expect(standsIn(text, date.span)).toBe(true);
          expect(date.span.start).toBeGreaterThanOrEqual(end);
          expect(date.from <= date.to).toBe(true);
          expect(date.from).toMatch(/^\d{4}-\d\d-\d\d$/);
          end = date.span.end;
        }
      }),
    );
  });

  test('takes time that grows with its length, not with its square', () => {
    const sentence = 'on Friday last week in late July a week ago the previous day April 16 2008 ';
    const time = (times: number): number => {
      const doc = readText(sentence.repeat(times), 'en');
      const start = performance.now();
      findDates(doc, FRIDAY);
      return performance.now() - start;
    };
    time(200);
    const small = Math.min(time(300), time(300), time(300));
    const large = Math.min(time(2400), time(2400), time(2400));
    expect(large / small).toBeLessThan(8 * 4);
  });
});

describe('parts of a text with a day of their own', () => {
  const text =
    'It rained yesterday.\n\nThe gates opened today.\n\nThe dam held on Monday, and again that same day.';
  const start = text.indexOf('The gates');
  const days = (parts: Parameters<typeof findDates>[2]) =>
    findDates(readText(text, 'en'), '2026-03-06', parts).map((date) => `${date.span.text} ${date.from}`);

  test('"today" is the day of its part, and the day of the text outside of all parts', () => {
    const parts = [
      { start, end: text.indexOf('The dam') - 2, day: '2026-03-04' },
      { start: text.indexOf('The dam'), end: text.length, day: '2026-03-10' },
    ];
    expect(days(parts)).toEqual([
      'yesterday 2026-03-05',
      'today 2026-03-04',
      'on Monday 2026-03-09',
      'that same day 2026-03-09',
    ]);
    expect(days([{ start: 0, end: text.length, day: '2026-03-06' }])).toEqual(days([]));
  });

  test('parts that overlap, are empty or lie outside lose no date and find none twice', () => {
    const odd = [
      { start: 0, end: 0, day: '2026-03-04' },
      { start, end: start + 30, day: '2026-03-04' },
      { start: start + 5, end: start + 10, day: '2026-03-01' },
      { start: 10_000, end: 20_000, day: 'soon' },
    ];
    expect(days(odd)).toHaveLength(4);
  });
});
