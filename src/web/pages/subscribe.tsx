import type { Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { DeskConfig } from '../../model/desk.ts';
import type { Language } from '../../model/language.ts';
import { editionId } from '../../model/subscription.ts';
import { preferencesLink, verify } from '../../model/token.ts';
import { askSubscription, openDesk, readAddress, tooManyRequests } from '../../pipeline/ask-subscription.ts';
import type { House } from '../../pipeline/house.ts';
import { type Confirming, confirmingBy, confirmSubscription } from '../../pipeline/subscriptions.ts';
import { zoneName } from '../days.ts';
import { formOf } from '../forms.ts';
import { Page, reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { shown, typed } from '../outside-text.ts';
import { quietSaid, scheduleSaid } from '../schedule-words.ts';
import { SUBSCRIBE_WORDS } from '../subscribe-words.ts';
import { type Visit, visitorAddress } from '../visitor.ts';

/** Longest address there is, and what of a longer one is shown again. */
const LONGEST_ADDRESS = 254;

/**
 * Where people subscribe to open desks. Whatever is known of an address, the answer is the same: only a mail to it says more.
 * GET changes nothing, so that a program that opens the links of a mail confirms nothing.
 */
export function subscribePages(app: Hono<Visit>, house: House): void {
  app.get('/subscribe', (c) => listPage(c, house));
  app.get('/subscribe/confirm', (c) => confirmPage(c, house));
  app.post('/subscribe/confirm', (c) => confirmedPage(c, house));
  app.get('/subscribe/:desk', (c) => askPage(c, house));
  app.post('/subscribe/:desk', (c) => askedPage(c, house));
}

/** A page that anybody may open: a title in words of ours, and what stands below. */
const Public: FC<{ house: House; lang: Language; title: string; children?: Child }> = ({
  house,
  lang,
  title,
  children,
}) => (
  <Page title={title} reviewer={null} notice={house.config.settings.digests.notice} lang={lang}>
    <h1>{title}</h1>
    {children}
  </Page>
);

function listPage(c: Context<Visit>, house: House) {
  const open = house.config.desks.filter((desk) => desk.open);
  const lang = open.length > 0 && open.every((desk) => desk.lang === 'es') ? 'es' : 'en';
  const words = SUBSCRIBE_WORDS[lang];
  return reply(
    c,
    <Public house={house} lang={lang} title={words.desks}>
      {open.length === 0 ? <p class="empty">{words.noDesks}</p> : null}
      <ul class="list">
        {open.map((desk) => (
          <li lang={desk.lang}>
            <a class="subject" href={`/subscribe/${encodeURIComponent(desk.id)}`}>
              <bdi>{shown(desk.name)}</bdi>
            </a>
            <br />
            <span class="soft">{topicNames(house, desk).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Public>,
  );
}

function askPage(c: Context<Visit>, house: House) {
  const desk = openDesk(house, c.req.param('desk') ?? '');
  return desk === undefined ? c.notFound() : formPage(c, house, { desk, address: '', mistake: null });
}

interface Asking {
  readonly desk: DeskConfig;
  /** As it was typed. */
  readonly address: string;
  readonly mistake: string | null;
}

function formPage(c: Context<Visit>, house: House, { desk, address, mistake }: Asking) {
  const words = SUBSCRIBE_WORDS[desk.lang];
  const described = { 'aria-describedby': 'address-mistake', 'aria-invalid': 'true' } as const;
  return reply(
    c,
    <Public house={house} lang={desk.lang} title={words.title(shown(desk.name))}>
      <p>{words.what}</p>
      <ul>
        {topicNames(house, desk).map((name) => (
          <li>{name}</li>
        ))}
      </ul>
      <p>
        {words.when(scheduleSaid(desk, desk.lang), zoneName(desk.zone, desk.lang))}{' '}
        {quietSaid(desk, desk.lang)}
      </p>
      <form method="post" class="settings">
        <p>
          <label for="address">{words.address}</label>
          <input
            type="email"
            id="address"
            name="address"
            value={address}
            autocomplete="email"
            maxlength={LONGEST_ADDRESS}
            required
            {...(mistake === null ? {} : described)}
          />
          {mistake === null ? null : (
            <span class="mistake" id="address-mistake">
              {mistake}
            </span>
          )}
        </p>
        {/* Filled in by programs only; people do not see it. */}
        <p class="skip" aria-hidden="true">
          <label for="website">{words.leaveEmpty}</label>
          <input id="website" name="website" value="" tabindex={-1} autocomplete="off" />
        </p>
        <button type="submit">{words.subscribe}</button>
      </form>
      <p class="soft lead">{words.kept}</p>
    </Public>,
    mistake === null ? 200 : 400,
  );
}

async function askedPage(c: Context<Visit>, house: House) {
  const desk = openDesk(house, c.req.param('desk') ?? '');
  if (desk === undefined) return c.notFound();
  const form = await formOf(c);
  const given = typeof form.address === 'string' ? form.address : '';
  const address = given.length > LONGEST_ADDRESS * 2 ? null : readAddress(given);
  const words = SUBSCRIBE_WORDS[desk.lang];
  if (address === null) {
    return formPage(c, house, {
      desk,
      address: typed(given, LONGEST_ADDRESS) ?? '',
      mistake: words.noAddress,
    });
  }
  const free = await tooManyRequests(house, visitorAddress(c, house.config.settings.web.proxies));
  if (free !== null) return tooManyPage(c, house, desk, free);
  // A program that fills in every field is told what everybody is told.
  if (typed(form.website, 1) === null) await askSubscription(house, desk, address);
  return reply(
    c,
    <Public house={house} lang={desk.lang} title={words.asked}>
      <p>{words.askedHow(address)}</p>
      <p>{words.askedLate}</p>
      <p>
        <a href={`/subscribe/${encodeURIComponent(desk.id)}`}>{words.back}</a>
      </p>
    </Public>,
  );
}

function tooManyPage(c: Context<Visit>, house: House, desk: DeskConfig, free: Date) {
  const words = SUBSCRIBE_WORDS[desk.lang];
  const seconds = Math.max(1, Math.ceil((free.getTime() - house.clock().getTime()) / 1000));
  c.header('Retry-After', String(seconds));
  return reply(
    c,
    <Public house={house} lang={desk.lang} title={words.tooMany}>
      <p>{words.tooManyHow(Math.ceil(seconds / 60))}</p>
    </Public>,
    429,
  );
}

async function confirmPage(c: Context<Visit>, house: House) {
  const id = subscriptionIn(c, house);
  const found = id === null ? null : await confirmingBy(house, id);
  if (found === null) return noSuchLink(c, house, 'en');
  if (found.isRecipient || found.subscription.confirmed_at !== null) return donePage(c, house, found);
  const { desk, subscription } = found;
  const words = SUBSCRIBE_WORDS[desk.lang];
  return reply(
    c,
    <Public house={house} lang={desk.lang} title={words.confirmTitle(shown(desk.name))}>
      <p>{words.confirmHow(subscription.address)}</p>
      <form method="post" action={`/subscribe/confirm?t=${encodeURIComponent(c.req.query('t') ?? '')}`}>
        <button type="submit">{words.confirm}</button>
      </form>
    </Public>,
  );
}

async function confirmedPage(c: Context<Visit>, house: House) {
  const id = subscriptionIn(c, house);
  const found = id === null ? null : await confirmSubscription(house, id);
  return found === null ? noSuchLink(c, house, 'en') : donePage(c, house, found);
}

function donePage(c: Context<Visit>, house: House, { desk, subscription, isRecipient }: Confirming) {
  const words = SUBSCRIBE_WORDS[desk.lang];
  const { address, id, confirmed_at: confirmedAt } = subscription;
  if (isRecipient && confirmedAt === null) {
    return reply(
      c,
      <Public house={house} lang={desk.lang} title={words.already(shown(desk.name))}>
        <p>{words.alreadyHow(address)}</p>
      </Public>,
    );
  }
  const settings = preferencesLink('', house.secret, editionId(desk.id, id), address);
  return reply(
    c,
    <Public house={house} lang={desk.lang} title={words.confirmed(shown(desk.name))}>
      <p>{words.confirmedHow(address)}</p>
      <p>
        <a href={settings}>{words.toSettings}</a>
      </p>
    </Public>,
  );
}

function subscriptionIn(c: Context<Visit>, house: House): number | null {
  return verify(house.secret, c.req.query('t') ?? '', 'confirm')?.subscription ?? null;
}

/** As they are called in the desk's language. */
function topicNames(house: House, { topics, lang }: DeskConfig): string[] {
  return house.config.topics
    .filter((topic) => topics.includes(topic.id))
    .map((topic) => shown(topic.name[lang]));
}
