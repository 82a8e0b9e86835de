/** The feeds of the demonstration's newsroom, with all that it ever prints in them. */
import { renderFeed } from '../../demo/feeds.ts';
import { STORIES } from '../../demo/stories/index.ts';
import { OUTLETS } from '../../demo/stories/outlets.ts';

const FIRST = Date.UTC(2026, 2, 1, 12);

/** By outlet; those in XML only, which two readers can read. */
export const DEMO_FEEDS: Readonly<Record<string, string>> = Object.fromEntries(
  OUTLETS.filter(({ feed }) => feed !== 'json').map((outlet) => {
    const entries = STORIES.filter(({ outlets }) => outlets.includes(outlet.id)).map((story, n) => ({
      outlet,
      story,
      url: `https://${outlet.id}.example/${story.slug}`,
      at: new Date(FIRST + n * 3_600_000),
      text: story.text,
      title: story.title,
    }));
    return [outlet.name, renderFeed(outlet, `https://${outlet.id}.example`, entries).body];
  }),
);
