import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { AddressAlert, AlertAddress } from '../model/alert.ts';
import { RECIPIENT_MARK, type RenderedDigest } from '../model/digest.ts';
import { ADDRESS_ALERT_WORDS } from './address-alert-words.ts';
import { shortened, shownName, shownText } from './clean.ts';
import { Link, MailPage, Row, Rows } from './mail-page.tsx';
import { bytesInMail, MAX_MAIL_BYTES } from './mail-size.ts';
import { address as addressText, wrap } from './render-text.ts';
import { asSentence, heading, moment, type Voice, voiceOf } from './say.ts';
import { STYLE } from './styles.ts';

/** Most addresses that are named: the first number at which the mail is small enough. */
const NAMED = [60, 30, 15] as const;
const MAX_ERROR = 300;

/** Which addresses were not reached, as it is mailed to an operator. The same alert gives the same bytes. */
export function renderAddressAlert(alert: AddressAlert): RenderedDigest {
  const rendered = NAMED.map((most) => renderNamed(alert, most));
  const small = rendered.find((one) => bytesInMail(one) <= MAX_MAIL_BYTES) ?? rendered.at(-1);
  if (small === undefined) throw new Error('At least one number of named addresses is tried.');
  return small;
}

function renderNamed(alert: AddressAlert, most: number): RenderedDigest {
  const told = tell(alert, most);
  const subject = `Claimwatch: ${told.headline}`;
  const page = (
    <MailPage lang={alert.lang} title={subject}>
      <Column told={told} />
      {raw(RECIPIENT_MARK)}
    </MailPage>
  );
  return { subject, html: `<!doctype html>\n${page.toString()}\n`, text: textOf(told) };
}

/** An alert in words, cleaned but not escaped: what the HTML and the plain text both say. */
interface Told {
  readonly alert: AddressAlert;
  readonly voice: Voice;
  readonly when: string;
  readonly headline: string;
  readonly addresses: readonly { readonly name: string; readonly sentences: readonly string[] }[];
  readonly more: string | null;
  readonly advice: readonly string[];
}

function tell(alert: AddressAlert, most: number): Told {
  const words = ADDRESS_ALERT_WORDS[alert.lang];
  const spoken = { lang: alert.lang, zone: alert.zone, window: { to: alert.at } };
  const voice = voiceOf(spoken, 0);
  const suppressed = alert.addresses.filter((one) => one.suppressed);
  const inOrder = [...suppressed, ...alert.addresses.filter((one) => !one.suppressed)];
  const left = inOrder.length - most;
  const first = suppressed[0];
  return {
    alert,
    voice,
    when: heading(spoken),
    headline: headline(inOrder, alert.lang),
    addresses: inOrder.slice(0, most).map((one) => addressTold(one, alert.lang, voice)),
    more: left > 0 ? `… ${words.others(left)}.` : null,
    advice: [
      ...(first === undefined ? [] : [words.adviceSuppressed(shownName(first.address))]),
      ...(suppressed.length < inOrder.length ? [words.adviceGivenUp] : []),
    ],
  };
}

/** `ana@desk.example gets nothing more`, `Nothing more is sent to ana@... and 1 other; politics-slack was not reached`. */
function headline(addresses: readonly AlertAddress[], lang: AddressAlert['lang']): string {
  const words = ADDRESS_ALERT_WORDS[lang];
  const news = (told: readonly AlertAddress[], say: typeof words.suppressed) =>
    told.slice(0, 1).map(({ address }) => say(shownName(address), told.length - 1));
  return [
    ...news(
      addresses.filter((one) => one.suppressed),
      words.suppressed,
    ),
    ...news(
      addresses.filter((one) => !one.suppressed),
      words.givenUp,
    ),
  ].join('; ');
}

function addressTold(one: AlertAddress, lang: AddressAlert['lang'], voice: Voice) {
  const words = ADDRESS_ALERT_WORDS[lang];
  const since = moment(one.from, voice);
  const what = one.suppressed ? words.refused(since, one.digests) : words.notTaken(since, one.digests);
  const error = shortened(shownText(one.error), MAX_ERROR);
  return {
    name: one.channel === 'email' ? shownName(one.address) : `${shownName(one.address)} (${one.channel})`,
    sentences: [what, ...(error === '' ? [] : [`${words.said} ${asSentence(error)}`])],
  };
}

function textOf({ alert, voice, ...told }: Told): string {
  const words = ADDRESS_ALERT_WORDS[alert.lang];
  const blocks = [
    [...wrap(told.headline), ...wrap(told.when)],
    ...told.addresses.map(({ name, sentences }) => [
      ...wrap(name),
      ...sentences.flatMap((sentence) => wrap(sentence, '  ')),
    ]),
    told.more === null ? [] : [told.more],
    [words.whatToDo, '-'.repeat(words.whatToDo.length), ...told.advice.flatMap((line) => wrap(line))],
    [`${words.page}:`, addressText(alert.pageUrl, voice)],
  ];
  const filled = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${filled.join('\n\n')}\n`;
}

const Column: FC<{ told: Told }> = ({ told }) => {
  const words = ADDRESS_ALERT_WORDS[told.alert.lang];
  return (
    <>
      <h1 class="i" style={STYLE.desk}>
        {told.headline}
      </h1>
      <p class="q" style={STYLE.date}>
        {told.when}
      </p>
      <Rows>
        {told.addresses.map(({ name, sentences }) => (
          <Row>
            <h2 class="i" style={STYLE.who}>
              {name}
            </h2>
            {sentences.map((sentence) => (
              <p class="q" dir="auto" style={STYLE.small}>
                {sentence}
              </p>
            ))}
          </Row>
        ))}
      </Rows>
      {told.more === null ? (
        ''
      ) : (
        <p class="q" style={STYLE.links}>
          {told.more}
        </p>
      )}
      <h2 class="i" style={STYLE.foot}>
        {words.whatToDo}
      </h2>
      {told.advice.map((line) => (
        <p class="q" style={STYLE.small}>
          {line}
        </p>
      ))}
      <p class="q" style={STYLE.links}>
        <Link url={told.alert.pageUrl} voice={told.voice}>
          {words.page}
        </Link>
      </p>
    </>
  );
};
