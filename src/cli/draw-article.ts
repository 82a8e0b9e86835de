import type { Article, Provenance } from '../model/article.ts';
import { type Claim, PROBABLY } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { type Post, postTime } from '../model/post.ts';
import { oneLine, printable } from './terminal.ts';

export interface Drawing {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly colours: boolean;
  /** Where the text was taken from; left out where it was given. */
  readonly provenance?: Provenance;
}

/** A mark to be put into the text at an offset. */
interface Mark {
  readonly at: number;
  readonly text: string;
  /** At one offset: what ends comes before what begins, inner ends before outer ones. */
  readonly order: number;
}

/**
 * An article with what the stations found drawn over its text: `[mention]`, and `{1 claim 1}` with the number
 * under which the claim is listed below.
 */
export function drawArticle({ article, mentions, claims, colours, provenance }: Drawing): string {
  const title = marked(article.title, mentionMarks(mentions, 'title', colours));
  const text = marked(article.text, [
    ...mentionMarks(mentions, 'text', colours),
    ...claimMarks(claims, colours),
  ]);
  const { outlet, publishedAt, lang, posts = [] } = article;
  const from = provenance === undefined || provenance === 'given' ? '' : `, text from ${provenance}`;
  const blog =
    posts.length === 0 ? '' : `, a live blog of ${posts.length} post${posts.length === 1 ? '' : 's'}`;
  const head = `${title}\n${oneLine(`${outlet}, ${publishedAt}, ${lang}${from}${blog}`)}\n`;
  const found =
    claims.length === 0 ? '' : `\n${claims.map((claim, at) => claimText(claim, at + 1, posts)).join('\n')}`;
  return `${head}\n${text}\n\n${countLine(mentions, claims)}\n${found}`;
}

function mentionMarks(mentions: readonly Mention[], field: Mention['field'], colours: boolean): Mark[] {
  return mentions
    .filter((mention) => mention.field === field)
    .flatMap(({ span }) => [
      { at: span.start, text: paint('[', '1;36', colours), order: span.end },
      { at: span.end, text: paint(']', '1;36', colours), order: -span.start - 1 },
    ]);
}

function claimMarks(claims: readonly Claim[], colours: boolean): Mark[] {
  return claims.flatMap(({ span }, at) => [
    { at: span.start, text: paint(`{${at + 1} `, '33', colours), order: span.end + 0.5 },
    { at: span.end, text: paint(` ${at + 1}}`, '33', colours), order: -span.start - 0.5 },
  ]);
}

/** The text with its marks; control characters of the text are taken out, the marks' own colours stay. */
function marked(text: string, marks: readonly Mark[]): string {
  let drawn = '';
  let from = 0;
  const ordered = marks.toSorted(
    (a, b) => a.at - b.at || rank(a) - rank(b) || Math.abs(b.order) - Math.abs(a.order),
  );
  for (const mark of ordered) {
    drawn += printable(text.slice(from, mark.at)) + mark.text;
    from = mark.at;
  }
  return drawn + printable(text.slice(from));
}

function rank(mark: Mark): number {
  return mark.order < 0 ? 0 : 1;
}

function claimText(claim: Claim, number: number, posts: readonly Post[]): string {
  const posted = postTime(posts, claim.span.start);
  const words = claim.content.map((span) => span.text).join(' ... ');
  const facts = [
    `rule ${claim.rule}`,
    claim.topics.length > 0 ? `topics ${claim.topics.join(', ')}` : 'no topic: stored, never alerted',
    ...(claim.via.length > 0 ? [`via ${claim.via.join(' < ')}`] : []),
    ...claim.figures.map((figure) => `figure ${figureText(figure)}`),
    ...(posted === null ? [] : [`posted ${posted}`]),
    ...(claim.when === null ? [] : [`when ${claim.when}`]),
    ...(claim.hedges.length > 0
      ? [`hedged by ${claim.hedges.map((span) => `"${span.text}"`).join(', ')}`]
      : []),
  ];
  const lines = [
    `${speakerText(claim)} ${claim.stance} (${claim.kind}${claim.negated ? ', negated' : ''})`,
    `"${words}"`,
    facts.join('; '),
  ];
  return lines.map((line, at) => `${at === 0 ? `${number}.`.padEnd(4) : '    '}${oneLine(line)}\n`).join('');
}

function speakerText({ speaker }: Claim): string {
  if (speaker === null) return 'The outlet itself';
  const probably = speaker.confidence < PROBABLY ? 'probably ' : '';
  return `${probably}${speaker.name} (${speaker.how})`;
}

function figureText({ value, max, unit, approximate }: Claim['figures'][number]): string {
  return `${approximate ? 'about ' : ''}${value}${max === null ? '' : ` to ${max}`} ${unit}`;
}

function countLine(mentions: readonly Mention[], claims: readonly Claim[]): string {
  if (mentions.length === 0) return 'No watched topic: the article ends here.';
  const topics = [...new Set(mentions.map((mention) => mention.topic))];
  const counted = topics.map((topic) => `${topic} ${mentions.filter((one) => one.topic === topic).length}`);
  return `Mentions: ${counted.join(', ')}. Claims: ${claims.length}.`;
}

function paint(text: string, code: string, colours: boolean): string {
  return colours ? `\u001b[${code}m${text}\u001b[0m` : text;
}
