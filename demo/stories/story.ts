/** An invented outlet of the newsroom. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly lang: 'en' | 'es';
  readonly zone: string;
  readonly feed: 'rss2' | 'atom' | 'rss1' | 'json';
  readonly layout: 'press' | 'blocks' | 'table' | 'bulletin';
  readonly labels: readonly string[];
}

/**
 * An invented article. `{today}`, `{yesterday}`, `{before}` and `{tomorrow}` in its text become the weekdays of
 * the day on which the newsroom runs, in the outlet's language, so that the story is always of this week.
 */
export interface Story {
  /** Ids of the outlets that carry it; more than one for agency copy. */
  readonly outlets: readonly string[];
  readonly slug: string;
  /** 0: there before Claimwatch looked for the first time. 1 to 4: breaks in that wave. */
  readonly wave: 0 | 1 | 2 | 3 | 4;
  readonly title: string;
  readonly byline: string;
  readonly agency?: string;
  /** A line starting with `> ` is a quotation block, one with `## ` a subhead, one with `- ` a list item. */
  readonly text: string;
  /** From this wave on, without a word in the feed, the page says `to` where it said `from`. */
  readonly edit?: { readonly wave: number; readonly from: string; readonly to: string };
  /** Why no desk may hear of it. */
  readonly nearMiss?: string;
}
