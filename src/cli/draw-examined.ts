import type { Examined } from '../pipeline/examine.ts';
import { claimFacts } from '../web/claim-facts.ts';
import { numbered } from '../web/finding-layers.ts';
import { drawFindings, MARKS } from './draw-layers.ts';
import { oneLine, table } from './terminal.ts';

const LANGUAGE_FROM = {
  given: 'as told',
  text: 'as its words tell',
  default: 'for it is too short to tell',
  other: 'though its words look like neither English nor Spanish',
};

/** Everything under the microscope as text: drawn over the words, then mentions, near misses and claims, slot by slot. */
export function drawExamined(examined: Examined, colours: boolean): string {
  const { article, claims, mentions, nearMisses, langFrom, textFrom } = examined;
  const headline = numbered(examined.headline, 0, examined.headline.length, 'h');
  const found = { mentions, nearMisses, claims: numbered(claims, 0, claims.length) };
  const title = drawFindings('title', article.title, { ...found, claims: headline }, colours);
  const { lang, publishedAt, zone, country } = article;
  const head = `Read as ${lang}, ${LANGUAGE_FROM[langFrom]}; published ${publishedAt}, ${zone}, ${country}.`;
  const parts = [
    title === '' ? '' : `${title}\n`,
    drawFindings('text', article.text, found, colours).concat('\n'),
    `${MARKS}\n${oneLine(head)}\n${textFrom === 'headline' ? NO_TEXT : ''}`,
    `Mentions: ${mentions.length}\n${table(mentions.map(rowOf))}`,
    `Near misses: ${nearMisses.length}\n${table(nearMisses.map((miss) => [...rowOf(miss), miss.why]))}`,
    `Claims: ${claims.length}\n`,
    ...found.claims.map(claimText),
    ...(headline.length === 0 ? [] : [`${HEADLINE}: ${headline.length}\n`, ...headline.map(claimText)]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const NO_TEXT = 'There was no text: the headline was read in its place.\n';
const HEADLINE = 'Claims of the headline by itself, which are not kept, for the text says them in full';

function rowOf({ field, span, rule, topic }: Examined['mentions'][number] | Examined['nearMisses'][number]) {
  return [field, `${span.start}-${span.end}`, rule, topic, `"${span.text}"`];
}

function claimText({ claim, number }: ReturnType<typeof numbered>[number]): string {
  const words = claim.content.map(({ text }) => text).join(' ... ');
  const facts = claimFacts(claim).map(([name, value]) => `    ${name.padEnd(8)} ${oneLine(value)}\n`);
  return `${`${number}.`.padEnd(4)}"${oneLine(words)}"\n${facts.join('')}`;
}
