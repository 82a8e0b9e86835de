import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ALL_SETTINGS } from '../../src/config/settings.ts';
import {
  compose,
  composeDocument,
  composeSchema,
  composeText,
  copiedIntoImage,
  healthCommand,
  importedPackages,
  ROOT,
  service,
} from './compose-file.ts';

const { services, volumes, secrets } = compose();
const all = Object.entries(services);
const ours = all.filter(([, each]) => each.build !== undefined);
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

function validator() {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajvFormats.default(ajv);
  // The formats of Compose's own: durations, ports and the like are checked by Compose itself.
  for (const format of ['duration', 'ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
  // The schema names its dialect by an address that ajv does not know it by.
  const { $schema: _dialect, ...schema } = { $schema: '', ...composeSchema() };
  return ajv.compile(schema);
}

describe('docker-compose.yml', () => {
  test('is right by the JSON schema of the Compose specification', () => {
    const validate = validator();
    validate(composeDocument());
    expect(validate.errors).toBeNull();
  });

  test('the schema is not one that takes everything', () => {
    const validate = validator();
    expect(validate({ services: { web: { imagee: 'x' } } })).toBe(false);
    expect(validate({ services: { web: { image: 'x', ports: { a: 1 } } } })).toBe(false);
  });

  test('every service that another waits for is there, and tells when it is ready', () => {
    for (const [name, each] of all) {
      for (const [other, { condition }] of Object.entries(each.depends_on ?? {})) {
        const awaited = services[other];
        expect(awaited, `${name} waits for ${other}`).toBeDefined();
        if (condition === 'service_healthy') expect(awaited?.healthcheck, other).toBeDefined();
        if (condition === 'service_completed_successfully') expect(awaited?.restart, other).toBe('no');
        expect(awaited?.profiles, `${other} may not be started`).toBeUndefined();
      }
    }
  });

  test('every volume and secret that a service uses is declared, and none is declared for nothing', () => {
    const named = all.flatMap(([, each]) =>
      (each.volumes ?? []).map((volume) => volume.split(':')[0] ?? '').filter((one) => !one.startsWith('.')),
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(volumes)));
    const used = all.flatMap(([, each]) => each.secrets ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(secrets)));
    for (const [, each] of all) {
      for (const value of Object.values(each.environment ?? {})) {
        const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
        if (secret !== undefined) expect(each.secrets).toContain(secret);
      }
    }
  });

  test('a folder that is mounted is there, and cannot be written', () => {
    for (const [name, each] of ours) {
      const mounted = (each.volumes ?? []).filter((volume) => volume.startsWith('.'));
      for (const [from = '', , mode] of mounted.map((volume) => volume.split(':'))) {
        expect(existsSync(join(ROOT, from)), `${name}: ${from}`).toBe(true);
        expect(mode, `${name}: ${from}`).toBe('ro');
      }
    }
  });

  test('the mail catcher is in the profile dev and nowhere else', () => {
    const profiled = all.filter(([, each]) => each.profiles !== undefined);
    expect(profiled.map(([name, each]) => [name, each.profiles])).toEqual([['mail', ['dev']]]);
  });

  test('the queue throws nothing out of memory and writes everything down', () => {
    const command = (service('valkey').command ?? []).join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
    expect(service('valkey').volumes).toEqual(['valkey:/data']);
  });

  test('no secret stands in the file: each comes out of a file that git does not keep', () => {
    const secretNames = ALL_SETTINGS.filter(({ setting }) => setting.secret).flatMap(({ env }) => env);
    for (const [name, each] of all) {
      for (const [variable, value] of Object.entries(each.environment ?? {})) {
        if (variable.endsWith('_FILE')) continue;
        expect(variable, name).not.toMatch(/PASSWORD|TOKEN|SECRET|KEY$/);
        // An address of a server is a secret only as far as it holds a password.
        if (secretNames.includes(variable)) expect(value, `${name}: ${variable}`).not.toMatch(/:[^/]*@/);
      }
    }
    expect(composeText()).not.toMatch(/:\/\/[^/\s]*:[^/\s]*@/);
    const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
    for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(ignored).toContain('secrets/');
  });

  test('nothing listens beyond this machine', () => {
    for (const [name, each] of all) {
      for (const port of each.ports ?? []) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('our services run one image, read-only, and know every setting that they are given', () => {
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'worker', 'web']);
    const known = new Set(
      ALL_SETTINGS.flatMap(({ env, setting }) =>
        setting.secret ? env.flatMap((name) => [name, `${name}_FILE`]) : env,
      ),
    );
    for (const [name, each] of ours) {
      expect(each.read_only, name).toBe(true);
      expect(each.environment, name).toEqual(service('worker').environment);
      for (const variable of Object.keys(each.environment ?? {})) expect(known).toContain(variable);
    }
  });

  // These are what test/end-to-end/many-machines.test.ts takes out of the file and runs.
  test('what runs our code is what the end-to-end test runs', () => {
    expect(service('migrate').command).toEqual(['node', 'dist/src/main.js', 'migrate']);
    expect(service('worker').command).toEqual(['node', 'dist/src/main.js', 'run', '--only', 'worker']);
    expect(service('web').command).toEqual(['node', 'dist/src/main.js', 'run', '--only', 'web']);
    expect(healthCommand('worker')).toEqual(['node', 'dist/src/main.js', 'health']);
    expect(healthCommand('web').slice(0, 2)).toEqual(['node', '-e']);
    expect(healthCommand('web')[2]).toContain('http://127.0.0.1:8380/healthz');
  });

  test('a worker is given longer to stop than it takes at most', () => {
    const stop = ALL_SETTINGS.find(({ name }) => name === 'worker.stopSeconds')?.setting.default;
    expect(Number.parseInt(service('worker').stop_grace_period ?? '0', 10)).toBeGreaterThan(
      Number(stop) + 10,
    );
  });
});

describe('Dockerfile', () => {
  const lines = dockerfile.split('\n');
  const { dependencies, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    engines: { node: string };
  };

  test('the image runs as a user without rights, after everything was copied', () => {
    const user = lines.findLastIndex((line) => line.startsWith('USER '));
    expect(lines[user]).toBe('USER node');
    expect(lines.findLastIndex((line) => line.startsWith('COPY '))).toBeLessThan(user);
    expect(dockerfile).not.toMatch(/^USER (root|0)/m);
  });

  test('everything that is copied is there and is let into the build', () => {
    const letIn = readFileSync(join(ROOT, '.dockerignore'), 'utf8').match(/^!.+$/gm) ?? [];
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    expect(sources).toContain('src');
    expect(copiedIntoImage(dockerfile)).toEqual(['package.json', 'config']);
    for (const source of sources) {
      expect(statSync(join(ROOT, source), { throwIfNoEntry: false }), source).toBeDefined();
      expect(letIn, source).toContain(`!${source}`);
    }
  });

  test('its Node is new enough', () => {
    const [least = 0] = engines.node.match(/\d+/)?.map(Number) ?? [];
    for (const [, version] of dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)) {
      expect(Number(version)).toBeGreaterThanOrEqual(least);
    }
    expect(dockerfile.match(/^FROM node:\d+-slim/gm)).toHaveLength(2);
  });

  test('what src imports is installed without the tools of development', () => {
    // Loaded only for models.embedderDir, and said to be missing there: docs/decisions/0011-second-opinions.md.
    const optional = ['@huggingface/tokenizers', 'onnxruntime-web'];
    const missing = [...importedPackages()].filter((name) => !(name in dependencies));
    expect(missing.sort()).toEqual(optional);
  });

  test('the command is the one of the papers', () => {
    expect(dockerfile).toContain('CMD ["node", "dist/src/main.js", "run"]');
  });
});
