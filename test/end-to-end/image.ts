import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedIntoImage, ROOT } from '../house/compose-file.ts';

/** What the Dockerfile makes, without Docker: the same files in the same places, built by the same command. */
export interface Image {
  /** As `WORKDIR`: commands of the compose file run here. */
  readonly dir: string;
  /** What lies in it, to see that nothing was written there. */
  files(): string[];
  remove(): void;
}

/** @param configDir what the compose file mounts as `config` */
export function buildImage(configDir: string): Image {
  const base = mkdtempSync(join(tmpdir(), 'claimwatch-image-'));
  const [build, app] = [join(base, 'build'), join(base, 'app')];
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const [, first = ''] = dockerfile.split(/^FROM /m);
  for (const [, sources = ''] of first.matchAll(/^COPY (.+) \S+$/gm)) copy(sources.split(' '), build);
  symlinkSync(join(ROOT, 'node_modules'), join(build, 'node_modules'));
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: build, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`npm run build failed: ${built.stdout}${built.stderr}`);

  copy(
    copiedIntoImage(dockerfile).filter((name) => name !== 'config'),
    app,
  );
  renameSync(join(build, 'dist'), join(app, 'dist'));
  symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
  symlinkSync(configDir, join(app, 'config'));
  return {
    dir: app,
    files: () => readdirSync(app, { recursive: true, encoding: 'utf8' }).sort(),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

function copy(names: readonly string[], to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of names) cpSync(join(ROOT, name), join(to, name), { recursive: true });
}

/** A container, without Docker: one command with an environment of its own. */
export class Container {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;
  #said = '';
  #listeners: Array<() => void> = [];

  constructor(image: Image, command: readonly string[], environment: Readonly<Record<string, string>>) {
    const [program = '', ...args] = command;
    this.#child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: image.dir,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#gone = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.#said += text.toString();
        for (const listener of this.#listeners) listener();
      });
    }
  }

  /** Everything that it printed so far, on both outputs. */
  get said(): string {
    return this.#said;
  }

  /** Resolves when it has printed these words; rejects when it ends before. */
  async says(words: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const listen = () => this.#said.includes(words) && resolve();
      this.#listeners = [...this.#listeners, listen];
      listen();
    });
    const ended = this.#gone.then(() => {
      if (!this.#said.includes(words))
        throw new Error(`It ended and did not say "${words}" but: ${this.#said}`);
    });
    await Promise.race([heard, ended]);
  }

  /** Resolves with the exit code when it ends by itself, or null when a signal ended it. */
  async ended(): Promise<number | null> {
    await this.#gone;
    return this.#child.exitCode;
  }

  /** As `docker compose stop` does at first. */
  stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.ended();
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}
