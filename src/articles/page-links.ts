import type { Document, Element, ParentNode } from 'domhandler';
import type { PageLinks } from '../model/article.ts';
import { parseUrl } from '../model/parse-url.ts';
import { isElement } from '../text/markup-blocks.ts';
import { namesOf } from './site-furniture.ts';

const PAGER =
  /(?:^|-)(?:pagination|paginacion|paginator|paginador|pager|page-links|page-numbers|paginas|multipage)(?=-|$)/u;
/** "2", "Next page", "Página siguiente", "Page 2", "Next »". A title of another story is none of these. */
const PAGE_LABEL =
  /^(?:(?:go to |ir a la )?(?:page|p[aá]gina|pag\.?)? ?\d{1,3}|(?:next|siguiente)(?: page| p[aá]gina)?|p[aá]gina siguiente|continue to page \d+|»|›|>|→)\W{0,4}$/iu;
/** More than a pager shows. */
const MOST = 30;

/**
 * The addresses that a page names for the rest of its article: what `rel=next` says, the numbers of a pager, and the
 * AMP page. Whether they belong to the same article is for `nextPage` to say.
 */
export function pageLinks(document: Document, url: string): PageLinks {
  const found = new LinkGatherer();
  found.walk(document, false);
  const base = absolute(found.base ?? '', url) ?? url;
  const pages = [...found.next, ...found.numbered].flatMap((href) => absolute(href, base) ?? []);
  return {
    pages: [...new Set(pages)].filter((page) => page !== url).slice(0, MOST),
    amp: found.amp === null ? null : absolute(found.amp, base),
    canonical: found.canonical === null ? null : absolute(found.canonical, base),
  };
}

class LinkGatherer {
  readonly next: string[] = [];
  readonly numbered: string[] = [];
  amp: string | null = null;
  canonical: string | null = null;
  base: string | null = null;

  walk(parent: ParentNode, inPager: boolean): void {
    for (const child of parent.children) {
      if (!isElement(child) || child.name === 'script' || child.name === 'style') continue;
      const within = inPager || isPager(child);
      this.#look(child, within);
      this.walk(child, within);
    }
  }

  #look({ name, attribs, children }: Element, inPager: boolean): void {
    const { href } = attribs;
    if (!href || href.length > 2_000) return;
    if (name === 'base') this.base ??= href;
    if (name !== 'a' && name !== 'link') return;
    const rel = (attribs.rel ?? '').toLowerCase().split(/\s+/u);
    if (name === 'link' && rel.includes('amphtml')) this.amp ??= href;
    if (name === 'link' && rel.includes('canonical')) this.canonical ??= href;
    if (rel.includes('next') && this.next.length < MOST) this.next.push(href);
    else if (
      name === 'a' &&
      inPager &&
      this.numbered.length < MOST &&
      PAGE_LABEL.test(labelOf(children, attribs))
    )
      this.numbered.push(href);
  }
}

function isPager(element: Element): boolean {
  const { class: classes = '', id = '', role = '' } = element.attribs;
  // Taking names apart costs time on every element.
  const hints = [classes, id, role, element.attribs['aria-label'] ?? ''];
  return hints.some((hint) => /pag/iu.test(hint)) && namesOf(element).some((name) => PAGER.test(name));
}

function labelOf(children: Element['children'], attribs: Element['attribs']): string {
  let text = '';
  for (const child of children.slice(0, 5)) {
    if (child.type === 'text') text += child.data;
    else if (isElement(child)) {
      for (const inner of child.children.slice(0, 3)) if (inner.type === 'text') text += inner.data;
    }
  }
  return (text.trim() || (attribs['aria-label'] ?? attribs.title ?? ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
}

function absolute(href: string, base: string): string | null {
  const url = parseUrl(href.trim(), base);
  if (url === null) return null;
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
