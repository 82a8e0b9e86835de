import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Something that reads a text and marks its parts of speech. */
export interface Tagger {
  readonly name: string;
  /** How many words it marked: so that it cannot be lazy. */
  readonly tag: (text: string) => number;
}

const Callable = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
const Wink = z.object({ default: Callable });
const WinkModel = z.object({ default: z.unknown() });
const WinkNlp = z.object({ readDoc: Callable, its: z.object({ pos: z.unknown() }) });
const WinkDoc = z.object({ tokens: Callable });
const WinkTokens = z.object({ out: Callable });
const Compromise = z.object({ default: Callable });
/** Asked as a method: it reads itself. */
const CompromiseDoc = z.custom<{ json(): unknown }>(
  (value) =>
    typeof value === 'object' && value !== null && 'json' in value && typeof value.json === 'function',
);
const Sentences = z.array(z.object({ terms: z.array(z.unknown()) }));

/** The taggers of an npm folder, and in sentences those that are missing there. */
export async function taggersIn(folder: string): Promise<{ taggers: Tagger[]; missing: string[] }> {
  const modules = join(folder, 'node_modules');
  const loaded = await Promise.all([winkNlp(modules), compromise(modules)]);
  return {
    taggers: loaded.filter((one) => typeof one !== 'string'),
    missing: loaded.filter((one) => typeof one === 'string'),
  };
}

async function winkNlp(modules: string): Promise<Tagger | string> {
  const [code, model] = [join(modules, 'wink-nlp'), join(modules, 'wink-eng-lite-web-model')];
  for (const path of [code, model]) if (!existsSync(path)) return absent('wink-nlp', path);
  const open = Wink.parse(await import(entryOf(code, 'src/wink-nlp.js'))).default;
  const { default: data } = WinkModel.parse(await import(entryOf(model, 'dist/model.js')));
  // Sentences, negation, sentiment and entities are left out: tokens and their parts of speech alone.
  const nlp = WinkNlp.parse(open(data, ['sbd', 'pos']));
  const tag = (text: string): number =>
    z.array(z.unknown()).parse(WinkTokens.parse(WinkDoc.parse(nlp.readDoc(text)).tokens()).out(nlp.its.pos))
      .length;
  return { name: 'wink-nlp, tagging', tag };
}

async function compromise(modules: string): Promise<Tagger | string> {
  const path = join(modules, 'compromise');
  if (!existsSync(path)) return absent('compromise', path);
  const read = Compromise.parse(await import(entryOf(path, 'src/three.js'))).default;
  const tag = (text: string): number =>
    Sentences.parse(CompromiseDoc.parse(read(text)).json()).reduce((sum, { terms }) => sum + terms.length, 0);
  return { name: 'compromise, tagging', tag };
}

function entryOf(folder: string, file: string): string {
  return pathToFileURL(join(folder, file)).href;
}

function absent(name: string, path: string): string {
  return `${name}: not measured, ${path} is missing (npm i --prefix FOLDER wink-nlp wink-eng-lite-web-model compromise --ignore-scripts)`;
}
