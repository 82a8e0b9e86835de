import { type Cheerio, load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** Made once for all trees, since each `load` makes a class, which slows down whatever uses it. */
const $ = load([]);

/**
 * All elements of a tree in document order, to be picked from by CSS selectors: `elementsOf(document).filter('h1')`.
 * Nothing is parsed again, so the guards hold that the tree was built under. (`$(document).find()` would compare all
 * elements at the top of the page with each other: 10 seconds for a hostile page of half a megabyte.)
 */
export function elementsOf(document: Document): Cheerio<Element> {
  return $(DomUtils.getElementsByTagName('*', document));
}
