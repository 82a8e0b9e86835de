import { describe, expect, test } from 'vitest';
import { formsOf, joinedToPronoun } from '../../src/mentions/inflect.ts';

describe('forms of a word', () => {
  test.each([
    ['deploy', 'deploys deployed deploying'],
    ['invade', 'invades invaded invading'],
    ['send', 'sends sent sending'],
    ['strike', 'strikes struck striking'],
    ['strategy', 'strategies'],
    ['attack', 'attacks attacked attacking'],
    ['launch', 'launches launched launching'],
    ['hit', 'hits hitting'],
    ['label', 'labels labelled labelling'],
    ['carry', 'carries carried carrying'],
    ['offer', 'offers offered offering'],
    ['refer', 'refers referred referring'],
    ['go', 'goes going went gone'],
  ])('English %s', (word, forms) => {
    for (const form of forms.split(' ')) expect(formsOf(word, 'en')).toContain(form);
  });

  test.each([
    ['enviar', 'envio enviaron enviara envian enviado enviada enviarlas enviando'],
    ['desplegar', 'despliegan desplego desplegaron desplieguen desplegadas'],
    ['atacar', 'ataco ataque ataquen atacaron atacarlos'],
    ['invadir', 'invadio invaden invadiran invadida'],
    ['intervenir', 'intervino intervenga intervendra intervienen'],
    ['proponer', 'propuso propuesto propone propongan'],
    ['ofrecer', 'ofrecio ofrezca ofrece ofrecieron'],
    ['mexicano', 'mexicana mexicanos mexicanas'],
    ['operacion', 'operaciones'],
    ['militar', 'militares'],
    ['feroz', 'feroces'],
    ['ir', 'van va fue iban vayan'],
  ])('Spanish %s', (word, forms) => {
    for (const form of forms.split(' ')) expect(formsOf(word, 'es')).toContain(form);
  });

  test('short words and words of any language stand for themselves', () => {
    expect([...formsOf('us', 'en')]).toEqual(['us']);
    expect([...formsOf('al', 'es')]).toEqual(['al']);
    expect([...formsOf('trump', 'any')]).toEqual(['trump']);
  });

  test('a pronoun joined to a Spanish verb', () => {
    expect(joinedToPronoun('volar', 'es')).toEqual(expect.arrayContaining(['volarla', 'volandolos']));
    expect(joinedToPronoun('hundir', 'es')).toContain('hundirlas');
    expect(joinedToPronoun('blow', 'en')).toEqual([]);
  });
});
