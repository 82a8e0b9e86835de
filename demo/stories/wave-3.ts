import type { Story } from './story.ts';

/** Figures move: a bounty doubles, a count is contested, a page is edited without a word. */
export const WAVE_3: readonly Story[] = [
  {
    outlets: ['capitol-desk'],
    slug: 'two-dozen-flown-north',
    wave: 3,
    title: 'Mexico flies about two dozen cartel figures to the United States',
    byline: 'Jonah Pike',
    text: `President Claudia Sheinbaum’s government was flying about two dozen jailed cartel figures to the United States on {today}, a person familiar with the matter said.

It is the second such handover this year, the person said. In February, Mexico sent 29 prisoners.`,
  },
  {
    outlets: ['harbor-ledger'],
    slug: 'how-many-cartels',
    wave: 3,
    title: 'The list of cartels, and what is on it',
    byline: 'Nora Whitfield',
    text: `In February the State Department designated five Mexican cartels as foreign terrorist organizations, according to a department fact sheet.

Attorney General Pam Bondi said the groups on the list “will be hunted wherever they hide.”

The Treasury Department added the Cartel of the Suns to its own list in July.`,
  },
  {
    outlets: ['faro-valle'],
    slug: 'nueve-llamadas',
    wave: 3,
    title: 'Sheinbaum y Trump hablan por novena vez',
    byline: 'Marisol Etcheverry',
    text: `La presidenta Claudia Sheinbaum informó que este {today} habló de nuevo con Donald Trump: van nueve llamadas.

“Le reiteré que México no aceptará la presencia de tropas estadounidenses en su territorio”, dijo la mandataria.

Trump, por su parte, declaró que la presidenta “le tiene mucho miedo a los cárteles”.`,
  },
  {
    outlets: ['thames-courier'],
    slug: 'sheinbaum-afraid-trump-says',
    wave: 3,
    title: 'Trump says Sheinbaum is “very afraid” of the cartels',
    byline: 'Imogen Hartley',
    text: `Donald Trump said on {today} that Mexico’s president was “very afraid of the cartels”, hours after the two leaders spoke by telephone.

Claudia Sheinbaum said she had repeated that Mexico would not accept the presence of US troops on its territory.

“We would be honoured to help,” Mr Trump said. “But she has to ask.”`,
  },
  {
    outlets: ['istmo-hoy'],
    slug: 'recompensa-sube-a-50',
    wave: 3,
    title: 'Estados Unidos sube a 50 millones la recompensa por Maduro',
    byline: 'Agencias',
    text: `Estados Unidos elevó de 25 a 50 millones de dólares la recompensa por Nicolás Maduro, anunció la fiscal general, Pam Bondi.

“Maduro usa a organizaciones terroristas extranjeras como el Cártel de Sinaloa para meter droga en nuestro país”, afirmó Bondi.

Caracas calificó el anuncio de “ridículo”.`,
  },
  {
    outlets: ['diario-anahuac'],
    slug: 'sheinbaum-pide-pruebas',
    wave: 3,
    title: 'Que muestren las pruebas, pide Sheinbaum sobre Maduro y Sinaloa',
    byline: 'De la redacción',
    text: `La presidenta Claudia Sheinbaum señaló que México no tiene ninguna investigación que vincule a Nicolás Maduro con el Cártel de Sinaloa.

“Si tienen pruebas, que las muestren”, pidió.`,
  },
  {
    outlets: ['rio-record'],
    slug: 'boots-on-the-ground-festival',
    wave: 3,
    title: 'Boots on the ground at the county fair',
    byline: 'Stacy Moreno',
    text: `There were a great many boots on the ground at the county fair on {today}, most of them for sale.

Organizers counted 14,000 visitors, more than ever before.`,
    nearMiss: 'boots at a fair',
  },
];
