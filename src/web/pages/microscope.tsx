import type { Context, Hono } from 'hono';
import type { Topic } from '../../model/topic.ts';
import type { Examined, Specimen } from '../../pipeline/examine.ts';
import { articleOf } from '../../pipeline/find-claims.ts';
import type { House } from '../../pipeline/house.ts';
import { loadArticle, revisionsOf } from '../../store/articles.ts';
import { Page, reply } from '../layout.tsx';
import { Findings } from '../microscope-findings.tsx';
import { localMinute, type MicroscopeForm, readForm, SpecimenForm, specimenOf } from '../microscope-form.tsx';
import { idFrom } from '../numbers.ts';
import { onlySignedIn, type Visit } from '../visitor.ts';

/** The largest form, in bytes: a text of 200 kB, however it is encoded on its way, and the rest. */
export const LARGEST_SPECIMEN = 1_300_000;

/** One text and everything that the rules find in it. A post changes nothing either: what is pasted is not stored. */
export function microscopePages(app: Hono<Visit>, house: House): void {
  app.get('/microscope', onlySignedIn(house), async (c) => {
    const id = idFrom(c.req.query('article'));
    if (id === null) return show(c, house, { form: EMPTY });
    const saved = await savedSpecimen(house, id, idFrom(c.req.query('revision')));
    return saved === null ? c.notFound() : look(c, house, saved.form, saved.specimen);
  });

  app.post('/microscope', onlySignedIn(house), async (c) => {
    const form = readForm(await c.req.parseBody().catch(() => ({})));
    const specimen = specimenOf(form, house.config.topics, house.clock());
    if (typeof specimen === 'string') return show(c, house, { form, complaint: specimen });
    return look(c, house, form, specimen);
  });
}

const EMPTY: MicroscopeForm = {
  ...{ title: '', text: '', lang: '', published: '', zone: '', country: '', topic: '', from: 0 },
};

/** A saved revision as a specimen, under today's rules and topics: what it was stored with may differ. */
async function savedSpecimen(
  house: House,
  id: number,
  number: number | null,
): Promise<{ form: MicroscopeForm; specimen: Specimen } | null> {
  const row = await loadArticle(house.store.db, id);
  const revisions = row === undefined ? [] : await revisionsOf(house.store.db, id);
  const revision = revisions.find((one) => one.number === number) ?? revisions.at(-1);
  if (row === undefined || revision === undefined) return null;
  const { title, text, lang, publishedAt, zone, country, outlet, posts = [] } = articleOf(row, revision);
  const published = localMinute(new Date(publishedAt), zone);
  return {
    form: { ...EMPTY, title, text, lang, published, zone, country },
    specimen: { title, text, lang, publishedAt, zone, country, outlet, posts },
  };
}

/** What the reading threads could not bear. The text is at fault, not the house. */
const TOO_MUCH = new Set(['OverTime', 'OverHeap', 'WorkerDied']);

async function look(c: Context<Visit>, house: House, form: MicroscopeForm, specimen: Specimen) {
  const topics = house.config.topics.filter(({ id }) => form.topic === '' || form.topic === id);
  try {
    const examined = await house.readers.run('examineText', { specimen, topics });
    const { title, text } = examined.article;
    return await show(c, house, { form: { ...form, title, text }, examined });
  } catch (error) {
    if (!(error instanceof Error) || !TOO_MUCH.has(error.name)) throw error;
    return show(c, house, { form, complaint: `This text is too much: ${error.message}` });
  }
}

interface Shown {
  readonly form: MicroscopeForm;
  readonly complaint?: string;
  readonly examined?: Examined;
}

function show(c: Context<Visit>, house: House, { form, complaint, examined }: Shown) {
  const { topics, feeds, settings } = house.config;
  return reply(
    c,
    <Page
      title="Microscope"
      reviewer={c.get('reviewer')}
      notice={settings.digests.notice}
      here="/microscope"
      style="microscope"
    >
      <h1>Microscope</h1>
      <p class="soft lead">
        Everything that the rules find in a text, drawn over its words: who says what, by which rule, on which
        topic and why, and what nearly was a mention.
      </p>
      {complaint === undefined ? null : (
        <p class="said bad" role="alert">
          {complaint} Nothing was looked at.
        </p>
      )}
      <SpecimenForm form={form} topics={topics} zones={zonesOf(feeds)} folded={examined !== undefined} />
      {examined === undefined ? null : (
        <Findings examined={examined} names={namesOf(topics)} from={form.from} />
      )}
    </Page>,
    complaint === undefined ? 200 : 422,
  );
}

const zonesOf = (feeds: readonly { readonly zone: string }[]) => [
  ...new Set(['UTC', ...feeds.map(({ zone }) => zone)]),
];

const namesOf = (topics: readonly Topic[]) => new Map(topics.map(({ id, name }) => [id, name.en]));
