import type { Evidence } from './evidence.ts';
import type { DigestLeft } from './rows.ts';
import { HOUR } from './story.ts';

// What a house could do wrong, done to what a good one left: the reckoning has to see each.

type Damage = (evidence: Evidence) => Evidence;

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a digest that was lost': (evidence) => onDigests(evidence, (all) => all.toSpliced(middle(all), 1)),
  'a digest that was made an hour later': (evidence) =>
    onDigest(evidence, (digest) => ({ ...digest, at: digest.at + HOUR })),
  'a digest that was made an hour too soon': (evidence) =>
    onDigest(evidence, (digest) => ({ ...digest, at: digest.at - HOUR })),
  'a line that was told again': (evidence) =>
    onDigests(evidence, (all) => {
      const one = all[middle(all)];
      return all.map((digest) =>
        digest !== one && digest.desk === one?.desk
          ? { ...digest, lines: [...digest.lines, ...one.lines] }
          : digest,
      );
    }),
  'a repeat that was never counted': (evidence) =>
    onDigests(evidence, (all) => {
      const at = all.findIndex(({ held }) => held.length > 1);
      return all.map((digest, index) => (index === at ? { ...digest, held: digest.held.slice(1) } : digest));
    }),
  'a line that its outlet had edited away': (evidence) => {
    const edits = evidence.story.happenings.flatMap((one) => (one.do === 'say' ? (one.edits ?? []) : []));
    return onDigests(evidence, (all) =>
      all.map((digest) => {
        const back = digest.held.filter((code) => edits.includes(code));
        const held = digest.held.filter((code) => !edits.includes(code));
        return { ...digest, held, lines: [...digest.lines, ...back] };
      }),
    );
  },
  'a delivery that nobody took': (evidence) => ({
    ...evidence,
    office: { ...evidence.office, taken: evidence.office.taken.slice(1) },
  }),
  'a delivery that was sent twice with no kill near': (evidence) => ({
    ...evidence,
    office: {
      ...evidence.office,
      taken: evidence.office.taken.flatMap((one, at) => (at === 3 ? [{ ...one, order: -1 }, one] : [one])),
    },
  }),
  'a delivery that was sent twice with other bytes': (evidence) => ({
    ...evidence,
    office: {
      ...evidence.office,
      taken: evidence.office.taken.flatMap((one, at) => (at === 3 ? [one, { ...one, sha: 'other' }] : [one])),
    },
  }),
  'a delivery that still waits': (evidence) => onDelivery(evidence, 'to-send'),
  // All of them: one alone may have had mail out for as long as that.
  'deliveries that were given up for nothing': (evidence) => onDeliveries(evidence, 'failed'),
  'a mail that lacks a line': (evidence) => {
    const mails = new Map(evidence.office.mails);
    const [id, mail] = [...mails].find(([, each]) => each.lines.length > 1) ?? [];
    if (id !== undefined && mail !== undefined) mails.set(id, { ...mail, lines: mail.lines.slice(1) });
    return { ...evidence, office: { ...evidence.office, mails } };
  },
  'a correction that was not told': (evidence) =>
    onDigests(evidence, (all) => all.map((digest) => ({ ...digest, corrections: [] }))),
};

function onDigests(
  evidence: Evidence,
  change: (all: readonly DigestLeft[]) => readonly DigestLeft[],
): Evidence {
  return { ...evidence, left: { ...evidence.left, digests: change(evidence.left.digests) } };
}

function onDigest(evidence: Evidence, change: (digest: DigestLeft) => DigestLeft): Evidence {
  return onDigests(evidence, (all) =>
    all.map((digest, at) => (at === middle(all) ? change(digest) : digest)),
  );
}

function onDelivery(evidence: Evidence, state: string): Evidence {
  return onDeliveries(evidence, state, 1);
}

function onDeliveries(evidence: Evidence, state: string, most = Number.POSITIVE_INFINITY): Evidence {
  const deliveries = evidence.left.deliveries.map((row, at) =>
    at < most ? { ...row, state, error: 'so it is' } : row,
  );
  return { ...evidence, left: { ...evidence.left, deliveries } };
}

/** A regular digest with lines of a desk with set hours. */
function middle(all: readonly DigestLeft[]): number {
  return all.findIndex(
    ({ desk, kind, lines }, at) =>
      at > all.length / 2 && desk === 'utc' && kind === 'regular' && lines.length > 0,
  );
}
