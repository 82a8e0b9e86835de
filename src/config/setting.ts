import { z } from 'zod';

/** Everything known of one key of `settings.yaml`: what it may hold, what it is for, what it is when nobody sets it. */
export interface Setting<T> {
  /** How a value given as text (an environment variable) is read. */
  readonly reads: 'text' | 'whole number' | 'number' | 'true or false' | 'list';
  /** What a value must be, in words: `a whole number from 1 to 65535`. */
  readonly expects: string;
  readonly example: T;
  readonly schema: z.ZodType<T>;
  readonly default: T;
  /** `seconds`, `bytes` ...; null where a value has none. */
  readonly unit: string | null;
  /** Never printed; may come from a file named by `<NAME>_FILE`. */
  readonly secret: boolean;
  /** One sentence for the operator. */
  readonly says: string;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}

/** Makes a setting accept null as well; its default is then null. */
export function orNull<T>(setting: Setting<T>): Setting<T | null> {
  return {
    ...setting,
    schema: setting.schema.nullable(),
    expects: `${setting.expects}, or null`,
    default: null,
  };
}

/** The same setting, treated as a secret. */
export function secret<T>(setting: Setting<T>): Setting<T> {
  return { ...setting, secret: true };
}

/** A line of text. `check` narrows it; `expects` must then say how. */
export function text(
  value: string,
  says: string,
  narrowed?: {
    readonly expects: string;
    readonly example: string;
    readonly check: (value: string) => boolean;
  },
): Setting<string> {
  const check = narrowed?.check ?? ((line: string) => line.trim() !== '');
  return {
    reads: 'text',
    expects: narrowed?.expects ?? 'a line of text',
    example: narrowed?.example ?? value,
    schema: z.string().refine((line) => isOneLine(line) && check(line)),
    default: value,
    unit: null,
    secret: false,
    says,
  };
}

/** A text of several lines, such as a key. */
export function lines(
  says: string,
  narrowed: {
    readonly expects: string;
    readonly example: string;
    readonly check: (value: string) => boolean;
  },
): Setting<string> {
  return { ...text('', says, narrowed), schema: z.string().refine(narrowed.check) };
}

export function whole(value: number, range: Range, says: string): Setting<number> {
  return numeric('whole number', z.int(), value, range, says);
}

export function number(value: number, range: Range, says: string): Setting<number> {
  return numeric('number', z.number(), value, range, says);
}

export function yesNo(value: boolean, says: string): Setting<boolean> {
  return {
    reads: 'true or false',
    expects: 'true or false',
    example: value,
    schema: z.boolean(),
    default: value,
    unit: null,
    secret: false,
    says,
  };
}

export function oneOf<const T extends string>(choices: readonly T[], value: T, says: string): Setting<T> {
  return {
    reads: 'text',
    expects: `one of ${choices.join(', ')}`,
    example: value,
    schema: z.literal(choices),
    default: value,
    unit: null,
    secret: false,
    says,
  };
}

/** A list of lines; in an environment variable they are separated by commas. */
export function list(
  expects: string,
  example: readonly string[],
  check: (line: string) => boolean,
  says: string,
  value: readonly string[] = [],
): Setting<readonly string[]> {
  return {
    reads: 'list',
    expects: `a list of ${expects}`,
    example,
    schema: z.array(
      z
        .string()
        .refine((line) => isOneLine(line) && check(line))
        .meta({ expects, example: example[0] }),
    ),
    default: value,
    unit: null,
    secret: false,
    says,
  };
}

function numeric(
  reads: 'whole number' | 'number',
  schema: z.ZodNumber,
  value: number,
  range: Range,
  says: string,
): Setting<number> {
  const unit = range.unit === undefined ? '' : ` of ${range.unit}`;
  return {
    reads,
    expects: `a ${reads}${unit} from ${range.min} to ${range.max}`,
    example: value,
    schema: schema.min(range.min).max(range.max),
    default: value,
    unit: range.unit ?? null,
    secret: false,
    says,
  };
}

/** Control characters in a setting end up in headers and log lines, so none has any. */
function isOneLine(line: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line);
}
