import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const ROOT = join(import.meta.dirname, '../..');

const Service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  restart: z.string().optional(),
  read_only: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
export type Service = z.infer<typeof Service>;

const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});
export type Compose = z.infer<typeof Compose>;

/** The compose file as text. */
export function composeText(): string {
  return readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
}

/** As any YAML reader sees it, its anchors and merges resolved. */
export function composeDocument(): unknown {
  return parse(composeText(), { merge: true });
}

/** The parts of it that tests look at. */
export function compose(): Compose {
  return Compose.parse(composeDocument());
}

/** A service that must be there. */
export function service(name: string): Service {
  const found = compose().services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

/** What is run to look after a service's health, without the leading CMD. */
export function healthCommand(name: string): string[] {
  const [kind, ...command] = service(name).healthcheck?.test ?? [];
  if (kind !== 'CMD') throw new Error(`The health check of ${name} does not begin with CMD.`);
  return command;
}

/** What the Dockerfile copies out of the project into the finished image. */
export function copiedIntoImage(dockerfile: string): string[] {
  const last = dockerfile.split(/^FROM /m).at(-1) ?? '';
  return [...last.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(' '));
}

/** Packages that the sources of `src` import, without their subpaths. */
export function importedPackages(): Set<string> {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const imports = /^(?:import|export|\})[^'\n]* from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm;
  const found = files.flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(imports)]);
  const names = found.map((match) => match[1] ?? match[2] ?? '').filter((name) => !name.startsWith('node:'));
  return new Set(names.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')));
}

/** The Compose specification's own JSON schema, as the package dclint carries it. */
export function composeSchema(): object {
  let folder = dirname(new URL(import.meta.resolve('dclint')).pathname);
  while (!existsSync(join(folder, 'schemas/compose.schema.json'))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, 'schemas/compose.schema.json'), 'utf8'));
}
