import type { Article, Provenance } from '../model/article.ts';
import { type Claim, PROBABLY } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { type Post, postTime } from '../model/post.ts';
import { numbered } from '../web/finding-layers.ts';
import { drawFindings } from './draw-layers.ts';
import { oneLine } from './terminal.ts';

export interface Drawing {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly colours: boolean;
  /** Where the text was taken from; left out where it was given. */
  readonly provenance?: Provenance;
}

/**
 * An article with what the stations found drawn over its text: `[mention]`, `<cue>`, and `{1 what claim 1 says}` with the
 * number under which the claim is listed below.
 */
export function drawArticle({ article, mentions, claims, colours, provenance }: Drawing): string {
  const found = { mentions, nearMisses: [], claims: numbered(claims, 0, claims.length) };
  const title = drawFindings('title', article.title, { ...found, claims: [] }, colours);
  const text = drawFindings('text', article.text, found, colours);
  const { outlet, publishedAt, lang, posts = [] } = article;
  const from = provenance === undefined || provenance === 'given' ? '' : `, text from ${provenance}`;
  const blog =
    posts.length === 0 ? '' : `, a live blog of ${posts.length} post${posts.length === 1 ? '' : 's'}`;
  const head = `${title}\n${oneLine(`${outlet}, ${publishedAt}, ${lang}${from}${blog}`)}\n`;
  const list =
    claims.length === 0 ? '' : `\n${claims.map((claim, at) => claimText(claim, at + 1, posts)).join('\n')}`;
  return `${head}\n${text}\n\n${countLine(mentions, claims)}\n${list}`;
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
