import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { type DumpedItem, historiesOf, parseDump, readDumps } from '../../bench/history/dumps.ts';
import { differences, replayHistory } from '../../bench/history/replay-history.ts';
import { configFolder } from '../config/folder.ts';
import { embeddedDir } from '../servers.ts';

vi.setConfig({ testTimeout: 180_000 });

// A history of our own, in the form of the public one: two outlets, five days.

const FARO = 'https://faro.example.mx';
const GACETA = 'https://gaceta.example.mx';

const item = (
  link: string,
  date: string,
  title: string,
  summary = `${title}, según la autoridad del puerto.`,
) => ({
  ...{ link, date: `${date} GMT`, title, summary },
});
const wet = item(`${FARO}/muelle`, 'Mon, 02 Mar 2026 08:00:00', 'El muelle amaneció mojado');
const crew = item(`${FARO}/tripulacion`, 'Mon, 02 Mar 2026 09:00:00', 'La tripulación renunció el lunes');
const column = item(`${FARO}/columna-1?partner=rss`, 'Mon, 02 Mar 2026 07:00:00', 'Desde el faro', '.');
const storm = item(
  `${FARO}/tormenta`,
  'Tue, 03 Mar 2026 10:00:00',
  'Tormenta deja 3 heridos & daños en “El Cabo”',
);
const calm = item(`${FARO}/calma`, 'Thu, 05 Mar 2026 10:00:00', 'Vuelve la calma a la costa del norte');
const again = { ...column, link: `${FARO}/columna-2?partner=rss`, date: 'Thu, 05 Mar 2026 11:00:00 GMT' };
const corrected = {
  ...crew,
  title: 'La tripulación renunció, el lunes',
  date: 'Thu, 05 Mar 2026 08:00:00 GMT',
};
const vote = item(`${GACETA}/voto`, 'Mon, 02 Mar 2026 12:00:00', 'El cabildo votó el presupuesto de <agua>');
const road = item(`${GACETA}/camino`, 'Wed, 04 Mar 2026 12:00:00', 'Abren el camino a la sierra tras 9 días');

const DAYS: readonly (readonly DumpedItem[])[] = [
  [crew, wet, column, vote],
  // Three injured become five; typography alone is no edit; the column is repeated.
  [storm, { ...crew, title: 'La  tripulación renunció el lunes' }, wet, column, vote],
  [{ ...storm, title: storm.title.replace('3', '5') }, crew, wet, road, vote],
  // The edit is shown again; a comma is an edit, and no revision.
  [{ ...storm, title: storm.title.replace('3', '5') }, corrected, wet],
  // Nothing that was there before: a gap. The second column says the same as the first, and is another.
  [again, calm, road, { ...vote, summary: 'El cabildo aprobó el presupuesto con 7 votos a favor.' }],
];

const NAMES = ['Mar_02', 'Mar_03', 'Mar_04', 'Ene_05', 'Mar_06'];
const dumpOf = (items: readonly DumpedItem[]): string =>
  items
    .map(
      ({ date, title, summary, link }, at) =>
        `Documento ${at + 1}\nFecha: ${date}\nTitle: ${title}\nSummary: ${summary}\nLink: ${link}\n\n${'-'.repeat(26)}\n\n`,
    )
    .join('')
    .replaceAll('\n', '\r\n');
const files = Object.fromEntries(DAYS.map((items, at) => [`DataSet_${NAMES[at]}.txt`, dumpOf(items)]));

test('a dump is read as it was written, and what is no item is named', () => {
  expect(parseDump(dumpOf([crew, storm]))).toEqual([crew, storm]);
  expect(parseDump(dumpOf([{ ...crew, title: 'Dos\nlíneas' }]))[0]?.title).toBe('Dos\nlíneas');
  expect(() => parseDump('Documento 1\nTitle: Sin fecha\n')).toThrow('Block 1 is no item');
});

test('snapshots of each outlet come in the order of their newest dates, whatever the dumps are called', () => {
  const dumps = readDumps(configFolder({ ...files, 'notes.txt': 'not a dump' }));
  const histories = historiesOf(dumps);
  expect(histories.map(({ outlet, snapshots }) => [outlet, snapshots.length])).toEqual([
    ['faro.example.mx', 5],
    ['gaceta.example.mx', 4],
  ]);
  expect(histories[0]?.snapshots.map(({ newest }) => newest)).toEqual(
    histories[0]?.snapshots.map(({ newest }) => newest).toSorted((a, b) => a - b),
  );
  expect(readDumps('/nowhere/at/all').size).toBe(0);
});

test('every item is seen first once, repeats are never told again, edits are found and become revisions', async () => {
  const dataDir = await embeddedDir();
  const histories = historiesOf(readDumps(configFolder(files)));
  const counts = await replayHistory(histories, { readPages: true, dataDir });
  rmSync(dataDir, { recursive: true, force: true });
  expect(counts.flatMap(differences)).toEqual([]);
  expect(counts).toMatchObject([
    {
      ...{ snapshots: 5, offered: 15, distinctLinks: 6, firstSeen: 6, calledNew: 6, repeatsAlerted: 0 },
      ...{ edits: 2, editsFound: 2, reworded: 1, revisions: 1, disjoint: 1, gaps: 1 },
    },
    {
      ...{ snapshots: 4, offered: 6, distinctLinks: 2, firstSeen: 2, calledNew: 2, repeatsAlerted: 0 },
      ...{ edits: 1, editsFound: 1, reworded: 1, revisions: 1, disjoint: 0, gaps: 0 },
    },
  ]);
  const [faro] = counts;
  if (faro === undefined) throw new Error('There is no first outlet.');
  expect(differences({ ...faro, firstSeen: 5, repeatsAlerted: 1 })).toHaveLength(2);
});
