import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

const stanceOf = (text: string, lang: 'en' | 'es') => claimsOf(text, lang)[0]?.stance;

describe('what the words do, in English', () => {
  test.each([
    // A "not" that tells a fact or a value is no denial.
    ['Ana Ruiz said such landslides are not new.', 'asserts'],
    ['“We share, but we do not subordinate ourselves,” Ana Ruiz said.', 'asserts'],
    ['Ana Ruiz said tolls never brought order to anybody.', 'asserts'],
    ['Ana Ruiz said the permit would not by itself open the road.', 'asserts'],
    ['Ana Ruiz said one question was whether it is legal in a war that nobody declared.', 'asserts'],
    ['Ana Ruiz said it was more likely than not that the road would close.', 'asserts'],
    ['“It is a tool, not a trigger,” Ana Ruiz said.', 'asserts'],
    ['Ana Ruiz said the plan had not yet reached the mayor.', 'asserts'],
    ['“We work with all, and the port never subordinates itself,” Ana Ruiz said.', 'asserts'],
    ['Ana Ruiz said the mayor would use every tool he has to keep it open.', 'asserts'],
    ['Ana Ruiz declined to rule out a toll.', 'asserts'],
    ['Ana Ruiz declined to rule it out.', 'asserts'],
    // What is left open is no denial, and who does not like a thing has not refused it.
    ['Ana Ruiz would not rule out a toll.', 'asserts'],
    ['The mayor has not ruled out a toll.', 'asserts'],
    ['The mayor did not rule out a toll, Ana Ruiz said.', 'asserts'],
    ['“I wouldn’t rule anything out,” Ana Ruiz said.', 'asserts'],
    ['Ana Ruiz said the mayor does not deny the toll.', 'asserts'],
    ['Ana Ruiz said the farmers did not like the toll.', 'asserts'],
    ['Ana Ruiz ruled out a toll.', 'rejects'],
    ['Ana Ruiz said a toll had been ruled out.', 'denies'],
    ['Ana Ruiz dismissed the report as false.', 'denies'],
    ['Ana Ruiz called the report “totally false.”', 'denies'],
    ['Ana Ruiz called the report thorough.', 'asserts'],
    ['“No,” Ana Ruiz said.', 'denies'],
    ['Ana Ruiz said a toll would amount to “a violation of the treaty.”', 'warns'],
    ['Ana Ruiz dismissed the report.', 'rejects'],
    ['Ana Ruiz said a toll would amount to a violation of the treaty.', 'warns'],
    ['“If they cannot open it, we will,” Ana Ruiz said.', 'warns'],
    ['Ana Ruiz said there would be no toll.', 'denies'],
    ['Ana Ruiz answered that no such order had been given.', 'denies'],
    ['Ana Ruiz said that prices wouldn’t move.', 'denies'],
    ['Six in 10 voters reject the toll, Ana Ruiz said.', 'asserts'],
    // Refusals of an act or idea.
    ['Ana Ruiz said it cannot be an opportunity for them to come in.', 'rejects'],
    ['Ana Ruiz said she would agree to nothing.', 'rejects'],
    ['Ana Ruiz warned that she would tolerate no meddling.', 'rejects'],
    ['Ana Ruiz said a raid would be madness.', 'rejects'],
    ['“No, thank you, Mr. Mayor,” Ana Ruiz said.', 'rejects'],
    // Wishes and orders.
    ['Ana Ruiz told deputies that she wants wider powers.', 'demands'],
    ['Ana Ruiz told her ministers to cut off the line until the rain stopped.', 'demands'],
    ['Ana Ruiz said she wants to see the road.', 'asserts'],
    // Acts to come, by who does them.
    ['“We are going to start digging,” Ana Ruiz said.', 'promises'],
    ['“We are going to see,” Ana Ruiz said.', 'asserts'],
    // What could come of it.
    ['Ana Ruiz fears that the bridge is too old.', 'warns'],
    ['“If they ever close it, we lose the town,” Ana Ruiz said.', 'warns'],
    ['Ana Ruiz said that all options will be on the table.', 'warns'],
    ['Ana Ruiz said the plan could end up in court.', 'warns'],
  ])('%s', (text, stance) => {
    expect(stanceOf(text, 'en')).toBe(stance);
  });
});

describe('what the words do, in Spanish', () => {
  test.each([
    // Lo que queda abierto no es un desmentido, y a quien algo no le gusta no lo ha rechazado.
    ['El alcalde no descartó el cobro, dijo Ana Ruiz.', 'asserts'],
    ['Ana Ruiz dijo que no descarta el cobro.', 'asserts'],
    ['“No lo descarto”, dijo Ana Ruiz.', 'asserts'],
    ['A los vecinos no les gustó la idea, dijo Ana Ruiz.', 'asserts'],
    ['Ana Ruiz dijo que no negocia el cobro.', 'rejects'],
    ['Ana Ruiz dijo que el cobro está descartado.', 'denies'],
    ['Ana Ruiz dijo que los derrumbes no son nuevos.', 'asserts'],
    ['“Nosotros no nos subordinamos a nadie”, dijo Ana Ruiz.', 'asserts'],
    ['Ana Ruiz dijo que el peaje nunca ha traído orden.', 'asserts'],
    ['Ana Ruiz dijo que no hay pueblo que trabaje más que éste.', 'asserts'],
    ['Ana Ruiz replicó que nadie la amenazó.', 'denies'],
    ['Ana Ruiz dijo que no se firmaría un contrato.', 'denies'],
    ['Ana Ruiz dijo que no actuaría por su cuenta.', 'denies'],
    ['Ana Ruiz dijo que no puede ser un pretexto para entrar.', 'rejects'],
    ['“El peaje no es opción”, dijo Ana Ruiz.', 'rejects'],
    ['“No estamos de acuerdo con el peaje”, dijo Ana Ruiz.', 'rejects'],
    ['Ana Ruiz dijo que quiere que abran la vía.', 'demands'],
    ['Ana Ruiz dijo que todas las opciones siguen sobre la mesa.', 'warns'],
    ['Ana Ruiz dijo que el caso podría terminar en los tribunales.', 'warns'],
    ['Ana Ruiz dijo que Luis Mora se comprometió a pagar.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(stanceOf(text, 'es')).toBe(stance);
  });
});

describe('commands', () => {
  test.each<[string, string]>([
    ['“Don’t close the bridge,” Ana Ruiz told the mayor.', 'demands'],
    ['“Never send barges here,” Ana Ruiz told the mayor.', 'demands'],
    ['“Close the bridge, I don’t mind,” Ana Ruiz said.', 'demands'],
    ['“Send barges,” Ana Ruiz said.', 'demands'],
    ['“Get out,” Ana Ruiz said.', 'demands'],
    ['“Do your job,” Ana Ruiz told the mayor.', 'demands'],
    ['“Don’t know what he means,” Ana Ruiz said.', 'denies'],
    ['“Sometimes you have to close something,” Ana Ruiz said.', 'asserts'],
    ['“You have to close the bridge,” Ana Ruiz told the mayor.', 'demands'],
    ['“Work on the bridge is slow,” Ana Ruiz said.', 'asserts'],
    ['“Trade talks go on,” Ana Ruiz said.', 'asserts'],
    ['“Thank you for the bridge,” Ana Ruiz said.', 'asserts'],
    ['“Close it and we will open it,” Ana Ruiz said.', 'promises'],
    ['Ana Ruiz said the reports were “wholly false.”', 'denies'],
    ['Ana Ruiz said the mayor had promised not to close the bridge.', 'asserts'],
    ['Ana Ruiz said no foreign barges took part in the race.', 'denies'],
    ['No foreign barges will enter the port: Ana Ruiz', 'denies'],
    ['Ana Ruiz said no tax would be raised.', 'denies'],
    ['Ana Ruiz said no bodies had been found.', 'asserts'],
    ['Ana Ruiz said no soldiers were hurt.', 'asserts'],
    ['Ana Ruiz said no less than half of it had sunk.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(stanceOf(text, 'en')).toBe(stance);
  });

  test.each<[string, string]>([
    ['“Que no se olviden del puente”, dijo Ana Ruiz.', 'demands'],
    ['“No cierren el puente”, dijo Ana Ruiz al alcalde.', 'demands'],
    ['“Cierren el puente, no me importa”, dijo Ana Ruiz.', 'demands'],
    ['“Que entreguen el puente”, dijo Ana Ruiz.', 'demands'],
    ['“Vienen más barcos”, dijo Ana Ruiz.', 'asserts'],
    ['“No vienen barcos”, dijo Ana Ruiz.', 'denies'],
    ['“No creo en el puente”, dijo Ana Ruiz.', 'denies'],
    ['“A veces hay que cerrar un puente”, dijo Ana Ruiz.', 'asserts'],
    ['Ana Ruiz dijo que el alcalde había prometido no cerrar el puente.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(stanceOf(text, 'es')).toBe(stance);
  });
});

describe('what is negated', () => {
  test.each<[string, boolean]>([
    ['Ana Ruiz said the mayor had closed the bridge without warning.', false],
    ['Ana Ruiz said the bridge would open no earlier than May.', false],
    ['Ana Ruiz said the bridge would open not only in May.', false],
    ['Ana Ruiz said the bridge would not open.', true],
    ['Ana Ruiz said no bridge had opened.', true],
  ])('%s', (text, negated) => {
    expect(claimsOf(text, 'en')[0]?.negated).toBe(negated);
  });

  test.each<[string, boolean]>([
    ['Ana Ruiz dijo que el alcalde cerró el puente sin aviso.', false],
    ['Ana Ruiz dijo que el puente abrirá no antes de mayo.', false],
    ['Ana Ruiz dijo que el puente no abrirá.', true],
  ])('%s', (text, negated) => {
    expect(claimsOf(text, 'es')[0]?.negated).toBe(negated);
  });
});

describe('a contrast negates nothing', () => {
  test.each([
    ['“We treat them as bandits, not just as thieves,” Ana Ruiz said.', 'en', false],
    ['Ana Ruiz dijo que son bandidos y no como simples ladrones.', 'es', false],
    ['Ana Ruiz said no more trucks will come.', 'en', true],
    ['Ana Ruiz dijo que es un error, y no la van a abrir.', 'es', true],
  ] as const)('%s', (text, lang, negated) => {
    expect(claimsOf(text, lang)[0]?.negated).toBe(negated);
  });
});
