import type { FC } from 'hono/jsx';
import type { RevisionRow } from '../store/schema.ts';
import { shown } from './outside-text.ts';
import { counted, Moment } from './parts.tsx';

const PROVENANCE: Readonly<Record<string, string>> = {
  'json-ld': 'what the page gives to machines',
  density: 'the page',
  readability: 'the page',
  feed: 'the feed, because the page gave less',
};

/** When and from where a saved text was read, and what was wrong with it: a wall, a page that is missing. */
export const HowRead: FC<{ revision: RevisionRow }> = ({ revision }) => {
  const { posts, provenance, warnings } = revision;
  return (
    <>
      Read <Moment at={revision.read_at} /> from {PROVENANCE[provenance] ?? shown(provenance)}
      {posts.length === 0 ? '' : `: a live blog of ${counted(posts.length, 'post')}`}.{' '}
      {shown(warnings.join(' '))}
    </>
  );
};

/** The way from a saved text to all that today's rules find in it. */
export const InMicroscope: FC<{ article: number; revision: number }> = ({ article, revision }) => (
  <a href={`/microscope?article=${article}&revision=${revision}`}>Show in the microscope</a>
);
