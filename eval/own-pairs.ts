import { NOVELTY_VERDICTS } from '../src/model/judgement.ts';
import { type Answer, loadPairs, type Pair, scorePairs } from './score-pairs.ts';

/**
 * What novelty says of pairs that a newsroom labelled itself (`claimwatch labels`), judged on an index that also holds
 * the unrelated claims of our own pairs.
 *
 * @returns counts for each expected verdict, and up to `show` of those judged otherwise
 * @throws when the folder holds no `.jsonl` file, or a line that is no pair
 */
export function ownPairs(dir: string, probes: string, show: number): string {
  const given = loadPairs(dir);
  if (given.length === 0)
    throw new Error(`${dir} holds no pairs. Write them there: claimwatch labels > ${dir}/pairs.jsonl`);
  const unrelated = loadPairs(probes).filter((pair) => pair.kind === 'unrelated');
  const own = new Set<Pair>(given);
  const answers = scorePairs([...given, ...unrelated]).filter(({ pair }) => own.has(pair));
  const rows = NOVELTY_VERDICTS.map((verdict) =>
    row(
      verdict,
      answers.filter(({ expected }) => expected === verdict),
    ),
  );
  const wrong = answers.filter(({ right }) => !right).slice(0, show);
  return [`${given.length} pairs of ${dir}`, ...rows, row('all', answers), ...wrong.map(example)].join('\n');
}

function row(name: string, answers: readonly Answer[]): string {
  const right = answers.filter((one) => one.right).length;
  const swallowed = answers.filter(
    (one) => one.expected !== 'repeat' && one.judgement.verdict === 'repeat',
  ).length;
  const fresh = swallowed === 0 ? '' : `, ${swallowed} taken for a repeat`;
  return `  ${name.padEnd(14)} ${right} of ${answers.length} right${fresh}`;
}

function example({ pair, expected, judgement }: Answer): string {
  const { rule, verdict } = judgement;
  return `\n${pair.id}: ${verdict} (${rule}), a reviewer says ${expected}\n  before: ${pair.earlier.text}\n  now:    ${pair.later.text}`;
}
