import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { topicsSchema, toTopics } from '../../src/config/topics.ts';
import type { Topic } from '../../src/model/topic.ts';

/** The topics that ship with the product. */
export function shippedTopics(): Topic[] {
  return topicsOf(readFileSync(new URL('../../config/topics.yaml', import.meta.url), 'utf8'));
}

export function topicsOf(yaml: string): Topic[] {
  return toTopics(topicsSchema.parse(parse(yaml)));
}
