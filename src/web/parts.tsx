import type { Child, FC } from 'hono/jsx';
import type { CorrectionKind, DigestLine } from '../model/digest.ts';
import type { ReviewAct } from '../model/verdict.ts';
import { linkable, shortened, shown } from './outside-text.ts';

/** A name from outside (outlet, speaker, address): kept apart from what stands beside it, and of bearable length. */
export const Name: FC<{ text: string }> = ({ text }) => <bdi>{shortened(shown(text), 160)}</bdi>;

/** `The Harbor Ledger (US)`. */
export const Outlet: FC<{ outlet: string; country: string }> = ({ outlet, country }) => (
  <>
    <Name text={outlet} /> ({shown(country)})
  </>
);

/** Words from outside, whole, in their own language. */
export const Words: FC<{ text: string; lang: string }> = ({ text, lang }) => (
  <bdi lang={lang}>{shown(text)}</bdi>
);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(lang: string, zone: string): Intl.DateTimeFormat {
  const key = `${lang} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
    hourCycle: 'h23',
  });
  formats.set(key, format);
  return format;
}

/** A moment for people, in UTC and said so unless a zone is given, with the machine's form beside it. */
export const Moment: FC<{ at: Date | string; zone?: string; lang?: string }> = ({
  at,
  zone = 'UTC',
  lang = 'en',
}) => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span>{shown(String(at))}</span>;
  return (
    <time datetime={date.toISOString()}>
      {formatFor(lang, zone).format(date)}
      {zone === 'UTC' ? ' UTC' : ''}
    </time>
  );
};

/** A link for http(s) addresses only; anything else is shown as text. */
export const OutsideLink: FC<{ href: string; children?: Child }> = ({ href, children }) => {
  const safe = linkable(href);
  if (safe === null) return <span>{children}</span>;
  return (
    <a href={safe} rel="noreferrer noopener">
      {children}
    </a>
  );
};

export const VERDICT_WORDS = {
  new: 'New',
  update: 'Update',
  contradiction: 'Contradiction',
  repeat: 'Repeat',
} as const;

export const Badge: FC<{ verdict: keyof typeof VERDICT_WORDS; label?: string }> = ({ verdict, label }) => (
  <span class={`badge ${verdict}`}>{label ?? VERDICT_WORDS[verdict]}</span>
);

const CORRECTION_COLOURS: Record<CorrectionKind, keyof typeof VERDICT_WORDS> = {
  retracted: 'contradiction',
  'taken-out': 'contradiction',
  edited: 'update',
  'stands-again': 'repeat',
  'put-back': 'repeat',
};

/** What became of a line: in red what does not stand, quietly what stands again, as in mails. */
export const CorrectionBadge: FC<{ kind: CorrectionKind; label: string }> = ({ kind, label }) => (
  <span class={`badge ${CORRECTION_COLOURS[kind]}`}>{label}</span>
);

/** What each act makes of a claim. */
export const ACT_WORDS: Record<ReviewAct, string> = {
  confirm: 'confirmed',
  repeat: 'marked as a repeat',
  merge: 'statements merged',
  split: 'split off: a statement of its own',
  reject: 'rejected',
  'off-topic': 'off topic',
  retract: 'retracted',
  undo: 'taken back',
};

/** What a reviewer's last act made of a claim; nothing where nobody said anything. */
export const Standing: FC<{ act: ReviewAct | undefined }> = ({ act }) =>
  act === undefined ? null : <span class={`standing ${act}`}>{ACT_WORDS[act]}</span>;

/** Who says it: the speaker, else the outlet; `probably` where the text left room for doubt. */
export const Who: FC<Pick<DigestLine, 'speaker' | 'via' | 'outlet'>> = ({ speaker, via, outlet }) => (
  <>
    {speaker?.probably ? 'probably ' : ''}
    <b>
      <Name text={speaker?.name ?? outlet} />
    </b>
    {speaker?.role === undefined ? null : (
      <>
        , <Name text={speaker.role} />,
      </>
    )}
    {via.length === 0 ? null : (
      <>
        , via <Name text={via.join(', then ')} />
      </>
    )}
  </>
);

type SourceProps = Pick<DigestLine, 'speaker' | 'outlet'> & {
  readonly via?: readonly string[];
  readonly country?: string;
};

/** Who says it and where: `Ana Puerto, The Harbor Ledger (US)`; the outlet alone where it speaks for itself. */
export const Source: FC<SourceProps> = ({ speaker, via = [], outlet, country }) => {
  const where = country === undefined ? <Name text={outlet} /> : <Outlet outlet={outlet} country={country} />;
  if (speaker === null && via.length === 0) return <b>{where}</b>;
  return (
    <>
      <Who speaker={speaker} via={via} outlet={outlet} />, {where}
    </>
  );
};

/** What became of some words from outside: those that went struck out, those that came underlined. */
export const Changed: FC<{
  lang: string;
  words: readonly { readonly kind: 'same' | 'gone' | 'come'; readonly text: string }[];
  label?: string;
}> = ({ lang, words, label = '' }) => (
  <p class="lead" lang={lang} dir="auto">
    {label === '' ? null : (
      <span lang="en" class="soft">
        {label}
      </span>
    )}
    {words.map(({ kind, text }) => {
      const said = shown(text);
      if (kind === 'same') return said;
      return kind === 'gone' ? <del>{said}</del> : <ins>{said}</ins>;
    })}
  </p>
);

/** Onward through a list that is longer than a page. */
export const Older: FC<{ href: string | null; what: string }> = ({ href, what }) =>
  href === null ? null : (
    <p class="older">
      <a href={href} rel="next">
        Older {what}
      </a>
    </p>
  );

/** `1 claim`, `3 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
