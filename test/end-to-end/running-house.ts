import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openScene, type Scene, type SceneOptions } from '../../demo/scene.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type HouseEvent, openEvents } from '../../src/pipeline/events.ts';
import { type OpenHouse, openHouse } from '../../src/pipeline/open-house.ts';
import { pollAndSettle, settle } from '../../src/pipeline/settle.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { startWorker } from '../../src/pipeline/worker.ts';

/** The demo's newsroom with the ordinary worker on it, moved on by the test and not by the clock. */
export interface RunningHouse {
  readonly scene: Scene;
  readonly house: OpenHouse;
  readonly events: readonly HouseEvent[];
  /** The time as Claimwatch is told it. */
  readonly clock: () => Date;
  /** Lets a wave break, and resolves when all that follows from it is done and the desks' batches were sent. */
  breakWave(): Promise<void>;
  /** Lets time pass for Claimwatch, and what becomes due then happen. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const HOUR = 3600;
/** Longer than a test: whatever happens, happens because the test says so. */
const NEVER_BY_ITSELF = {
  pollSeconds: HOUR,
  batchSeconds: 60,
  settings: {
    reading: { recheckSeconds: 6 * HOUR },
    worker: { sweepSeconds: HOUR, stopSeconds: 5 },
  },
};

export async function runNewsroom(
  servers: { databaseUrl?: string; redisUrl?: string } = {},
  options: Partial<SceneOptions> = {},
): Promise<RunningHouse> {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-'));
  let passed = 0;
  const clock = () => new Date(Date.now() + passed);
  const scene = await openScene({ dir, ...NEVER_BY_ITSELF, clock, ...options });
  const env = {
    ...(servers.databaseUrl === undefined ? {} : { DATABASE_URL: servers.databaseUrl }),
    ...(servers.redisUrl === undefined ? {} : { REDIS_URL: servers.redisUrl }),
  };
  const events = openEvents({ level: 'silent', pretty: false });
  const heard: HouseEvent[] = [];
  events.listen((event) => heard.push(event));
  const house = await openHouse(loadConfig(scene.configDir, env), { events, clock });
  await startWorker(house);
  const pass = async (seconds: number) => {
    passed += seconds * 1000;
    await sweep(house);
    await settle(house);
  };
  return {
    scene,
    house,
    events: heard,
    clock,
    async breakWave() {
      scene.newsroom.advance();
      await pollAndSettle(house);
      await pass(NEVER_BY_ITSELF.batchSeconds + 1);
    },
    pass,
    async close() {
      await house.close();
      await scene.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
