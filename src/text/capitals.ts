const UPPER = /^\p{Lu}/u;

/**
 * Does a text begin with a capital? Asked of every word of an article many times over: ASCII is told by its code,
 * which takes a tenth of the time of an expression.
 */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
}
