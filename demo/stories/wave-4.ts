import type { Story } from './story.ts';

/** The end of the day: exact numbers, denials, and much that was said before. */
export const WAVE_4: readonly Story[] = [
  {
    outlets: ['faro-valle'],
    slug: 'veintiseis-reos',
    wave: 4,
    title: 'México entrega a 26 reos a Estados Unidos',
    byline: 'Marisol Etcheverry',
    text: `El gobierno de Claudia Sheinbaum trasladó este {today} a Estados Unidos a 26 reos ligados a los cárteles, confirmó el secretario de Seguridad, Omar García Harfuch.

“Se hizo con pleno respeto a nuestra soberanía”, aseguró el funcionario.

La embajada de Estados Unidos precisó que varios pertenecen a cárteles designados como organizaciones terroristas en febrero.`,
  },
  {
    outlets: ['capitol-desk'],
    slug: 'handover-confirmed-26',
    wave: 4,
    title: 'Mexico confirms handover of 26 prisoners',
    byline: 'Jonah Pike',
    text: `Mexico’s government confirmed {today} that it had flown 26 jailed cartel figures to the United States.

The U.S. Justice Department promised not to seek the death penalty, Mexican prosecutors said.

Ambassador Ronald Johnson thanked President Sheinbaum “for her resolve.”`,
  },
  {
    outlets: ['northwind-post'],
    slug: 'pentagon-denies-ground-plans',
    wave: 4,
    title: 'Pentagon denies plans to put ground troops in Mexico',
    byline: 'Tri-Coast Press',
    agency: 'Tri-Coast Press',
    text: `WASHINGTON (Tri-Coast Press) — The Pentagon denied {today} that there are plans to deploy ground troops in Mexico.

“There are no such plans,” spokesman Sean Parnell said.

President Donald Trump has signed a secret order to use military force against cartels, The Harbor Ledger has reported.`,
  },
  {
    outlets: ['meseta-24'],
    slug: 'el-pentagono-lo-niega',
    wave: 4,
    title: 'El Pentágono niega que haya planes de desplegar tropas en México',
    byline: 'Lucía Ferrándiz',
    text: `El Pentágono negó que haya planes de desplegar tropas terrestres en México. «No existen esos planes», dijo el portavoz Sean Parnell.

Claudia Sheinbaum había descartado ya una invasión.`,
  },
  {
    outlets: ['plaza-digital'],
    slug: 'columna-lo-que-ya-sabiamos',
    wave: 4,
    title: 'Lo que ya sabíamos',
    byline: 'Jacinto Abarca',
    text: `Ya lo sabíamos todo. Que Trump firmó en secreto una orden para usar la fuerza militar contra los cárteles; que la presidenta Sheinbaum dijo que no va a haber invasión; que seis cárteles mexicanos fueron designados como organizaciones terroristas en febrero.

Lo que no sabemos es quién redactó la orden.`,
  },
  {
    outlets: ['thames-courier'],
    slug: 'invasion-of-parakeets',
    wave: 4,
    title: 'The green invasion: parakeets reach the Humber',
    byline: 'Nature desk',
    text: `An invasion of ring-necked parakeets has reached the Humber, ornithologists say.

“They are not going back,” said one.`,
    nearMiss: 'an invasion of birds',
  },
  {
    outlets: ['correo-andino'],
    slug: 'brasil-pide-dialogo',
    wave: 4,
    title: 'Lula pide diálogo ante la orden de Trump contra los cárteles',
    byline: 'Redacción Internacional',
    text: `El presidente de Brasil, Luiz Inácio Lula da Silva, pidió diálogo y rechazó cualquier intervención militar de Estados Unidos en América Latina.

“La región no es patio de nadie”, dijo Lula.`,
  },
];
