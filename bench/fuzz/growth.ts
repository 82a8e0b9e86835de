/** Looks for text that takes more time than its length accounts for: pieces of real documents, repeated. */
import { defaultSettings } from '../../src/config/settings.ts';
import { entry } from '../../src/threads/entry.ts';
import { openPool } from '../../src/threads/pool.ts';
import { Dice } from './dice.ts';
import { PIECES } from './mutate.ts';
import type { Kind } from './trial.ts';

const inItem = (field: string): string => `<rss version="2.0"><channel><item>${field}</item></channel></rss>`;

/** Where in a document the repeated text is put; `{}` stands for it. */
const PLACES: Readonly<Record<Kind, readonly [string, ...string[]]>> = {
  feed: [
    '{}',
    ...['<title>{}</title>', '<description>{}</description>', '<author>{}</author>'].map(inItem),
    ...['<pubDate>{}</pubDate>', '<link>{}</link>', '<guid>{}</guid>', '<x y="{}"/>', '{}'].map(inItem),
    inItem('<description><![CDATA[{}]]></description>'),
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml">{}</title><content type="html">{}',
    '<!DOCTYPE rss [{}]><rss><item><title>x</title></item></rss>',
    '{"version": "https://jsonfeed.org/version/1", "items": [{"content_html": "{}"}, {}',
  ],
  page: [
    '{}',
    ...[
      '<p>{}</p>',
      '<h1>{}</h1>',
      '<li>{}</li>',
      '<pre>{}</pre>',
      '<title>{}</title>',
      '<script>{}</script>',
    ],
    ...['<div class="{}">x</div>', '<span class="byline author">{}</span>', '<time datetime="{}">x</time>'],
    ...['<meta name="description" content="{}">', '<a href="{}">x</a>', '<link rel="canonical" href="/{}">'],
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"{}","articleBody":"{}","author":"{}"}</script>',
    '<article><h1>A storm</h1><p>The town was cut off on Friday, the mayor of Ellery told the council.</p>{}</article>',
  ],
};

const SIZES = [15_000, 60_000] as const;
/** Four times the text may take so many times as long; with the square of its length it would take sixteen. */
const MOST_GROWTH = 8;
/** Less than this (milliseconds) for the longer text is nobody's harm, and too short to be measured. */
const HARM_MS = 250;

export interface Growth {
  readonly place: string;
  readonly piece: string;
  /** Milliseconds of the shorter and the longer text. */
  readonly ms: readonly [number, number];
}

/** What expressions repeat: white space, letters, digits, marks. */
const CHARACTERS = [...' \n\t\r\u00a0aZ09.,:;!?-–—_/\\"\'“”‘’«»<>&=@#%$€()[]{}|*+~^`é한'] as [
  string,
  ...string[],
];

/** A few pieces of a document, single characters, or what breaks documents, one after the other. */
function pieceFrom(text: string, dice: Dice): string {
  return Array.from({ length: 1 + dice.below(3) }, () => {
    const from = dice.below(text.length);
    const some = [
      dice.oneOf(CHARACTERS),
      dice.oneOf(PIECES),
      text.slice(from, from + 1 + dice.length(40)),
    ] as const;
    return dice.oneOf(some);
  }).join('');
}

/** What grew faster than its text, until the time is over. */
export async function findGrowth(
  sources: readonly { readonly kind: Kind; readonly text: () => string }[],
  seed: number,
  until: number,
  tell: (found: Growth) => void,
): Promise<number> {
  const { timeLimitSeconds, heapMb } = defaultSettings().reading;
  // One thread: what is measured is the processor time of the process.
  const threads = openPool<typeof import('./growth-jobs.ts')>({
    module: entry(import.meta.url, './growth-jobs'),
    ...{ size: 1, timeLimitMs: timeLimitSeconds * 2000, heapMb },
  });
  let rounds = 0;
  for (; performance.now() < until; rounds += 1) {
    const dice = new Dice(seed * 1_000_003 + rounds);
    const source = sources[dice.below(sources.length)];
    if (source === undefined) break;
    const { kind } = source;
    const [place, piece] = [dice.oneOf(PLACES[kind]), pieceFrom(source.text(), dice)];
    const timeOf = (size: number): Promise<number> =>
      threads
        .run('timeOf', {
          kind,
          text: place.replaceAll('{}', () => piece.repeat(Math.ceil(size / piece.length))),
        })
        .catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'OverTime')) throw error;
          return timeLimitSeconds * 2000;
        });
    const large = await timeOf(SIZES[1]);
    if (large < HARM_MS) continue;
    const best = async (size: number) => Math.min(await timeOf(size), await timeOf(size), await timeOf(size));
    const ms = [await best(SIZES[0]), await best(SIZES[1])] as const;
    if (ms[1] >= HARM_MS && ms[1] / ms[0] > MOST_GROWTH) tell({ place, piece, ms });
  }
  await threads.close();
  return rounds;
}
