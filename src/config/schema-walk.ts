import type { z } from 'zod';

/** What a schema says of itself in its metadata: the ground of every mend, and of the editors' hints. */
export interface Meta {
  /** One sentence. */
  readonly description?: string;
  /** What a value must be, in words that go after "Write". */
  readonly expects?: string;
  readonly example?: unknown;
  readonly unit?: string | null;
  readonly secret?: boolean;
  /** Keys that people write here and that stand elsewhere or have another name: what to write instead. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** The parts of zod's own description of a schema that matter for walking down a path. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

/** The schema of the value at `path`, or null where the schema does not say. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  let at: z.core.$ZodType | null = schema;
  for (const step of path) {
    const def: Def = definition(withKeys(bare(at)));
    at = (typeof step === 'string' ? (def.shape?.[step] ?? def.valueType) : def.element) ?? null;
    if (at === null) return null;
  }
  return at;
}

/** The metadata of a schema; that of an optional one is found inside it. */
export function metaOf(schema: z.core.$ZodType): Meta {
  for (let at: z.core.$ZodType | undefined = schema; at !== undefined; at = inside(at)) {
    const meta = 'meta' in at && typeof at.meta === 'function' ? (at.meta() as Meta | undefined) : undefined;
    if (meta !== undefined) return meta;
  }
  return {};
}

/** The keys that a map may have; empty for anything that is no map of known keys. */
export function keysOf(schema: z.core.$ZodType): readonly string[] {
  return Object.keys(definition(withKeys(bare(schema))).shape ?? {});
}

/** Where a value may be a plain one or a map, the map. */
function withKeys(schema: z.core.$ZodType): z.core.$ZodType {
  const options = definition(schema).options ?? [];
  return options.find((option) => definition(option).shape !== undefined) ?? schema;
}

/** What kind of value a schema takes, in words: for schemas that do not say it themselves. */
export function kindOf(schema: z.core.$ZodType): string {
  const { type, entries } = definition(bare(schema));
  if (type === 'enum' && entries !== undefined) return `one of ${Object.values(entries).join(', ')}`;
  return KINDS[type] ?? 'another kind of value';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, in brackets or each item on a line of its own after a dash',
  object: 'keys with values, each on a line of its own',
  record: 'keys with values, each on a line of its own',
};

/** Without optional, nullable, default and transform around it. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let at = schema;
  for (let next = inside(at); next !== undefined; next = inside(at)) at = next;
  return at;
}

function inside(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const def = definition(schema);
  return def.innerType ?? def.in;
}

function definition(schema: z.core.$ZodType): Def {
  return schema._zod.def as Def;
}
