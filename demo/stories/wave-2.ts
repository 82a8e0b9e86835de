import type { Story } from './story.ts';

/** The answer: the morning press conference, told in two languages by everybody. */
export const WAVE_2: readonly Story[] = [
  {
    outlets: ['boletin-palacio'],
    slug: 'version-estenografica',
    wave: 2,
    title: 'Versión estenográfica de la conferencia de prensa',
    byline: 'Coordinación de Comunicación',
    text: `PREGUNTA: Presidenta, ¿fue informado su gobierno de la orden del presidente Trump?

PRESIDENTA CLAUDIA SHEINBAUM: Fuimos informados de que venía esta orden. No tiene que ver con la participación de militares de Estados Unidos en nuestro territorio.

PREGUNTA: ¿Hay riesgo de una invasión?

PRESIDENTA CLAUDIA SHEINBAUM: No va a haber invasión. Estados Unidos no va a venir a México con sus militares. Eso está descartado, absolutamente descartado.

PREGUNTA: ¿Y si lo vuelven a pedir?

PRESIDENTA CLAUDIA SHEINBAUM: Cada vez que lo han planteado hemos dicho que no. Colaboramos, nos coordinamos, pero no nos subordinamos.

PREGUNTA: ¿Cuántas llamadas ha tenido con el presidente Trump?

PRESIDENTA CLAUDIA SHEINBAUM: Hemos tenido ocho llamadas, todas respetuosas.`,
  },
  {
    outlets: ['faro-valle'],
    slug: 'no-va-a-haber-invasion',
    wave: 2,
    title: '“No va a haber invasión”, responde Sheinbaum a la orden de Trump',
    byline: 'Marisol Etcheverry',
    text: `La presidenta Claudia Sheinbaum descartó este {today} una invasión de Estados Unidos a México. “No va a haber invasión; eso está absolutamente descartado”, dijo en su conferencia matutina.

La mandataria aseguró que su gobierno fue informado de la orden de Donald Trump y que ésta no contempla la participación de militares estadounidenses en territorio mexicano.

“Cada vez que lo han planteado hemos dicho que no”, agregó.

La jefa del Ejecutivo precisó que ha tenido ocho llamadas con su homólogo.

El coordinador de los senadores del PAN, Ricardo Montes, acusó al gobierno de ocultar el contenido de la orden.`,
  },
  {
    outlets: ['harbor-ledger'],
    slug: 'mexico-says-no-invasion',
    wave: 2,
    title: '“There will be no invasion,” Mexico’s president says of Trump order',
    byline: 'Eli Brandt in Mexico City',
    text: `Mexico’s president, Claudia Sheinbaum, ruled out on {today} that American forces would enter her country. “There will be no invasion,” she told reporters. “That is ruled out, absolutely ruled out.”

Her government had been informed of the order, she said, and it did not involve any U.S. military personnel on Mexican soil.

“Every time it has been raised we have said no,” Ms. Sheinbaum added.

The U.S. ambassador, Ronald Johnson, said the two countries would use every tool they had against the cartels, “as two sovereign allies.”`,
  },
  {
    outlets: ['rio-record', 'northwind-post'],
    slug: 'sheinbaum-rules-out-invasion',
    wave: 2,
    title: 'Mexico’s Sheinbaum rules out U.S. invasion',
    byline: 'Tri-Coast Press',
    agency: 'Tri-Coast Press',
    text: `MEXICO CITY (Tri-Coast Press) — Mexican President Claudia Sheinbaum said {today} that the United States would not invade Mexico, a day after a newspaper reported that President Donald Trump had signed a secret order to use military force against cartels.

“The United States is not going to come to Mexico with its military,” Sheinbaum said at her morning news conference. “We cooperate, we collaborate, but there will be no invasion.”

She said her government was told about the order in advance.

Secretary of State Marco Rubio defended the policy in a radio interview. “We have to treat them as armed terrorist organizations, not just as drug dealers,” he said.`,
  },
  {
    outlets: ['meseta-24'],
    slug: 'mexico-descarta-invasion',
    wave: 2,
    title: 'México descarta una invasión de Estados Unidos',
    byline: 'Lucía Ferrándiz',
    text: `Claudia Sheinbaum ha descartado que Estados Unidos vaya a invadir México. «Estados Unidos no va a venir a México con sus militares», ha afirmado la presidenta mexicana.

Según explicó, su Gobierno conocía de antemano la orden firmada por Donald Trump.

El secretario de Estado de Estados Unidos, Marco Rubio, sostiene que los cárteles deben ser tratados «como organizaciones terroristas armadas» y no como simples traficantes.`,
  },
  {
    outlets: ['capitol-desk'],
    slug: 'officials-describe-narrower-order',
    wave: 2,
    title: 'Officials describe a narrower order',
    byline: 'Jonah Pike',
    text: `Two U.S. officials said {today} that the order tells the Pentagon to prepare options for the possible use of force against the cartels, and that no military action is imminent.

One of the officials said the authority would allow the Navy to stop vessels at sea.

A senior Mexican official denied that the two governments had discussed joint operations. “There was no such conversation,” the official said.

Representative Hal Dunmore of Texas called for troops to be sent at once. “Washington should stop asking for permission,” he said.`,
  },
  {
    outlets: ['diario-anahuac'],
    slug: 'sre-no-aceptara-fuerzas',
    wave: 2,
    title: 'México no aceptará fuerzas militares extranjeras, dice la Cancillería',
    byline: 'De la redacción',
    text: `La Secretaría de Relaciones Exteriores (SRE) afirmó este {today} que México “no aceptará la participación de fuerzas militares estadounidenses en nuestro territorio”.

En un comunicado, la dependencia recordó que ambos gobiernos preparan un acuerdo de seguridad basado en el respeto a la soberanía.

El embajador de Estados Unidos, Ronald Johnson, escribió en redes que su país usará “todas las herramientas” contra los cárteles.`,
  },
  {
    outlets: ['correo-andino'],
    slug: 'petro-seria-una-agresion',
    wave: 2,
    title: 'Petro: una operación sin permiso sería “una agresión”',
    byline: 'Redacción Internacional',
    text: `El presidente de Colombia, Gustavo Petro, advirtió que cualquier operación militar de Estados Unidos sin permiso de los países de la región sería “una agresión contra América Latina”.

Petro agregó que su país está dispuesto a compartir inteligencia.`,
  },
  {
    outlets: ['plaza-digital'],
    slug: 'renata-sheinbaum-gana-torneo',
    wave: 2,
    title: 'Renata Sheinbaum gana el torneo juvenil de ajedrez',
    byline: 'Deportes',
    text: `La ajedrecista Renata Sheinbaum ganó este {today} el torneo juvenil de Querétaro con siete puntos de nueve.

“Fue una final muy difícil”, dijo la joven de 15 años.`,
    nearMiss: 'another Sheinbaum',
  },
  {
    outlets: ['thames-courier'],
    slug: 'price-cartel-lorries',
    wave: 2,
    title: 'Lorry makers’ cartel fined again',
    byline: 'Business desk',
    text: `A court has confirmed the fines against a cartel of lorry makers that had agreed on prices for fourteen years.

The companies said they would appeal.`,
    nearMiss: 'a price cartel',
  },
];
