import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A configuration that is right, as small as it can be. */
export const RIGHT = {
  'settings.yaml': '# all defaults\n',
  'feeds.yaml': `feeds:
  - id: la-prueba
    url: https://news.example.org/rss.xml
    outlet: La Prueba
    country: MX
    lang: es
    zone: America/Mexico_City
`,
  'topics.yaml': `topics:
  - id: harbour
    name: { en: Harbour, es: Puerto }
    entities:
      - id: harbour-master
        name: Ana Puerto
        aliases: [Ana Puerto]
    examples:
      match: { en: [Ana Puerto spoke.] }
      ignore: { en: [Nobody spoke.] }
`,
  'desks.yaml': `desks:
  - id: night
    name: Night desk
    topics: [harbour]
    schedule: immediate
    zone: UTC
    lang: en
    recipients: [night@example.org]
`,
};

/** A folder with that configuration, some of its files replaced; null leaves a file out. */
export function configFolder(files: Readonly<Record<string, string | null>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-config-'));
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries({ ...RIGHT, ...files })) {
    if (text !== null) writeFileSync(join(dir, name), text);
  }
  return dir;
}
