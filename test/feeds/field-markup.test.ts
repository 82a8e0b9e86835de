import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOfXhtml, withEmbedsEnded } from '../../src/feeds/field-markup.ts';

describe('htmlOfXhtml', () => {
  test.each([
    ['<p/>', '<p></p>'],
    ['a<br/>b<img src="x"/>', 'a<br/>b<img src="x"/>'],
    ['<a name="x" />y', '<a name="x" ></a>y'],
    ['<x:b xmlns:x="y">c</x:b>', '<x:b xmlns:x="y">c</x:b>'],
    ['<xhtml:b>c</xhtml:b>', '<b>c</b>'],
    ['<h:div><h:p>c</h:p></h:div>', '<div><p>c</p></div>'],
    ['<![CDATA[<p>c</p>]]>', '<p>c</p>'],
    ['<![CDATA[cut', 'cut'],
    ['5 < 6 / 7 >', '5 < 6 / 7 >'],
  ])('%j is %j', (xhtml, html) => expect(htmlOfXhtml(xhtml)).toBe(html));
});

describe('withEmbedsEnded', () => {
  test.each([
    ['a<iframe src="x"/>b', 'a<iframe src="x"></iframe>b'],
    ['a<iframe src="x">b', 'a<iframe src="x"></iframe>b'],
    ['a<IFRAME>x</IFRAME>b', 'a<IFRAME>x</IFRAME>b'],
    ['<object><object>x</object>y</object>z', '<object><object>x</object>y</object>z'],
    ['<video>x</video><video>y', '<video>x</video><video></video>y'],
    ['<script/>a', '<script/>a'],
    ['an <object lesson', 'an <object lesson'],
  ])('%j is %j', (html, ended) => expect(withEmbedsEnded(html)).toBe(ended));

  test('done twice is done once, of any HTML', () => {
    const piece = fc.constantFrom(
      '<iframe>',
      '</iframe>',
      '<object/>',
      '<video a="/">',
      '</video>',
      'x',
      '<',
      '>',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = withEmbedsEnded(pieces.join(''));
        expect(withEmbedsEnded(once)).toBe(once);
      }),
    );
  });
});
