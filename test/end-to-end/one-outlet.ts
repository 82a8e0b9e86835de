import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Item, type Outlet, openPress, told } from './press.ts';
import { openSmallHouse, type SmallHouse, type SmallHouseOptions } from './small-house.ts';

/** A house with one outlet, in which something new is said when the test wants it. */
export interface OneOutlet {
  readonly outlet: Outlet;
  readonly mail: MoodyMail;
  readonly run: SmallHouse;
  /** An article with a statement that nobody made before is in the feed; who polls it reads it. */
  publish(at?: Date): string;
  /** Something new is said, read and judged. */
  newsBreaks(): Promise<string>;
  close(): Promise<void>;
}

/** What was in the feed before the house began is old, and told to nobody: one note is. */
export async function openOneOutlet(
  options: Omit<SmallHouseOptions, 'outlets' | 'mailPort'>,
): Promise<OneOutlet> {
  const press = openPress();
  const mail = await openMoodyMail();
  const outlet = await press.outlet('daily');
  outlet.feed([
    { id: 'first', title: 'An old note', text: 'Nothing of interest was said here on that day.' },
  ]);
  const run = await openSmallHouse({ ...options, outlets: [outlet], mailPort: mail.port });
  await run.poll(outlet);
  const items: Item[] = [];
  const publish = (at = run.now()) => {
    const statement = told(items.length);
    const title = `Morning report number ${items.length}`;
    const link = outlet.page(`/${items.length}`, article(title, statement));
    items.unshift({ id: String(items.length), title, link, at });
    outlet.feed(items);
    return statement;
  };
  return {
    ...{ outlet, mail, run, publish },
    async newsBreaks() {
      const statement = publish();
      await run.poll(outlet);
      return statement;
    },
    async close() {
      await run.close();
      await press.close();
      await mail.close();
    },
  };
}
