import type { Hono } from 'hono';
import type { Language } from '../../model/language.ts';
import { verify } from '../../model/token.ts';
import type { House } from '../../pipeline/house.ts';
import { loadRevision } from '../../store/articles.ts';
import { unsubscribe } from '../../store/deliveries.ts';
import { deskKnowsClaim, digestOfWindow, heldBackOf, linesOf } from '../../store/digests.ts';
import { type JudgedClaim, judgedClaims } from '../../store/judgements.ts';
import { Badge, Moment, OutsideLink, Page } from '../layout.tsx';
import { SavedText } from '../saved-text.tsx';
import type { Visit } from '../visitor.ts';

const WORDS = {
  en: {
    noLink: 'This link does not lead anywhere',
    noLinkWhy: 'It was cut on its way, or it is not of this desk. Open it again from the mail.',
    saved: 'The sentence in the article as it was read',
    told: 'In this digest',
    held: 'Held back as repeats',
    leave: (address: string, desk: string) => `No more digests of ${desk} to ${address}?`,
    leaveButton: 'Unsubscribe',
    left: (address: string, desk: string) => `${address} gets no more digests of ${desk}.`,
  },
  es: {
    noLink: 'Este enlace no lleva a ninguna parte',
    noLinkWhy: 'Llegó cortado o no es de esta mesa. Ábralo de nuevo desde el correo.',
    saved: 'La frase en el artículo tal como se leyó',
    told: 'En este resumen',
    held: 'Retenido por repetido',
    leave: (address: string, desk: string) => `¿No enviar más resúmenes de ${desk} a ${address}?`,
    leaveButton: 'Darse de baja',
    left: (address: string, desk: string) => `${address} no recibirá más resúmenes de ${desk}.`,
  },
} as const satisfies Record<Language, unknown>;

/** Pages that a desk's mail leads to. The signed token in the link is the only key; each opens one thing, to read. */
export function deskPages(app: Hono<Visit>, house: House): void {
  const { notice } = house.config.settings.digests;
  const deskOf = (id: string) => house.config.desks.find((desk) => desk.id === id);
  const langOf = (id: string): Language => deskOf(id)?.lang ?? 'en';
  const nameOf = (id: string) => deskOf(id)?.name ?? id;

  const refused = (lang: Language) => (
    <Page title={WORDS[lang].noLink} reviewer={null} notice={notice} lang={lang}>
      <h1>{WORDS[lang].noLink}</h1>
      <p>{WORDS[lang].noLinkWhy}</p>
    </Page>
  );

  app.get('/desk/:desk/claim/:id{[0-9]+}', async (c) => {
    const { desk, id } = c.req.param();
    const lang = langOf(desk);
    const token = verify(house.secret, c.req.query('t') ?? '', 'saved');
    const allowed =
      token?.desk === desk &&
      token.claimId === Number(id) &&
      (await deskKnowsClaim(house.store.db, desk, Number(id)));
    const [claim] = allowed ? await judgedClaims(house.store.db, [Number(id)]) : [];
    const revision = claim && (await loadRevision(house.store.db, claim.revision_id));
    if (!claim || !revision) return c.html(refused(lang), 403);
    return c.html(
      <Page title={claim.title} reviewer={null} notice={notice} lang={lang}>
        <h1 lang={revision.lang}>{claim.title}</h1>
        <p class="meta">
          {claim.outlet} ({claim.country}),{' '}
          <Moment at={claim.published_at} zone={deskOf(desk)?.zone ?? 'UTC'} lang={lang} />.{' '}
          <OutsideLink href={claim.url}>{claim.outlet}</OutsideLink>
        </p>
        <h2>{WORDS[lang].saved}</h2>
        <SavedText
          text={revision.text}
          lang={revision.lang}
          stretches={[{ ...claim.claim.span, kind: 'claim' }]}
        />
      </Page>,
    );
  });

  app.get('/desk/:desk/held/:window', async (c) => {
    const { desk, window } = c.req.param();
    const lang = langOf(desk);
    const token = verify(house.secret, c.req.query('t') ?? '', 'held');
    const allowed = token?.desk === desk && token.window === window;
    const digest = allowed ? await digestOfWindow(house.store.db, desk, window) : undefined;
    if (!digest) return c.html(refused(lang), 403);
    const held = await heldBackOf(house.store.db, digest.id);
    const lines = await judgedClaims(house.store.db, await linesOf(house.store.db, digest.id));
    const repeats = await judgedClaims(
      house.store.db,
      held.map((claim) => claim.claimId),
    );
    return c.html(
      <Page title={digest.subject} reviewer={null} notice={notice} lang={lang}>
        <h1>{digest.subject}</h1>
        <h2>
          {WORDS[lang].told}: {lines.length}
        </h2>
        {lines.map(claimCard)}
        <h2>
          {WORDS[lang].held}: {repeats.length}
        </h2>
        {repeats.map(claimCard)}
      </Page>,
    );
  });

  app.get('/unsubscribe', (c) => {
    const token = verify(house.secret, c.req.query('t') ?? '', 'unsubscribe');
    if (token === null) return c.html(refused('en'), 403);
    const lang = langOf(token.desk);
    return c.html(
      <Page title={WORDS[lang].leaveButton} reviewer={null} notice={notice} lang={lang}>
        <h1>{WORDS[lang].leave(token.address, nameOf(token.desk))}</h1>
        <form method="post" action={`/unsubscribe?t=${encodeURIComponent(c.req.query('t') ?? '')}`}>
          <button type="submit">{WORDS[lang].leaveButton}</button>
        </form>
      </Page>,
    );
  });

  app.post('/unsubscribe', async (c) => {
    const token = verify(house.secret, c.req.query('t') ?? '', 'unsubscribe');
    if (token === null) return c.html(refused('en'), 403);
    await unsubscribe(house.store.db, token.desk, token.address, house.clock());
    const lang = langOf(token.desk);
    return c.html(
      <Page title={WORDS[lang].leaveButton} reviewer={null} notice={notice} lang={lang}>
        <h1>{WORDS[lang].left(token.address, nameOf(token.desk))}</h1>
      </Page>,
    );
  });
}

function claimCard(row: JudgedClaim) {
  return (
    <div class="card">
      <p class="meta">
        <Badge verdict={row.verdict} />
        {row.claim.speaker?.name ?? row.outlet} – <OutsideLink href={row.url}>{row.outlet}</OutsideLink> (
        {row.country})
      </p>
      <p class="words" lang={row.lang}>
        {row.words}
      </p>
    </div>
  );
}
