import { type Claim, type Figure, PROBABLY, type ResolvedDate, toldStance } from '../model/claim.ts';
import type { Span } from '../model/span.ts';

/** One thing that a claim tells beside its words, in words. */
export type Fact = readonly [name: string, value: string];

const SPEAKER_HOW: Record<NonNullable<Claim['speaker']>['how'], string> = {
  named: 'named in the sentence',
  pronoun: 'by a pronoun',
  role: 'by a role',
  'pro-drop': 'by the verb alone',
  carried: 'carried on from the sentence before',
  outlet: 'the outlet itself',
};

/** How a claim was read, slot by slot: what somebody needs to see whether it was read rightly. Empty slots are left out. */
export function claimFacts(claim: Claim): Fact[] {
  const { cue, via, hedges, figures, dates, when, entities, span } = claim;
  const facts: readonly Fact[] = [
    ['Speaker', speakerWords(claim.speaker)],
    ['Via', via.join(', then ')],
    ['Cue', cue === null ? '' : `${quoted(cue.span)} (${cue.lemma}, class ${cue.class})`],
    ['Form', claim.kind],
    ['Stance', stanceWords(claim)],
    ['Hedges', hedges.map(quoted).join(', ')],
    ['Figures', figures.map(figureWords).join('; ')],
    ['Dates', dates.map(dateWords).join('; ')],
    ['When', when ?? ''],
    ['Names', entities.map(({ name, role }) => (role === 'other' ? name : `${name} (${role})`)).join(', ')],
    ['Topics', topicWords(claim) || 'none: stored, never alerted'],
    ['Rule', claim.rule],
    ['Trace', claim.trace.filter((rule) => !TOPIC_RULE.test(rule)).join(' › ')],
    ['Place', `${span.start}–${span.end}`],
  ];
  return facts.filter(([, value]) => value !== '');
}

const TOPIC_RULE = /^topic:(.+):([a-z-]+)$/;

/** Why a claim is on a topic, by the rule that its trace names. */
const TOPIC_REASONS: Readonly<Record<string, string>> = {
  mention: 'named in it',
  adjunct: 'named beside its cue',
  'begins-before': 'the mention begins before it and reaches into it',
  'same-sentence': 'a pronoun returns to what the sentence has named',
  'claim-before': 'it takes up the claim before',
  echo: 'it answers what the article has named',
  speaker: 'its speaker is watched',
  pronoun: 'a pronoun in it stands for whom is watched',
  jointly: 'the watched person is one of those it names together',
  story: 'said in the story of it',
};

function topicWords({ topics, trace }: Claim): string {
  const reasons = new Map(
    trace.flatMap((rule) => {
      const [, topic, why] = TOPIC_RULE.exec(rule) ?? [];
      return topic === undefined || why === undefined ? [] : [[topic, TOPIC_REASONS[why] ?? why] as const];
    }),
  );
  return topics.map((id) => (reasons.has(id) ? `${id} (${reasons.get(id)})` : id)).join('; ');
}

function speakerWords(speaker: Claim['speaker']): string {
  if (speaker === null) return 'none: the outlet’s own statement';
  const words = speaker.span === null ? '' : ` (${quoted(speaker.span)})`;
  const entity = speaker.entity === null ? '' : `, known as ${speaker.entity}`;
  const low = speaker.confidence < PROBABLY;
  const sure = `confidence ${speaker.confidence}${low ? `, below ${PROBABLY}` : ''}`;
  return `${low ? 'probably ' : ''}${speaker.name}, ${SPEAKER_HOW[speaker.how]}${words}${entity}; ${sure}`;
}

function stanceWords(claim: Claim): string {
  const told = toldStance(claim);
  const own = `${claim.stance}${claim.negated ? ', negated' : ''}`;
  return told === claim.stance ? own : `${own}; told as ${told}, because its words carry their own “no”`;
}

/** `about 26 boats`; a range as `6 to 8 ships`. */
function figureWords({ value, max, unit, approximate, span }: Figure): string {
  const size = max === null ? `${value}` : `${value} to ${max}`;
  return `${approximate ? 'about ' : ''}${size} ${unit} (${quoted(span)})`;
}

function dateWords({ span, from, to, grain, rule }: ResolvedDate): string {
  return `${quoted(span)}: ${from === to ? from : `${from} to ${to}`} (${grain}, ${rule})`;
}

function quoted({ text }: Pick<Span, 'text'>): string {
  return `“${text}”`;
}
