import type { Story } from './story.ts';

/** The order breaks: a newspaper has it, an agency carries it, everybody repeats it. */
export const WAVE_1: readonly Story[] = [
  {
    outlets: ['harbor-ledger'],
    slug: 'president-signs-secret-order',
    wave: 1,
    title: 'Trump secretly ordered the Pentagon to use force against cartels',
    byline: 'Nora Whitfield and Eli Brandt',
    text: `President Donald Trump has secretly signed an order directing the Pentagon to use military force against Latin American drug cartels, people familiar with the matter told The Harbor Ledger.

The order gives the armed forces an official basis for operations at sea and on foreign soil, the people said. U.S. military officials have begun to draw up options for raids against the groups.

It is the most aggressive step so far in the administration’s campaign against the cartels.

A legal question remains open: whether U.S. forces could be held liable if they killed civilians outside an armed conflict that Congress had authorized.

A White House spokeswoman, Anna Kelly, declined to discuss the order. “The president’s top priority is protecting the homeland,” she said.`,
    edit: {
      wave: 3,
      from: 'U.S. military officials have begun to draw up options for raids against the groups.',
      to: 'U.S. military officials have begun to draw up options for drone strikes against the groups.',
    },
  },
  {
    outlets: ['rio-record', 'northwind-post', 'capitol-desk'],
    slug: 'report-order-against-cartels',
    wave: 1,
    title: 'Report: Trump signed secret order to use military against cartels',
    byline: 'Tri-Coast Press',
    agency: 'Tri-Coast Press',
    text: `WASHINGTON (Tri-Coast Press) — President Donald Trump has signed a secret order directing the Pentagon to use military force against Latin American drug cartels, The Harbor Ledger reported on {today}.

The newspaper, citing people familiar with the matter, said the order provides a basis for operations at sea and on foreign soil.

The Pentagon referred questions to the White House, which did not comment on the order itself.

In February, the administration designated six Mexican cartels as foreign terrorist organizations.

Mexico has said before that it would not accept foreign troops. “We cooperate as equals or not at all,” Mexico’s foreign minister, Juan Ramón de la Fuente, told reporters last month.`,
  },
  {
    outlets: ['diario-anahuac', 'meseta-24', 'correo-andino'],
    slug: 'trump-firma-orden-secreta',
    wave: 1,
    title:
      'Trump firmó en secreto una orden para usar la fuerza militar contra los cárteles, según un diario',
    byline: 'Agencia Tres Costas',
    agency: 'Agencia Tres Costas',
    text: `WASHINGTON (Agencia Tres Costas).- El presidente de Estados Unidos, Donald Trump, firmó en secreto una orden para que el Pentágono use la fuerza militar contra los cárteles latinoamericanos de la droga, publicó este {today} The Harbor Ledger.

Según el diario, que cita a personas familiarizadas con el asunto, la orden da base a operaciones en el mar y en suelo extranjero.

El Pentágono remitió las preguntas a la Casa Blanca.

En febrero, Washington designó a seis cárteles mexicanos como organizaciones terroristas extranjeras.`,
  },
  {
    outlets: ['thames-courier'],
    slug: 'us-military-told-to-target-cartels',
    wave: 1,
    title: 'US military told to target drug cartels, newspaper reports',
    byline: 'Imogen Hartley',
    text: `Donald Trump has ordered the US military to act against Latin American drug cartels, according to The Harbor Ledger, which says that the directive was signed in secret.

The paper said the order allowed operations on foreign soil as well as at sea.

Senator Ruth Calloway, a Democrat on the armed services committee, said she had not been told. “Congress has authorised no war on Mexico,” she said. “If there is an order, we want to read it.”`,
  },
  {
    outlets: ['plaza-digital'],
    slug: 'columna-los-que-celebran',
    wave: 1,
    title: 'Los que celebran',
    byline: 'Jacinto Abarca',
    text: `No ha entrado un solo soldado estadounidense a México y ya hay quien celebra. La senadora Lilia Ponce escribió en sus redes que “ojalá lleguen pronto”.

El Gobierno guardó silencio durante la tarde. Mañana habrá conferencia y alguien tendrá que preguntar.`,
  },
  {
    outlets: ['rio-record'],
    slug: 'guard-troops-to-help-with-flood',
    wave: 1,
    title: 'Guard troops arrive to help flooded county',
    byline: 'Stacy Moreno',
    text: `National Guard troops arrived {today} in Zavala County to help families whose homes were flooded, the governor’s office said.

About 120 soldiers will fill sandbags and drive trucks through the weekend.

“We are glad to see them,” said Sheriff Tom Alder.`,
    nearMiss: 'troops at home, for a flood',
  },
  {
    outlets: ['capitol-desk'],
    slug: 'terrorist-label-sahel-group',
    wave: 1,
    title: 'State Department adds Sahel group to terrorist list',
    byline: 'Capitol Desk staff',
    text: `The State Department on {today} designated an armed group in the Sahel as a foreign terrorist organization.

“They have attacked villages and schools,” a department spokesman said.

The group’s assets in the United States, if it has any, are frozen.`,
    nearMiss: 'the label, but not for a cartel',
  },
];
