/**
 * Words and phrases that say the same thing in news, by field in `concepts/`. A row is `name: English | Spanish`, its members
 * separated by blanks, a phrase with `_` between its words; a line that begins with blanks goes on with its row. Members are
 * stemmed when the table is read. Members of one concept should be exchangeable in a headline; what merely goes together
 * (invade, deploy, enter) are concepts of their own, joined by RELATED at half strength. A word with two meanings stands in
 * both concepts, or in neither: a wrong meeting hides news, which is worse than telling it twice.
 */
import { COURSE } from './concepts/course.ts';
import { CRIME } from './concepts/crime.ts';
import { DEALINGS } from './concepts/dealings.ts';
import { ECONOMY } from './concepts/economy.ts';
import { FORCE } from './concepts/force.ts';
import { OFFICES } from './concepts/offices.ts';
import { SOCIETY } from './concepts/society.ts';

export type ConceptEntry = readonly [id: string, en: string, es: string];

export const CONCEPTS: readonly ConceptEntry[] = [
  FORCE,
  DEALINGS,
  CRIME,
  OFFICES,
  ECONOMY,
  SOCIETY,
  COURSE,
].flatMap((field) =>
  field
    .trim()
    .split(/\n(?=\S)/)
    .map(entryOf),
);

function entryOf(row: string): ConceptEntry {
  const [id = '', rest = ''] = row.replace(/\s+/g, ' ').split(': ');
  const [en = '', es = ''] = rest.split(' | ');
  return [id, en.trim(), es.trim()];
}

/** Concepts that go together without being the same: an invasion is an entry of troops, not every entry is an invasion. */
export const RELATED: readonly (readonly string[])[] = [
  ['invade', 'intervene', 'enter', 'deploy', 'presence'],
  ['intervene', 'operation', 'attack', 'raid', 'use-of-force'],
  ['military', 'navy', 'special-forces', 'use-of-force'],
  ['refuse', 'ruled-out', 'deny'],
  ['offer', 'raise-matter', 'demand'],
  ['call', 'conversation', 'meeting'],
  ['collaborate', 'coordinate', 'help', 'support'],
  ['cartel', 'trafficker', 'organised-crime', 'trafficking'],
  ['accept', 'allow'],
  ['territory', 'border'],
  ['warn', 'threaten'],
  ['kill', 'homicide'],
  ['agreement', 'sign', 'negotiate'],
  ['order', 'to-order'],
  ['prepare', 'option'],
  ['tariff', 'tax'],
  ['fight', 'dismantle'],
  ['dispute', 'tension'],
  ['regulate', 'ban'],
  ['aircraft', 'helicopter', 'drone', 'fighter-jet', 'spy-plane'],
  ['surveillance', 'spy-plane', 'wiretap', 'track'],
  ['sanction', 'freeze'],
  ['weapon', 'ammunition'],
  ['military', 'military-base'],
  ['kill', 'shoot', 'massacre'],
  ['patrol', 'checkpoint'],
  ['hitman', 'armed-men'],
  ['escape', 'fugitive'],
  ['prison', 'prisoner'],
  ['fentanyl', 'opioid', 'drug'],
  ['charge', 'prosecute'],
  ['cartel', 'faction'],
  ['congress', 'lawmaker', 'senate', 'lower-house'],
  ['minister', 'ministry'],
  ['ambassador', 'embassy', 'diplomacy'],
  ['approve', 'enact', 'in-force'],
  ['cancel', 'suspend', 'delay'],
  ['annul', 'lift'],
  ['inform', 'warn'],
  ['hint', 'offer'],
  ['migrant', 'undocumented', 'asylum'],
  ['oil', 'fuel'],
  ['dialogue', 'negotiate', 'conversation'],
  ['advocate', 'support', 'demand'],
  ['compel', 'pressure'],
  ['ensure', 'promise'],
  ['supporter', 'support'],
  ['welcome', 'praise'],
  ['not-negotiable', 'for-sale', 'negotiate'],
  ['give-in', 'subordinate', 'backtrack'],
  ['backtrack', 'lift', 'reconsider'],
  ['contact', 'communication', 'conversation'],
  ['reconsider', 'review-matter', 'consider'],
  ['deadlock', 'tension'],
  ['publicize', 'come-to-light', 'inform'],
  ['secret', 'hide'],
  ['tolerate', 'allow'],
  ['undermine', 'damage'],
  ['belittle', 'insult', 'mock'],
  ['consensus', 'agreement'],
  ['debate', 'conversation'],
  ['promote', 'support'],
  ['leader', 'trafficker', 'lieutenant'],
  ['predict', 'expect'],
  ['hope', 'expect'],
  ['intend', 'plan'],
  ['offensive', 'attack', 'operation'],
  ['aggression', 'attack'],
  ['raid', 'enter', 'cross', 'infiltrate'],
  ['lethal', 'kill'],
  ['hospitalize', 'wound'],
  ['serve-time', 'sentence', 'prison'],
  ['pretrial-detention', 'prison'],
  ['fine-penalty', 'punish', 'sanction'],
  ['blackmail', 'extort'],
  ['remove-list', 'lift'],
  ['create', 'begin'],
  ['reason', 'cause'],
  ['risk', 'threaten'],
  ['senator', 'lawmaker', 'senate'],
  ['supreme-court', 'court'],
  ['manufacture', 'drug-lab'],
  ['unprecedented', 'record-high'],
  ['appear-before', 'prosecute'],
];

/** Concepts of which a fact can have only one: a bill that was passed was not rejected. */
export const OPPOSED: readonly (readonly [string, string])[] = [
  ['refuse', 'approve'],
  ['refuse', 'accept'],
  ['refuse', 'allow'],
  ['refuse', 'offer'],
  ['allow', 'ban'],
  ['approve', 'ban'],
  ['increase', 'decrease'],
  ['begin', 'end'],
  ['begin', 'stop'],
  ['continue', 'end'],
  ['continue', 'suspend'],
  ['arrest', 'release'],
  ['appoint', 'dismiss'],
  ['appoint', 'resign'],
  ['confirm', 'deny'],
  ['confirm', 'false'],
  ['open', 'close'],
  ['support', 'oppose'],
  ['praise', 'criticise'],
  ['thank', 'criticise'],
  ['war', 'peace'],
  ['rescue', 'kill'],
  ['impose', 'lift'],
  ['convict', 'acquit'],
  ['win', 'lose'],
  ['improve', 'worsen'],
  ['achieve', 'fail'],
  ['escalate', 'de-escalate'],
  ['necessary', 'unnecessary'],
  ['skip', 'attend'],
  ['help', 'hinder'],
  ['comply', 'violate'],
  ['praise', 'condemn'],
  ['deploy', 'withdraw'],
  ['reinforce', 'withdraw'],
  ['renew', 'cancel'],
  ['begin', 'cancel'],
  ['in-force', 'annul'],
  ['impose', 'exempt'],
  ['take-office', 'resign'],
  ['double', 'halve'],
  ['increase', 'halve'],
  ['undermine', 'reinforce'],
  ['designate', 'remove-list'],
  ['strong', 'weak'],
  ['plea', 'not-guilty-plea'],
  ['quick', 'slow'],
  ['sudden', 'gradual'],
  ['permanent', 'temporary'],
  ['aware', 'unaware'],
];
