/** What a document that is no feed looks like. */
export type LooksLike =
  | 'nothing'
  | 'a web page'
  | 'JSON'
  | 'XML of another kind'
  | 'a binary file'
  | 'plain text';

/** The document is no feed: nothing in it can be read as entries. */
export class NotAFeed extends Error {
  override readonly name = 'NotAFeed';
  constructor(
    readonly looksLike: LooksLike,
    why: string,
  ) {
    super(`This is not a feed: ${why}`);
  }
}
