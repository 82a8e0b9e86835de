import type { FC } from 'hono/jsx';
import type { AddressAlert, AlertAddress } from '../model/alert.ts';
import type { RenderedDigest } from '../model/digest.ts';
import { ADDRESS_ALERT_WORDS } from './address-alert-words.ts';
import { alertMail, alertVoice, asRoomAllows } from './alert-mail.tsx';
import { shortened, shownName, shownText } from './clean.ts';
import { Row, Rows } from './mail-page.tsx';
import { wrap } from './render-text.ts';
import { asSentence, moment, type Voice } from './say.ts';
import { STYLE } from './styles.ts';

/** Most addresses that are named: the first number at which the mail is small enough. */
const NAMED = [60, 30, 15] as const;
const MAX_ERROR = 300;

/** Which addresses were not reached, as it is mailed to an operator. The same alert gives the same bytes. */
export function renderAddressAlert(alert: AddressAlert): RenderedDigest {
  return asRoomAllows(NAMED, (most) => renderNamed(alert, most));
}

/** An address in words, cleaned but not escaped: what the HTML and the plain text both say. */
interface AddressTold {
  readonly name: string;
  readonly sentences: readonly string[];
}

function renderNamed(alert: AddressAlert, most: number): RenderedDigest {
  const { lang, pageUrl } = alert;
  const words = ADDRESS_ALERT_WORDS[lang];
  const { voice, when } = alertVoice(alert);
  const suppressed = alert.addresses.filter((one) => one.suppressed);
  const inOrder = [...suppressed, ...alert.addresses.filter((one) => !one.suppressed)];
  const left = inOrder.length - most;
  const named = suppressed.find((one) => !one.isSubscriber);
  const advice = [
    ...(named === undefined ? [] : [words.adviceSuppressed(shownName(named.address))]),
    ...(suppressed.some((one) => one.isSubscriber) ? [words.adviceSubscriber] : []),
    ...(suppressed.length < inOrder.length ? [words.adviceGivenUp] : []),
  ];
  const more = left > 0 ? `… ${words.others(left)}.` : null;
  const frame = { voice, when, headline: headline(inOrder, lang), more, advice, pageUrl, words };
  const told = inOrder.slice(0, most).map((one) => addressTold(one, lang, voice));
  return alertMail(frame, <Addresses told={told} />, told.map(addressText));
}

/** `ana@desk.example gets nothing more`, `Nothing more is sent to ana@... and 1 other; politics-slack was not reached`. */
function headline(addresses: readonly AlertAddress[], lang: AddressAlert['lang']): string {
  const words = ADDRESS_ALERT_WORDS[lang];
  const news = (told: readonly AlertAddress[], say: typeof words.suppressed) =>
    told.slice(0, 1).map((first) => say(nameOf(first, lang), told.length - 1));
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

function nameOf({ address, isSubscriber }: AlertAddress, lang: AddressAlert['lang']): string {
  const name = shownName(address);
  return isSubscriber ? ADDRESS_ALERT_WORDS[lang].subscriberOf(name) : name;
}

function addressTold(one: AlertAddress, lang: AddressAlert['lang'], voice: Voice): AddressTold {
  const words = ADDRESS_ALERT_WORDS[lang];
  const since = moment(one.from, voice);
  const what = one.suppressed ? words.refused(since, one.digests) : words.notTaken(since, one.digests);
  const error = shortened(shownText(one.error), MAX_ERROR);
  return {
    name: one.channel === 'email' ? nameOf(one, lang) : `${nameOf(one, lang)} (${one.channel})`,
    sentences: [what, ...(error === '' ? [] : [`${words.said} ${asSentence(error)}`])],
  };
}

function addressText({ name, sentences }: AddressTold): string[] {
  return [...wrap(name), ...sentences.flatMap((sentence) => wrap(sentence, '  '))];
}

const Addresses: FC<{ told: readonly AddressTold[] }> = ({ told }) => (
  <Rows>
    {told.map(({ name, sentences }) => (
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
);
