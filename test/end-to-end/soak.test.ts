import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore, type StorePlace } from '../../src/store/open.ts';
import { embeddedDir, storeShapes } from '../servers.ts';
import { Conductor } from './soak/conductor.ts';
import { DAMAGES } from './soak/damages.ts';
import { type Evidence, keep, keptIn } from './soak/evidence.ts';
import { PostOffice } from './soak/post-office.ts';
import { reckon } from './soak/reckoning.ts';
import { readLeft } from './soak/rows.ts';
import { makeStory, type StoryOptions } from './soak/story.ts';

// Twenty desks in all kinds of zones, over simulated weeks with kills, outages of mail, restarts and clocks that are set
// back: does each get all that it is owed, at its hour, once? In CI a week over the end of summer time; `npm run soak`
// is 300 days. `SOAK_SEED=7` plays another story, `SOAK_STORE=server` on PostgreSQL, `SOAK_MINUTES=10`
// as much of it as fits into ten minutes. With `SOAK_KEPT=FILE` what a soak left is kept there, and where it is there
// already only the reckoning is done again.

const { SOAK_DAYS, SOAK_SEED = '1', SOAK_STORE = 'embedded', SOAK_MINUTES, SOAK_KEPT } = process.env;
const FULL = { days: Number(SOAK_DAYS), from: '2026-02-10', kills: Math.round(Number(SOAK_DAYS) / 3) };
const SHORT = { days: 6, from: '2026-10-24', kills: 3 };
const story = { seed: Number(SOAK_SEED), ...(SOAK_DAYS === undefined ? SHORT : FULL) };
const minutes = Number(SOAK_MINUTES ?? 300);
const LIMIT_MS = (SOAK_DAYS === undefined ? 10 : 6 * 60) * 60_000;

describe(`20 desks over ${story.days} days, seed ${story.seed}`, () => {
  let evidence: Evidence;
  beforeAll(async () => {
    const begun = performance.now();
    const kept = SOAK_KEPT === undefined ? null : keptIn(SOAK_KEPT);
    evidence = kept ?? (await soak(story));
    if (SOAK_KEPT !== undefined && kept === null) keep(SOAK_KEPT, evidence);
    if (SOAK_DAYS === undefined) return;
    const { figures, spent } = reckon(evidence);
    console.log(
      JSON.stringify({ ...figures, minutes: (performance.now() - begun) / 60_000, spent }, null, 1),
    );
  }, LIMIT_MS);

  test('no digest is lost, none comes twice save one in flight at a kill, each at its hour, each line and each repeat once', () => {
    expect(reckon(evidence).problems.slice(0, 40)).toEqual([]);
  });

  test('enough has happened to prove something', () => {
    const { figures } = reckon(evidence);
    expect(figures.kills).toBeGreaterThan(0);
    expect(figures.digests).toBeGreaterThan(figures.days * 10);
    for (const seen of ['lines', 'heldBack', 'urgent', 'nothingNew', 'corrections'] as const) {
      expect(figures[seen], seen).toBeGreaterThan(0);
    }
    if (SOAK_MINUTES === undefined) expect(figures.givenUp).toBeGreaterThan(0);
  });

  test.each(Object.keys(DAMAGES))('the reckoning sees %s', (name) => {
    const damaged = DAMAGES[name]?.(evidence) ?? evidence;
    expect(reckon(damaged).problems).not.toEqual([]);
  });
});

async function soak(options: StoryOptions): Promise<Evidence> {
  const told = makeStory(options);
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-soak-'));
  const webhookSecret = 'w'.repeat(32);
  const office = new PostOffice(told, webhookSecret);
  const shape = storeShapes()[SOAK_STORE === 'server' ? 1 : 0];
  try {
    const place = SOAK_STORE === 'server' && shape ? await shape.make() : await embeddedIn(dir);
    const ports = await office.open();
    const databaseUrl = place.kind === 'server' ? { databaseUrl: place.url } : {};
    const conductor = new Conductor(told, office, dir, {
      ...ports,
      webhookSecret,
      ...databaseUrl,
      limitMs: minutes * 60_000,
    });
    const played = await conductor.play();
    await office.read();
    const store = await openStore(place);
    try {
      return { ...played, office, left: await readLeft(store.db) };
    } finally {
      await store.close();
    }
  } finally {
    await office.close();
    await shape?.clear();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A database of its own in the folder that everything of this soak is in. */
async function embeddedIn(folder: string): Promise<StorePlace> {
  const made = await embeddedDir();
  const dir = join(folder, 'data');
  cpSync(made, dir, { recursive: true });
  rmSync(made, { recursive: true, force: true });
  return { kind: 'embedded', dir };
}
