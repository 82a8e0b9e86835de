/**
 * PolNeAR (networkdynamics/PolNeAR on GitHub), a corpus of political news in English with attributions marked by hand:
 * `data/PART/text/*.txt` and `data/PART/attributions/*.ann`. Its test part is kept for a final measurement and refused here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stretch } from '../scoring/words.ts';
import type { AttributedText, GoldAttribution } from './score-attribution.ts';

export const PARTS = ['train', 'dev'] as const;

/** The texts of a part, or what is missing, in a sentence. */
export function readPolnear(
  data: string,
  part: string,
): readonly AttributedText[] | { readonly missing: string } {
  if (!PARTS.some((one) => one === part))
    return { missing: `The part "${part}" is not read: write ${PARTS.join(' or ')}.` };
  const dir = join(data, part);
  const annotations = join(dir, 'attributions');
  if (!existsSync(annotations))
    return { missing: `${dir} has no folder attributions: unpack data/${part} of networkdynamics/PolNeAR.` };
  const files = firstAnnotations(annotations);
  const texts = [...files.keys()].map((id) => [id, join(dir, 'text', `${id}.txt`)] as const);
  const lost = texts.filter(([, file]) => !existsSync(file)).length;
  if (lost > 0 || texts.length === 0)
    return { missing: `${lost} of ${texts.length} texts are missing in ${join(dir, 'text')}.` };
  return texts.map(([id, file]) => {
    const text = readFileSync(file, 'utf8');
    return { id, text, gold: attributionsIn(readFileSync(files.get(id) ?? '', 'utf8'), codeUnits(text)) };
  });
}

/** One annotator's file for each text, the first by name where there are several. */
function firstAnnotations(dir: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith('.ann')) continue;
    const id = file.replace(/_[0-9a-f]{4}\.ann$/, '');
    if (!first.has(id)) first.set(id, join(dir, file));
  }
  return first;
}

/** Offsets of PolNeAR count code points; ours count UTF-16 code units. */
function codeUnits(text: string): (at: number) => number {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return (at) => units[Math.min(at, units.length - 1)] ?? 0;
}

/** brat's standoff form: `T1<tab>Source 0 4;7 9<tab>words`, `E1<tab>Attribution:T1 Source:T2 Content:T3`. */
function attributionsIn(ann: string, unit: (at: number) => number): GoldAttribution[] {
  const lines = ann.split('\n').map((line) => line.split('\t'));
  const spans = new Map<string, readonly Stretch[]>();
  for (const [id = '', body] of lines) if (/^T\d/.test(id) && body) spans.set(id, spansOf(body, unit));
  return lines.flatMap(([id = '', body = '']) => {
    if (!/^E\d/.test(id)) return [];
    const one = attributionOf(body, spans);
    return one.content.length > 0 ? [one] : [];
  });
}

function spansOf(body: string, unit: (at: number) => number): Stretch[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((range) => {
      const [start = 0, end = 0] = range.trim().split(' ').map(Number);
      return { start: unit(start), end: unit(end) };
    });
}

function attributionOf(event: string, spans: ReadonlyMap<string, readonly Stretch[]>): GoldAttribution {
  const arguments_ = event.split(' ').map((argument) => argument.split(':'));
  const of = (wanted: string): Stretch[] =>
    arguments_.flatMap(([role = '', id = '']) =>
      role.replace(/\d+$/, '').toLowerCase() === wanted ? (spans.get(id) ?? []) : [],
    );
  return { source: of('source'), cue: of('cue'), content: of('content') };
}
