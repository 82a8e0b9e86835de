import type { Context } from 'hono';
import type { Language } from '../model/language.ts';
import type { House } from '../pipeline/house.ts';
import { DESK_WORDS } from './desk-words.ts';
import { Page, reply } from './layout.tsx';
import type { Visit } from './visitor.ts';

/** The same page for whatever is wrong with a link, so that it tells nothing. */
export function noSuchLink(c: Context<Visit>, house: House, lang: Language) {
  const words = DESK_WORDS[lang];
  return reply(
    c,
    <Page title={words.noLink} reviewer={null} notice={house.config.settings.digests.notice} lang={lang}>
      <h1>{words.noLink}</h1>
      <p>{words.noLinkWhy}</p>
    </Page>,
    403,
  );
}
