/** Vectors of texts, in the order of the texts. */
export interface Embedded {
  /** All of one length, finite, none without direction. */
  readonly vectors: readonly Float32Array[];
  readonly tokensIn: number | null;
}

/** A model that turns words into vectors: near vectors, near meaning. */
export interface Embedder {
  /** Which model, and where. Vectors of different ids are never compared. */
  readonly id: string;
  /** Length of its vectors; null until it answered once. */
  readonly dimensions: number | null;
  /** @throws ModelFailure, and nothing else. */
  embed(texts: readonly string[]): Promise<Embedded>;
}
