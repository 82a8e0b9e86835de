/** A job ran longer than it may; its worker was ended, other jobs are untouched. */
export class OverTime extends Error {
  override readonly name = 'OverTime';
  constructor(
    readonly job: string,
    readonly limitMs: number,
  ) {
    super(`"${job}" took longer than its limit of ${limitMs} ms and was stopped.`);
  }
}

/** A job used more memory than it may; its worker was ended, other jobs are untouched. */
export class OverHeap extends Error {
  override readonly name = 'OverHeap';
  constructor(
    readonly job: string,
    readonly limitMb: number,
  ) {
    super(`"${job}" needed more than its limit of ${limitMb} MB of memory and was stopped.`);
  }
}

/** The worker ended under the job for another reason, e.g. the module called `process.exit`. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
  constructor(
    readonly job: string,
    readonly exitCode: number,
  ) {
    super(`The worker thread that ran "${job}" ended by itself with exit code ${exitCode}.`);
  }
}

/** The pool was closed before the job was done. */
export class PoolClosed extends Error {
  override readonly name = 'PoolClosed';
  constructor(readonly job: string) {
    super(`"${job}" was not done: the pool of worker threads is closed.`);
  }
}

/** The values that can travel beside an error's name and message. */
export type PlainValue = string | number | boolean | null;

/** An error as it crosses the thread boundary: structured clone would lose its class and its own fields. */
export interface ErrorRecord {
  readonly name: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, PlainValue>>;
}

const isPlain = (value: unknown): value is PlainValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** An error (or whatever was thrown) as a record: name, message and plain own fields. */
export function toRecord(thrown: unknown): ErrorRecord {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), fields: {} };
  const own = Object.entries(thrown).filter(([key, value]) => key !== 'name' && isPlain(value));
  return { name: thrown.name, message: thrown.message, fields: Object.fromEntries(own) };
}

/** The error that a record stands for. Tell errors apart by `name`: the class does not survive the journey. */
export function fromRecord(record: ErrorRecord): Error {
  const error = new Error(record.message);
  Object.defineProperty(error, 'name', { value: record.name, configurable: true });
  for (const [key, value] of Object.entries(record.fields)) {
    Object.defineProperty(error, key, { value, enumerable: true, configurable: true });
  }
  return error;
}
