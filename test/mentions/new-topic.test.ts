import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/mentions/check-examples.ts';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import { mentionsIn } from './read-passages.ts';
import { topicsOf } from './topics.ts';

/** Two topics that the product has never seen, as an operator would write them: nothing but YAML. */
const YAML = `
lists:
  us: { any: [Trump, Washington, US, U.S.], en: [White House, American], es: [Estados Unidos, EE. UU., estadounidense] }
  mexico: { any: [Mexico, México], en: [Mexican], es: [mexicano] }
  tariff: { en: [tariff, import duty, levy], es: [arancel, arancelario] }
  impose: { en: [impose, raise, threaten, slap, suspend, postpone, lift], es: [imponer, subir, amenazar, suspender, aplazar, levantar, aumentar] }
  medical: { en: [hospital, patient, anesthesia, surgery, prescription], es: [hospital, paciente, anestesia, cirugía, receta] }
  fentanyl: { en: [fentanyl], es: [fentanilo], except: [Fentanyl Task Force] }
  traffic: { en: [traffic, smuggle, seize, seizure, lab, precursor, pill, cross, overdose], es: [traficar, tráfico, decomisar, decomiso, laboratorio, precursor, pastilla, incautar, sobredosis] }
  elsewhere: { en: [Brazil, India, European Union, Chinese], es: [Brasil, India, Unión Europea, chino] }
topics:
  - id: tariffs
    name: { en: Tariffs on Mexico, es: Aranceles a México }
    actions:
      - id: impose-tariffs
        find: [impose?, tariff]
        gap: 5
        about: { any: [mexico], ratherThan: [elsewhere] }
    examples:
      match:
        en: [Trump threatened Mexico with a 30 percent tariff., The tariffs on Mexican steel were postponed.]
        es: [Washington aplazó los aranceles al acero mexicano.]
      ignore:
        en: [India answered the American tariff with one of its own., Mexico and Washington signed a water deal.]
        es: [Brasil impuso aranceles a los autos chinos.]
  - id: fentanyl
    name: { en: Fentanyl trade, es: Tráfico de fentanilo }
    actions:
      - id: fentanyl-trade
        find: [traffic, fentanyl]
        gap: 4
        unless: [{ any: [medical], in: sentence }]
    examples:
      match:
        en: [Customs seized 40 kilos of fentanyl in Nogales.]
        es: [El Ejército desmanteló un laboratorio de fentanilo.]
      ignore:
        en: [The hospital gave the patient fentanyl pills after surgery.]
        es: [Habló de fentanilo con su vecino.]
`;

const topics = topicsOf(YAML);
const compiled = compileTopics(topics);

describe('a topic that nobody has seen before', () => {
  test('does what its examples say, with nothing but YAML', () => {
    expect(checkExamples(topics)).toEqual([]);
  });

  test('says so when an example fails', () => {
    const failing = topicsOf(YAML.replace('signed a water deal', 'signed a tariff deal'));
    expect(checkExamples(failing)).toEqual([
      {
        topic: 'tariffs',
        lang: 'en',
        wanted: 'ignore',
        passage: 'Mexico and Washington signed a tariff deal.',
        found: [{ words: 'tariff', rule: 'action:impose-tariffs' }],
      },
    ]);
  });

  test.each([
    [
      'en',
      'The White House is raising the tariff that Mexican tomatoes pay.',
      ['tariffs: raising the tariff'],
    ],
    ['en', 'Tariffs, said Mexico, help nobody.', ['tariffs: Tariffs']],
    ['es', 'Estados Unidos amenazó con imponer un arancel a México.', ['tariffs: imponer un arancel']],
    ['en', 'Fentanyl was smuggled in tyres.', ['fentanyl: Fentanyl was smuggled']],
    ['es', 'Decomisaron pastillas de fentanilo en Sonora.', ['fentanyl: pastillas de fentanilo']],
    ['en', 'The Fentanyl Task Force moved to a new lab.', []],
    ['en', 'The European Union answered the tariff.', []],
    ['es', 'La cirugía se hizo con fentanilo; no hubo tráfico.', []],
    ['en', 'They talked of fentanyl, and seized the day.', []],
  ] as const)('%s: %s', (lang, text, want) => {
    expect(mentionsIn(text, lang, compiled).map((m) => `${m.topic}: ${m.span.text}`)).toEqual(want);
  });
});
