/** Where the head of a description ends: `two officials | familiar with the matter`, `dos funcionarios | que ...`. */
const AFTER_HEAD = /[,(]|\s(?:familiar|briefed|of|in|at|with|who|from|close|de|del|con|que|en|al)\b/u;

/** Do these words name several speakers? `two US officials`, `people familiar with the matter`, `fuentes del gobierno`. */
export function isSeveral(name: string): boolean {
  const head = name.split(AFTER_HEAD, 1)[0]?.trim().split(/\s+/).at(-1) ?? '';
  return /^(?:people|personas|\p{Ll}+[^s\P{Ll}]s)$/u.test(head);
}
