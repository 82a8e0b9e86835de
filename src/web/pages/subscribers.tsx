import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { House } from '../../pipeline/house.ts';
import { type DeskStanding, type DeskSubscribers, deskSubscribers } from '../../pipeline/subscribers.ts';
import { endSubscription } from '../../pipeline/subscriptions.ts';
import { loadSubscription } from '../../store/subscriptions.ts';
import { Page, reply } from '../layout.tsx';
import { idFrom } from '../numbers.ts';
import { shown } from '../outside-text.ts';
import { counted, Moment } from '../parts.tsx';
import { onlySignedIn, type Visit } from '../visitor.ts';

/** Who subscribed to each desk, open or not any more, and the way to end a subscription for somebody who asks for it. */
export function subscriberPages(app: Hono<Visit>, house: House): void {
  app.get('/subscribers', onlySignedIn(house), async (c) => {
    const desks = await deskSubscribers(house);
    const count = desks.reduce((sum, { subscribers }) => sum + subscribers.length, 0);
    return reply(
      c,
      <Page
        title="Subscribers"
        reviewer={c.get('reviewer')}
        notice={house.config.settings.digests.notice}
        here="/subscribers"
      >
        <h1>{counted(count, 'subscriber')}</h1>
        {desks.every(({ standing }) => standing !== 'open') ? (
          <p class="empty">
            No desk is open. With <code>open: true</code> in desks.yaml anybody may subscribe to it.
          </p>
        ) : null}
        <Said said={c.req.query('said')} />
        {desks.map((desk) => (
          <Desk desk={desk} />
        ))}
      </Page>,
    );
  });

  app.post('/subscribers/:id/remove', onlySignedIn(house), async (c) => {
    const id = idFrom(c.req.param('id'));
    const subscription = id === null ? undefined : await loadSubscription(house.store.db, id);
    if (subscription === undefined) return c.redirect('/subscribers?said=nobody', 303);
    await endSubscription(house, subscription, { by: c.get('reviewer') });
    return c.redirect('/subscribers?said=removed', 303);
  });
}

/** What came of a removal. */
const Said: FC<{ said: string | undefined }> = ({ said }) => {
  if (said === 'removed')
    return (
      <p class="said" role="status">
        Removed: nothing more is sent there, and the address is deleted.
      </p>
    );
  if (said === 'nobody')
    return (
      <p class="said warn" role="status">
        There was nobody to remove: the subscription had ended already.
      </p>
    );
  return null;
};

const STANDING: Readonly<Record<Exclude<DeskStanding, 'open'>, readonly [badge: string, why: string]>> = {
  'not-open': ['Not open', 'It is not open any more'],
  'not-configured': ['Not configured', 'It is not in desks.yaml any more'],
};

/** The way in, or why nobody is written to. */
const Standing: FC<Pick<DeskSubscribers, 'desk' | 'standing'>> = ({ desk, standing }) =>
  standing === 'open' ? (
    <>
      <a href={`/subscribe/${encodeURIComponent(desk)}`}>The page where people subscribe</a>.
    </>
  ) : (
    <>{STANDING[standing][1]}: nothing is sent to them. They are kept until they are removed or leave.</>
  );

const Desk: FC<{ desk: DeskSubscribers }> = ({ desk: { desk, name, standing, waiting, subscribers } }) => (
  <>
    <h2>
      <bdi>{shown(name)}</bdi>: {subscribers.length}{' '}
      {standing === 'open' ? null : <span class="badge contradiction">{STANDING[standing][0]}</span>}
    </h2>
    <p class="meta">
      <Standing desk={desk} standing={standing} />{' '}
      {waiting === 0 ? '' : `${counted(waiting, 'address', 'addresses')} not confirmed yet.`}
    </p>
    {subscribers.length === 0 ? null : (
      <table>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Since</th>
            <th scope="col">Settings</th>
            <th scope="col">Remove</th>
          </tr>
        </thead>
        <tbody>
          {subscribers.map(({ id, address, since, preferences }) => (
            <tr>
              <th scope="row">{shown(address)}</th>
              <td data-label="Since">
                <Moment at={since} />
              </td>
              <td data-label="Settings">{preferences === '' ? 'as the desk' : shown(preferences)}</td>
              <td>
                <form method="post" action={`/subscribers/${id}/remove`}>
                  <button type="submit" aria-label={`Remove ${shown(address)}`}>
                    Remove
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);
