import type { Context, Hono } from 'hono';
import { verify } from '../../model/token.ts';
import type { House } from '../../pipeline/house.ts';
import { unsubscribe } from '../../store/deliveries.ts';
import { loadDesk } from '../../store/desks.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { shown } from '../outside-text.ts';
import type { Visit } from '../visitor.ts';

/**
 * Ends the mails of one desk to one address. GET shows a button, so that a scanner that opens every link ends nothing;
 * POST does it, from the button or straight from a mail program (RFC 8058).
 */
export function unsubscribePages(app: Hono<Visit>, house: House): void {
  const { notice } = house.config.settings.digests;

  app.get('/unsubscribe', async (c) => {
    const leaving = await leavingFrom(c, house);
    if (leaving === null) return noSuchLink(c, house, 'en');
    const words = DESK_WORDS[leaving.lang];
    return reply(
      c,
      <Page title={words.leaveButton} reviewer={null} notice={notice} lang={leaving.lang}>
        <h1>{words.leave(shown(leaving.address), shown(leaving.name))}</h1>
        <form method="post" action={`/unsubscribe?t=${encodeURIComponent(c.req.query('t') ?? '')}`}>
          <button type="submit">{words.leaveButton}</button>
        </form>
      </Page>,
    );
  });

  app.post('/unsubscribe', async (c) => {
    const leaving = await leavingFrom(c, house);
    if (leaving === null) return noSuchLink(c, house, 'en');
    await unsubscribe(house.store.db, leaving.desk, leaving.address, house.clock());
    const words = DESK_WORDS[leaving.lang];
    return reply(
      c,
      <Page title={words.leaveButton} reviewer={null} notice={notice} lang={leaving.lang}>
        <h1>{words.left(shown(leaving.address), shown(leaving.name))}</h1>
        <p>{words.leftHow}</p>
      </Page>,
    );
  });
}

/** Who leaves which desk by the token of this address; null when it is none of ours. A desk no longer configured counts. */
async function leavingFrom(c: Context<Visit>, house: House) {
  const token = verify(house.secret, c.req.query('t') ?? '', 'unsubscribe');
  const desk = token === null ? undefined : await loadDesk(house.store.db, token.desk);
  if (token === null || desk === undefined) return null;
  const { lang = 'en' } = house.config.desks.find((candidate) => candidate.id === token.desk) ?? {};
  return { desk: token.desk, address: token.address, name: desk.name, lang } as const;
}
