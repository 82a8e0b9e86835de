import { expect, test } from 'vitest';
import { CHECKED, featuresOf } from './mail-features.ts';
import { htmlOf, sampleMails } from './mails.ts';

const mails = sampleMails();

test.each(mails.map((mail) => [mail.what, mail] as const))(
  '%s: uses only what was looked up in the data on mail programs',
  async (_what, mail) => {
    const unknown = [...featuresOf(await htmlOf(mail))].filter(
      ([feature]) => !Object.hasOwn(CHECKED, feature),
    );
    expect(unknown.map(([feature, where]) => `${feature} (${where}): look it up in caniemail first`)).toEqual(
      [],
    );
  },
);

test('what was looked up is used', async () => {
  const used = new Set<string>();
  for (const mail of mails) for (const feature of featuresOf(await htmlOf(mail)).keys()) used.add(feature);
  expect(Object.keys(CHECKED).filter((feature) => !used.has(feature))).toEqual([]);
});

test('what no mail uses is seen where one would', () => {
  const html = `<!doctype html><html><head><style>p > a:hover{color:rgba(0,0,0,.5)}@font-face{src:url(x)}</style></head>
    <body><img src="x" style="max-width:50vw;color:#fff"><form></form></body></html>`;
  const unknown = [...featuresOf(html).keys()].filter((feature) => !Object.hasOwn(CHECKED, feature));
  expect(unknown).toEqual(
    expect.arrayContaining([
      'element img',
      'element form',
      'attribute src',
      'unit vw',
      'colour #fff',
      'function rgba()',
      'selector p > a:hover',
      '@font-face',
    ]),
  );
});
