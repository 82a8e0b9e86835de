import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadConfig, loadTopics } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { DECIDES_FROM } from '../../src/model/judgement.ts';
import { configFolder, RIGHT } from './folder.ts';

/** The lines that are printed for a configuration, with file names in place of paths. */
function complaints(dir: string, env: Record<string, string> = {}): string[] {
  try {
    loadConfig(dir, env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replaceAll(`${dir}/`, ''));
  }
}

function rsaKey(modulusLength: number, locked: { cipher?: string; passphrase?: string } = {}) {
  return generateKeyPairSync('rsa', {
    modulusLength,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', ...locked },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}
const { privateKey: RSA_KEY } = rsaKey(1024);

const feed = (change: Record<string, string>): string => {
  const lines = {
    id: 'la-prueba',
    url: 'https://news.example.org/rss.xml',
    outlet: 'La Prueba',
    country: 'MX',
    lang: 'es',
    zone: 'America/Mexico_City',
    ...change,
  };
  const keys = Object.entries(lines).filter(([, value]) => value !== '-');
  return `feeds:\n${keys.map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}`).join('\n')}\n`;
};
const desk = (change: Record<string, string>): string => {
  const lines = {
    id: 'night',
    name: 'Night',
    topics: '[harbour]',
    schedule: 'immediate',
    zone: 'UTC',
    lang: 'en',
    recipients: '[a@example.org]',
    ...change,
  };
  return `desks:\n${Object.entries(lines)
    .map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}`)
    .join('\n')}\n`;
};

describe('a right configuration', () => {
  test('is loaded', () => {
    const config = loadConfig(configFolder(), {});
    expect(config.feeds).toEqual([
      {
        id: 'la-prueba',
        url: 'https://news.example.org/rss.xml',
        outlet: 'La Prueba',
        country: 'MX',
        lang: 'es',
        zone: 'America/Mexico_City',
        labels: [],
      },
    ]);
    expect(config.desks[0]?.schedule).toEqual({ kind: 'immediate', batchSeconds: 60 });
    expect(config.desks[0]?.recipients).toEqual([{ channel: 'email', address: 'night@example.org' }]);
    expect(config.topics.map((topic) => topic.id)).toEqual(['harbour']);
    expect(config.settings.web.port).toBe(8380);
  });

  test('keeps zones as they are spelled, however they are typed', () => {
    const files = {
      'feeds.yaml': feed({ zone: 'america/mexico_city' }),
      'desks.yaml': `${desk({ zone: 'us/eastern' })}operators: [{ address: ops@example.org, zone: utc }]\n`,
    };
    const { feeds, desks, operators } = loadConfig(configFolder(files), {});
    expect([feeds[0], desks[0], operators[0]].map((one) => one?.zone)).toEqual([
      ...['America/Mexico_City', 'US/Eastern', 'UTC'],
    ]);
  });

  test('may have empty groups of settings, and no feeds or desks yet', () => {
    const files = {
      'settings.yaml': 'web:\n  # port: 80\nlog:\n',
      'feeds.yaml': 'feeds: []\n',
      'desks.yaml': 'desks: []\n',
    };
    expect(complaints(configFolder(files))).toEqual([]);
  });

  test('takes cron schedules as they are written', () => {
    const config = loadConfig(configFolder({ 'desks.yaml': desk({ schedule: '0 7 * * 1-5' }) }), {});
    expect(config.desks[0]?.schedule).toEqual({ kind: 'cron', crons: ['0 7 * * 1-5'] });
  });
});

describe('broken YAML is told with file, line, column and mend', () => {
  const table: [what: string, file: string, text: string, said: string[]][] = [
    [
      'a key given twice',
      'settings.yaml',
      'web:\n  port: 1\n  port: 2\n',
      ['settings.yaml:3:3: this key is given twice. Remove one of the two.'],
    ],
    [
      'a tab',
      'settings.yaml',
      'web:\n\tport: 1\n',
      ['settings.yaml:2:1: a tab stands where only spaces may. Indent with spaces.'],
    ],
    [
      'two documents',
      'settings.yaml',
      'web:\n---\nlog:\n',
      ['settings.yaml:2:1: a second document begins here. Remove the line ---.'],
    ],
    [
      'an open bracket',
      'feeds.yaml',
      'feeds: [\n',
      [
        'feeds.yaml:2:1: the indentation is wrong. Indent it like the lines around it, and close every bracket.',
      ],
    ],
    [
      'a schedule that begins with a star',
      'desks.yaml',
      'desks: * * * * *\n',
      [
        'desks.yaml:1:8: a value begins with *, which YAML keeps for itself. Put the value in quotation marks, as in schedule: "* 7 * * *".',
      ],
    ],
    [
      'an at sign',
      'desks.yaml',
      'desks: @all\n',
      [
        'desks.yaml:1:8: a value begins with a character that YAML keeps for itself. Put the value in quotation marks.',
      ],
    ],
    [
      'a tag',
      'settings.yaml',
      'web: !!js/function x\n',
      ['settings.yaml:1:6: tags (!name) are not read. Remove the tag.'],
    ],
    [
      'a colon in a value',
      'feeds.yaml',
      'feeds:\n  - outlet: Today: News\n',
      [
        'feeds.yaml:2:13: a key stands where a value should, or the line is not indented like its neighbours. Indent it like the lines around it, and put text that holds ": " in quotation marks.',
      ],
    ],
    [
      'an unknown alias',
      'desks.yaml',
      'desks: *all\n',
      [
        'desks.yaml: *all refers to a part named &all, which does not exist. Put text that begins with * in quotation marks.',
      ],
    ],
    [
      'a cron line that begins with a star',
      'desks.yaml',
      desk({ schedule: '*/5 * * * *' }),
      [
        'desks.yaml:5:19: something stands here that YAML does not expect. Put text with marks such as * : # in quotation marks, and check the indentation.',
      ],
    ],
    [
      'a deep nest',
      'feeds.yaml',
      `feeds: ${'['.repeat(200_000)}`,
      [
        'feeds.yaml:1:1: lists or maps stand more than 50 deep in each other. Remove the brackets or dashes that are too many.',
      ],
    ],
    [
      'dashes without end',
      'feeds.yaml',
      `feeds:\n${'- '.repeat(10_000)}`,
      [
        'feeds.yaml:2:1: lists or maps stand more than 50 deep in each other. Remove the brackets or dashes that are too many.',
      ],
    ],
    [
      'a bomb of aliases',
      'settings.yaml',
      bomb(),
      ['settings.yaml: it repeats parts of itself through aliases (*name) too often. Write the values out.'],
    ],
  ];
  test.each(table)('%s', (_, file, text, said) => {
    expect(complaints(configFolder({ [file]: text }))).toEqual(said);
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
  for (let i = 1; i < 10; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(',')}]`,
    );
  return lines.join('\n');
}

describe('wrong settings', () => {
  const table: [what: string, text: string, said: string[]][] = [
    ['an unknown key', 'web:\n  prot: 80\n', ['settings.yaml:2:3: web.prot is not a known key. Write port.']],
    [
      'another spelling of a key',
      'web:\n  public_url: http://x\n',
      ['settings.yaml:2:3: web.public_url is not a known key. Write publicUrl.'],
    ],
    [
      'a key like no other',
      'data:\n  zebra: 80\n',
      ['settings.yaml:2:3: data.zebra is not a known key. Use one of dir, or remove it.'],
    ],
    ['an unknown group', 'weeb:\n  port: 80\n', ['settings.yaml:1:1: weeb is not a known key. Write web.']],
    [
      'a prototype',
      '__proto__: 80\n',
      [
        'settings.yaml:1:1: __proto__ is not a known key. Use one of data, database, redis, web, mail, polling, http, reading, novelty, models, worker, digests, review, log, metrics, or remove it.',
      ],
    ],
    [
      'text for a number',
      'web:\n  port: http\n',
      ['settings.yaml:2:9: web.port is "http". Write a whole number from 0 to 65535, such as 8380.'],
    ],
    [
      'a number out of range',
      'web:\n  port: 123456\n',
      ['settings.yaml:2:9: web.port is 123456. Write a whole number from 0 to 65535, such as 8380.'],
    ],
    [
      'a broken number',
      'web:\n  port: 80.5\n',
      ['settings.yaml:2:9: web.port is 80.5. Write a whole number from 0 to 65535, such as 8380.'],
    ],
    [
      'minutes for seconds',
      'polling:\n  initialSeconds: 15m\n',
      [
        'settings.yaml:2:19: polling.initialSeconds is "15m". Write 900: a whole number of seconds from 1 to 2592000.',
      ],
    ],
    [
      'megabytes for bytes',
      'polling:\n  maxBytes: 5 MB\n',
      [
        'settings.yaml:2:13: polling.maxBytes is "5 MB". Write 5000000: a whole number of bytes from 10000 to 100000000.',
      ],
    ],
    [
      'a number in quotation marks',
      'web:\n  port: "80"\n',
      [
        'settings.yaml:2:9: web.port is "80". Write 80: a whole number from 0 to 65535, without quotation marks.',
      ],
    ],
    [
      'yes for true',
      'polling:\n  robots: yes\n',
      ['settings.yaml:2:11: polling.robots is "yes". Write true.'],
    ],
    [
      'a choice there is not',
      'log:\n  level: loud\n',
      ['settings.yaml:2:10: log.level is "loud". Write one of debug, info, warn, error, silent.'],
    ],
    [
      'a line end in an address',
      'mail:\n  from: "a@b\\nBcc: c@d"\n',
      [
        'settings.yaml:2:9: mail.from is "a@b\\nBcc: c@d". Write an e-mail address, with or without a name, such as Claimwatch <claimwatch@example.org>.',
      ],
    ],
    [
      'a secret is not shown',
      'mail:\n  url: hunter2\n',
      [
        'settings.yaml:2:8: mail.url is not right (it is a secret and not shown). Write a URL that begins with smtp:// or smtps://, or null, such as smtps://user:password@mail.example.org.',
      ],
    ],
    [
      'a list for a map',
      'web: [a]\n',
      ['settings.yaml:1:6: web is a list. Write keys with values, each on a line of its own.'],
    ],
    [
      'text for everything',
      'hello\n',
      ['settings.yaml:1:1: the file is "hello". Write keys with values, each on a line of its own.'],
    ],
    [
      'an address that is none',
      'http:\n  allowPrivate: [10.0.0.0/33]\n',
      [
        'settings.yaml:2:18: http.allowPrivate[0] is "10.0.0.0/33". Write IP addresses or ranges, or host:port, such as 192.168.1.0/24.',
      ],
    ],
    [
      'a floor above the ceiling',
      'polling:\n  floorSeconds: 600\n  ceilingSeconds: 500\n',
      [
        'settings.yaml:2:17: polling.floorSeconds (600) is above polling.ceilingSeconds (500). Write the shorter time as the floor.',
      ],
    ],
    [
      'thresholds out of order',
      'novelty:\n  decide: 0.3\n  review: 0.6\n',
      [
        'settings.yaml:3:11: novelty.review (0.6) is above novelty.decide (0.3). Write them so that review <= decide <= sure.',
      ],
    ],
    [
      'a threshold of certainty below the one that decides',
      'novelty:\n  sure: 0.1\n  review: 0\n',
      [
        `settings.yaml:2:9: novelty.decide (${DECIDES_FROM.decide}) is above novelty.sure (0.1). Write them so that review <= decide <= sure.`,
      ],
    ],
    [
      'a user without a password',
      'mail:\n  user: x\n',
      ['settings.yaml:2:9: mail.user is set and mail.password is not. Set mail.password too, or neither.'],
    ],
    [
      'a key that signs for nobody',
      'mail:\n  dkimDomain: example.org\n',
      [
        'settings.yaml:2:15: mail.dkimDomain is set and mail.dkimSelector is not. Set mail.dkimDomain, mail.dkimSelector, mail.dkimKey, or none of them.',
      ],
    ],
    [
      'a key that is none, and is not shown',
      'mail:\n  dkimKey: hunter2\n',
      [
        'settings.yaml:2:12: mail.dkimKey is not right (it is a secret and not shown). Write a private RSA key in PEM, of 1024 bits or more and without a passphrase, or null, such as (-----BEGIN PRIVATE KEY----- and what follows).',
      ],
    ],
    [
      'a key of another domain than the sender’s',
      stringify({
        mail: { from: 'a@example.org', dkimDomain: 'else.example', dkimSelector: 'one', dkimKey: RSA_KEY },
      }),
      [
        'settings.yaml:3:15: mail.dkimDomain (else.example) is another domain than that of mail.from (example.org): receivers would not count the signature. Write example.org, or send from an address of else.example.',
      ],
    ],
    [
      'the right key of a domain above the sender’s',
      stringify({
        mail: {
          from: 'a@news.example.org',
          dkimDomain: 'example.org',
          dkimSelector: 'one',
          dkimKey: RSA_KEY,
        },
      }),
      [],
    ],
    [
      'a refresh token without its client',
      'mail:\n  user: x\n  oauthRefreshToken: token\n',
      [
        'settings.yaml:3:22: mail.oauthRefreshToken is set and mail.oauthClientId is not. Set mail.oauthRefreshToken, mail.oauthClientId, mail.oauthTokenUrl, or none of them.',
      ],
    ],
    [
      'a refresh token for nobody',
      'mail:\n  oauthRefreshToken: token\n  oauthClientId: us\n  oauthTokenUrl: https://id.example/token\n',
      [
        'settings.yaml:2:22: mail.oauthRefreshToken is set and no user to sign in as. Set mail.user, or name the user in mail.url.',
      ],
    ],
    [
      'a refresh token beside a password',
      'mail:\n  url: smtps://us:password@mail.example\n  oauthRefreshToken: token\n  oauthClientId: us\n  oauthTokenUrl: https://id.example/token\n',
      [
        'settings.yaml:3:22: mail.oauthRefreshToken is set beside a password, and there is one way to sign in. Remove one of the two.',
      ],
    ],
    [
      'a refresh token for a user',
      'mail:\n  user: us\n  oauthRefreshToken: token\n  oauthClientId: us\n  oauthTokenUrl: https://id.example/token\n',
      [],
    ],
    [
      'a model without its name',
      'models:\n  judgeUrl: https://models.example.org/v1\n',
      [
        'settings.yaml:2:13: models.judgeUrl is set and models.judgeModel is not. Set models.judgeUrl and models.judgeModel, or neither.',
      ],
    ],
    [
      'two embedders',
      'models:\n  embedderUrl: https://models.example.org/v1\n  embedderModel: small\n  embedderDir: models/small\n',
      [
        'settings.yaml:4:16: models.embedderDir is set beside models.embedderUrl, and one claim has one embedder. Remove one of the two.',
      ],
    ],
    [
      'a model that is no address',
      'models:\n  judgeUrl: models.example.org\n',
      [
        'settings.yaml:2:13: models.judgeUrl is "models.example.org". Write a URL that begins with http:// or https://, or null, such as https://models.example.org/v1.',
      ],
    ],
    [
      'two ways to the mail server',
      'mail:\n  url: smtp://mail\n  port: 26\n',
      ['settings.yaml:3:9: mail.port is set beside mail.url, which holds it already. Remove one of the two.'],
    ],
  ];
  test.each(table)('%s', (_, text, said) => {
    expect(complaints(configFolder({ 'settings.yaml': text }))).toEqual(said);
  });
});

describe('wrong feeds', () => {
  const id =
    'Write lower-case letters, digits and hyphens, at most 64, with at least one letter, such as la-jornada.';
  const table: [what: string, text: string, said: string[]][] = [
    [
      'an id of digits',
      feed({ id: '"123"' }),
      [
        `feeds.yaml:2:9: feeds[0].id is "123": it is all digits, which the queue takes for its own numbers. ${id}`,
      ],
    ],
    [
      'an id with a colon',
      feed({ id: 'a:b' }),
      [`feeds.yaml:2:9: feeds[0].id is "a:b": it holds a colon, which the queue keeps for itself. ${id}`],
    ],
    ['an id with a space', feed({ id: 'La Prueba' }), [`feeds.yaml:2:9: feeds[0].id is "La Prueba". ${id}`]],
    [
      'no outlet',
      feed({ outlet: '-' }),
      [
        'feeds.yaml:2:5: feeds[0] has no outlet. Add outlet: a line of text of at most 200 characters, such as La Jornada.',
      ],
    ],
    [
      'a file of this machine',
      feed({ url: 'file:///etc/passwd' }),
      [
        'feeds.yaml:3:10: feeds[0].url is "file:///etc/passwd". Write a URL that begins with http:// or https://, such as https://example.org/rss.xml.',
      ],
    ],
    [
      'a password in the address',
      feed({ url: 'https://u:secret@example.org/' }),
      [
        'feeds.yaml:3:10: feeds[0].url is "https://(hidden)@example.org/": a name or password in a URL would be shown to readers. Write a URL that begins with http:// or https://, such as https://example.org/rss.xml.',
      ],
    ],
    [
      'the name of a country',
      feed({ country: 'Mexico' }),
      ['feeds.yaml:5:14: feeds[0].country is "Mexico". Write MX.'],
    ],
    [
      'the everyday code of Britain',
      feed({ country: 'UK' }),
      ['feeds.yaml:5:14: feeds[0].country is "UK". Write GB.'],
    ],
    [
      'no country at all',
      feed({ country: 'QQ' }),
      ['feeds.yaml:5:14: feeds[0].country is "QQ". Write a country code of two capital letters, such as MX.'],
    ],
    [
      'another language',
      feed({ lang: 'fr' }),
      ['feeds.yaml:6:11: feeds[0].lang is "fr". Write en or es, such as es.'],
    ],
    [
      'a misspelt zone',
      feed({ zone: 'America/Mexiko_City' }),
      ['feeds.yaml:7:11: feeds[0].zone is "America/Mexiko_City". Write America/Mexico_City.'],
    ],
    [
      'a zone by its city',
      feed({ zone: 'Tijuana' }),
      ['feeds.yaml:7:11: feeds[0].zone is "Tijuana". Write America/Tijuana.'],
    ],
    [
      'a country for the city of its clocks',
      feed({ zone: 'America/Mexico' }),
      ['feeds.yaml:7:11: feeds[0].zone is "America/Mexico". Write America/Mexico_City.'],
    ],
    [
      'an abbreviation that Node takes for one of its places',
      feed({ zone: 'CST' }),
      ['feeds.yaml:7:11: feeds[0].zone is "CST". Write America/Chicago or America/Mexico_City.'],
    ],
    [
      'an offset for a zone',
      feed({ zone: '"-06:00"' }),
      [
        'feeds.yaml:7:11: feeds[0].zone is "-06:00". Write a time zone of the IANA list, such as America/Mexico_City.',
      ],
    ],
    [
      'a key by another name',
      feed({ title: 'X' }),
      [
        'feeds.yaml:8:5: feeds[0].title is not a known key. Use one of id, url, outlet, country, lang, zone, labels, or remove it.',
      ],
    ],
    [
      'one address twice',
      RIGHT['feeds.yaml'] +
        feed({ id: 'again', url: 'http://www.news.example.org/rss.xml?utm_source=x#top' }).replace(
          'feeds:\n',
          '',
        ),
      ['feeds.yaml:9:10: this is the address of the feed "la-prueba" in line 2 too. Remove one of the two.'],
    ],
    [
      'one id twice',
      RIGHT['feeds.yaml'] + feed({ url: 'https://other.example.org/' }).replace('feeds:\n', ''),
      ['feeds.yaml:8:9: the id "la-prueba" is taken by the feed in line 2. Give one of the two another id.'],
    ],
  ];
  test.each(table)('%s', (_, text, said) => {
    expect(complaints(configFolder({ 'feeds.yaml': text }))).toEqual(said);
  });
});

describe('wrong desks', () => {
  const five =
    'Write immediate, hourly, keys at and on, or five cron fields (minute hour day month weekday), such as 0 7 * * 1-5.';
  const noTime =
    'the quiet hours of this desk leave no minute of the week in which it could be sent anything. Let them end before they begin again, or name their days (on).';
  const table: [what: string, text: string, said: string[]][] = [
    [
      'an unknown topic',
      desk({ topics: '[harbor]' }),
      ['desks.yaml:4:14: there is no topic "harbor" in topics.yaml. Write harbour.'],
    ],
    [
      'no topics',
      desk({ topics: '[]' }),
      [
        'desks.yaml:4:13: desks[0].topics is an empty list. Write a list of topic ids, such as ["sheinbaum"].',
      ],
    ],
    [
      'a topic twice',
      desk({ topics: '[harbour, harbour]' }),
      ['desks.yaml:4:23: "harbour" stands twice in the list. Remove one of the two.'],
    ],
    [
      'an open desk with the name of another page',
      desk({ id: 'confirm', open: 'true' }),
      [
        'desks.yaml:2:9: an open desk cannot be called "confirm": that page confirms subscriptions. Give it another id.',
      ],
    ],
    [
      'no address',
      desk({ recipients: '[nobody]' }),
      [
        'desks.yaml:8:18: desks[0].recipients[0] is "nobody". Write an e-mail address, such as desk@example.org.',
      ],
    ],
    [
      'one address twice',
      desk({ recipients: '[a@example.org, A@example.org]' }),
      ['desks.yaml:8:33: "a@example.org" stands twice in the list. Remove one of the two.'],
    ],
    [
      'a day that never comes',
      desk({ schedule: '0 7 31 2 *' }),
      [`desks.yaml:5:15: desks[0].schedule is "0 7 31 2 *": no date ever fits it. ${five}`],
    ],
    [
      'a batch for set hours',
      desk({ schedule: '0 7 * * *', batchSeconds: '5' }),
      [
        'desks.yaml:9:19: batchSeconds means nothing for a desk with set hours. Remove it, or write schedule: immediate.',
      ],
    ],
    [
      'quiet hours without end',
      desk({ quiet: '{ from: "07:00", to: "07:00" }' }),
      [`desks.yaml:9:12: ${noTime}`],
    ],
    [
      'quiet hours that hand over to each other',
      desk({ quiet: '[{ from: "22:00", to: "10:00" }, { from: "09:30", to: "22:00" }]' }),
      [`desks.yaml:9:12: ${noTime}`],
    ],
    ['quiet hours that leave a minute', desk({ quiet: '{ from: "07:01", to: "07:00" }' }), []],
    [
      'quiet hours that leave one day',
      desk({ quiet: '{ from: "00:00", to: "00:00", on: [mon, tue, wed, thu, fri, sat] }' }),
      [],
    ],
    [
      'quiet hours that are none',
      desk({ quiet: '{ from: "22:00", to: "24:00" }' }),
      [
        'desks.yaml:9:33: desks[0].quiet.to is "24:00". Write a time of day as "HH:MM", in quotation marks, from "00:00" to "23:59", such as 07:00.',
      ],
    ],
  ];
  test.each(table)('%s', (_, text, said) => {
    expect(complaints(configFolder({ 'desks.yaml': text }))).toEqual(said);
  });

  test.each(['0 7 * *', '61 7 * * *', 'daily', '@daily', '0 0 7 * * *'])('the schedule %s', (schedule) => {
    const [line, ...more] = complaints(configFolder({ 'desks.yaml': desk({ schedule: `"${schedule}"` }) }));
    expect(line).toContain(`desks.yaml:5:15: desks[0].schedule is "${schedule}": `);
    expect(line?.endsWith(five)).toBe(true);
    expect(more).toEqual([]);
  });
});

describe('operators', () => {
  const file = (operators: string) => `${desk({})}operators:${operators}\n`;

  test('are addresses, with a language and a zone where they want one', () => {
    const text = file(
      ' [a@example.org, { address: b@example.org, lang: es, zone: America/Mexico_City }, { address: c@example.org }]',
    );
    expect(loadConfig(configFolder({ 'desks.yaml': text }), {}).operators).toEqual([
      { address: 'a@example.org', lang: 'en', zone: 'UTC' },
      { address: 'b@example.org', lang: 'es', zone: 'America/Mexico_City' },
      { address: 'c@example.org', lang: 'en', zone: 'UTC' },
    ]);
    expect(loadConfig(configFolder({ 'desks.yaml': desk({}) }), {}).operators).toEqual([]);
  });

  test.each([
    [
      ' [nobody]',
      'operators[0] is "nobody". Write an e-mail address, or keys address, lang and zone, such as operator@example.org.',
    ],
    [' a@example.org', 'operators is "a@example.org". Write [a@example.org]: a list of e-mail addresses.'],
    ['\n  - adress: a@example.org', 'operators[0].adress is not a known key. Write address.'],
    [
      '\n  - { address: nobody }',
      'operators[0].address is "nobody". Write an e-mail address, such as operator@example.org.',
    ],
    ['\n  - { address: a@example.org, lang: fr }', 'operators[0].lang is "fr". Write en or es, such as es.'],
    ['\n  - { address: a@example.org, zone: Mars }', 'operators[0].zone is "Mars". Write'],
    [' [a@example.org, A@example.org]', '"a@example.org" stands twice in the list. Remove one of the two.'],
  ])('%j is refused', (operators, said) => {
    expect(complaints(configFolder({ 'desks.yaml': file(operators) })).join('\n')).toContain(said);
  });

  test('a key that is almost right is known again', () => {
    const text = `${desk({})}operator: [a@example.org]\n`;
    expect(complaints(configFolder({ 'desks.yaml': text }))).toEqual([
      'desks.yaml:9:1: operator is not a known key. Write operators.',
    ]);
  });
});

describe('files that are no configuration', () => {
  test('a missing folder', () => {
    const dir = configFolder();
    rmSync(dir, { recursive: true });
    expect(complaints(dir)).toEqual([
      `${dir}: there is no such folder. Name the folder that holds settings.yaml, feeds.yaml, topics.yaml and desks.yaml with --config.`,
    ]);
  });

  test('a missing file', () => {
    expect(complaints(configFolder({ 'topics.yaml': null }))).toEqual([
      'topics.yaml: there is no such file. Create it, or name the folder of the configuration with --config.',
    ]);
  });

  test('an empty file', () => {
    expect(complaints(configFolder({ 'desks.yaml': '' }))).toEqual([
      'desks.yaml: the file is empty. Restore it, or start from the one that Claimwatch ships with.',
    ]);
  });

  test('a folder in place of a file', () => {
    const dir = configFolder({ 'feeds.yaml': null });
    mkdirSync(join(dir, 'feeds.yaml'));
    expect(complaints(dir)).toEqual([
      'feeds.yaml: this is a folder, not a file. Put a YAML file in its place.',
    ]);
  });

  test('a picture', () => {
    const dir = configFolder();
    writeFileSync(join(dir, 'feeds.yaml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    expect(complaints(dir)).toEqual(['feeds.yaml: this is not a text file. Save it as UTF-8 text.']);
  });

  test('Latin-1', () => {
    const dir = configFolder();
    writeFileSync(join(dir, 'feeds.yaml'), Buffer.from('feeds: [] # a\u00f1o', 'latin1'));
    expect(complaints(dir)).toEqual(['feeds.yaml: the file is not UTF-8 text. Save it as UTF-8.']);
  });

  test('50 MB', () => {
    const dir = configFolder();
    truncateSync(join(dir, 'feeds.yaml'), 50_000_000);
    expect(complaints(dir)).toEqual([
      'feeds.yaml: the file is 50.0 MB long; at most 5 MB are read. Check that it is the right file.',
    ]);
  });

  test('a file of comments only has no feeds', () => {
    expect(complaints(configFolder({ 'feeds.yaml': '# later\n' }))).toEqual([
      'feeds.yaml:1:1: the file is empty. Write keys with values, each on a line of its own.',
    ]);
  });
});

test('the mistakes of all files are told at once, in the order of their lines', () => {
  const dir = configFolder({
    'settings.yaml': 'web:\n  port: x\n  host: 3\n',
    'feeds.yaml': feed({ country: 'Mexico', id: '7' }),
    'topics.yaml': 'topics: []\n',
    'desks.yaml': desk({ topics: '[nothing]', zone: 'Nowhere/Land' }),
  });
  expect(complaints(dir, { CLAIMWATCH_WEB_PORT: 'y' }).map((line) => line.split(': ')[0])).toEqual([
    'settings.yaml:2:9',
    'settings.yaml:3:9',
    'environment',
    'feeds.yaml:2:9',
    'feeds.yaml:5:14',
    'topics.yaml:1:9',
    'desks.yaml:6:11',
  ]);
});

test.each([
  ['of another kind', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ['that is too short', rsaKey(512).privateKey],
  ['that is public', rsaKey(1024).publicKey],
  ['with a passphrase', rsaKey(1024, { cipher: 'aes-256-cbc', passphrase: 'geheim' }).privateKey],
])('a key for signing %s in a file of its own is told once, and not as one that is not set', (_, key) => {
  const dir = configFolder({
    'settings.yaml': 'mail:\n  from: a@example.org\n  dkimDomain: example.org\n  dkimSelector: one\n',
  });
  const file = join(dir, 'dkim.pem');
  writeFileSync(file, key);
  expect(complaints(dir, { CLAIMWATCH_MAIL_DKIM_KEY_FILE: file })).toEqual([
    'environment: CLAIMWATCH_MAIL_DKIM_KEY_FILE is not right (it is a secret and not shown). Write a private RSA key in PEM, of 1024 bits or more and without a passphrase, or null, such as (-----BEGIN PRIVATE KEY----- and what follows).',
  ]);
});

test('topics alone can be loaded, and are refused in the same form', () => {
  const dir = configFolder({ 'wrong.yaml': 'topics:\n  - id: x\n' });
  expect(loadTopics(join(dir, 'topics.yaml')).map((topic) => topic.id)).toEqual(['harbour']);
  expect(() => loadTopics(join(dir, 'wrong.yaml'))).toThrow(ConfigError);
});

test('a key of patterns on an entity or a topic is told what to write instead', () => {
  const topic = (entity: string, own = '') =>
    `topics:\n  - id: x\n    name: { en: X, es: X }\n    entities:\n      - { id: x, name: Ana Ruiz, aliases: [Ruiz]${entity} }\n${own}    examples: { match: { en: [Ruiz] }, ignore: { en: [Mora] } }\n`;
  const said = (yaml: string) => complaints(configFolder({ 'topics.yaml': yaml }));
  expect(said(topic(', unless: [{ any: [port] }]'))[0]).toMatch(
    /entities\[0\]\.unless is not a known key\. An entity has none: write .* under not, .* under others .* signs/,
  );
  expect(said(topic(', needs: [{ any: [port] }]'))[0]).toMatch(/An entity has none: write .* homeRoles/);
  expect(said(topic('', '    unless: [{ any: [port] }]\n'))[0]).toMatch(
    /topics\[0\]\.unless is not a known key\. It belongs to a pattern of actions or labels/,
  );
});

test('any text in any file is loaded or refused, and never breaks the loader', () => {
  const words = fc.constantFrom(
    'feeds',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    '{',
    '&a',
    '*a',
    '"',
    "'",
    '|',
    '>',
    '#',
    '!',
    '?',
    '\t',
    '__proto__',
    '0',
    'null',
    'é',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(RIGHT)), fc.array(words, { maxLength: 30 }), (file, parts) => {
      const dir = configFolder({ [file]: parts.join('') });
      for (const line of complaints(dir)) expect(line).toMatch(/^\S.*\.$/);
      rmSync(dir, { recursive: true });
    }),
    { numRuns: 200 },
  );
});
