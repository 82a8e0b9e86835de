import type { CorrectionLine, Digest, DigestLine, RestatedLine } from '../../src/model/digest.ts';

/** An invented line; give what the test is about. */
export function sampleLine(given: Partial<DigestLine> = {}): DigestLine {
  return {
    claimId: 1,
    verdict: 'new',
    topics: ['sheinbaum'],
    words: 'Mexico will cooperate, but nobody will give us orders',
    kind: 'direct',
    lang: 'en',
    speaker: { name: 'Claudia Sheinbaum', probably: false },
    via: [],
    stance: 'asserts',
    outlet: 'Harbor Courier',
    country: 'US',
    publishedAt: '2026-03-06T13:02:00.000Z',
    articleTitle: 'President answers at morning conference',
    articleUrl: 'https://harbor-courier.example/2026/03/06/orders',
    savedUrl: 'https://watch.example/desk/politics/claim/1?t=abc',
    carriedBy: [],
    independentSources: 1,
    earlier: null,
    difference: null,
    ...given,
  };
}

/** An invented line of what was said again. */
export function sampleRestated(given: Partial<RestatedLine> = {}): RestatedLine {
  const { verdict, carriedBy, independentSources, earlier, difference, ...spoken } = sampleLine();
  return {
    ...spoken,
    claimId: 7,
    words: 'No habrá tropas en nuestro territorio',
    lang: 'es',
    firstSaid: { outlet: 'La Voz de la Costa', publishedAt: '2026-03-01T16:10:00.000Z' },
    lastSaid: { outlet: 'Harbor Courier', publishedAt: '2026-03-06T13:02:00.000Z' },
    ...given,
  };
}

/** An invented line that was told the day before, and does not stand. */
export function sampleCorrection(given: Partial<CorrectionLine> = {}): CorrectionLine {
  const { verdict, carriedBy, independentSources, earlier, difference, ...spoken } = sampleLine();
  return {
    ...spoken,
    claimId: 8,
    words: 'The bridge over the strait will be closed for a year',
    correction: 'retracted',
    toldAt: '2026-03-05T13:30:00.000Z',
    why: null,
    parts: [],
    noted: false,
    now: null,
    ...given,
  };
}

/** An invented digest of one morning, in English with Spanish words among them. */
export function sampleDigest(given: Partial<Digest> = {}): Digest {
  return {
    deskId: 'politics',
    deskName: 'Politics desk',
    lang: 'en',
    zone: 'America/Mexico_City',
    window: { from: '2026-03-06T01:00:00.000Z', to: '2026-03-06T13:30:00.000Z' },
    sections: [
      {
        topic: 'sheinbaum',
        name: 'Claudia Sheinbaum',
        lines: [
          sampleLine({
            claimId: 1,
            verdict: 'contradiction',
            stance: 'denies',
            words: 'hubo un acuerdo para que aviones extranjeros vuelen sobre la sierra',
            kind: 'direct',
            lang: 'es',
            outlet: 'El Faro del Norte',
            country: 'MX',
            articleUrl: 'https://faro-norte.example/nota/8841',
            publishedAt: '2026-03-06T13:12:00.000Z',
            carriedBy: [
              { outlet: 'La Voz de la Costa', country: 'MX' },
              { outlet: 'Harbor Courier', country: 'US' },
              { outlet: 'Diario del Ebro', country: 'ES' },
            ],
            independentSources: 2,
            earlier: {
              claimId: 2,
              words: 'The flights over the mountains were agreed with the Mexican side in January',
              kind: 'direct',
              lang: 'en',
              speaker: 'Harlan Brewster',
              outlet: 'Capitol Ledger',
              publishedAt: '2026-03-04T21:40:00.000Z',
            },
          }),
          sampleLine({
            claimId: 3,
            publishedAt: '2026-03-06T12:50:00.000Z',
            carriedBy: [{ outlet: 'Prairie Dispatch', country: 'CA' }],
            independentSources: 2,
          }),
        ],
      },
      {
        topic: 'designations',
        name: 'Cartel designations',
        lines: [
          sampleLine({
            claimId: 4,
            verdict: 'update',
            words: 'the reward for the capture of the two brothers now stands at 50 million dollars',
            kind: 'direct',
            speaker: { name: 'a State Department official', probably: true },
            via: ['Capitol Ledger'],
            outlet: 'Harbor Courier',
            publishedAt: '2026-03-06T04:15:00.000Z',
            difference: '25 → 50 million dollars',
            carriedBy: [
              { outlet: 'Capitol Ledger', country: 'US' },
              { outlet: 'La Voz de la Costa', country: 'MX' },
              { outlet: 'Island Wire', country: 'GB' },
            ],
            independentSources: 1,
            earlier: {
              claimId: 5,
              words: 'a reward of up to 25 million dollars is offered',
              kind: 'direct',
              lang: 'en',
              speaker: null,
              outlet: 'Prairie Dispatch',
              publishedAt: '2025-08-07T16:00:00.000Z',
            },
          }),
          sampleLine({
            claimId: 6,
            speaker: null,
            words: 'Two more groups from the Pacific coast were put on the list on Thursday evening',
            kind: 'direct',
            outlet: 'Island Wire',
            country: 'GB',
            articleUrl: 'https://island-wire.example/a/77',
            publishedAt: '2026-03-06T03:05:00.000Z',
          }),
        ],
        more: { count: 12, url: 'https://watch.example/desk/politics/held/w1?t=abc' },
      },
    ],
    held: { repeats: 62, url: 'https://watch.example/desk/politics/held/w1?t=abc' },
    feeds: {
      configured: 28,
      read: 27,
      failing: [
        { outlet: 'Valley Gazette', since: '2026-03-05T22:10:00.000Z', error: 'The server answered 503' },
      ],
      gaps: [{ outlet: 'Island Wire', from: '2026-03-06T02:00:00.000Z', to: '2026-03-06T03:00:00.000Z' }],
    },
    nextAt: '2026-03-06T19:00:00.000Z',
    dueAt: null,
    notice: 'Invented text. No outlet or person said any of this.',
    ...given,
  };
}
