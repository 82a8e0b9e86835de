import PostalMime from 'postal-mime';
import { composeMail, type MailFrame } from '../../src/delivery/compose-mail.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { renderAddressAlert } from '../../src/digests/render-address-alert.tsx';
import { renderAlert } from '../../src/digests/render-alert.tsx';
import { renderSubscription, whySent } from '../../src/digests/render-subscription.tsx';
import type { Alert, AlertFeed } from '../../src/model/alert.ts';
import { CORRECTION_KINDS, type Digest, type RenderedDigest } from '../../src/model/digest.ts';
import type { Language } from '../../src/model/language.ts';
import type { SubscriptionMail } from '../../src/model/subscription.ts';
import { FRAME } from '../delivery/mail-frame.ts';
import { sampleDigest, sampleLine, sampleRestated } from './sample.ts';

/** A mail of every kind that is sent, in both languages, with everything in it that such a mail may hold. */
export interface SampleMail {
  readonly what: string;
  readonly rendered: RenderedDigest;
  readonly frame: MailFrame;
}

const LANGUAGES: readonly Language[] = ['en', 'es'];

export function sampleMails(): SampleMail[] {
  return LANGUAGES.flatMap((lang) => [
    ...digests(lang),
    ...alerts(lang),
    ofAddresses(lang, 2),
    ...confirmations(lang),
  ]);
}

/** What arrives of a mail's HTML, with what is for its recipient alone. */
export async function htmlOf({ rendered, frame }: SampleMail): Promise<string> {
  return (await PostalMime.parse(await composeMail(rendered, frame))).html ?? '';
}

function digests(lang: Language): SampleMail[] {
  const kinds: Readonly<Record<string, Digest>> = {
    digest: sampleDigest(),
    'digest with everything': fullDigest(lang),
    'urgent digest': sampleDigest({ kind: 'urgent', waiting: 5, nextAt: '2026-03-06T19:00:00.000Z' }),
    'nothing new': sampleDigest({ kind: 'nothing-new', sections: [] }),
  };
  return Object.entries(kinds).map(([kind, digest]) => ({
    what: `${kind}, ${lang}`,
    rendered: renderDigest({ ...digest, lang }),
    frame: { ...FRAME, desk: { ...FRAME.desk, lang } },
  }));
}

export function fullDigest(lang: Language): Digest {
  const { verdict, carriedBy, independentSources, earlier, difference, edited, ...spoken } = sampleLine({
    words: 'No habrá tropas en nuestro territorio',
    lang: 'es',
  });
  const now = { claimId: 31, words: 'No habrá más tropas', kind: 'direct', lang: 'es' } as const;
  const more = { count: 3, url: 'https://watch.example/desk/politics/held/w1?t=abc' };
  return sampleDigest({
    lang,
    dueAt: '2026-03-06T13:00:00.000Z',
    notBefore: '2026-03-07T13:00:00.000Z',
    toldAtOnce: 2,
    corrections: {
      lines: CORRECTION_KINDS.map((correction, at) => ({
        ...spoken,
        claimId: 20 + at,
        correction,
        toldAt: '2026-03-05T13:00:00.000Z',
        why: at % 2 === 0 ? 'The outlet took it back.' : null,
        parts: ['figure', 'words'],
        noted: at % 2 === 0,
        now: correction === 'edited' ? { ...now, speaker: 'Harlan Brewster', stance: 'denies' } : null,
      })),
      more,
    },
    sections: [
      ...sampleDigest().sections,
      {
        topic: 'military',
        name: 'Acción militar',
        lines: [
          sampleLine({
            claimId: 40,
            words: 'No pasarán',
            lang: 'es',
            unreviewed: true,
            edited: { noted: false },
            speaker: { name: 'Omar Ríos', probably: true, role: 'el alcalde' },
            rendering: {
              claimId: 41,
              words: 'They shall not pass',
              kind: 'direct',
              lang: 'en',
              outlet: 'Wire',
            },
          }),
          sampleLine({ claimId: 42, articleUrl: 'javascript:alert(1)', speaker: null }),
        ],
        more,
      },
    ],
    saidAgain: { lines: [sampleRestated({ unreviewed: true })], more },
  });
}

const FEED: AlertFeed = {
  feedId: 'el-faro',
  outlet: 'El Faro',
  url: 'https://faro.example/rss.xml',
  from: '2026-03-05T22:10:00Z',
  to: '2026-03-06T07:00:00Z',
  failures: 4,
  error: 'The server answered 410 Gone.',
  weight: 'temporary',
  movedTo: 'https://faro.example/new.xml',
};

function alerts(lang: Language): SampleMail[] {
  const paper = (at: number): AlertFeed => ({ ...FEED, feedId: `paper-${at}`, outlet: `Paper ${at}` });
  const known = Array.from({ length: 6 }, (_, at) => paper(at));
  return (['failing', 'mended', 'gap'] as const).map((kind) => {
    const alert: Alert = {
      kind,
      lang,
      zone: 'UTC',
      at: '2026-03-06T07:30:00Z',
      fresh: [FEED, FEED, { ...FEED, feedId: 'two', outlet: 'Two' }],
      known: kind === 'failing' ? known : [],
      configured: 9,
      pageUrl: 'https://claimwatch.example/feeds',
    };
    return {
      what: `alert of feeds, ${kind}, ${lang}`,
      rendered: renderAlert(alert),
      frame: {
        ...FRAME,
        desk: { id: 'operators', name: 'Claimwatch', lang },
        readerUrl: null,
        unsubscribeUrl: null,
      },
    };
  });
}

/** An alert of so many addresses, the longest that an answer of a mail server makes it. */
export function ofAddresses(lang: Language, count: number): SampleMail {
  const rendered = renderAddressAlert({
    lang,
    zone: 'UTC',
    at: '2026-03-06T07:30:00Z',
    addresses: Array.from({ length: count }, (_, at) => ({
      channel: at % 2 === 0 ? 'email' : 'slack',
      address: `${'editora'.repeat(8)}-${at}@${'redacción.'.repeat(6)}example`,
      isSubscriber: false,
      suppressed: at % 2 === 0,
      from: '2026-03-05T22:10:00Z',
      digests: 3,
      error: 'El buzón «ñ» no está aquí. '.repeat(20),
    })),
    pageUrl: 'https://claimwatch.example/feeds',
  });
  const operators = { id: 'operators', name: 'Claimwatch', lang };
  return {
    what: `alert of ${count} addresses, ${lang}`,
    rendered,
    frame: { ...FRAME, desk: operators, readerUrl: null, unsubscribeUrl: null },
  };
}

function confirmations(lang: Language): SampleMail[] {
  return (['confirm', 'known'] as const).map((kind) => {
    const mail: SubscriptionMail = {
      kind,
      lang,
      deskName: 'Politics desk',
      topics: ['Claudia Sheinbaum', 'Cartel designations'],
      address: 'ana@desk.example',
      pageUrl: 'https://watch.example/subscribe/politics',
      actUrl: 'https://watch.example/subscribe/confirm?t=abc',
      askedAt: '2026-03-06T13:30:00Z',
      zone: 'America/Mexico_City',
      notice: 'Invented text.',
    };
    return {
      what: `subscription, ${kind}, ${lang}`,
      rendered: renderSubscription(mail),
      frame: {
        ...FRAME,
        desk: { ...FRAME.desk, lang },
        readerUrl: null,
        unsubscribeUrl: null,
        why: whySent(mail),
      },
    };
  });
}
