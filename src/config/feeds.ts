import { z } from 'zod';
import { canonicalFeedUrl } from '../model/canonical-url.ts';
import type { FeedConfig } from '../model/feed.ts';
import { httpUrl, identifier, language, line, wrong, zone } from './fields.ts';
import { countryMeant, isCountry } from './forms.ts';
import type { Problem } from './problem.ts';
import { takenIds, twice } from './twice.ts';
import { problemAt } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

const feed = z
  .strictObject({
    id: identifier(
      'la-jornada',
      'Name that stays the same when the address changes; what was read is kept under it.',
    ),
    url: httpUrl('https://example.org/rss.xml', 'Address of the feed: RSS, Atom or JSON Feed.'),
    outlet: line('La Jornada', 'Name of the outlet as desks read it.'),
    country: z
      .string()
      .superRefine((value, context) => {
        if (!isCountry(value)) context.addIssue(wrong('', countryMeant(value)));
      })
      .meta({
        description: 'Country of the outlet, two letters (ISO 3166).',
        expects: 'a country code of two capital letters',
        example: 'MX',
        pattern: '^[A-Z]{2}$',
      }),
    lang: language('Language that the outlet writes in.'),
    zone: zone('Time zone in which the outlet says "today".'),
    labels: z
      .array(line('agency', 'A word of your own to group outlets by.'))
      .default([])
      .meta({
        description: 'Words of your own to group outlets by.',
        expects: 'a list of words',
        example: ['agency'],
      }),
  })
  .describe('One feed of an outlet.');

/** Schema of `config/feeds.yaml`. */
export const feedsSchema = z
  .strictObject({
    feeds: z
      .array(feed)
      .meta({ description: 'The feeds to poll.', expects: 'a list of feeds, or [] for none' }),
  })
  .describe('The feeds that Claimwatch polls.');

/** Mistakes between feeds: an id or an address given twice. */
export function feedProblems(feeds: readonly FeedConfig[], read: YamlFile): Problem[] {
  return [
    ...takenIds(feeds, 'feed', read),
    ...twice(
      feeds,
      (one) => canonicalFeedUrl(one.url),
      (first, index) =>
        problemAt(
          read,
          ['feeds', index, 'url'],
          `this is the address of the feed "${feeds[first]?.id}" in line ${lineOf(read, first)} too`,
          'Remove one of the two',
        ),
    ),
  ];
}

function lineOf(read: YamlFile, index: number): number {
  return read.placeOf(['feeds', index]).line;
}
