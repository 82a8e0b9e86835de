/**
 * A text without its typography: lower case, no marks, one space between words. Points and commas inside figures
 * stay, as do signs that change what a figure says: 2.5 is not 25, and 30 % is not 30. How thousands are grouped, and
 * `%` against `percent`, is house style. Accents stay: `ordeno` is not `ordenó`. Linear in the length of the text.
 */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/(?<![\d.,])\d{1,3}(?:[, ]\d{3})+(?!\d)/gu, (figure) => figure.replace(/[, ]/g, ''))
    .replace(/(?<=\d) ?(?:%|per ?cent(?!\p{L})|por ciento(?!\p{L}))/gu, '% ')
    .replace(/(?<=\d)[.,:/](?=\d)/gu, '\uE000')
    .replace(/[−–-](?=\d)/gu, '\uE001')
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%+\uE000\uE001]+/gu, ' ')
    .trim();
}
