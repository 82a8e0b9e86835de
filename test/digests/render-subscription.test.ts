import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMail } from '../../src/delivery/compose-mail.ts';
import { renderSubscription, whySent } from '../../src/digests/render-subscription.tsx';
import type { SubscriptionMail } from '../../src/model/subscription.ts';

const MAIL: SubscriptionMail = {
  ...{ kind: 'confirm', lang: 'en', deskName: 'News desk', topics: ['The harbour master'] },
  ...{ address: 'ana@example.org', askedAt: '2026-03-04T05:06:07Z', zone: 'America/Mexico_City' },
  pageUrl: 'https://claimwatch.example.org/subscribe/news',
  actUrl: 'https://claimwatch.example.org/subscribe/confirm?t=abc',
  notice: null,
};

describe('the mail about a subscription', () => {
  test.each([
    ['en', 'confirm', 'Confirm your subscription to News desk', 'If it was not you, do nothing'],
    ['es', 'confirm', 'Confirme su suscripción a News desk', 'Si no fue usted, no haga nada'],
    ['en', 'known', 'You are subscribed to News desk', 'nothing has changed'],
    ['es', 'known', 'Ya está suscrito a News desk', 'no ha cambiado nada'],
  ] as const)(
    'in %s (%s) says what was asked for, when, where, and what to do',
    (lang, kind, subject, end) => {
      const rendered = renderSubscription({ ...MAIL, lang, kind });
      expect(rendered.subject).toBe(subject);
      for (const said of [rendered.html, rendered.text.replace(/\s+/g, ' ')]) {
        expect(said).toContain('ana@example.org');
        expect(said).toContain('The harbour master');
        expect(said).toContain(MAIL.pageUrl);
        expect(said).toContain(MAIL.actUrl);
        expect(said).toContain(end);
      }
      expect(rendered.html).toContain(`<html lang="${lang}">`);
      // In the zone of the desk, where it was still the evening before.
      expect(rendered.text).toMatch(/ 3 (?:March|de marzo de) 2026, 23:06/);
    },
  );

  test.each(['en', 'es'] as const)('in %s ends no sentence with two stops', (lang) => {
    const names = { deskName: 'Mesa de EE. UU.', topics: ['Acción militar de EE. UU.'] };
    const { html, text } = renderSubscription({ ...MAIL, ...names, lang });
    for (const said of [html, text]) {
      expect(said).toMatch(/UU\./);
      expect(said).not.toContain('..');
    }
  });

  test('is the same bytes for the same request', () => {
    expect(renderSubscription(MAIL)).toEqual(renderSubscription(MAIL));
  });

  test('whatever a desk, its topics or the operator’s notice hold, has its own headers and no markup of theirs', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        'a\r\nBcc: eve@example.org',
        '<script>alert(1)</script>',
        '=?UTF-8?B?QmNj?=',
        '\u202egnp.',
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (deskName, topic, notice) => {
        const mail = { ...MAIL, deskName, topics: [topic], notice };
        const rendered = renderSubscription(mail);
        expect(rendered.html).not.toContain('<script');
        const raw = await composeMail(rendered, {
          ...{ desk: { id: 'news', name: deskName, lang: 'en' }, recipient: mail.address },
          ...{ from: 'Claimwatch <claimwatch@example.org>', replyTo: null, listIdDomain: 'example.org' },
          ...{ readerUrl: null, unsubscribeUrl: null, why: whySent(mail), dkim: null },
          ...{ messageId: '<1@example.org>', date: new Date(mail.askedAt) },
        });
        const [headers = ''] = raw.toString('latin1').split('\r\n\r\n');
        const names = headers.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase());
        expect(names).not.toContain('bcc');
        expect(names.filter((name) => name === 'to')).toHaveLength(1);
      }),
    );
  });
});
