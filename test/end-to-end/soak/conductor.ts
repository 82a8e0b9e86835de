import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { projectRoot } from '../../../demo/scene.ts';
import { DESKS, type SoakDesk, SPEAKERS, TOPICS } from './desks.ts';
import { type Order, type Report, reportSchema, type Work } from './orders.ts';
import type { Deed, PostOffice } from './post-office.ts';
import {
  cutShort,
  DAY,
  FEEDS,
  type Kill,
  type Restart,
  type Reviewing,
  type Saying,
  type Story,
  type TakingOut,
} from './story.ts';

/** From when on the desks were as they are here, by the clock of the house. */
export interface DesksFrom {
  readonly at: number;
  readonly desks: readonly SoakDesk[];
}

/** What happened, as the conductor saw it. All times by the clock of the house. */
export interface Ledger {
  readonly desks: DesksFrom[];
  /** When the house was not running. */
  readonly down: { readonly from: number; readonly to: number }[];
  /** When the clock was set back, and to what. */
  readonly setBack: { readonly from: number; readonly to: number }[];
  /** Orders under which the house was killed. */
  readonly killed: Set<number>;
  kills: number;
  starts: number;
  orders: number;
  readonly faults: string[];
  readonly spent: Record<string, number>;
  end: number;
}

/** Things go on after the last word until the desk that is written to on Saturdays, and every other, had its hour. */
function lastHour({ to }: Story, desks: readonly SoakDesk[]): number {
  const pauses = desks.map(({ pausedUntil = '' }) => Date.parse(pausedUntil) || 0);
  const from = new Date(Math.max(to, ...pauses) + 1.4 * DAY);
  const days = (6 - from.getUTCDay() + 7) % 7;
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days, 23);
}

const place = (saying: Saying) => ({
  url: `https://${saying.feed}.example/${saying.edits ?? saying.code}`,
  revision: saying.edits === null ? 1 : 2,
});

/** Plays a story: tells the house what comes and what time it is, and kills it. */
export class Conductor {
  readonly ledger: Ledger = {
    ...{ desks: [], down: [], setBack: [], killed: new Set(), faults: [], spent: {} },
    ...{ kills: 0, starts: 0, orders: 0, end: 0 },
  };
  #now: number;
  #desks: readonly SoakDesk[] = DESKS;
  #player: ChildProcess | null = null;
  #armed: Kill | null = null;
  #deeds = 0;
  #waiting: Work[] = [];
  readonly #sayings: ReadonlyMap<string, Saying>;

  constructor(
    private story: Story,
    private readonly office: PostOffice,
    private readonly dir: string,
    private readonly servers: {
      mailPort: number;
      hookPort: number;
      webhookSecret: string;
      databaseUrl?: string;
      /** The story ends when this has passed. */
      limitMs: number;
    },
  ) {
    this.#now = story.from;
    this.#sayings = new Map(
      story.happenings.flatMap((one) => (one.do === 'say' ? [[one.code, one] as const] : [])),
    );
    office.onDeed = (deed) => this.#atDeed(deed);
  }

  async play(): Promise<{ story: Story; ledger: Ledger }> {
    try {
      await this.#start();
      let wake = await this.#obeyed();
      const limit = performance.now() + this.servers.limitMs;
      for (let next = 0; next < this.story.happenings.length; next += 1) {
        if (performance.now() > limit && this.#now < this.story.to) this.#endSoon(next);
        const happening = this.story.happenings[next];
        if (happening === undefined) break;
        while (wake < happening.at) wake = await this.#at(wake);
        if (happening.do === 'clock') this.#setBack(happening.backMs);
        else if (happening.do === 'kill') await this.#arm(happening);
        else if (happening.do === 'restart') await this.#restart(happening);
        else this.#waiting.push(this.#workOf(happening));
        wake = await this.#at(Math.max(this.#now, happening.do === 'clock' ? 0 : happening.at));
      }
      while (wake < lastHour(this.story, this.#desks)) wake = await this.#at(wake);
      this.ledger.end = this.#now;
      await this.#stop();
      return { story: this.story, ledger: this.ledger };
    } finally {
      this.#player?.kill('SIGKILL');
    }
  }

  #endSoon(next: number): void {
    this.story = cutShort(this.story, next, this.#now);
    this.office.story = this.story;
  }

  async #at(time: number): Promise<number> {
    this.#now = Math.max(this.#now, time);
    return this.#obeyed();
  }

  /** Gives the order of this moment until it is carried out, however often the house is killed meanwhile. */
  async #obeyed(): Promise<number> {
    for (;;) {
      this.ledger.orders += 1;
      this.office.order = this.ledger.orders;
      this.office.now = this.#now;
      const report = await this.#order({ stop: false, work: this.#waiting });
      if (report !== null) {
        this.#waiting = [];
        this.ledger.faults.push(
          ...report.faults.map((fault) => `${new Date(this.#now).toISOString()} ${fault}`),
        );
        if (this.ledger.faults.length > 50) throw new Error(this.ledger.faults.slice(0, 5).join('\n'));
        return report.wake;
      }
      await this.#afterKill();
    }
  }

  /** Null: it was killed. */
  async #order(order: Pick<Order, 'stop' | 'work'>): Promise<Report | null> {
    const armed = this.#armed?.how === 'query' ? this.#armed : null;
    // Armed once: the player counts on.
    const dieBeforeQuery = armed === null || this.#deeds > 0 ? null : armed.count;
    if (dieBeforeQuery !== null) this.#deeds = 1;
    const heard = await this.#heard({ ...order, now: this.#now, dieBeforeQuery });
    if (heard === null) return null;
    const report = reportSchema.parse(heard);
    this.#spent = report.spent;
    return report;
  }

  #spent: Record<string, number> = {};

  async #heard(order: Order | null): Promise<unknown> {
    const player = this.#player;
    if (player === null) throw new Error('Nobody plays the house.');
    return new Promise((resolve, reject) => {
      const gone = (code: number | null, signal: string | null) => {
        player.off('message', said);
        if (signal === 'SIGKILL' || (order?.stop && code === 0)) resolve(null);
        else reject(new Error(`The house ended by itself with ${code ?? signal}. It said: ${this.#said}`));
      };
      const said = (message: unknown) => {
        player.off('exit', gone);
        resolve(message);
      };
      player.once('exit', gone);
      player.once('message', said);
      if (order !== null) player.send(order, () => {});
    });
  }

  async #arm(kill: Kill): Promise<void> {
    if (this.#armed !== null) return;
    this.#armed = kill;
    this.#deeds = 0;
    if (kill.how === 'now') {
      const gone = this.#heard(null);
      this.#kill();
      await gone;
      await this.#afterKill();
    }
  }

  #atDeed(deed: Deed): void {
    if (this.#armed === null || this.#armed.how !== deed) return;
    this.#deeds += 1;
    if (this.#deeds >= this.#armed.count) this.#kill();
  }

  #kill(): void {
    this.#player?.kill('SIGKILL');
  }

  async #afterKill(): Promise<void> {
    const downMs = this.#armed?.downMs ?? 0;
    this.ledger.killed.add(this.ledger.orders);
    this.ledger.kills += 1;
    this.#armed = null;
    this.#deeds = 0;
    await this.#startAgain(downMs);
  }

  async #restart({ downMs, changes }: Restart): Promise<void> {
    await this.#stop();
    this.#desks = this.#desks.map((desk) =>
      Object.assign({}, desk, ...changes.filter((change) => change.desk === desk.id).map(({ to }) => to)),
    );
    await this.#startAgain(downMs);
  }

  async #startAgain(downMs: number): Promise<void> {
    const from = this.#now;
    this.#now += downMs;
    this.ledger.down.push({ from, to: this.#now });
    await this.#start();
  }

  #setBack(ms: number): void {
    const from = this.#now;
    this.#now -= Math.round(ms);
    this.ledger.setBack.push({ from, to: this.#now });
  }

  #workOf(happening: Saying | Reviewing | TakingOut): Work {
    const saying = this.#saying(happening.code);
    if (happening.do === 'take-out') return { do: 'take-out', place: place(saying) };
    if (happening.do === 'review') {
      return {
        do: 'review',
        place: place(saying),
        act: happening.act,
        key: `${happening.act} ${happening.code}`,
      };
    }
    const { code, topics, verdict, rule, feed, speaker, of } = saying;
    const more =
      code.charCodeAt(5) % 3 === 0 ? ', and that nobody had to wait for it longer than was promised' : '';
    const words = `${speaker} said that the matter ${code} would be settled before the end of the week${more}`;
    return {
      ...{ do: 'say', place: place(saying), feed, words, speaker, topics: [...topics], verdict, rule },
      of: of === null ? null : place(this.#saying(of)),
    };
  }

  #saying(code: string): Saying {
    const saying = this.#sayings.get(code);
    if (!saying) throw new Error(`Nobody says ${code}.`);
    return saying;
  }

  #said = '';

  async #start(): Promise<void> {
    this.ledger.starts += 1;
    this.ledger.desks.push({ at: this.#now, desks: this.#desks });
    for (const [what, spent] of Object.entries(this.#spent)) {
      this.ledger.spent[what] = (this.ledger.spent[what] ?? 0) + spent;
    }
    this.#spent = {};
    this.#writeConfig();
    const { databaseUrl } = this.servers;
    const player = fork(
      join(projectRoot(), 'test/end-to-end/soak/player.ts'),
      [join(this.dir, 'config'), String(this.#now)],
      {
        cwd: projectRoot(),
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: { ...process.env, ...(databaseUrl === undefined ? {} : { SOAK_DATABASE_URL: databaseUrl }) },
      },
    );
    player.stderr?.on('data', (text: Buffer) => {
      this.#said = (this.#said + text.toString()).slice(-4000);
    });
    this.#player = player;
    const begun = performance.now();
    await this.#heard(null);
    this.ledger.spent.start = (this.ledger.spent.start ?? 0) + performance.now() - begun;
  }

  async #stop(): Promise<void> {
    await this.#heard({ now: this.#now, work: [], dieBeforeQuery: null, stop: true });
  }

  #writeConfig(): void {
    const config = join(this.dir, 'config');
    rmSync(config, { recursive: true, force: true });
    mkdirSync(config, { recursive: true });
    const write = (name: string, value: unknown) => writeFileSync(join(config, name), stringify(value));
    const { mailPort, hookPort, webhookSecret } = this.servers;
    write('settings.yaml', {
      data: { dir: join(this.dir, 'data') },
      web: { port: 0, publicUrl: 'https://claimwatch.example.org', secret: 's'.repeat(32) },
      mail: {
        ...{ host: '127.0.0.1', port: mailPort, tls: 'none', from: 'Claimwatch <claimwatch@desk.example>' },
        ...{ perSecond: 1000, timeoutSeconds: 5 },
      },
      http: { allowPrivate: ['127.0.0.0/8'] },
      polling: { perSitePauseMs: 0 },
      novelty: { patienceSeconds: 0 },
      reading: { threads: 1 },
      digests: { maxLines: 6 },
    });
    const feed = { country: 'US', lang: 'en', zone: 'America/New_York' };
    write('feeds.yaml', {
      feeds: FEEDS.map((id) => ({ ...feed, id, url: `https://${id}.example/feed`, outlet: `The ${id}` })),
    });
    write('topics.yaml', {
      topics: TOPICS.map((id) => ({
        ...{ id, name: { en: `The ${id}`, es: `Asunto ${id}` } },
        entities: [{ id: `${id}-speaker`, name: SPEAKERS[id], aliases: [SPEAKERS[id]] }],
        examples: {
          match: { en: [`${SPEAKERS[id]} said yes.`], es: [`${SPEAKERS[id]} dijo que no.`] },
          ignore: { en: ['Nobody said so.'], es: ['Nadie dijo nada.'] },
        },
      })),
    });
    write('desks.yaml', {
      operators: [{ address: 'operator@desk.example', lang: 'en', zone: 'UTC' }],
      channels: [
        { id: 'intake', kind: 'webhook', url: `http://127.0.0.1:${hookPort}/hook`, secret: webhookSecret },
      ],
      desks: this.#desks,
    });
  }
}
