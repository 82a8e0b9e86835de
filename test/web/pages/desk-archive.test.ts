import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECIPIENT_MARK } from '../../../src/model/digest.ts';
import { readerLink, sign } from '../../../src/model/token.ts';
import type { ReviewAct } from '../../../src/model/verdict.ts';
import { composeDigest } from '../../../src/pipeline/compose-digest.ts';
import { recordVerdict } from '../../../src/pipeline/record-verdict.ts';
import { unsubscribe } from '../../../src/store/deliveries.ts';
import { moveUrgentDue } from '../../../src/store/desks.ts';
import { openApp } from '../../../src/web/app.tsx';
import { openSmtpSink, type Sink } from '../../delivery/smtp-sink.ts';
import { newestDigests } from '../../stored-digests.ts';
import {
  DESKS,
  type StoredClaim,
  type StoredHouse,
  sendDigest,
  storeArticle,
  storedHouse,
  TOPIC,
} from '../stored-house.ts';
import { reviewer, type Visitor, visitor } from '../visits.ts';
import { subscribed } from './subscribers.ts';

const COAST = 'coast@newsroom.example';
const NIGHT = 'night@newsroom.example';

let stored: StoredHouse;
let sink: Sink;
let anybody: Visitor;

/** A house whose mails go to a mail server of ours; the desks' names and quiet hours are this file's. */
beforeAll(async () => {
  sink = await openSmtpSink();
  stored = await storedHouse({
    desks: [
      {
        ...DESKS[0],
        quiet: [{ from: '23:00', to: '06:00', on: ['fri', 'sat'] }],
        urgent: { contradictions: true },
      },
      DESKS[1] ?? {},
      {
        ...DESKS[0],
        id: 'parted',
        name: 'Parted desk',
        topics: ['harbour', 'tides'],
        open: true,
        feed: true,
        threads: 'topic',
      },
      { ...DESKS[0], id: 'resting', name: 'Resting desk', pausedUntil: '2999-12-01' },
    ],
    topics: [TOPIC, { ...TOPIC, id: 'tides', name: { en: 'Tides', es: 'Mareas' } }],
    settings: {
      mail: { host: '127.0.0.1', port: sink.port, tls: 'none', from: 'Claimwatch <watch@newsroom.example>' },
    },
  });
  anybody = visitor(openApp(stored.house));
});
afterAll(async () => {
  await stored?.close();
  await sink?.close();
});

const archive = (desk: string, address: string) => readerLink('', stored.house.secret, desk, address);
const under = (desk: string, address: string, tail: string) =>
  archive(desk, address).replace('?t=', `${tail}?t=`);
const newest = async (desk: string) => {
  const [digest] = await newestDigests(stored.house.store.db, 1, desk);
  if (digest === undefined) throw new Error(`${desk} has no digest.`);
  return digest;
};

async function pageOf(path: string): Promise<string> {
  const answer = await anybody.get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer.text();
}

const hrefsIn = (html: string) =>
  [...html.matchAll(/href="(\/[^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));

/** One claim told to the desk, by itself in a digest of its own; `again`: what repeats it. */
async function tell(words: string, desk = 'coast', again: readonly string[] = []): Promise<number> {
  stored.pass(61);
  const { claims } = await storeArticle(stored.house, {
    title: words,
    text: `${words}.`,
    claims: [{ words }],
  });
  for (const repeat of again) await repeatOf(claims[0] ?? 0, repeat);
  await sendDigest(stored.house, desk);
  return claims[0] ?? 0;
}

async function repeatOf(match: number, words: string): Promise<void> {
  await storeArticle(stored.house, {
    feed: 'prairie',
    title: words,
    text: `${words}.`,
    claims: [{ words, verdict: 'repeat', match }],
  });
}

/** Hands the mails of a digest to the mail server, as the frozen bytes stand. */
async function deliver(digestId: number): Promise<void> {
  const { db } = stored.house.store;
  const rows = await db
    .selectFrom('claimwatch.deliveries')
    .selectAll()
    .where('digest_id', '=', digestId)
    .execute();
  for (const row of rows) {
    const frozen = { id: String(row.id), from: 'watch@newsroom.example', to: row.address, raw: row.raw };
    await stored.house.channels.send('email', frozen);
  }
  await db
    .updateTable('claimwatch.deliveries')
    .set({ state: 'sent', sent_at: stored.house.clock(), answer: '250 taken' })
    .where('digest_id', '=', digestId)
    .execute();
}

describe('a desk’s page before its first digest', () => {
  test('says in plain words that there is none, and what comes next', async () => {
    const html = await pageOf(archive('coast', COAST));
    expect(html).toContain('Coast desk: digests, as they were sent');
    expect(html).toContain('No digest was sent yet.');
    expect(html).toContain('Quiet hours from 23:00 to 06:00, beginning on Friday and Saturday.');
    expect(html).toContain('What the desk calls urgent is sent all the same.');
    expect(html).toContain('Nothing waits');
    expect(html).toContain('0 of 3 feeds are read.');
  });

  test('says that it is paused, and until when', async () => {
    expect(await pageOf(archive('resting', COAST))).toContain(
      'nothing is sent before Sunday 1 December 2999',
    );
  });

  test('speaks the desk’s language and leads to settings and the end of the mails', async () => {
    const html = await pageOf(archive('costa', 'costa@newsroom.example'));
    expect(html).toContain('<html lang="es">');
    expect(html).toContain('Todavía no se envió ningún resumen.');
    expect(html).toContain('<p>Para el próximo resumen no hay nada todavía.</p>');
    const links = hrefsIn(html).map((href) => href.split('?')[0]);
    expect(links).toEqual(
      expect.arrayContaining(['/desk/costa/preferences', '/desk/costa/held', '/unsubscribe']),
    );
  });

  test('tells how much waits, and nothing of what it is', async () => {
    const words = 'the lighthouse will be sold to a bank';
    const told = await storeArticle(stored.house, { title: 'Sale', text: `${words}.`, claims: [{ words }] });
    await repeatOf(told.claims[0] ?? 0, 'a bank buys the lighthouse');
    const html = await pageOf(archive('coast', COAST));
    expect(html).toContain('<p>1 claim waits for the next digest. 1 repeat is held back so far.</p>');
    expect(html).not.toContain('lighthouse');
    await sendDigest(stored.house, 'coast');
  });
});

const say = async (words: string, more: Partial<StoredClaim> = {}) => {
  const given = { title: words, text: `${words}.`, claims: [{ words, ...more }] };
  return (await storeArticle(stored.house, given)).claims[0] ?? 0;
};
const act = (claimId: number, kind: ReviewAct) =>
  recordVerdict(stored.house, {
    ...{ claimId, act: kind, of: null, reviewer: 'rita', note: null },
    at: stored.house.clock().toISOString(),
  });

describe('what waits for the next digest of a desk', () => {
  const waits = async () =>
    /<p>([^<]* (?:waits?|held back) [^<]*)<\/p>/.exec(await pageOf(archive('coast', COAST)))?.[1];
  test('is not what an urgent digest told already', async () => {
    const first = await say('the fee is 10 dollars');
    await sendDigest(stored.house, 'coast');
    stored.pass(61);
    await say('the fee is no 10 dollars', { verdict: 'contradiction', match: first });
    await say('the fee is paid by nobody');
    expect(await waits()).toBe('2 claims wait for the next digest.');
    await moveUrgentDue(stored.house.store.db, 'coast', { from: null, to: stored.house.clock() });
    await composeDigest(stored.house, { deskId: 'coast' });
    expect((await newest('coast')).digest.kind).toBe('urgent');
    expect(await waits()).toBe('1 claim waits for the next digest.');
    await sendDigest(stored.house, 'coast');
    expect(await waits()).toBe('Nothing waits for the next digest.');
  });

  test('is a correction of what it was told, and not what reviewers took out before it was', async () => {
    const told = await say('the fog horn is broken');
    await sendDigest(stored.house, 'coast');
    stored.pass(61);
    await act(told, 'retract');
    expect(await waits()).toBe('1 correction waits for the next digest.');
    await say('the fog horn will be mended');
    const gone = await say('the fog horn was stolen');
    await repeatOf(gone, 'thieves took the fog horn');
    await act(gone, 'retract');
    expect(await waits()).toBe(
      '1 claim and 1 correction wait for the next digest. 1 repeat is held back so far.',
    );
    await sendDigest(stored.house, 'coast');
    expect(await waits()).toBe('Nothing waits for the next digest.');
  });
});

describe('a digest of corrections alone', () => {
  test('says of each what became of it, and is counted the same wherever it is listed', async () => {
    const told = await say('the jetty is closed');
    await sendDigest(stored.house, 'coast');
    const rita = await reviewer(openApp(stored.house), stored.house);
    for (const [kind, badge, colour] of [
      ['retract', 'Retracted', 'contradiction'],
      ['undo', 'Stands again', 'repeat'],
    ] as const) {
      stored.pass(61);
      await act(told, kind);
      await sendDigest(stored.house, 'coast');
      const { id, subject } = await newest('coast');
      expect(subject).toContain(badge);
      const html = await pageOf(under('coast', COAST, `/digest/${id}`));
      expect(html).toContain('<h2>Corrections of what was told</h2>');
      expect(html).toMatch(new RegExp(`badge ${colour}">${badge}</span><b>.*the jetty is closed`));
      for (const none of ['badge new', 'In this digest', 'Besides them', 'does not stand'])
        expect(html, none).not.toContain(none);
      expect(html).toContain('1 line.');
      expect(await (await rita.get('/digests?desk=coast')).text()).toMatch(
        new RegExp(`href="/digests/${id}">[^<]*</a>, 1 line,`),
      );
      expect(await pageOf(archive('coast', COAST))).toMatch(
        new RegExp(`digest/${id}\\?[^>]*>.{0,120}</a><br/><span class="soft">1 line,`),
      );
    }
  });

  test('has what is new below them', async () => {
    stored.pass(61);
    const told = await say('the slipway is wet');
    await sendDigest(stored.house, 'costa');
    stored.pass(61);
    await act(told, 'retract');
    await say('the slipway is dry');
    for (const desk of ['coast', 'costa']) await sendDigest(stored.house, desk);
    const { id } = await newest('costa');
    const html = await pageOf(under('costa', 'costa@newsroom.example', `/digest/${id}`));
    expect(html).toMatch(/Correcciones de lo ya enviado.*Retirado<.*Además: 1 línea<.*Nuevo</s);
  });
});

describe('a digest', () => {
  beforeAll(async () => {
    await tell('six ships wait outside the harbour', 'coast', ['half a dozen ships wait at the port']);
    await deliver((await newest('coast')).id);
  });

  test('is in the list with its time, its lines, what it held back, and that it was accepted', async () => {
    const html = await pageOf(archive('coast', COAST));
    expect(html).toContain('six ships wait outside the harbour');
    expect(html).toContain('1 line, ');
    expect(html).toContain('1 claim held back');
    expect(html).toContain('Accepted by the mail server');
  });

  test('is the mail that the mail server got, byte for byte, for its own reader and nobody else', async () => {
    const { id } = await newest('coast');
    for (const address of [COAST, NIGHT]) {
      const answer = await anybody.get(under('coast', address, `/digest/${id}/mail`));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('message/rfc822');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="coast-${id}.eml"`);
      const raw = Buffer.from(await answer.arrayBuffer()).toString();
      expect(raw).toContain(`To: ${address}`);
      expect(sink.mails.filter((mail) => mail.raw === raw).map((mail) => mail.to)).toEqual([[address]]);
    }
  });

  test('as it was sent and as text is what stands in that mail, under a policy that runs and loads nothing', async () => {
    const { id } = await newest('coast');
    const [mail] = sink.mails.filter((each) => each.to[0] === NIGHT);
    const { html, text } = await PostalMime.parse(mail?.raw ?? '');
    const sent = await anybody.get(under('coast', NIGHT, `/digest/${id}/sent`));
    expect(await sent.text()).toBe(html);
    expect(sent.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(sent.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    const plain = await anybody.get(under('coast', NIGHT, `/digest/${id}/text`));
    expect(await plain.text()).toBe(text);
    expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(html).toContain(NIGHT);
    expect(html).not.toContain(COAST);
  });

  test('shows its lines, and its foot leads back to the archive', async () => {
    const { id } = await newest('coast');
    const html = await pageOf(under('coast', COAST, `/digest/${id}`));
    expect(html).toContain('In this digest: 1 line');
    for (const href of hrefsIn(html).filter((link) => link.startsWith('/desk/'))) {
      expect({ href, status: (await anybody.get(href)).status }).toEqual({ href, status: 200 });
    }
    const { html: mail = '' } = await PostalMime.parse(
      sink.mails.find((each) => each.to[0] === COAST)?.raw ?? '',
    );
    const link = hrefsIn(mail.replaceAll('http://localhost', '')).find((href) =>
      /^\/desk\/coast\?t=/.test(href),
    );
    expect(await pageOf(link ?? '')).toContain('digests, as they were sent');
  });

  test('leads to the other topics that were told at the same time, each in a mail of its own', async () => {
    for (const [topic, words] of [
      ['harbour', 'the harbour is full'],
      ['tides', 'the tide is late'],
    ] as const) {
      await storeArticle(stored.house, {
        title: words,
        text: `${words}.`,
        claims: [{ words, topics: [topic] }],
      });
    }
    await sendDigest(stored.house, 'parted');
    const digests = await newestDigests(stored.house.store.db, 10, 'parted');
    expect(digests.length).toBe(2);
    const [second, first] = digests;
    const html = await pageOf(under('parted', COAST, `/digest/${first?.id}`));
    expect(html).toContain('Sent at the same time, of other topics');
    expect(html).toContain(`/desk/parted/digest/${second?.id}?t=`);
    const sent = await Promise.all(
      digests.map(({ id }) => pageOf(under('parted', COAST, `/digest/${id}/sent`))),
    );
    expect(sent[0]).toContain('the tide is late');
    expect(sent[1]).toContain('the harbour is full');
    expect(sent[1]).not.toContain('the tide is late');
  });

  test('is the frozen body for a reader of the desk who was no recipient then', async () => {
    const { db } = stored.house.store;
    const digest = await newest('coast');
    await db
      .deleteFrom('claimwatch.deliveries')
      .where('digest_id', '=', digest.id)
      .where('address', '=', NIGHT)
      .execute();
    expect(await pageOf(archive('coast', NIGHT))).toContain('It was not sent to you');
    const html = await pageOf(under('coast', NIGHT, `/digest/${digest.id}`));
    expect(html).toContain('You were not sent this digest');
    expect(html).not.toContain('.eml');
    const sent = await pageOf(under('coast', NIGHT, `/digest/${digest.id}/sent`));
    expect(sent).toBe(digest.html);
    expect(sent).toContain(RECIPIENT_MARK);
    expect(await pageOf(under('coast', NIGHT, `/digest/${digest.id}/text`))).toBe(digest.body);
    expect((await anybody.get(under('coast', NIGHT, `/digest/${digest.id}/mail`))).status).toBe(403);
  });

  test.each([
    ['is accepted later, and says so', 'to-send', 'Not accepted by the mail server yet'],
    ['could not be delivered, and says so', 'failed', 'It could not be delivered to you'],
  ] as const)('that %s', async (_name, state, words) => {
    const { id } = await newest('coast');
    await stored.house.store.db
      .updateTable('claimwatch.deliveries')
      .set({ state })
      .where('digest_id', '=', id)
      .execute();
    expect(await pageOf(archive('coast', COAST))).toContain(words);
    await stored.house.store.db.updateTable('claimwatch.deliveries').set({ state: 'sent' }).execute();
  });

  test('that is urgent, or late, says so', async () => {
    const { id, digest } = await newest('coast');
    const dueAt = digest.window.from;
    const set = (value: object) =>
      stored.house.store.db
        .updateTable('claimwatch.digests')
        .set({ digest: JSON.stringify(value) })
        .where('id', '=', id)
        .execute();
    await set({ ...digest, dueAt, kind: 'urgent' });
    expect(await pageOf(archive('coast', COAST))).toMatch(
      /badge update">Urgent<.*badge contradiction">Late</,
    );
    expect(await pageOf(under('coast', COAST, `/digest/${id}`))).toContain('It was due ');
    await set(digest);
  });
});

describe('what was held back', () => {
  test('stands with what it repeats, each with its saved sentence, and why in a plain sentence', async () => {
    const first = await tell('the pilot boat sank', 'coast', ['the boat of the pilots went down']);
    const told = await newest('coast');
    await repeatOf(first, 'once more the pilot boat has sunk');
    await tell('a new pilot boat was ordered');
    const carried = await pageOf(under('coast', COAST, `/digest/${told.id}/held`));
    expect(carried).toContain('the boat of the pilots went down');
    expect(carried).toContain('Another outlet says what a line of this digest says; it is counted there.');
    expect(carried).toContain('the pilot boat sank');
    const later = await newest('coast');
    const html = await pageOf(under('coast', COAST, `/digest/${later.id}/held`));
    expect(html).toContain('once more the pilot boat has sunk');
    expect(html).toMatch(
      new RegExp(`The desk was sent it on <a href="/desk/coast/digest/${told.id}\\?t=[^"]+"><time`),
    );
    for (const page of [carried, html]) {
      const links = hrefsIn(page).filter((href) => href.startsWith('/desk/'));
      expect(links.length).toBeGreaterThanOrEqual(4);
      for (const href of links) {
        expect({ href, status: (await anybody.get(href)).status }).toEqual({ href, status: 200 });
      }
    }
  });

  test('before reasons were kept is shown all the same', async () => {
    const { db } = stored.house.store;
    await db.updateTable('claimwatch.held_back').set({ why: null }).execute();
    const html = await pageOf(under('coast', COAST, '/held'));
    expect(html).toContain('It repeats what was said before.');
    expect(html).toContain('From before reasons were kept');
  });

  test('of a whole desk comes in pages, none left out and none twice', async () => {
    const again = Array.from({ length: 90 }, (_, at) => `dredger number ${at} is old`);
    await tell('all dredgers are old', 'coast', again);
    const seen: string[] = [];
    let next: string | undefined = under('coast', COAST, '/held');
    let pages = 0;
    while (next !== undefined) {
      const html: string = await pageOf(next);
      pages += 1;
      seen.push(...[...html.matchAll(/dredger number (\d+) is old/g)].map((match) => match[1] ?? ''));
      next = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(pages).toBeGreaterThan(2);
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(again.map((_, at) => String(at)));
  });

  test.each(['', '-', '1', '1-', 'x-y', '9'.repeat(40), `1-${'9'.repeat(40)}`, "1-1'--"])(
    'from a place that is none ("%s") begins at the beginning',
    async (after) => {
      const path = `${under('coast', COAST, '/held')}&after=${encodeURIComponent(after)}`;
      expect(await pageOf(path)).toContain('dredger number 89 is old');
    },
  );
});

describe('the list of digests', () => {
  beforeAll(async () => {
    // What other tests told stands in the first.
    await tell('the ferries are counted', 'costa');
    await tell(`Del muelle, Kovac\u030c gritó "adiós" al ${'pilón'.normalize('NFD')}`, 'costa');
    for (let at = 0; at < 45; at += 1) await tell(`Ferry número ${at} está lista`, 'costa');
  });
  const costa = () => archive('costa', 'costa@newsroom.example');

  test('comes in pages, newest first, none left out and none twice', async () => {
    const seen: string[] = [];
    let next: string | undefined = costa();
    while (next !== undefined) {
      const html: string = await pageOf(next);
      seen.push(
        ...[...html.matchAll(/class="subject"[^>]*><bdi>[^<]*número (\d+)/g)].map((match) => match[1] ?? ''),
      );
      next = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => String(44 - at)));
  });

  test.each([
    ['a word of a line', 'lista', 20],
    ['words in any order, without accents and capitals', 'ESTA NUMERO ferry 17', 1],
    ['a name of a speaker', 'ana puerto 23', 1],
    ['what nobody said', 'submarine', 0],
    ['a capital with an accent', 'ESTÁ 31', 1],
    ['letters that are decomposed', 'está número 32'.normalize('NFD'), 1],
    ['a decomposed word that stands so in the digest', 'pilón', 1],
    ['the same in its own letters', 'pilón'.normalize('NFD'), 1],
    ['an accent alone, which is no word', '\u0301 número 33', 1],
    ['a letter that no list of ours has', 'kovač', 1],
    ['words within quotation marks', '"adiós', 1],
    ['a comma that stands in a line', 'muelle,', 1],
    ['words in the marks that a mail puts around them', '“adiós”', 1],
    ['words in the marks of another language', '«ADIÓS»', 1],
    ['what only JSON writes: a comma between two members', '},', 0],
    ['a bracket', '[', 0],
    ['a backslash', '\\', 0],
    ['what would be a pattern', '%', 0],
    ['a quote', `'; drop table x --`, 0],
    ['a letter of a link only', 'localhost', 0],
  ])('is searched for %s', async (_name, words, count) => {
    const html = await pageOf(`${costa()}&q=${encodeURIComponent(words)}`);
    expect(html.match(/class="subject"/g)?.length ?? 0).toBe(count);
    if (count === 0) expect(html).toContain('Ningún resumen tiene todas estas palabras');
  });
});

describe('a reader’s token', () => {
  const other = () => archive('costa', 'costa@newsroom.example');
  const tokenOf = (link: string) => link.slice(link.indexOf('?t=') + 3);

  test.each([
    ['none', () => '/desk/coast'],
    ['that of another desk', () => `/desk/coast?t=${tokenOf(other())}`],
    ['that of an address that was never written to', () => archive('coast', 'stranger@newsroom.example')],
    ['that of a desk that never was', () => archive('nowhere', COAST)],
    [
      'one for another purpose',
      () =>
        `/desk/coast?t=${sign(stored.house.secret, { purpose: 'unsubscribe', desk: 'coast', address: COAST })}`,
    ],
    [
      'one of another secret',
      () => readerLink('', 'another secret of thirty-two characters', 'coast', COAST),
    ],
    ['one that was cut', () => archive('coast', COAST).slice(0, -2)],
  ])('that is %s opens nothing', async (_name, link) => {
    const { id } = await newest('coast');
    for (const tail of ['', '/held', `/digest/${id}`, `/digest/${id}/sent`, `/digest/${id}/mail`]) {
      const [path = '', token] = link().split('?');
      const answer = await anybody.get(`${path}${tail}${token === undefined ? '' : `?${token}`}`);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('dredger');
    }
  });

  test('opens no digest of another desk, and none that is not there', async () => {
    const { id } = await newest('costa');
    for (const digest of [String(id), '999999', '0', 'x', '9'.repeat(30)]) {
      for (const tail of ['', '/sent', '/text', '/mail', '/held']) {
        const answer = await anybody.get(under('coast', COAST, `/digest/${digest}${tail}`));
        expect(answer.status).toBe(403);
      }
    }
  });

  test('of whoever has left shows what was sent there by then, and nothing else', async () => {
    const { db } = stored.house.store;
    const sent = await newest('coast');
    await deliver(sent.id);
    await unsubscribe(db, 'coast', COAST, stored.house.clock());
    await tell('the crane fell into the water', 'coast', ['a crane has fallen']);
    const after = await newest('coast');
    const html = await pageOf(archive('coast', COAST));
    expect(html).toContain('You get no more digests of this desk.');
    expect(html).toContain('all dredgers are old');
    for (const none of ['crane', 'Unsubscribe', 'next digest', 'feeds are read'])
      expect(html, none).not.toContain(none);
    expect((await anybody.get(under('coast', COAST, `/digest/${sent.id}/sent`))).status).toBe(200);
    expect((await anybody.get(under('coast', COAST, `/digest/${after.id}`))).status).toBe(403);
    expect((await anybody.get(under('coast', COAST, `/digest/${after.id}/held`))).status).toBe(403);
    expect(await pageOf(under('coast', COAST, '/held'))).not.toContain('crane');
    await db.deleteFrom('claimwatch.unsubscriptions').execute();
  });
});

describe('an edition', () => {
  test('has an archive of its own, for its subscriber alone', async () => {
    const mine = 'mine@reader.example';
    const edition = `parted~${await subscribed(stored, openApp(stored.house), mine, 'parted')}`;
    expect(await pageOf(archive(edition, mine))).toContain('No digest was sent yet.');
    await tell('a buoy was lost', edition);
    const html = await pageOf(archive(edition, mine));
    expect(html).toContain('a buoy was lost');
    expect(html).not.toContain('the harbour is full');
    const { id } = await newest(edition);
    for (const tail of ['', '/sent', '/text', '/mail', '/held'])
      expect((await anybody.get(under(edition, mine, `/digest/${id}${tail}`))).status).toBe(200);
    for (const link of [archive('parted', mine), archive(edition, COAST)])
      expect((await anybody.get(link)).status).toBe(403);
  });
});

describe('the ways from a desk’s page', () => {
  test('all lead on, to the desk’s feed only where it has one', async () => {
    for (const desk of ['coast', 'parted']) {
      const links = hrefsIn((await pageOf(archive(desk, COAST))).replaceAll('http://localhost', ''));
      expect(links.some((href) => href.startsWith(`/desk/${desk}/feed?t=`))).toBe(desk === 'parted');
      for (const href of links) {
        expect({ href, status: (await anybody.get(href)).status }).toEqual({ href, status: 200 });
      }
    }
  });
});

describe('whoever is signed in', () => {
  test('sees the same: as sent, and what was held back and why, and no link of any reader', async () => {
    const rita = await reviewer(openApp(stored.house), stored.house);
    const digest = await newest('coast');
    const pages = ['', '/sent', '/text', '/held'].map((tail) => `/digests/${digest.id}${tail}`);
    const html = await Promise.all(
      [...pages, '/held-back?desk=coast', '/digests'].map((path) => rita.get(path)),
    );
    const texts = await Promise.all(html.map((answer) => answer.text()));
    expect(html.map((answer) => answer.status)).toEqual(html.map(() => 200));
    expect(texts[1]).toBe(digest.html);
    expect(texts[2]).toBe(digest.body);
    expect(texts[3]).toContain('a crane has fallen');
    expect(texts[4]).toContain('dredger number 89 is old');
    expect(html[1]?.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    const reader = /\/desk\/coast\?t=|\/desk\/coast\/(held|digest|preferences)[/?]/;
    for (const text of texts)
      expect(text.replaceAll(/\/desk\/coast\/held\/2[^"\s]*/g, '')).not.toMatch(reader);
  });
});
