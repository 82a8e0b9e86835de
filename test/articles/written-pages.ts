/** Pages made by chance from a small grammar, together with the article that was written into them. */
import fc from 'fast-check';

export interface WrittenPage {
  readonly title: string;
  readonly blocks: readonly WrittenBlock[];
  readonly furniture: boolean;
}

export interface WrittenBlock {
  readonly tag: 'p' | 'blockquote' | 'h2' | 'li';
  readonly text: string;
}

const WHO = [
  'The council of Port Ellery',
  'A spokeswoman for the harbour',
  'La presidenta de Valdemora',
  'The ministry',
  'El sindicato',
];
const WHAT = [
  'said on Tuesday that “nothing has been decided” & that talks would go on',
  'dijo que no habrá intervención — ni hoy ni mañana — en los 20 puertos del país',
  'closed 3 < 4 of the old terminals, which had cost 1,204 € a day, and sold the rest',
  'told reporters it would not comment; "ask again tomorrow", its lawyer added with a smile',
  'anunció que la obra costará 12.5 millones y que la pagará “quien la pidió”, no la ciudad',
];
const END = [
  'before the winter came',
  'según el acta de la sesión',
  'and nobody in the town was surprised by that',
  'después de una larga noche',
];

/** Each paragraph has a number of its own: what a page says twice is read once. */
export const prose = (at: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WHO), fc.constantFrom(...WHAT), fc.constantFrom(...END)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      parts.map(([who, what, end], i) => `${who} ${what} ${end} in ward ${at + 1}${i + 1}.`).join(' '),
    );

const block = (at: number): fc.Arbitrary<WrittenBlock> =>
  fc.oneof(
    { weight: 6, arbitrary: prose(at).map((text): WrittenBlock => ({ tag: 'p', text })) },
    { weight: 1, arbitrary: prose(at).map((text): WrittenBlock => ({ tag: 'blockquote', text })) },
    { weight: 1, arbitrary: prose(at).map((text): WrittenBlock => ({ tag: 'li', text })) },
  );

export const writtenPage: fc.Arbitrary<WrittenPage> = fc.integer({ min: 3, max: 10 }).chain((count) =>
  fc.record({
    title: fc.constantFrom(
      'Old terminal closes',
      'Cierra la vieja terminal — y nadie pregunta',
      'Port & town: “no” to 3 < 4',
    ),
    blocks: fc.tuple(...Array.from({ length: count }, (_, at) => block(at))),
    furniture: fc.boolean(),
  }),
);

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const shown = ({ tag, text }: WrittenBlock): string =>
  tag === 'li' ? `<ul><li>${escaped(text)}</li></ul>` : `<${tag}>${escaped(text)}</${tag}>`;

const BEFORE = `<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>`;
const AFTER = `<aside><h3>Most read</h3><ul><li><a href="/1">Bridge opens</a></li><li><a href="/2">Lluvia en la costa</a></li></ul></aside>
  <footer><p>© 2026 The Harbor Ledger. All rights reserved.</p></footer>`;

/** The parts of the document: what stands before the first block, one part for each block, and what comes after. */
export function partsOf(
  page: WrittenPage,
  head = '',
): readonly [before: string, blocks: string[], after: string] {
  const { title, furniture } = page;
  const before = `<!doctype html>\n<html><head>${head}<title>${escaped(title)}</title></head>\n<body>${furniture ? BEFORE : ''}\n<article><h1>${escaped(title)}</h1>`;
  return [
    before,
    page.blocks.map((one) => `\n${shown(one)}`),
    `\n</article>${furniture ? AFTER : ''}</body></html>`,
  ];
}

export function documentOf(page: WrittenPage, head = ''): string {
  const [before, blocks, after] = partsOf(page, head);
  return [before, ...blocks, after].join('');
}

export const textOf = ({ blocks }: WrittenPage): string => blocks.map(({ text }) => text).join('\n\n');
