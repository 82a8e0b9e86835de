import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../src/digests/render.ts';
import { attribution, footSentences, heading, quoted, voiceOf } from '../../src/digests/say.ts';
import type { Language } from '../../src/model/language.ts';
import { sampleDigest, sampleLine } from './sample.ts';

function saying(name: string, lang: Language = 'en'): string {
  const line = sampleLine({ speaker: { name, probably: false }, stance: 'denies', via: [] });
  return attribution(line, voiceOf(sampleDigest({ lang }), 200)).does;
}

describe('the verb goes with the speaker', () => {
  test.each([
    ['Claudia Sheinbaum', 'denies'],
    ['a US official', 'denies'],
    ['one of the officials', 'denies'],
    ['The New York Times', 'denies'],
    ['the White House press', 'denies'],
    ['two US officials', 'deny'],
    ['people familiar with the matter', 'deny'],
    ['senior officials, former and current', 'deny'],
    ['prosecutors in Texas', 'deny'],
  ])('%s %s', (name, verb) => {
    expect(saying(name)).toBe(verb);
  });

  test.each([
    ['la mandataria', 'desmiente'],
    ['dos funcionarios', 'desmienten'],
    ['fuentes del gobierno', 'desmienten'],
  ])('%s %s', (name, verb) => {
    expect(saying(name, 'es')).toBe(verb);
  });
});

describe('words that begin with the verb of their own take no other', () => {
  const does = (words: string, given: Partial<Parameters<typeof sampleLine>[0]> = {}) =>
    attribution(
      sampleLine({ words, kind: 'indirect', beginsWithVerb: true, ...given }),
      voiceOf(sampleDigest({ lang: given.lang ?? 'en' }), 200),
    ).does;

  test('in either language, whatever they do with what is said', () => {
    expect(does('thanked President Sheinbaum')).toBe('');
    expect(does('rechazó cualquier intervención', { lang: 'es' })).toBe('');
    expect(does('called for troops', { stance: 'demands' })).toBe('');
  });

  test('others do, those of digests frozen before this was told too', () => {
    const { beginsWithVerb: _, ...line } = sampleLine({ words: 'murió el líder', beginsWithVerb: false });
    expect(does('violó la soberanía el gobierno', { lang: 'es', beginsWithVerb: false })).toBe('dice');
    expect(attribution(line, voiceOf(sampleDigest({ lang: 'es' }), 200)).does).toBe('dice');
  });

  test('what is probable and passed on is still said', () => {
    const given = { speaker: { name: 'Omar Ríos', probably: true }, via: ['El Faro'] };
    expect(does('thanked the army', given)).toBe('(probably), via El Faro');
  });

  test('a heading without a verb ends with the name or the role', () => {
    const line = sampleLine({
      ...{ words: 'thanked President Sheinbaum', kind: 'indirect', beginsWithVerb: true },
      speaker: { name: 'Ronald Johnson', probably: false, role: 'US ambassador' },
    });
    const { html, text, subject } = renderDigest(
      sampleDigest({ sections: [{ topic: 't', name: 'T', lines: [line] }] }),
    );
    expect(text).toContain('[NEW] Ronald Johnson, US ambassador:\n  thanked President Sheinbaum');
    expect(html).toMatch(/US ambassador<\/span><\/h3>/);
    expect(subject).toBe('Ronald Johnson: thanked President Sheinbaum');
  });
});

describe('only what somebody said stands in quotation marks', () => {
  test.each([
    ['direct', 'en', '“We said no.”', '“We said no.”'],
    ['direct', 'es', 'Dijimos que no', '«Dijimos que no»'],
    ['indirect', 'en', 'her government had been told', 'her government had been told'],
    ['mixed', 'en', 'thanked the president “for her resolve”', 'thanked the president “for her resolve”'],
    ['reported', 'es', 'México no fue avisado', 'México no fue avisado'],
  ] as const)('%s, %s: %s', (kind, lang, words, expected) => {
    expect(quoted({ words, kind, lang }, 200)).toBe(expected);
  });
});

describe('in the hour that the clocks show twice', () => {
  const night = (from: string, to: string, nextAt: string) =>
    sampleDigest({ zone: 'America/New_York', window: { from, to }, nextAt });

  test('each time is told from the other, and an hour between them is one', () => {
    const digest = night('2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z', '2026-11-01T07:00:00.000Z');
    const foot = footSentences(digest).join(' ');
    expect(foot).toContain('01:00 (UTC-4)');
    expect(foot).toContain('01:00 (UTC-5)');
    expect(foot).toContain('Next digest: 02:00.');
    expect(heading(digest)).toBe('Sunday 1 November 2026, 01:00 (UTC-5), New York time');
  });

  test('a next digest at the same time by the clock is an hour away', () => {
    const digest = night('2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z');
    expect(footSentences(digest)).toContain('Next digest: 01:00 (UTC-5).');
  });
});

test.each<[string, Language, string]>([
  ['El presidente de Brasil', 'es', 'el presidente de Brasil'],
  ['La ONU', 'es', 'la ONU'],
  ['El Salvador', 'es', 'El Salvador'],
  ['The mayor of Lima', 'en', 'the mayor of Lima'],
  ['The Mexican president', 'en', 'the Mexican president'],
  ['A US official', 'en', 'a US official'],
  ['The Hague Mayor', 'en', 'The Hague Mayor'],
  ['Los Angeles Mayor', 'en', 'Los Angeles Mayor'],
  ['El Paso Mayor', 'en', 'El Paso Mayor'],
])('behind a name the role %s (%s) is %s', (role, lang, told) => {
  const line = sampleLine({ lang, speaker: { name: 'Ana Ruiz', probably: false, role } });
  expect(attribution(line, voiceOf(sampleDigest({ lang }), 200)).role).toBe(told);
});

test.each([
  ['Etc/GMT+5', 'UTC-5'],
  ['Etc/UTC', 'UTC'],
  ['Europe/Berlin', 'hora de Berlín'],
])('a heading by the clocks of %s ends with %s', (zone, clocks) => {
  expect(heading(sampleDigest({ lang: 'es', zone })).endsWith(`, ${clocks}`)).toBe(true);
});
