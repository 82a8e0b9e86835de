import { describe, expect, test } from 'vitest';
import { otherContent } from '../../src/digests/other-content.ts';
import type { Language } from '../../src/model/language.ts';
import { claimsOf } from '../claims/claims-of.ts';

const claimIn = (text: string, lang: Language) => {
  const [claim] = claimsOf(text, lang);
  if (claim === undefined) throw new Error(`Nobody says anything in: ${text}`);
  return claim;
};

/** One side and the other of an edit, said by Ana Ruiz; the order is none of it. */
function isOther(lang: Language, one: string, other: string): boolean[] {
  const says = lang === 'en' ? 'Ana Ruiz said that' : 'Ana Ruiz dijo que';
  const [a, b] = [claimIn(`${says} ${one}.`, lang), claimIn(`${says} ${other}.`, lang)];
  return [otherContent(a, b), otherContent(b, a)];
}

describe('an edit that turns what is said is another content', () => {
  test.each<[Language, string, string]>([
    ['en', 'she will vote for the treaty', 'she will vote against the treaty'],
    ['en', 'Brazil, with Peru, will vote for the treaty', 'Brazil, with Peru, will vote against the treaty'],
    ['en', 'the army may attack the city', 'the army will attack the city'],
    ['en', 'the army will attack the city', 'the army attacked the city'],
    ['en', 'the army can attack the city', 'the army may attack the city'],
    ['en', 'the army must leave the city', 'the army should leave the city'],
    ['en', 'the army has to leave the city', 'the army can leave the city'],
    ['en', 'the army reportedly attacked the city', 'the army attacked the city'],
    ['en', 'the army probably attacked the city', 'the army attacked the city'],
    ['en', 'the army will leave the city before the vote', 'the army will leave the city after the vote'],
    ['en', 'it works with the cartels', 'it works against the cartels'],
    ['en', 'they came with a warrant', 'they came without a warrant'],
    ['en', 'all roads are shut', 'some roads are shut'],
    ['en', 'the letter to the mayor is real', 'the letter from the mayor is real'],
    ['en', 'they will leave if the road is shut', 'they will leave unless the road is shut'],
    ['en', 'the government will publish the list', 'the government will maintain the list'],
    ['en', 'Congress announced the war', 'Congress declared the war'],
    ['en', 'Article 4 of the treaty allows the raid', 'Article 5 of the treaty allows the raid'],
    ['en', 'Article Four of the treaty allows the raid', 'Article 5 of the treaty allows the raid'],
    ['en', 'the army bought F-16 jets', 'the army bought F-35 jets'],
    ['en', 'the death toll is wrong', 'the death tool is wrong'],
    ['en', 'the court will be united', 'the court will be untied'],
    ['en', 'the country has an unclear arsenal', 'the country has a nuclear arsenal'],
    ['es', 'votará contra el tratado', 'votará por el tratado'],
    ['es', 'no hay tropas con el general', 'no hay tropas sin el general'],
    ['es', 'el ejército habría atacado la ciudad', 'el ejército atacó la ciudad'],
    ['es', 'el ejército atacará la ciudad', 'el ejército atacó la ciudad'],
    ['es', 'el ejército va a atacar la ciudad', 'el ejército atacó la ciudad'],
    ['es', 'el ejército podría atacar la ciudad', 'el ejército puede atacar la ciudad'],
    ['es', 'el ejército debe salir de la ciudad', 'el ejército puede salir de la ciudad'],
    ['es', 'el ejército saldrá antes de la elección', 'el ejército saldrá después de la elección'],
    ['es', 'todos los caminos están cerrados', 'algunos caminos están cerrados'],
  ])('%s: %s -> %s', (lang, one, other) => {
    expect(isOther(lang, one, other)).toEqual([true, true]);
  });
});

describe('the same in the words of another editor is no other content', () => {
  test.each<[Language, string, string]>([
    ['en', 'the army organises the raids', 'army raids were organized'],
    ['en', 'the labor programs were canceled', 'the labour programs were cancelled'],
    ['en', 'the army will attack the city', 'the army would attack the city'],
    ['en', 'the army will attack the city', 'the army is going to attack the city'],
    ['en', 'the army won’t leave and they’ll attack', 'the army will not leave and they will attack'],
    ['en', 'the army can attack the city', 'the army could attack the city'],
    ['en', 'the army may attack the city', 'the army might attack the city'],
    ['en', 'the army must leave the city', 'the army has to leave the city'],
    ['en', 'the army probably attacked the city', 'the army likely attacked the city'],
    ['en', 'the plan for the border is dead', 'the border plan is dead'],
    ['en', 'the war on the cartels goes on', 'the war against the cartels goes on'],
    ['en', 'all the roads are shut', 'the roads are shut'],
    ['en', 'there are no troops and no ships', 'there aren’t any troops or ships'],
    ['en', 'Trump will attack the city', 'he will attack the city'],
    ['en', 'the ministry said the road is shut', 'the ministry says the road is shut'],
    ['en', 'Article 4 allows the raid', 'Article Four allows the raid'],
    ['en', 'the road opens at 8:00 p.m', 'the road opens at 8 p.m'],
    ['en', 'on Monday the roads will be shut', 'the roads will be shut on Monday'],
    ['en', 'troops left in May', 'in May troops left'],
    ['es', 'el ejército atacará la ciudad', 'el ejército atacaría la ciudad'],
    ['es', 'el ejército atacará la ciudad', 'el ejército va a atacar la ciudad'],
    ['es', 'el ejército podrá atacar la ciudad', 'el ejército podría atacar la ciudad'],
    ['es', 'el ejército puede atacar la ciudad', 'el ejército podía atacar la ciudad'],
    ['es', 'el ejército debe salir de la ciudad', 'el ejército tiene que salir de la ciudad'],
    ['es', 'el ejército salió después de la elección', 'tras la elección salió el ejército'],
    ['es', 'Maduro saldrá de la ciudad', 'él saldrá de la ciudad'],
  ])('%s: %s -> %s', (lang, one, other) => {
    expect(isOther(lang, one, other)).toEqual([false, false]);
  });

  test('nor is a month of the attribution, which looks like a hedge', () => {
    const [a, b] = ['in May', 'on Tuesday'].map((time) =>
      claimIn(`The road to the coast, Ana Ruiz said ${time}, is shut.`, 'en'),
    );
    expect(a && b && otherContent(a, b)).toBe(false);
  });

  test('nor are other verbs of the attribution', () => {
    const [a, b] = ['announced', 'declared'].map((verb) =>
      claimIn(`Ana Ruiz ${verb} that war is near.`, 'en'),
    );
    expect(a && b && otherContent(a, b)).toBe(false);
  });
});
