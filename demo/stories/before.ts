import type { Story } from './story.ts';

/** What was already there when Claimwatch first looked: background, known to it and sent to nobody. */
export const BEFORE: readonly Story[] = [
  {
    outlets: ['harbor-ledger'],
    slug: 'six-cartels-on-the-list',
    wave: 0,
    title: 'What it means that six Mexican cartels are on the terrorist list',
    byline: 'Nora Whitfield',
    text: `In February the State Department designated six Mexican cartels as foreign terrorist organizations, next to gangs from Venezuela and El Salvador.

The designation freezes property in the United States and makes it a crime to support the groups, lawyers said.

“It is a financial weapon first,” said Dana Okafor, who teaches sanctions law. “It does not by itself allow the use of force.”`,
  },
  {
    outlets: ['faro-valle'],
    slug: 'sheinbaum-rechaza-tropas-en-mayo',
    wave: 0,
    title: 'Sheinbaum recuerda que ya dijo no a las tropas de Trump',
    byline: 'Redacción',
    text: `La presidenta Claudia Sheinbaum recordó que en mayo rechazó la oferta de Donald Trump de enviar al Ejército de Estados Unidos a combatir a los cárteles en México.

“Le dije que no, que la soberanía no está en venta”, relató la mandataria.

Trump confirmó después que había ofrecido mandar tropas.`,
  },
  {
    outlets: ['thames-courier'],
    slug: 'a-neighbour-under-pressure',
    wave: 0,
    title: 'A neighbour under pressure: Mexico and the White House',
    byline: 'Imogen Hartley',
    text: `Mexico’s president has spent the year declining offers she did not ask for. In May Donald Trump said he had offered to send American troops across the border; Claudia Sheinbaum said she had turned him down.

Six Mexican cartels were designated as foreign terrorist organisations by Washington in February, a step that her government called unilateral.

Trade between the two countries goes on growing all the same.`,
  },
  {
    outlets: ['istmo-hoy'],
    slug: 'canal-ampliara-turnos',
    wave: 0,
    title: 'El Canal ampliará los turnos de sus pilotos',
    byline: 'Agencias',
    text: `La administración del Canal informó que ampliará los turnos de los pilotos a partir del próximo mes para atender el aumento del tránsito.

Los sindicatos dijeron que revisarán la propuesta.`,
    nearMiss: 'nothing watched',
  },
];
