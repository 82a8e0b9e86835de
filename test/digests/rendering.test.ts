import { expect, test } from 'vitest';
import { renderingOf } from '../../src/digests/rendering.ts';

type Said = Parameters<typeof renderingOf>[1][number];

const said = (claimId: number, given: Partial<Said> = {}): Said => ({
  ...{ claimId, articleId: claimId, seq: claimId, words: `Words ${claimId}`, kind: 'indirect', lang: 'en' },
  stance: 'asserts',
  ...{ outlet: `Outlet ${claimId}`, acts: [], background: false },
  ...given,
});
const line = said(1, { lang: 'es' });

test.each<[string, Said[], number | undefined]>([
  ['the earliest in the desk’s language', [line, said(2), said(3)], 2],
  [
    'a quotation before a paraphrase',
    [line, said(2), said(3, { kind: 'direct' }), said(4, { kind: 'direct' })],
    3,
  ],
  ['one that stands', [line, said(2, { acts: ['reject'] }), said(3, { acts: ['retract'] }), said(4)], 4],
  ['one of another article', [line, said(2, { articleId: 1 })], undefined],
  ['one in the desk’s language', [line, said(2, { lang: 'es' })], undefined],
  ['none of the background', [line, said(2, { background: true })], undefined],
  ['none that the speaker denies where the line says it', [line, said(2, { stance: 'denies' })], undefined],
  ['nothing where nobody has it', [line], undefined],
])('beside a line stands %s', (_what, statement, claimId) => {
  expect(renderingOf(line, statement, 'en')?.claimId).toBe(claimId);
});

test('a line in the desk’s own language has none', () => {
  expect(renderingOf(line, [line, said(2, { lang: 'es' })], 'es')).toBeUndefined();
});
