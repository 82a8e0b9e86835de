import type { Config } from '../config/load.ts';
import type { Problem } from '../config/problem.ts';
import { topicsSchema } from '../config/topics.ts';
import { topicWarnings } from '../config/topics-problems.ts';
import { problemAt } from '../config/validate.ts';
import { readYamlFile } from '../config/yaml-file.ts';
import { checkExamples, type FailedExample } from '../mentions/check-examples.ts';
import { TopicError } from '../mentions/compile-topics.ts';

/** Topics whose own examples do not come out as they should, each at the line of the example. */
export function topicExampleProblems(config: Pick<Config, 'topics' | 'files'>): Problem[] {
  const outcome = readYamlFile(config.files.topics);
  if ('problems' in outcome) return [...outcome.problems];
  try {
    return checkExamples(config.topics).map((failed) => {
      const topic = config.topics.findIndex(({ id }) => id === failed.topic);
      const passages = config.topics[topic]?.examples[failed.wanted][failed.lang] ?? [];
      const at = passages.indexOf(failed.passage);
      const path = ['topics', topic, 'examples', failed.wanted, failed.lang, at];
      return problemAt(outcome.read, path, complaint(failed), mend(failed));
    });
  } catch (error) {
    if (!(error instanceof TopicError)) throw error;
    return [problemAt(outcome.read, ['topics'], error.message, 'Correct the topic')];
  }
}

/** What is likely not meant so. */
export function topicFileWarnings(file: string): Problem[] {
  const outcome = readYamlFile(file);
  const parsed = 'problems' in outcome ? null : topicsSchema.safeParse(outcome.read.value);
  if ('problems' in outcome || !parsed?.success) return [];
  return topicWarnings(parsed.data).map(({ path, message, mend }) =>
    problemAt(outcome.read, path, message, mend),
  );
}

function complaint(failed: FailedExample): string {
  if (failed.wanted === 'match') {
    const [near] = failed.near;
    const nearly = near === undefined ? '' : `; nearly by ${near.rule}: ${near.why.replace(/\.$/, '')}`;
    return `the topic ${failed.topic} is not found in its own example${nearly}`;
  }
  const found = failed.found.map(({ words, rule }) => `"${words}" by ${rule}`).join(', ');
  return `the topic ${failed.topic} is found where it should not be: ${found}`;
}

function mend(failed: FailedExample): string {
  return failed.wanted === 'match'
    ? 'Add words or a pattern that find it, or remove the example'
    : 'Narrow the pattern with needs or unless, or remove the example';
}
