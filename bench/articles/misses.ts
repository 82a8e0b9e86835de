/** The worst pages of a set, with what was expected and what was got, to be worked on by kinds of cause. */
import { oneLine } from './metrics.ts';
import type { Judged } from './scoring.ts';
import { halfOf } from './sets.ts';

export function listMisses(set: string, judged: readonly Judged[], most: number, half?: string): void {
  const wanted = half?.replace('-', ' ');
  const own = judged.filter(
    ({ set: name, page }) => name === set && (wanted === undefined || halfOf(page.id) === wanted),
  );
  const worst = own.filter(({ score }) => score.f1 < 1).sort((a, b) => a.score.f1 - b.score.f1);
  console.log(`\nworst pages of ${set}`);
  for (const each of worst.slice(0, most)) console.log(describeMiss(each));
}

function describeMiss({ page, got, score }: Judged): string {
  const { expected } = page;
  const figure = score.f1.toFixed(3);
  if (expected.kind === 'date')
    return `${page.id}: expected ${expected.date}, got ${got.date} (${page.file})`;
  const heading = `\n${figure} ${page.id} (${got.from}, ${page.url}, ${page.file})`;
  if (expected.kind === 'segments') {
    const text = oneLine(got.text);
    const lines = [
      ...expected.with
        .filter((segment) => !text.includes(oneLine(segment)))
        .map((segment) => `  missed: ${segment}`),
      ...expected.without
        .filter((segment) => text.includes(oneLine(segment)))
        .map((segment) => `  wrong:  ${segment}`),
    ];
    return [heading, ...lines].join('\n');
  }
  const truth = expected.kind === 'text' ? expected.text : expected.paragraphs.join('\n');
  const rates = `  precision ${score.precision?.toFixed(3)}, recall ${score.recall?.toFixed(3)}`;
  return [heading, rates, ...difference(truth, got.text)].join('\n');
}

/** Paragraphs of either text that the other one does not have, by their first words. */
function difference(truth: string, got: string): string[] {
  const [expected, found] = [bare(truth), bare(got)];
  const lines = (text: string, other: string, label: string) =>
    text
      .split(/\n+/u)
      .filter((line) => bare(line) !== '' && !other.includes(bare(line)))
      .slice(0, 12)
      .map((line) => `  ${label} ${line.slice(0, 110)}${line.length > 110 ? ` … (${line.length})` : ''}`);
  return [...lines(truth, found, 'missed:'), ...lines(got, expected, 'wrong: ')];
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
