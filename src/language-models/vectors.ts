import { ModelFailure } from '../model/model-failure.ts';

/** Longer vectors than any model's. */
const MOST_DIMENSIONS = 8_192;

/**
 * Vectors as they may be believed.
 * @param expected how many, and of which length where that is known
 * @throws ModelFailure `bad-vectors`
 */
export function checkedVectors(
  vectors: readonly (readonly number[] | Float32Array)[],
  expected: { readonly count: number; readonly dimensions: number | null },
): Float32Array[] {
  if (vectors.length !== expected.count) {
    throw bad(`${vectors.length} vectors came for ${expected.count} texts.`);
  }
  const dimensions = expected.dimensions ?? vectors[0]?.length ?? 0;
  return vectors.map((vector) => {
    if (vector.length !== dimensions || dimensions < 2 || dimensions > MOST_DIMENSIONS) {
      throw bad(`A vector has ${vector.length} dimensions where ${dimensions} were expected.`);
    }
    const unit = Float32Array.from(vector);
    const length = Math.hypot(...unit);
    if (!Number.isFinite(length) || length === 0) throw bad('A vector is not finite, or has no direction.');
    return unit.map((value) => value / length);
  });
}

function bad(why: string): ModelFailure {
  return new ModelFailure('bad-vectors', why);
}

/** Likeness of two vectors of length one, -1 to 1. Vectors of different dimensions are not alike at all. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return -1;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** A vector as it is stored: 32-bit floats, little-endian. */
export function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4);
  });
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, at) =>
    view.getFloat32(at * 4, true),
  );
}
