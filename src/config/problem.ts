/** One thing that is wrong with the configuration, and what to do about it. */
export interface Problem {
  /** The file as the operator named it; `environment` for a variable. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** From 1. */
  readonly column: number | null;
  /** Where in the document: `feeds[3].url`; empty for the whole of it. */
  readonly path: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to do, without a full stop. */
  readonly mend: string;
}

/** `config/feeds.yaml:14:12: what is wrong. What to do.` */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return visible(`${place}: ${problem.message}. ${problem.mend}.`);
}

/** What a file holds must not break the line of a message, nor steer the terminal that shows it. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Order of reading within a file; what has no line comes last. */
export function byPlace(a: Problem, b: Problem): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? last) - (b.line ?? last) || (a.column ?? 0) - (b.column ?? 0);
}

/** Everything that is wrong with the configuration, at once. Its message has one line per problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}
