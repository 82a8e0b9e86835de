import type { Calibration, CalibrationRow, Decisive, Flip, Proposal } from '../pipeline/calibrate.ts';
import { interval95, type Share } from '../pipeline/label-shares.ts';
import { oneLine, table } from './terminal.ts';

/** The table of `claimwatch calibrate`, with its proposal. */
export function drawCalibration(calibration: Calibration): string {
  const { rows, judged, since, leftOut, proposal } = calibration;
  const head = `${judged} verdicts since ${since} made again${leftOutWords(leftOut)}.\n`;
  if (judged === 0) return `${head}There is nothing to calibrate by yet.\n`;
  const heading = ['decide', 'flips', 'labelled', 'misses', 'noise', 'to review'];
  return [
    head,
    '\n',
    table([heading, ...rows.map(cells)]),
    '\n',
    LEGEND,
    `${proposed(proposal)}\n`,
    'Nothing was changed.\n',
  ].join('');
}

const LEGEND = [
  '* in use. flips: new to repeat / repeat to new / told as something else.',
  'misses: of what reviewers call news, what would be a repeat. noise: of what they call a repeat, what would be told.',
  'In brackets the share, with 95 % certainty. Reviewers look at doubtful claims first, so these are shares of doubtful claims.',
  '',
].join('\n');

function cells({ thresholds, inUse, flips, labelled, misses, noise, review }: CalibrationRow): string[] {
  return [
    `${thresholds.decide.toFixed(2)}${inUse ? ' *' : ''}`,
    `${flips.newToRepeat} / ${flips.repeatToNew} / ${flips.other}`,
    String(labelled),
    shareWords(misses),
    shareWords(noise),
    `${review.count} of ${review.of}`,
  ];
}

function shareWords(share: Share): string {
  const range = interval95(share);
  if (range === null) return 'no label';
  return `${share.count} of ${share.of} (${percent(range.low)}-${percent(range.high)} %)`;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}

const WHY: readonly (readonly [keyof Calibration['leftOut'], string])[] = [
  ['without a basis', 'were judged before their basis was kept'],
  ['of another version', 'are of another version of the rules'],
  ['claims gone', 'were compared with claims that are no more'],
  ['comes out otherwise', 'come out otherwise by the rules alone'],
];

function leftOutWords(leftOut: Calibration['leftOut']): string {
  const parts = WHY.flatMap(([why, words]) => (leftOut[why] > 0 ? [`${leftOut[why]} ${words}`] : []));
  return parts.length === 0 ? '' : `; left out: ${parts.join(', ')}`;
}

function proposed(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'too few labels':
      return `No proposal: ${proposal.labels} labelled claims are too few to choose by, ${proposal.needed} are needed.`;
    case 'none better':
      return 'No proposal: no other threshold has fewer misses without more noise.';
    case 'better':
      return `Proposal: ${settingsWords(proposal.thresholds)}. Of the labelled claims it is right on ${proposal.better} where the thresholds in use are not, and wrong on ${proposal.worse} where they are right; ${sureness(proposal.chance)}.`;
  }
}

function settingsWords({ decide, review, sure }: Decisive): string {
  return `novelty.decide ${decide} (with review ${review}, sure ${sure})`;
}

function sureness(chance: number): string {
  const percentage = chance < 0.001 ? 'less than 0.1' : (chance * 100).toFixed(1);
  const says =
    chance <= 0.05 ? 'chance alone would do so in' : 'that may well be chance, which would do so in';
  return `${says} ${percentage} % of cases`;
}

/** One verdict that flips, with both sentences. */
export function drawFlip(flip: Flip): string {
  const { would, was, match, said } = flip;
  const whose = `${flip.speaker ?? flip.outlet} (${flip.outlet})`;
  const lines = [
    `Claim ${flip.claim}, ${flip.at}, ${whose}: ${was.verdict} -> ${would.verdict} (rule ${would.rule}, likeness ${would.score.toFixed(2)}${would.review ? ', to review' : ''})`,
    `“${flip.words}”`,
    match === null ? 'beside no earlier claim' : `“${match.words}” (claim ${match.claim}, ${match.outlet})`,
    said === null
      ? match === null
        ? 'no reviewer said anything of it'
        : 'no reviewer said anything of these two'
      : `${said.reviewer}: ${said.label}${said.note === null ? '' : ` (${said.note})`}`,
  ];
  return `${lines.map(oneLine).join('\n  ')}\n`;
}

/** The end of the list. */
export function drawFlips(run: {
  readonly since: string;
  readonly thresholds: Decisive;
  readonly leftOut: Calibration['leftOut'];
  readonly count: number;
}): string {
  const { decide, review, sure } = run.thresholds;
  return `${run.count} verdicts since ${run.since} would flip with decide ${decide}, review ${review}, sure ${sure}${leftOutWords(run.leftOut)}. Nothing was changed.\n`;
}
