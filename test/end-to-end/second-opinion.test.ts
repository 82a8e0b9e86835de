import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HouseEvent } from '../../src/pipeline/events.ts';
import {
  type ModelServer,
  modelServer,
  quotesRightly,
  stalls,
  wordsShown,
} from '../language-models/model-server.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Item, type Outlet, openPress, type Press } from './press.ts';
import { openSmallHouse, readable, type SmallHouse } from './small-house.ts';

let press: Press;
let mail: MoodyMail;
let model: ModelServer;
let outlet: Outlet;
let run: SmallHouse;
const items: Item[] = [{ id: 'first', title: 'An old note', text: 'Nothing of interest was said here.' }];

beforeAll(async () => {
  press = openPress();
  mail = await openMoodyMail();
  model = await modelServer();
  outlet = await press.outlet('daily');
  outlet.feed(items);
  run = await openSmallHouse({
    outlets: [outlet],
    mailPort: mail.port,
    settings: { models: { judgeUrl: model.url, judgeModel: 'small' } },
  });
  await run.poll(outlet);
  await run.pass(60);
}, 120_000);
afterAll(async () => {
  await run?.close();
  await press.close();
  await mail.close();
  await model.close();
});

async function isSaid(statement: string): Promise<void> {
  const title = `Morning report number ${items.length}`;
  const link = outlet.page(`/${items.length}`, article(title, statement));
  items.unshift({ id: String(items.length), title, link, at: run.now() });
  outlet.feed(items);
  await run.poll(outlet);
}

/** Resolves when a model was heard, or could not be, of what was said since. */
function heard(): Promise<Extract<HouseEvent, { kind: 'second-opinion' }>> {
  return new Promise((resolve) => {
    const stop = run.house.events.listen((event) => {
      if (event.kind !== 'second-opinion') return;
      stop();
      resolve(event);
    });
  });
}

const sent = () => mail.mails.map(({ raw }) => readable(raw)).join('\n');

test('a doubtful claim goes before the model, and what counts of its answer keeps a repeat out of the digest', async () => {
  await isSaid('the soldiers would be kept in their barracks until the spring of next year');
  await run.pass(61);
  expect(sent()).toContain('kept in their barracks until the spring');
  model.behave(quotesRightly('repeat'));
  const opinion = heard();
  await isSaid('the soldiers would stay in their barracks');
  expect(await opinion).toMatchObject({
    outcome: 'accepted',
    opinion: 'repeat',
    model: `small at ${model.door}`,
  });
  const asked = model.requests[0];
  expect(asked && wordsShown(asked)).toEqual({
    claim: expect.stringContaining('would stay in their barracks'),
    earlier: expect.stringContaining('kept in their barracks'),
  });
  await run.pass(61);
  expect(sent()).not.toContain('would stay in their barracks');
});

test('a model that never answers holds up nothing: the digest goes out at its time with the default verdict', async () => {
  model.behave(stalls);
  const before = model.requests.length;
  await isSaid('barracks in Tulum are for sale');
  await run.pass(61);
  expect(sent()).toContain('barracks in Tulum are for sale');
  // It was asked, and is still thinking.
  await vi.waitFor(() => expect(model.requests.length).toBe(before + 1), { timeout: 20_000 });
});
