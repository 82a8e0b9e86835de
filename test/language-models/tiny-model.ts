/**
 * The smallest model there is, made here: three words, a vector each, and one step that looks them up. Written as
 * protocol buffers by hand, so that no model lies in the repository.
 */
const WORDS = ['six', 'cartels', 'boats'];
const SIZE = WORDS.length;

/** Of each word a vector of its own: `six` is 1 0 0. */
const TABLE = Float32Array.from(WORDS.flatMap((_, at) => WORDS.map((__, column) => (column === at ? 1 : 0))));

export const tinyTokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', vocab: Object.fromEntries(WORDS.map((word, at) => [word, at])), unk_token: '' },
};

/** A model of one `Gather` from `input_ids` to `last_hidden_state`, which wants an attention mask as all do. */
export function tinyModel(): Uint8Array {
  const node = [text(1, 'table'), text(1, 'input_ids'), text(2, 'last_hidden_state'), text(4, 'Gather')];
  const table = [
    number(1, SIZE),
    number(1, SIZE),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, [...new Uint8Array(TABLE.buffer)]),
  ];
  const graph = [
    bytes(1, node.flat()),
    text(2, 'tiny'),
    bytes(5, table.flat()),
    bytes(11, tensor('input_ids', INT64, [named('batch'), named('length')])),
    bytes(11, tensor('attention_mask', INT64, [named('batch'), named('length')])),
    bytes(12, tensor('last_hidden_state', FLOAT, [named('batch'), named('length'), sized(SIZE)])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(8, number(2, 13)), ...bytes(7, graph.flat())]);
}

const FLOAT = 1;
const INT64 = 7;

function tensor(name: string, type: number, dims: readonly number[][]): number[] {
  const shape = bytes(2, dims.flat());
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...shape]))];
}

function sized(value: number): number[] {
  return bytes(1, number(1, value));
}

function named(name: string): number[] {
  return bytes(1, text(2, name));
}

function number(field: number, value: number): number[] {
  return [...varint(field * 8), ...varint(value)];
}

function text(field: number, value: string): number[] {
  return bytes(field, [...new TextEncoder().encode(value)]);
}

function bytes(field: number, value: readonly number[]): number[] {
  return [...varint(field * 8 + 2), ...varint(value.length), ...value];
}

function varint(value: number): number[] {
  const high = Math.floor(value / 128);
  return high === 0 ? [value] : [(value % 128) + 128, ...varint(high)];
}
