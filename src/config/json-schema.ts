import { z } from 'zod';
import { desksSchema } from './desks.ts';
import { feedsSchema } from './feeds.ts';
import { lexiconSchema } from './lexicon.ts';
import { settingsSchema } from './settings-file.ts';
import { topicsSchema } from './topics.ts';

/** Metadata of ours that JSON Schema has no word for. */
const OURS = ['expects', 'unit', 'secret', 'instead'];

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'settings.json': settingsSchema,
  'feeds.json': feedsSchema,
  'topics.json': topicsSchema,
  'desks.json': desksSchema,
  'lexicon.json': lexiconSchema,
};

/** The JSON Schemas of the files, for editors: text by file name, as they stand in `config/schema/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(jsonSchema(schema), null, 2)}\n`,
    ]),
  );
}

function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    io: 'input',
    // Checks in code have no form in JSON Schema; what they check is said in the description.
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      for (const key of OURS) delete node[key];
      if ('example' in node) {
        node.examples = [node.example];
        delete node.example;
      }
    },
  });
}
