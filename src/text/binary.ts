/** So much of a text is looked at, in characters. */
const SAMPLE = 4000;
/** Bytes of no kind are control characters in one of ten; text that somebody wrote has none. */
const MOST_CONTROLS = 0.03;

/** Whether what was decoded was no text: the bytes of a picture, a film, a program. */
export function isBinary(decoded: string): boolean {
  const sample = decoded.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return controls > sample.length * MOST_CONTROLS;
}
