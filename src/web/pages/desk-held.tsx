import type { Context } from 'hono';
import { savedLink } from '../../model/token.ts';
import type { House } from '../../pipeline/house.ts';
import { deskReader, readerPath } from '../desk-reader.ts';
import { DESK_WORDS } from '../desk-words.ts';
import { HeldBack, heldBackList } from '../held-back.tsx';
import { reply } from '../layout.tsx';
import { noSuchLink } from '../no-such-link.tsx';
import { shown } from '../outside-text.ts';
import { Moment } from '../parts.tsx';
import type { Visit } from '../visitor.ts';
import { DeskPage, openedDigest } from './desk-digest.tsx';

/** `/desk/DESK/digest/ID/held?t=` and `/desk/DESK/held?t=`: every repeat with what it repeats, and why it was held back. */
export async function deskHeldPage(c: Context<Visit>, house: House) {
  const one = c.req.param('id') !== undefined;
  const found = one
    ? await openedDigest(c, house)
    : { reader: await deskReader(c, house), digest: undefined };
  if ('refused' in found) return found.refused;
  const { reader, digest } = found;
  if (reader === null) return noSuchLink(c, house, 'en');
  const of = digest === undefined ? {} : { digestId: digest.id };
  const list = await heldBackList(house.store.db, reader.readable, { ...of, after: c.req.query('after') });
  const words = DESK_WORDS[reader.lang];
  const here = digest === undefined ? '/held' : `/digest/${digest.id}/held`;
  return reply(
    c,
    <DeskPage house={house} reader={reader} title={words.heldBack.title}>
      <p class="kicker">
        <a href={readerPath(reader, '')}>{words.archive.title(shown(reader.name))}</a>
      </p>
      <h1>{words.heldBack.title}</h1>
      {digest === undefined ? null : (
        <p class="meta">
          <a href={readerPath(reader, `/digest/${digest.id}`)}>
            <bdi>{shown(digest.subject)}</bdi>
          </a>
          , <Moment at={digest.created_at} zone={reader.zone} lang={reader.lang} />
        </p>
      )}
      <HeldBack
        list={list}
        reading={reader}
        byDigest={digest === undefined}
        claimHref={(claimId) => savedLink('', house.secret, reader.id, claimId)}
        digestHref={(id) =>
          reader.readable.sentTo === null || id === digest?.id ? readerPath(reader, `/digest/${id}`) : null
        }
        pageHref={(after) => readerPath(reader, here, { after })}
      />
    </DeskPage>,
  );
}
