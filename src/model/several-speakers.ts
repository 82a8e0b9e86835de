/** Where the head of a description ends: `two officials | familiar with the matter`, `dos funcionarios | que ...`. */
const AFTER_HEAD =
  /[,(]|\s(?:familiar|briefed|of|in|at|on|for|to|by|with|who|from|close|behind|against|de|del|con|que|en|al|para|por|sobre)\b/u;
const ONE = /^(?:an?|one|un|una|el)\s/iu;
/** `a diplomat | and two officials`. */
const AND_MORE =
  /\s(?:and|y)\s(?:an?|another|two|three|four|several|un|una|otr[oa]s?|dos|tres|cuatro|vari[oa]s)\s/iu;
/** Ends like a plural and is one thing: `analysis`, `census`. */
const ONE_THING = /(?:is|us|ss|gas|news|corps|series|headquarters|politics|economics|país|mes|interés)$/u;

/** Do these words name several speakers? `two US officials`, `people familiar with the matter`, `fuentes del gobierno`. */
export function isSeveral(name: string): boolean {
  if (ONE.test(name) && !AND_MORE.test(name)) return false;
  const head = name.split(AFTER_HEAD, 1)[0]?.trim().split(/\s+/).at(-1) ?? '';
  return /^(?:people|personas|\p{Ll}+s)$/u.test(head) && !ONE_THING.test(head);
}
