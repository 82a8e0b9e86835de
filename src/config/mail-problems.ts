import { mailDomain } from './forms.ts';
import type { Settings } from './settings.ts';

/** A mistake between keys, and how to mend it. */
export type Fault = readonly [name: string, message: string, mend: string];

type Mail = Settings['mail'];

/** What the settings of mail say twice, or only by half. `given` are the keys that are set. */
export function mailFaults(mail: Mail, given: ReadonlySet<string>): Fault[] {
  return [...serverFaults(mail, given), ...oauthFaults(mail), ...dkimFaults(mail)];
}

function serverFaults(mail: Mail, given: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const partOfUrl = ['mail.host', 'mail.port', 'mail.user', 'mail.password', 'mail.tls'].find((name) =>
    given.has(name),
  );
  if (mail.url !== null && partOfUrl !== undefined) {
    const message = `${partOfUrl} is set beside mail.url, which holds it already`;
    faults.push([partOfUrl, message, 'Remove one of the two']);
  }
  const isOauth = mail.oauthRefreshToken !== null;
  if (mail.url === null && !isOauth && (mail.user === null) !== (mail.password === null)) {
    const [there, missing] = mail.user === null ? ['password', 'user'] : ['user', 'password'];
    const message = `mail.${there} is set and mail.${missing} is not`;
    faults.push([`mail.${there}`, message, `Set mail.${missing} too, or neither`]);
  }
  return faults;
}

const OAUTH = ['oauthRefreshToken', 'oauthClientId', 'oauthTokenUrl'] as const;

/** Signing in with OAuth 2 takes a user, a client, a refresh token and where it is exchanged, and no password. */
function oauthFaults(mail: Mail): Fault[] {
  const there = [...OAUTH, 'oauthClientSecret' as const].find((key) => mail[key] !== null);
  if (there === undefined) return [];
  const name = `mail.${there}`;
  const missing = OAUTH.find((key) => mail[key] === null);
  if (missing !== undefined) {
    const mend = `Set ${OAUTH.map((key) => `mail.${key}`).join(', ')}, or none of them`;
    return [[name, `${name} is set and mail.${missing} is not`, mend]];
  }
  const { user, password } = signIn(mail);
  if (user === null) {
    return [
      [name, `${name} is set and no user to sign in as`, 'Set mail.user, or name the user in mail.url'],
    ];
  }
  if (password === null) return [];
  return [
    [name, `${name} is set beside a password, and there is one way to sign in`, 'Remove one of the two'],
  ];
}

function signIn({ url, user, password }: Mail): Pick<Mail, 'user' | 'password'> {
  if (url === null) return { user, password };
  const { username, password: inUrl } = new URL(url);
  return { user: username || null, password: inUrl || null };
}

const DKIM = ['dkimDomain', 'dkimSelector', 'dkimKey'] as const;

/** A signature takes all three, and counts for DMARC only where it is by the sender's own domain. */
function dkimFaults(mail: Mail): Fault[] {
  const there = DKIM.find((key) => mail[key] !== null);
  const missing = DKIM.find((key) => mail[key] === null);
  if (there === undefined) return [];
  if (missing !== undefined) {
    const mend = `Set ${DKIM.map((key) => `mail.${key}`).join(', ')}, or none of them`;
    return [[`mail.${there}`, `mail.${there} is set and mail.${missing} is not`, mend]];
  }
  const from = mailDomain(mail.from).toLowerCase();
  const domain = mail.dkimDomain?.toLowerCase() ?? '';
  if (from === domain || from.endsWith(`.${domain}`) || domain.endsWith(`.${from}`)) return [];
  const message = `mail.dkimDomain (${domain}) is another domain than that of mail.from (${from}): receivers would not count the signature`;
  return [['mail.dkimDomain', message, `Write ${from}, or send from an address of ${domain}`]];
}
