import { mailboxOf } from '../model/mail-address.ts';
import { leavesNoTime } from '../model/quiet-hours.ts';
import { toQuiet } from './desk-hours.ts';
import { type DesksFile, toOperators } from './desks.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';
import { takenIds, twice } from './twice.ts';
import { problemAt } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

type Desk = DesksFile['desks'][number];

/** Mistakes between desks, and between desks and topics. `topics` is null while the topics themselves are broken. */
export function deskProblems(file: DesksFile, topics: readonly string[] | null, read: YamlFile): Problem[] {
  const { desks } = file;
  return [
    ...repeated(
      toOperators(file).map(({ address }) => mailboxOf(address)),
      read,
      ['operators'],
    ),
    ...takenIds(desks, 'desk', read),
    ...feedsCalledAlike(file, read),
    ...desks.flatMap((one, index) => [
      ...(topics === null ? [] : unknownTopics(one.topics, topics, read, index)),
      ...repeated(one.topics, read, ['desks', index, 'topics']),
      ...repeated(one.recipients.map(mailboxOf), read, ['desks', index, 'recipients']),
      ...uselessBatch(one, read, index),
      ...uselessNote(one, read, index),
      ...urgentElsewhere(one, read, index),
      ...alwaysQuiet(one, read, index),
      ...unknownChannels(file, read, index),
      ...nobodyReads(one, read, index),
      ...takenPage(one, read, index),
    ]),
  ];
}

function unknownTopics(
  named: readonly string[],
  topics: readonly string[],
  read: YamlFile,
  index: number,
): Problem[] {
  return named.flatMap((topic, at) =>
    topics.includes(topic)
      ? []
      : [
          problemAt(
            read,
            ['desks', index, 'topics', at],
            `there is no topic "${topic}" in topics.yaml`,
            suggestion(topic, topics),
          ),
        ],
  );
}

function repeated(values: readonly string[], read: YamlFile, path: readonly (string | number)[]): Problem[] {
  return twice(
    values,
    (value) => value,
    (_, at) =>
      problemAt(read, [...path, at], `"${values[at]}" stands twice in the list`, 'Remove one of the two'),
  );
}

function uselessBatch(one: DesksFile['desks'][number], read: YamlFile, index: number): Problem[] {
  if (one.schedule === 'immediate' || one.batchSeconds === undefined) return [];
  const fix = 'Remove it, or write schedule: immediate';
  return [meansNothing('batchSeconds', 'for a desk with set hours', fix, read, index)];
}

function uselessNote(one: Desk, read: YamlFile, index: number): Problem[] {
  if (one.schedule !== 'immediate' || !one.nothingNew) return [];
  const fix = 'Remove it, or give the desk set hours';
  return [
    meansNothing('nothingNew', 'for a desk that is written to as soon as there is news', fix, read, index),
  ];
}

function meansNothing(key: string, where: string, fix: string, read: YamlFile, index: number): Problem {
  return problemAt(read, ['desks', index, key], `${key} means nothing ${where}`, fix);
}

function urgentElsewhere(one: Desk, read: YamlFile, index: number): Problem[] {
  return (one.urgent?.topics ?? []).flatMap((topic, at) =>
    one.topics.includes(topic)
      ? []
      : [
          problemAt(
            read,
            ['desks', index, 'urgent', 'topics', at],
            `the desk does not watch the topic "${topic}"`,
            suggestion(topic, one.topics),
          ),
        ],
  );
}

function alwaysQuiet(one: Desk, read: YamlFile, index: number): Problem[] {
  if (!one.quiet || !leavesNoTime(toQuiet(one.quiet))) return [];
  return [
    problemAt(
      read,
      ['desks', index, 'quiet'],
      'the quiet hours of this desk leave no minute of the week in which it could be sent anything',
      'Let them end before they begin again, or name their days (on)',
    ),
  ];
}

function unknownChannels({ desks, channels }: DesksFile, read: YamlFile, index: number): Problem[] {
  const named = desks[index]?.channels ?? [];
  const ids = channels.map(({ id }) => id);
  const path = ['desks', index, 'channels'];
  return [
    ...named.flatMap((id, at) =>
      ids.includes(id)
        ? []
        : [
            problemAt(
              read,
              [...path, at],
              `there is no channel "${id}" below channels:`,
              suggestion(id, ids),
            ),
          ],
    ),
    ...repeated(named, read, path),
  ];
}

/** `channels test ID` takes a channel as well as a desk with a feed. */
function feedsCalledAlike({ desks, channels }: DesksFile, read: YamlFile): Problem[] {
  return channels.flatMap(({ id }, at) => {
    const desk = desks.findIndex((one) => one.id === id && one.feed);
    if (desk === -1) return [];
    const { line } = read.placeOf(['desks', desk]);
    const message = `the id "${id}" is that of the desk in line ${line}, whose feed goes by it`;
    return [problemAt(read, ['channels', at, 'id'], message, 'Give the channel another id')];
  });
}

/** A desk without addresses has somebody only if it has a channel or a feed, or if people may subscribe. */
function nobodyReads(one: Desk, read: YamlFile, index: number): Problem[] {
  if (one.recipients.length > 0 || one.channels || one.feed || one.open) return [];
  return [
    problemAt(
      read,
      ['desks', index, 'recipients'],
      'nobody gets the digest of this desk',
      'Write a list of e-mail addresses, such as ["desk@example.org"], or channels, feed: true or open: true',
    ),
  ];
}

/** The page of an open desk is `/subscribe/ID`, and one of these pages is no desk's. */
function takenPage(one: Desk, read: YamlFile, index: number): Problem[] {
  if (!one.open || one.id !== 'confirm') return [];
  return [
    problemAt(
      read,
      ['desks', index, 'id'],
      'an open desk cannot be called "confirm": that page confirms subscriptions',
      'Give it another id',
    ),
  ];
}
