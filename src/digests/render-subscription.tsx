import { raw } from 'hono/html';
import { RECIPIENT_MARK, type RenderedDigest } from '../model/digest.ts';
import type { SubscriptionMail } from '../model/subscription.ts';
import { MAX_NOTICE, shortened, shownName, shownText } from './clean.ts';
import { Link, MailPage } from './mail-page.tsx';
import { address, wrap } from './render-text.ts';
import { asSentence, heading, voiceOf } from './say.ts';
import { STYLE } from './styles.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/**
 * The mail that asks whether a subscription was the reader's own wish, or leads somebody who subscribed long ago to the
 * settings: subject, HTML and plain text. It holds no words that whoever asked could choose, save the address.
 */
export function renderSubscription(mail: SubscriptionMail): RenderedDigest {
  const words = SUBSCRIPTION_WORDS[mail.lang];
  const subject = words.subject[mail.kind](shownName(mail.deskName));
  const told = tell(mail);
  return { subject, html: htmlOf(mail, told, subject), text: textOf(mail, told, subject) };
}

/** The last sentence of such a mail: why it came. */
export function whySent({ lang, address }: SubscriptionMail): string {
  return SUBSCRIPTION_WORDS[lang].why(address);
}

function tell(mail: SubscriptionMail) {
  const words = SUBSCRIPTION_WORDS[mail.lang];
  const spoken = { lang: mail.lang, zone: mail.zone, window: { to: mail.askedAt } };
  const topics = mail.topics.map(shownName).join(', ');
  return {
    voice: voiceOf(spoken, 0),
    when: heading(spoken),
    notice: mail.notice === null ? null : shortened(shownText(mail.notice), MAX_NOTICE),
    asked: asSentence(words.asked(mail.address, shownName(mail.deskName))),
    watches: asSentence(`${words.watches}: ${topics}`),
    toDo: words.toDo[mail.kind],
    act: words.act[mail.kind],
    notYou: words.notYou[mail.kind],
    from: words.from,
  };
}

type Told = ReturnType<typeof tell>;

function textOf(mail: SubscriptionMail, told: Told, subject: string): string {
  const blocks = [
    [...wrap(subject), ...wrap(told.when)],
    told.notice === null ? [] : wrap(told.notice),
    wrap(told.asked),
    wrap(told.watches),
    wrap(told.toDo),
    [`${told.act}:`, address(mail.actUrl, told.voice)],
    wrap(told.notYou),
    [`${told.from}:`, address(mail.pageUrl, told.voice)],
  ];
  const filled = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${filled.join('\n\n')}\n`;
}

function htmlOf(mail: SubscriptionMail, told: Told, subject: string): string {
  const page = (
    <MailPage lang={mail.lang} title={subject}>
      <h1 class="i" style={STYLE.desk}>
        {subject}
      </h1>
      <p class="q" style={STYLE.date}>
        {told.when}
      </p>
      {told.notice === null ? (
        ''
      ) : (
        <p class="i n" style={STYLE.notice}>
          {told.notice}
        </p>
      )}
      {[told.asked, told.watches, told.toDo].map((sentence) => (
        <p class="i" style={STYLE.intro}>
          {sentence}
        </p>
      ))}
      <p class="i" style={STYLE.words}>
        <Link url={mail.actUrl} voice={told.voice}>
          {told.act}
        </Link>
      </p>
      <p class="i" style={STYLE.intro}>
        {told.notYou}
      </p>
      <p class="q" style={STYLE.links}>
        <Link url={mail.pageUrl} voice={told.voice}>
          {told.from}
        </Link>
      </p>
      {raw(RECIPIENT_MARK)}
    </MailPage>
  );
  return `<!doctype html>\n${page.toString()}\n`;
}
