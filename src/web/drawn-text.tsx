import type { FC } from 'hono/jsx';
import type { Drawn, DrawnLayer } from './layers.ts';

/**
 * Outside text, character for character: what a page cannot hold, or what would rearrange the words beside it, shows as
 * a sign of its own, one for one, so that every offset still counts.
 */
export function masked(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\P{Cc}\n\t]/gu, (sign) => String.fromCharCode(picture(sign.charCodeAt(0))))
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g, '\u2426');
}

/** Unicode's picture of a control character; of those that have none, the sign of a substitute. */
function picture(code: number): number {
  if (code < 0x20) return 0x2400 + code;
  return code === 0x7f ? 0x2421 : 0x2426;
}

/** A text with its layers. The text of this element is the text itself: numbers of claims are no text of it. */
export const DrawnText: FC<{ drawn: readonly Drawn[]; lang: string; label: string }> = ({
  drawn,
  lang,
  label,
}) => (
  <section class="article drawn" aria-label={label} lang={lang} tabindex={0}>
    {drawn.map(draw)}
  </section>
);

function draw(one: Drawn) {
  if (typeof one === 'string') return masked(one);
  if ('layer' in one) return <Stretch drawn={one} />;
  return <p dir="auto">{one.inside.map(draw)}</p>;
}

const Stretch: FC<{ drawn: DrawnLayer }> = ({ drawn: { layer, first, inside } }) => {
  const { kind, of = [], target, number } = layer;
  const attributes = {
    class: `l-${kind}`,
    ...(of.length === 0 ? {} : { 'data-of': of.join(' ') }),
    ...(first && target !== undefined ? { id: `in-${target}` } : {}),
  };
  return (
    <span {...attributes}>
      {first && target !== undefined && number !== undefined ? (
        <ClaimNumber target={target} number={number} />
      ) : null}
      {inside.map(draw)}
    </span>
  );
};

/** Its label names it and the style draws its number: no word of it may stand in the text. */
const ClaimNumber: FC<{ target: string; number: string }> = ({ target, number }) => {
  const attributes = { href: `#${target}`, 'data-no': number, 'aria-label': `Claim ${number}` };
  return <a class="no" {...attributes}></a>;
};
