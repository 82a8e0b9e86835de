import { readFileSync, statSync } from 'node:fs';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';

/** Far above any real configuration (20,000 feeds are 4 MB), far below what would stall the start. */
const MAX_BYTES = 5_000_000;
/** Brackets in brackets. The YAML parser is recursive: a megabyte of `[` would end the whole process. */
const MAX_DEPTH = 50;
/** A value repeated through `*name`; more than this is an attack ("billion laughs"), not a configuration. */
const MAX_ALIASES = 100;

export type DocumentPath = readonly (string | number)[];

/** A YAML file, read: its value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly document: Document;
  /** Line and column of the value at `path`, or of the nearest thing around it. */
  readonly placeOf: (path: DocumentPath) => Place;
  /** Line and column of the key itself at `path`. */
  readonly placeOfKey: (path: DocumentPath, key: string) => Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

type Outcome = { readonly read: YamlFile } | { readonly problems: readonly Problem[] };

/** Reads a YAML file. Nothing thrown: what is wrong with the file or its YAML comes back as problems. */
export function readYamlFile(file: string): Outcome {
  const text = readText(file);
  return typeof text === 'string' ? readYaml(file, text) : { problems: [text] };
}

/** Reads YAML that is already in memory; `file` is what problems name. */
export function readYaml(file: string, text: string): Outcome {
  const tooDeep = depthProblem(file, text);
  if (tooDeep !== null) return { problems: [tooDeep] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { problems: faultProblems(file, faults, lines) };
  return withValue(file, document, lines);
}

function withValue(file: string, document: Document, lines: LineCounter): Outcome {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { read: { file, value, document, ...placesIn(document, lines) } };
  } catch (error) {
    return { problems: [aliasProblem(file, error)] };
  }
}

function aliasProblem(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const unresolved = /Unresolved alias.*: (\S+)$/.exec(reason)?.[1];
  if (unresolved === undefined) {
    return whole(
      file,
      'it repeats parts of itself through aliases (*name) too often',
      'Write the values out',
    );
  }
  return whole(
    file,
    `*${unresolved} refers to a part named &${unresolved}, which does not exist`,
    'Put text that begins with * in quotation marks',
  );
}

function readText(file: string): string | Problem {
  try {
    const stats = statSync(file);
    if (stats.isDirectory())
      return whole(file, 'this is a folder, not a file', 'Put a YAML file in its place');
    if (!stats.isFile()) return whole(file, 'this is not an ordinary file', 'Put a YAML file in its place');
    if (stats.size > MAX_BYTES) {
      const size = (stats.size / 1e6).toFixed(1);
      return whole(
        file,
        `the file is ${size} MB long; at most ${MAX_BYTES / 1e6} MB are read`,
        'Check that it is the right file',
      );
    }
    return decode(file, readFileSync(file));
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') {
    return whole(
      file,
      'there is no such file',
      'Create it, or name the folder of the configuration with --config',
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return whole(file, 'the file may not be read', 'Give the user that runs Claimwatch the right to read it');
  }
  return whole(file, `the file cannot be read (${code})`, 'Check the path and the disk');
}

function decode(file: string, bytes: Buffer): string | Problem {
  if (bytes.length === 0)
    return whole(file, 'the file is empty', 'Restore it, or start from the one that Claimwatch ships with');
  if (bytes.includes(0)) return whole(file, 'this is not a text file', 'Save it as UTF-8 text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole(file, 'the file is not UTF-8 text', 'Save it as UTF-8');
  }
}

/** Counts open brackets, and dashes on one line, before the recursive parser sees the text. */
function depthProblem(file: string, text: string): Problem | null {
  let depth = 0;
  let onLine = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    else if (token === '-' || token === '?') onLine++;
    if (depth > MAX_DEPTH || onLine > MAX_DEPTH) {
      return {
        ...whole(
          file,
          `lists or maps stand more than ${MAX_DEPTH} deep in each other`,
          'Remove the brackets or dashes that are too many',
        ),
        line,
        column: 1,
      };
    }
    if (token.includes('\n')) {
      onLine = 0;
      line += token.split('\n').length - 1;
    }
  }
  return null;
}

const MENDS: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  DUPLICATE_KEY: ['this key is given twice', 'Remove one of the two'],
  TAB_AS_INDENT: ['a tab stands where only spaces may', 'Indent with spaces'],
  MULTIPLE_DOCS: ['a second document begins here', 'Remove the line ---'],
  BAD_SCALAR_START: [
    'a value begins with a character that YAML keeps for itself',
    'Put the value in quotation marks',
  ],
  BAD_ALIAS: [
    'a value begins with *, which YAML keeps for itself',
    'Put the value in quotation marks, as in schedule: "* 7 * * *"',
  ],
  TAG_RESOLVE_FAILED: ['tags (!name) are not read', 'Remove the tag'],
  BAD_DIRECTIVE: ['this directive is not known', 'Remove the line that begins with %'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a key stands where a value should, or the line is not indented like its neighbours',
    'Indent it like the lines around it, and put text that holds ": " in quotation marks',
  ],
  MISSING_CHAR: ['a quotation mark, bracket or colon is missing', 'Close what is open before this place'],
  BAD_INDENT: ['the indentation is wrong', 'Indent it like the lines around it, and close every bracket'],
  UNEXPECTED_TOKEN: [
    'something stands here that YAML does not expect',
    'Put text with marks such as * : # in quotation marks, and check the indentation',
  ],
};

/** The parser's own list, one per line of the file: further ones on the same line only follow from the first. */
function faultProblems(file: string, faults: readonly YAMLError[], lines: LineCounter): Problem[] {
  const problems = new Map<number, Problem>();
  for (const fault of faults) {
    const { line, col } = lines.linePos(fault.pos[0]);
    const [message, mend] = MENDS[fault.code] ?? [fault.message, 'Correct the YAML'];
    if (!problems.has(line)) problems.set(line, { ...whole(file, message, mend), line, column: col });
  }
  return [...problems.values()];
}

function placesIn(document: Document, lines: LineCounter) {
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: DocumentPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const placeOfKey = (path: DocumentPath, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf([...path, key]);
  };
  return { placeOf, placeOfKey };
}

function whole(file: string, message: string, mend: string): Problem {
  return { file, line: null, column: null, path: '', message, mend };
}
