import { readFileSync } from 'node:fs';
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
        near: [],
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

describe('what phrases and conditions may say', () => {
  const SIGNS = `
topics:
  - id: levy
    name: { en: Levy, es: Gravamen }
    lists:
      charge: { en: [<percent> charge, <number>-day pause, M30], es: [cobro de <percent>, <number> días] }
      toll: { en: [toll], es: [peaje] }
      signs: { en: [ship], es: [barco] }
      more-signs: { en: [border], es: [frontera] }
    actions:
      - { id: charge, find: [charge] }
      - { id: together, find: [toll], needs: [{ any: [signs, more-signs], in: sentence, least: 2 }] }
    examples:
      match: { en: [A 30 percent charge was set.] }
      ignore: { en: [A charge was set.] }
`;
  const levy = compileTopics(topicsOf(SIGNS));

  test.each([
    ['en', 'They set a 25% charge.', ['25% charge']],
    ['en', 'They set a 7.5 per cent charge.', ['7.5 per cent charge']],
    ['en', 'They set a thirty percent charge.', ['thirty percent charge']],
    ['en', 'It won a 90-day pause, then a two-day pause.', ['90-day pause', 'two-day pause']],
    ['en', 'The M30 left.', ['M30']],
    ['es', 'Pidió un cobro de 25 por ciento.', ['cobro de 25 por ciento']],
    ['es', 'Pidió un cobro de 25 %.', ['cobro de 25 %']],
    ['es', 'Le dieron 90 días.', ['90 días']],
    ['en', 'Percent charge; a 30, percent charge; 30 charge.', []],
    ['en', 'Ships at the border pay the toll.', ['toll']],
    ['en', 'Ships pay the toll. The border is far.', []],
    ['es', 'En la frontera se cobra peaje.', []],
  ] as const)('%s: %s', (lang, text, want) => {
    expect(mentionsIn(text, lang, levy).map((m) => m.span.text)).toEqual(want);
  });
});

describe('the topics to copy', () => {
  const FOLDER = new URL('../../config/examples/', import.meta.url);
  const files = ['us-tariffs', 'fentanyl'];
  const topicIn = (id: string) => topicsOf(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'));

  test.each(files)('%s does what its examples say', (id) => {
    expect(topicIn(id).map((topic) => topic.id)).toEqual([id]);
    expect(checkExamples(topicIn(id))).toEqual([]);
  });

  test.each(files)('%s may be pasted to the end of the topics that ship', (id) => {
    const shipped = readFileSync(new URL('../topics.yaml', FOLDER), 'utf8');
    const copy = readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8').split('\ntopics:\n')[1] ?? '';
    const all = topicsOf(`${shipped}\n${copy}`);
    expect(all.map((topic) => topic.id)).toContain(id);
    expect(checkExamples(all)).toEqual([]);
  });
});

test('a role may have several words', () => {
  const topic = `
topics:
  - id: blake
    name: { en: Otto Blake, es: Otto Blake }
    entities:
      - id: otto-blake
        name: Otto Blake
        aliases: [Otto Blake, Blake]
        roles: { en: [prime minister, head of the DEA], es: [primer ministro, jefe de Gobierno] }
        home: { en: [Ruritania], es: [Ruritania] }
        country: RU
        pronoun: he
    examples:
      match:
        en: [Otto Blake spoke. The prime minister said no., Otto Blake spoke. The head of the DEA said no.]
        es: [Habló Otto Blake. El jefe de Gobierno dijo que no.]
      ignore:
        en: [The prime minister of Japan said no., The head of the FBI said no.]
        es: [El jefe de Gobierno de Japón dijo que no.]
`;
  expect(checkExamples(topicsOf(topic))).toEqual([]);
});
