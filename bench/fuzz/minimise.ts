/**
 * The smallest part of a document that still shows a fault: pieces are left out, halves first, then ever smaller ones,
 * for as long as it helps.
 *
 * @param most trials at most; each may take as long as the threads let it
 */
export async function minimise(
  document: Buffer,
  shows: (smaller: Buffer) => Promise<boolean>,
  most = 400,
): Promise<Buffer> {
  let body = document;
  let left = most;
  for (let size = Math.ceil(body.length / 2); size >= 1 && left > 0; ) {
    let helped = false;
    for (let at = 0; at < body.length && left > 0; left -= 1) {
      const smaller = Buffer.concat([body.subarray(0, at), body.subarray(at + size)]);
      if (await shows(smaller)) {
        body = smaller;
        helped = true;
      } else at += size;
    }
    if (!helped && size === 1) break;
    size = helped && size <= body.length ? size : Math.floor(size / 2);
  }
  return body;
}
