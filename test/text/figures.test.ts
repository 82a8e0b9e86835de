import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { standsIn } from '../../src/model/span.ts';
import { findFigures } from '../../src/text/figures.ts';
import { parseDigits } from '../../src/text/numbers.ts';
import { readText } from '../../src/text/read-text.ts';

/** `5~ calls`, `10-15 minutes`, `50000000 USD`. */
function figures(text: string, lang: Language): string[] {
  return findFigures(readText(text, lang)).map(
    (f) => `${f.value}${f.max === null ? '' : `-${f.max}`}${f.approximate ? '~' : ''} ${f.unit}`,
  );
}

describe('English figures', () => {
  test.each<[string, string[]]>([
    // words and digits
    ['Six Mexican trafficking groups were listed.', ['6 groups']],
    ['They seized twenty-five boats.', ['25 boats']],
    // A short noun of its own, not the one before.
    ['He sent 200 tons of corn. They will repair 90 dams.', ['200 tonnes', '90 dams']],
    // The head is the last of a compound.
    ['They sent 300 special operations soldiers.', ['300 troops']],
    ['They sent 300 National Guard soldiers.', ['300 troops']],
    ['They sank 12 suspected smuggling boats.', ['12 boats']],
    ['They ran 12 operations in May.', ['12 operations']],
    ['They lifted 12 sanctions Tuesday.', ['12 sanctions']],
    ['Twelve trucks left. Of the 12 this is the last.', ['12 vehicles', '12 vehicles']],
    ['A hundred and five people signed.', ['105 people']],
    ['Three hundred thousand Americans died.', ['300000 people']],
    ['Some 10,500 soldiers arrived.', ['10500~ troops']],
    ['1,144 students enrolled.', ['1144 people']],
    ['There were 2000 soldiers at the gate.', ['2000 troops']],
    ['One million people marched.', ['1000000 people']],
    ['Half a million people marched.', ['500000 people']],
    ['two and a half million pills', ['2500000 pills']],
    ['3.5 million pills', ['3500000 pills']],
    ['Two dozen prisoners were flown out.', ['24 people']],
    ['About two dozen prisoners were flown out.', ['24~ people']],
    ['a dozen arrests', ['12 arrests']],
    // money and shares
    ['The bounty rose to $50 million.', ['50000000 USD']],
    ['a US $171.8 billion surplus', ['171800000000 USD']],
    ['It cost $50M and $3bn.', ['50000000 USD', '3000000000 USD']],
    ['It cost 50 million dollars.', ['50000000 USD']],
    ['It cost 300 million pesos.', ['300000000 pesos']],
    ['It cost €5 million.', ['5000000 EUR']],
    ['It grew 12.7%.', ['12.7 percent']],
    ['About 85 percent of the port', ['85~ percent']],
    ['a 25 per cent tariff', ['25 percent']],
    ['down 3 percentage points', ['3 percentage points']],
    // approximate
    ['She had more than five phone calls with him.', ['5~ calls']],
    ['at least 80 people died', ['80~ people']],
    ['up to 30 boats', ['30~ boats']],
    ['nearly 300 arrests', ['300~ arrests']],
    ['exactly 300 arrests', ['300 arrests']],
    // ranges
    ['The call took 10 to 15 minutes.', ['10-15 minutes']],
    ['between 20 and 30 boats', ['20-30 boats']],
    ['a 10-15 minute call', ['10-15 minutes']],
    ['25 to 50 million dollars', ['25000000-50000000 USD']],
    ['two or three boats', ['2-3 boats']],
    ['It rose from $25 million to $50 million.', ['25000000 USD', '50000000 USD']],
    // hours
    ['The call took three quarters of an hour.', ['45 minutes']],
    ['a 45-minute call', ['45 minutes']],
    ['They spoke for half an hour.', ['30 minutes']],
    ['They spent a full hour on the phone.', ['60 minutes']],
    ['It lasted an hour and a half.', ['1.5 hours']],
    ['another 90 days before the tariff', ['90 days']],
    // fractions
    ['It needs two thirds of both chambers.', ['0.6667 share']],
    ['Murders are down by a third.', ['0.3333 share']],
    ['Six in 10 Mexicans and 4 out of 5 women oppose it.', ['0.6 share', '0.8 share']],
    ['One in five agreed.', ['0.2 share']],
    ['They killed two in 10 strikes.', ['2 things', '10 strikes']],
    // people, by what befalls them
    ['They seized 20 boats. On Monday 5 were arrested.', ['20 boats', '5 people']],
    ['The boat sank; three survived.', ['3 people']],
    // the noun of the sentence before only where the words return to it
    ['They hit four boats. Two crew were found.', ['4 boats', '2 things']],
    ['They hit four boats. Two of them sank.', ['4 boats', '2 boats']],
    [
      'They hit four boats. Two of the 4 sank, and another 3 fled.',
      ['4 boats', '2 boats', '4 boats', '3 boats'],
    ],
    ['They hit four boats and sent 3 Black Hawks.', ['4 boats', '3 hawks']],
    ['It offers $15 million for the man known as El 07.', ['15000000 USD', '7 things']],
    // one that counts
    ['One attacker was killed and two suspects were arrested.', ['1 people', '2 people']],
    ['They looked for the one survivor.', ['1 people']],
    ['It won a one-month reprieve.', ['1 months']],
    ['It is one of six gangs on the list.', ['6 gangs']],
    ['In the first 100 days 40 people were held.', ['100 days', '40 people']],
    ['They knew two hours before publication.', ['2 hours']],
    // what was named before
    ['Eight groups were named, six of them Mexican.', ['8 groups', '6 groups']],
    ['seven crime groups, five of them Mexican cartels', ['7 groups', '5 cartels']],
    [
      '27 homicides per 100,000 residents here and 10 there',
      ['27 homicides per 100000', '10 homicides per 100000'],
    ],
  ])('%s', (text, want) => {
    expect(figures(text, 'en')).toEqual(want);
  });

  test.each([
    'The law took effect in 2008.',
    'The 2008 killing shocked the county.',
    'He arrived on April 16.',
    'It was signed on Aug. 8, 2025.',
    'They met at 9:30 a.m. and again at 11 p.m.',
    'The briefing begins at 10.',
    'It rests on section 740 of the law.',
    'The Fifth Fleet took the 18th Street bridge.',
    'MS-13 flew an F-35 after 9/11.',
    'It is the second such handover.',
    'One of them spoke.',
    'One official said so.',
    'A third man fled.',
    'A third of an hour passed.',
    'It grew in the third quarter of the year.',
    'One day it ended.',
    '20.15 A boat was hit.',
    '09:05 Good morning.',
    'They left two weeks ago.',
    'It is the second in six months.',
    'The two leaders agreed.',
    'The two countries agreed.',
    'Both sides agreed.',
    'Hundreds of people came.',
    'An hour later they left.',
    'It pays $',
    'In the 1990s it was common.',
    'Resolution 2793 was adopted.',
  ])('no figure in: %s', (text) => {
    expect(figures(text, 'en')).toEqual([]);
  });
});

describe('Spanish figures', () => {
  test.each<[string, string[]]>([
    ['Seis de cada 10 lo rechazan y uno de cada cinco lo aprueba.', ['0.6 share', '0.2 share']],
    ['Hundieron 14 lanchas. La Marina rescató a 3 náufragos.', ['14 boats', '3 naufragos']],
    ['Decomisaron 20 lanchas. El lunes detuvieron a 5.', ['20 boats', '5 people']],
    ['Hundieron 20 lanchas. Otros 3 resultaron heridos.', ['20 boats', '3 people']],
    ['Hundieron 20 lanchas. Viajaban en 3 Suburban.', ['20 boats', '3 things']],
    ['Hundieron 20 lanchas. Tres de ellas eran rojas.', ['20 boats', '3 boats']],
    ['Atiende a mil 144 estudiantes.', ['1144 people']],
    ['Llegaron ocho mil 500 soldados.', ['8500 troops']],
    ['Son 2 mil 500 soldados.', ['2500 troops']],
    ['Costó 8 mil 500 millones de pesos.', ['8500000000 pesos']],
    ['Costó dos mil quinientos millones de dólares.', ['2500000000 USD']],
    ['Costó 50 mdd.', ['50000000 USD']],
    ['Costó 1,200 mdp.', ['1200000000 pesos']],
    ['Hubo 1.144 detenidos.', ['1144 people']],
    ['Hubo 27.54 asesinatos.', ['27.54 homicides']],
    ['Creció 12,7 por ciento.', ['12.7 percent']],
    ['Bajó 26%.', ['26 percent']],
    ['El 74 por ciento la aprueba.', ['74 percent']],
    ['Entregó a veintiséis reos.', ['26 people']],
    ['ochocientos efectivos', ['800 troops']],
    ['treinta y cinco lanchas', ['35 boats']],
    ['treinta y una lanchas', ['31 boats']],
    ['cien mil personas', ['100000 people']],
    ['ciento veinte personas', ['120 people']],
    ['un millón de personas', ['1000000 people']],
    ['medio millón de personas', ['500000 people']],
    ['una docena de lanchas', ['12 boats']],
    ['ocho grupos criminales', ['8 groups']],
    ['seis cárteles mexicanos', ['6 cartels']],
    ['más de cinco llamadas', ['5~ calls']],
    ['cerca de cinco mil uniformados', ['5000~ troops']],
    ['unos 300 migrantes', ['300~ people']],
    ['entre 20 y 30 lanchas', ['20-30 boats']],
    ['de 10 a 15 minutos', ['10-15 minutes']],
    ['La elevó de veinticinco a cincuenta millones de dólares.', ['25000000 USD', '50000000 USD']],
    ['La llamada duró tres cuartos de hora.', ['45 minutes']],
    ['Hablaron media hora.', ['30 minutes']],
    ['Hablaron una hora y media.', ['1.5 hours']],
    ['por un máximo de treinta días', ['30~ days']],
    ['nos hacen la guerra desde hace 30 años', ['30 years']],
    ['Se pausó por un mes.', ['1 months']],
    ['Faltan dos tercios de los votos.', ['0.6667 share']],
    ['Perdió una cuarta parte del mercado.', ['0.25 share']],
    ['Entregó a una veintena de capos.', ['20~ people']],
    ['Hubo un centenar de detenidos.', ['100~ people']],
    ['Hay dos detenidos y un agresor abatido.', ['2 people', '1 people']],
    ['En los primeros cien días hubo calma.', ['100 days']],
    ['30 toneladas de cocaína, casi siete de ellas suyas', ['30 tonnes', '7~ tonnes']],
    [
      '27 homicidios por cada cien mil habitantes, frente a 15.1 en Bogotá',
      ['27 homicides per 100000', '15.1 homicides per 100000'],
    ],
    [
      'La recompensa, de 15 millones de dólares, había subido a 25 en enero.',
      ['15000000 USD', '25000000 USD'],
    ],
  ])('%s', (text, want) => {
    expect(figures(text, 'es')).toEqual(want);
  });

  test.each([
    'Ocurrió en 2008.',
    'El 16 de abril de 2025 hablaron.',
    'Será a las 11:00 horas.',
    'Será a las 11.',
    'La sección 740 de la ley.',
    'El artículo 33 de la Constitución.',
    'Es el segundo traslado.',
    'Uno de ellos habló.',
    'Murió hace dos años.',
    'Es la segunda entrega en menos de seis meses.',
    'Los dos mandatarios hablaron.',
    'Las dos naciones cooperan.',
    'Cientos de personas llegaron.',
    'La pandilla Barrio 18 creció.',
  ])('no figure in: %s', (text) => {
    expect(figures(text, 'es')).toEqual([]);
  });
});

describe('digits', () => {
  test.each<[string, Language, number | null]>([
    ['1,144', 'en', 1144],
    ['1,144.5', 'en', 1144.5],
    ['1.144', 'en', 1.144],
    ['1.144', 'es', 1144],
    ['0.125', 'es', 0.125],
    ['1.234.567', 'es', 1234567],
    ['1.234.567', 'en', 1234567],
    ['12,7', 'es', 12.7],
    ['12,7', 'en', null],
    ['1.234,5', 'es', 1234.5],
    ['1.2.3', 'en', null],
    ['99999999999999999999', 'en', null],
  ])('%s (%s)', (text, lang, want) => {
    expect(parseDigits(text, lang)).toBe(want);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'two 25 million - to and a half $ % mil ciento por de cada hora an quarters of , . 2008 US 50 mdd y o veintiséis dozen €'.split(
      ' ',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 40 }).map((p) => p.join(' ')),
  );

  test('gives figures whose words stand in it, and finite values', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('en', 'es'), (text, lang) => {
        for (const figure of findFigures(readText(text, lang))) {
          expect(standsIn(text, figure.span)).toBe(true);
          expect(Number.isFinite(figure.value)).toBe(true);
        }
      }),
    );
  });

  test('takes time that grows with its length, not with its square', () => {
    const sentence =
      'The reward rose from 25 to 50 million dollars, and two dozen of them said a hundred and five people ';
    const time = (times: number): number => {
      const doc = readText(sentence.repeat(times), 'en');
      const start = performance.now();
      findFigures(doc);
      return performance.now() - start;
    };
    time(200);
    const small = Math.min(time(300), time(300), time(300));
    const large = Math.min(time(2400), time(2400), time(2400));
    expect(large / small).toBeLessThan(8 * 4);
  });
});
