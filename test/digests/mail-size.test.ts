import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeMail } from '../../src/delivery/compose-mail.ts';
import { bytesInMail } from '../../src/digests/mail-size.ts';
import { renderDigest } from '../../src/digests/render.ts';
import type { Digest, DigestLine, RenderedDigest } from '../../src/model/digest.ts';
import type { Language } from '../../src/model/language.ts';
import { FRAME } from '../delivery/mail-frame.ts';
import { fullDigest, ofAddresses } from './mails.ts';
import { sampleLine, sampleRestated } from './sample.ts';

/** A signature, long addresses of links and recipient, and an unkind name: what a mail has beyond its digest. */
const WIDEST = {
  ...FRAME,
  recipient: `${'a'.repeat(64)}@${'desk.'.repeat(30)}example`,
  readerUrl: `https://claimwatch.example.org/desk/politics?t=${'a'.repeat(250)}`,
  unsubscribeUrl: `https://claimwatch.example.org/unsubscribe?t=${'a'.repeat(250)}`,
  thread: Array.from({ length: 2 }, () => FRAME.messageId),
};

async function bytesOf(rendered: RenderedDigest, lang: Language): Promise<number> {
  const desk = { id: 'politics', name: 'Mesa de política ñ'.repeat(10), lang };
  return (await composeMail(rendered, { ...WIDEST, desk })).length;
}

const linesOf = (count: number, given: Partial<DigestLine>): DigestLine[] =>
  Array.from({ length: count }, (_, claimId) =>
    sampleLine({
      claimId,
      savedUrl: `https://claimwatch.example.org/desk/politics/claim/${claimId}?t=${'a'.repeat(120)}`,
      ...given,
    }),
  );

/** More than there is room for, of everything that a digest may hold. */
const WORST: Readonly<Record<string, (lang: Language) => Digest>> = {
  'long words with accents': (lang) => ({
    ...fullDigest(lang),
    sections: [
      { topic: 't', name: 'T', lines: linesOf(80, { words: 'palabra ñ '.repeat(100), lang: 'es' }) },
    ],
    saidAgain: { lines: Array.from({ length: 20 }, () => sampleRestated({ words: 'más '.repeat(200) })) },
  }),
  'nothing but emoji': (lang) => ({
    ...fullDigest(lang),
    sections: [{ topic: 't', name: 'T', lines: linesOf(60, { words: '🚨 '.repeat(100) }) }],
  }),
  'sixty topics of one line each': (lang) => ({
    ...fullDigest(lang),
    sections: linesOf(60, {}).map((line, at) => ({ topic: `t${at}`, name: `Topic ${at}`, lines: [line] })),
  }),
  'sixty corrections': (lang) => ({
    ...fullDigest(lang),
    sections: [],
    saidAgain: { lines: [] },
    corrections: {
      lines: Array.from({ length: 12 }, () => fullDigest(lang).corrections?.lines ?? []).flat(),
    },
  }),
  'enormous names': (lang) => {
    const long = 'ñ'.repeat(20_000);
    const line = sampleLine({
      outlet: long,
      words: long,
      via: [long],
      speaker: { name: long, probably: true },
    });
    return { ...fullDigest(lang), deskName: long, sections: [{ topic: 't', name: long, lines: [line] }] };
  },
};

test.each(Object.keys(WORST).flatMap((what) => [[what, 'en'] as const, [what, 'es'] as const]))(
  'the whole mail is under 100 kB as it is sent, and the limit is used: %s, %s',
  async (what, lang) => {
    const digest = WORST[what]?.(lang);
    if (digest === undefined) throw new Error(what);
    const rendered = renderDigest(digest);
    const bytes = await bytesOf(rendered, lang);
    expect(bytes).toBeLessThan(100_000);
    if (what !== 'enormous names') expect(bytes).toBeGreaterThan(90_000);
  },
);

test('an alert of more addresses than there is room for is under 100 kB too', async () => {
  const { rendered, frame } = ofAddresses('es', 200);
  expect((await composeMail(rendered, { ...WIDEST, desk: frame.desk })).length).toBeLessThan(100_000);
});

test('what is cut is counted: each line is told or stands behind "and 12 more"', () => {
  for (const [what, make] of Object.entries(WORST)) {
    const digest = make('en');
    const { text } = renderDigest(digest);
    const all =
      digest.sections.reduce((sum, { lines, more }) => sum + lines.length + (more?.count ?? 0), 0) +
      (digest.saidAgain?.lines.length ?? 0) +
      (digest.saidAgain?.more?.count ?? 0) +
      (digest.corrections?.lines.length ?? 0) +
      (digest.corrections?.more?.count ?? 0);
    const told = text.match(/^\[[A-Z, ]+\](?: |$)/gm)?.length ?? 0;
    const cut = [...text.matchAll(/^and (\d+) more:$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect([what, told + cut]).toEqual([what, all]);
  }
});

test('the reckoning is never less than what is sent, and hardly more', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2000 }),
    fc.stringMatching(/^[ =a\n]*$/),
    fc.string({ unit: 'binary', maxLength: 500 }),
  );
  const bare = async (rendered: RenderedDigest) => (await composeMail(rendered, FRAME)).length;
  const empty = await bare({ subject: 'S', html: '<p>ñ</p>', text: 'ñ' });
  await fc.assert(
    fc.asyncProperty(texts, texts, async (text, html) => {
      const rendered = { subject: 'S', html: `<p>ñ${html.replace(/[<>&]/g, '')}</p>`, text: `ñ${text}` };
      expect((await bare(rendered)) - empty).toBeLessThanOrEqual(bytesInMail(rendered));
    }),
    { numRuns: 200 },
  );
  const rendered = renderDigest(fullDigest('es'));
  expect(bytesInMail(rendered)).toBeLessThan(((await bare(rendered)) - empty) * 1.03);
});
