import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { VERSION } from '../../src/cli/version.ts';
import { ROOT } from './compose-file.ts';

const Ranges = z.record(z.string(), z.string()).default({});
const Package = z.object({
  version: z.string(),
  engines: z.object({ node: z.string() }),
  bin: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
  dependencies: Ranges,
  devDependencies: Ranges,
});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: Ranges,
      resolved: z.string().optional(),
    }),
  ),
});

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const project = Package.parse(read('package.json'));
const { packages } = Lock.parse(read('package-lock.json'));

describe('package.json and its lock', () => {
  test('the version of the program, of the image and of the package is one', () => {
    expect(VERSION).toBe(project.version);
    expect(packages['']?.version).toBe(project.version);
    expect(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')).toContain(`claimwatch:${project.version}`);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`## ${project.version}`);
  });

  // npx makes the file executable only when it links it for the first time, and tsc makes it anew without.
  test('the build makes the program executable', () => {
    expect(project.scripts.build).toContain(`chmodSync('${project.bin.claimwatch}', 0o755)`);
  });

  test('every package is pinned', () => {
    const ranges = Object.entries({ ...project.dependencies, ...project.devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  test('the lock names no registry', () => {
    const named = Object.entries(packages).filter(([, each]) => each.resolved !== undefined);
    expect(named).toEqual([]);
  });

  // `npm ci` refuses a lock without them, with "Missing: ... from lock file".
  test('every optional package of another platform has its entry', () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${at}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every command of the papers that npm runs is a script', () => {
    const papers = [
      'README.md',
      'CONTRIBUTING.md',
      'docs/operations.md',
      'docs/configuration.md',
      'eval/README.md',
    ];
    for (const paper of papers.filter((name) => existsSync(join(ROOT, name)))) {
      const text = readFileSync(join(ROOT, paper), 'utf8');
      for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([a-z]+(?::[a-z]+)?)/g)) {
        expect(project.scripts, `${paper}: npm run ${script}`).toHaveProperty([script]);
      }
    }
  });
});
