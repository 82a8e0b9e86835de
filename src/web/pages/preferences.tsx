import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { DeskConfig } from '../../model/desk.ts';
import type { Language } from '../../model/language.ts';
import { readerLink, unsubscribeLink, verify } from '../../model/token.ts';
import { configuredDesk, editionOf } from '../../pipeline/editions.ts';
import type { House } from '../../pipeline/house.ts';
import { isRecipient } from '../../pipeline/is-recipient.ts';
import { endSubscription, setPreferences, subscriptionOf } from '../../pipeline/subscriptions.ts';
import type { SubscriptionRow } from '../../store/schema.ts';
import { zoneName } from '../days.ts';
import { fieldsOf } from '../forms.ts';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { shown } from '../outside-text.ts';
import { PreferencesFields } from '../preferences-fields.tsx';
import {
  formFrom,
  type Mistake,
  type PreferencesForm,
  preferencesOf,
  readForm,
} from '../preferences-form.ts';
import { PREFERENCES_WORDS } from '../preferences-words.ts';
import { pauseSaid, quietDays, scheduleSaid } from '../schedule-words.ts';
import type { Visit } from '../visitor.ts';

/** How one reader of a desk is written to: a subscriber sets it, somebody named in `desks.yaml` sees it. */
export function preferencesPages(app: Hono<Visit>, house: House): void {
  app.get('/desk/:desk/preferences', (c) => showPage(c, house));
  app.post('/desk/:desk/preferences', (c) => savedPage(c, house));
  app.post('/desk/:desk/forget', (c) => forgottenPage(c, house));
}

interface Reader {
  /** Of the edition, or of the desk itself. */
  readonly id: string;
  readonly address: string;
  readonly token: string;
  readonly desk: DeskConfig;
  /** Null: the operator configured it. */
  readonly subscription: SubscriptionRow | null;
  readonly lang: Language;
  /** By whose clocks it is written to. */
  readonly zone: string;
}

/** Whose settings the token of this address opens; null when it opens none. */
async function readerOf(c: Context<Visit>, house: House): Promise<Reader | null> {
  const { db } = house.store;
  const token = c.req.query('t') ?? '';
  const fields = verify(house.secret, token, 'reader');
  const desk = fields && configuredDesk(house.config.desks, fields.desk);
  if (!fields || !desk || fields.desk !== c.req.param('desk')) return null;
  const { desk: id, address } = fields;
  const subscription = await subscriptionOf(db, id, address);
  if (subscription !== undefined) {
    const { lang, zone } = editionOf(desk, subscription) ?? desk;
    return { id, address, token, desk, subscription, lang, zone };
  }
  const isNamed = id === desk.id && (await isRecipient(db, desk, address));
  if (!isNamed) return null;
  const { lang, zone } = desk;
  return { id, address, token, desk, subscription: null, lang, zone };
}

async function showPage(c: Context<Visit>, house: House) {
  const reader = await readerOf(c, house);
  if (reader === null) return noSuchLink(c, house, 'en');
  const { desk, subscription } = reader;
  const form = formFrom(desk, subscription?.preferences ?? null);
  return settingsPage(c, house, { reader, form, mistakes: new Set() });
}

async function savedPage(c: Context<Visit>, house: House) {
  const reader = await readerOf(c, house);
  if (reader?.subscription == null) return noSuchLink(c, house, reader?.lang ?? 'en');
  const form = readForm(await fieldsOf(c));
  const read = preferencesOf(form, reader.desk);
  if ('mistakes' in read) return settingsPage(c, house, { reader, form, mistakes: read.mistakes });
  const isKept = await setPreferences(house, reader.subscription, read.preferences);
  if (!isKept) return noSuchLink(c, house, reader.lang);
  return c.redirect(`${pathOf(reader, 'preferences')}&said=saved`, 303);
}

async function forgottenPage(c: Context<Visit>, house: House) {
  const reader = await readerOf(c, house);
  if (reader?.subscription == null) return noSuchLink(c, house, reader?.lang ?? 'en');
  await endSubscription(house, reader.subscription, { by: 'its subscriber', everything: true });
  const words = PREFERENCES_WORDS[reader.lang];
  const { notice } = house.config.settings.digests;
  return reply(
    c,
    <Page title={words.forgotten} reviewer={null} notice={notice} lang={reader.lang}>
      <h1>{words.forgotten}</h1>
      <p>{words.forgottenHow}</p>
      <p>{words.stays}</p>
    </Page>,
  );
}

interface Shown {
  readonly reader: Reader;
  readonly form: PreferencesForm;
  readonly mistakes: ReadonlySet<Mistake>;
}

function settingsPage(c: Context<Visit>, house: House, { reader, form, mistakes }: Shown) {
  const { lang, zone, desk, address, subscription } = reader;
  const words = PREFERENCES_WORDS[lang];
  const deskPause = pauseSaid({ ...desk, zone }, house.clock(), lang);
  const title = words.title(shown(desk.name));
  const said = mistakes.size === 0 && c.req.method === 'GET' && c.req.query('said') === 'saved';
  return reply(
    c,
    <Page title={title} reviewer={null} notice={house.config.settings.digests.notice} lang={lang}>
      <h1>{title}</h1>
      <p class="meta">
        {words.for(address)} <a href={readerLink('', house.secret, reader.id, address)}>{words.archive}</a>
      </p>
      {said ? (
        <p class="said" role="status">
          {words.saved}
        </p>
      ) : null}
      {mistakes.size > 0 ? (
        <p class="said bad" role="alert">
          {words.wrong}
        </p>
      ) : null}
      {subscription === null ? (
        <AsConfigured house={house} reader={reader} />
      ) : (
        <form method="post" action={pathOf(reader, 'preferences')} class="settings">
          {desk.open ? null : <p class="said warn">{words.notOpen}</p>}
          <PreferencesFields
            {...{ form, mistakes, lang, desk, deskPause, topics: topicsOf(house, desk, lang) }}
          />
          <p>
            <button type="submit">{words.save}</button>
          </p>
        </form>
      )}
      <Ends house={house} reader={reader} />
    </Page>,
    mistakes.size === 0 ? 200 : 400,
  );
}

/** The ways out. */
const Ends: FC<{ house: House; reader: Reader }> = ({ house, reader }) => {
  const words = PREFERENCES_WORDS[reader.lang];
  const isSubscriber = reader.subscription !== null;
  return (
    <section aria-labelledby="end">
      <h2 id="end">{words.end}</h2>
      {isSubscriber ? <p class="soft lead">{words.endHow}</p> : null}
      <form method="post" action={unsubscribeLink('', house.secret, reader.id, reader.address)}>
        <button type="submit">{words.end}</button>
      </form>
      {isSubscriber ? (
        <>
          <p class="soft lead">{words.forgetHow}</p>
          <form method="post" action={pathOf(reader, 'forget')}>
            <button type="submit">{words.forget}</button>
          </form>
          <p class="soft lead">{words.stays}</p>
        </>
      ) : null}
    </section>
  );
};

/** What the operator set for the desk. */
const AsConfigured: FC<{ house: House; reader: Reader }> = ({ house, reader: { desk, lang } }) => {
  const words = PREFERENCES_WORDS[lang];
  const quiet = (desk.quiet ?? [])
    .map(({ from, to, on }) => `${from}–${to}${quietDays(on, lang)}`)
    .join('; ');
  const rows = [
    [
      words.topics,
      topicsOf(house, desk, lang)
        .map(({ name }) => shown(name))
        .join(', '),
    ],
    [words.when, `${scheduleSaid(desk, lang)} (${zoneName(desk.zone, lang)})`],
    [words.quiet, quiet === '' ? words.noQuiet : quiet],
    [words.lang, words.languages[desk.lang]],
    [words.restatements, desk.restatements ? words.yes : words.no],
    [words.pause, pauseSaid(desk, house.clock(), lang) ?? words.noPause],
  ];
  return (
    <>
      <p>{words.configured}</p>
      <dl>
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </>
  );
};

function topicsOf(house: House, desk: DeskConfig, lang: Language) {
  return house.config.topics
    .filter((topic) => desk.topics.includes(topic.id))
    .map((topic) => ({ id: topic.id, name: topic.name[lang] }));
}

function pathOf({ id, token }: Reader, page: 'preferences' | 'forget'): string {
  return `/desk/${encodeURIComponent(id)}/${page}?t=${encodeURIComponent(token)}`;
}
