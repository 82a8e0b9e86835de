import type { Context, Hono } from 'hono';
import type { Language } from '../../model/language.ts';
import { editionNamed } from '../../model/subscription.ts';
import { preferencesLink, verify } from '../../model/token.ts';
import { deskNamed } from '../../pipeline/desks.ts';
import { configuredDesk } from '../../pipeline/editions.ts';
import type { House } from '../../pipeline/house.ts';
import { endSubscription, subscriptionOf } from '../../pipeline/subscriptions.ts';
import { unsubscribe } from '../../store/deliveries.ts';
import { loadDesk } from '../../store/desks.ts';
import type { SubscriptionRow } from '../../store/schema.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { shown } from '../outside-text.ts';
import { SUBSCRIBE_WORDS } from '../subscribe-words.ts';
import type { Visit } from '../visitor.ts';

/**
 * Ends the mails of one desk to one address. GET shows a button, so that a scanner that opens every link ends nothing;
 * POST does it, from the button or straight from a mail program (RFC 8058). Of a subscriber it deletes the address.
 */
export function unsubscribePages(app: Hono<Visit>, house: House): void {
  const { notice } = house.config.settings.digests;

  app.get('/unsubscribe', async (c) => {
    const leaving = await leavingFrom(c, house);
    if (leaving === null) return noSuchLink(c, house, 'en');
    const { lang, address, name, desk, subscription } = leaving;
    const words = DESK_WORDS[lang];
    return reply(
      c,
      <Page title={words.leaveButton} reviewer={null} notice={notice} lang={lang}>
        <h1>{words.leave(shown(address), shown(name))}</h1>
        <form method="post" action={`/unsubscribe?t=${encodeURIComponent(c.req.query('t') ?? '')}`}>
          <button type="submit">{words.leaveButton}</button>
        </form>
        {subscription === undefined ? null : (
          <p>
            <a href={preferencesLink('', house.secret, desk, address)}>{SUBSCRIBE_WORDS[lang].toSettings}</a>
          </p>
        )}
      </Page>,
    );
  });

  app.post('/unsubscribe', async (c) => {
    const leaving = await leavingFrom(c, house);
    if (leaving === null) return noSuchLink(c, house, 'en');
    const { lang, address, name, desk, subscription, again } = leaving;
    if (subscription !== undefined) await endSubscription(house, subscription, { by: 'its subscriber' });
    else if (editionNamed(desk) === null) {
      await unsubscribe(house.store.db, desk, address, house.clock());
    }
    const words = DESK_WORDS[lang];
    return reply(
      c,
      <Page title={words.leaveButton} reviewer={null} notice={notice} lang={lang}>
        <h1>{words.left(shown(address), shown(name))}</h1>
        {again === null ? (
          <p>{words.leftHow}</p>
        ) : (
          <p>
            <a href={again}>{SUBSCRIBE_WORDS[lang].again}</a>
          </p>
        )}
      </Page>,
    );
  });
}

interface Leaving {
  /** The desk, or the edition of who leaves. */
  readonly desk: string;
  readonly address: string;
  readonly name: string;
  readonly lang: Language;
  /** Undefined: named in `desks.yaml`, or ended already. */
  readonly subscription: SubscriptionRow | undefined;
  /** Where a desk that is open can be subscribed to; null where the operator decides. */
  readonly again: string | null;
}

/** Who leaves which desk by the token of this address; null when it is none of ours. A desk no longer configured counts. */
async function leavingFrom(c: Context<Visit>, house: House): Promise<Leaving | null> {
  const { db } = house.store;
  const token = verify(house.secret, c.req.query('t') ?? '', 'unsubscribe');
  if (token === null) return null;
  const { desk: id, address } = token;
  const of = editionNamed(id)?.desk ?? id;
  const desk = configuredDesk(house.config.desks, id);
  const name = desk?.name ?? (await loadDesk(db, of))?.name;
  if (name === undefined) return null;
  const { lang = 'en' } = (await deskNamed(house, db, id)) ?? desk ?? {};
  const again = desk?.open ? `/subscribe/${encodeURIComponent(of)}` : null;
  return { desk: id, address, name, lang, again, subscription: await subscriptionOf(db, id, address) };
}
