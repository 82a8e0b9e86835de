import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { type Digest, type DigestSection, type LinesCut, RECIPIENT_MARK } from '../model/digest.ts';
import { MAX_NOTICE, shortened, shownName, shownText } from './clean.ts';
import { counts } from './counts.ts';
import { Link, MailPage, Rows } from './mail-page.tsx';
import { Correction, Line, Restated } from './render-line.tsx';
import { footSentences, heading, heldBack, nothingNew, type Voice, voiceOf } from './say.ts';
import { STYLE } from './styles.ts';
import { subjectOf } from './subject.ts';

/**
 * The digest as one HTML page for mail programs: single column, inline styles, nothing fetched from anywhere.
 * Every text is escaped by hono/jsx; only http(s) addresses become links.
 */
export function renderHtml(digest: Digest, maxWords: number): string {
  const page = (
    <MailPage lang={digest.lang} title={subjectOf(digest)}>
      <Column digest={digest} voice={voiceOf(digest, maxWords)} />
      {raw(RECIPIENT_MARK)}
    </MailPage>
  );
  return `<!doctype html>\n${page.toString()}\n`;
}

const Column: FC<{ digest: Digest; voice: Voice }> = ({ digest, voice }) => {
  const count = counts(digest);
  const nothing = nothingNew(digest);
  return (
    <>
      <h1 class="i" style={STYLE.desk}>
        {shownName(digest.deskName)}
      </h1>
      <p class="q" style={STYLE.date}>
        {heading(digest)}
      </p>
      {count === '' ? (
        ''
      ) : (
        <p class="q" style={STYLE.date}>
          {count}
        </p>
      )}
      {digest.notice === null ? '' : <Notice text={digest.notice} voice={voice} />}
      {digest.corrections === undefined ? '' : <Corrections told={digest.corrections} voice={voice} />}
      {nothing === null ? (
        ''
      ) : (
        <p class="i" style={STYLE.words}>
          {nothing}
        </p>
      )}
      {digest.sections.map((section) => (
        <Section section={section} voice={voice} />
      ))}
      {digest.saidAgain === undefined ? '' : <SaidAgain told={digest.saidAgain} voice={voice} />}
      <Foot digest={digest} voice={voice} />
    </>
  );
};

const Notice: FC<{ text: string; voice: Voice }> = ({ text, voice }) => (
  <p class="n i" style={STYLE.notice}>
    <strong>{voice.labels.notice}:</strong> {shortened(shownText(text), MAX_NOTICE)}
  </p>
);

/** What the desk was told and does not stand: before all news. */
const Corrections: FC<{ told: NonNullable<Digest['corrections']>; voice: Voice }> = ({ told, voice }) => (
  <>
    <h2 class="i t" style={STYLE.topic}>
      {voice.labels.corrections}
    </h2>
    <Rows>
      {told.lines.map((line) => (
        <Correction line={line} voice={voice} />
      ))}
    </Rows>
    {told.more === undefined ? '' : <Cut more={told.more} of={voice.labels.corrections} voice={voice} />}
  </>
);

const Section: FC<{ section: DigestSection; voice: Voice }> = ({ section, voice }) => (
  <>
    <h2 class="i t" style={STYLE.topic}>
      {shownName(section.name)}
    </h2>
    {section.lines.length === 0 ? (
      ''
    ) : (
      <Rows>
        {section.lines.map((line) => (
          <Line line={line} voice={voice} />
        ))}
      </Rows>
    )}
    {section.more === undefined ? '' : <Cut more={section.more} of={shownName(section.name)} voice={voice} />}
  </>
);

/** What the desk knows, said again: after all news, and in a colour of its own. */
const SaidAgain: FC<{ told: NonNullable<Digest['saidAgain']>; voice: Voice }> = ({ told, voice }) => (
  <>
    <h2 class="i t" style={STYLE.topic}>
      {voice.labels.saidAgain}
    </h2>
    {told.lines.length === 0 ? (
      ''
    ) : (
      <Rows>
        {told.lines.map((line) => (
          <Restated line={line} voice={voice} />
        ))}
      </Rows>
    )}
    {told.more === undefined ? '' : <Cut more={told.more} of={voice.labels.saidAgain} voice={voice} />}
  </>
);

const Cut: FC<{ more: LinesCut; of: string; voice: Voice }> = ({ more, of, voice }) => (
  <p class="q" style={STYLE.links}>
    <Link url={more.url} voice={voice} name={`${voice.labels.andMore(more.count)}: ${of}`}>
      {voice.labels.andMore(more.count)}
    </Link>
  </p>
);

const Foot: FC<{ digest: Digest; voice: Voice }> = ({ digest, voice }) => {
  const held = heldBack(digest);
  return (
    <>
      <h2 class="i" style={STYLE.foot}>
        {voice.labels.foot}
      </h2>
      {held === null ? (
        ''
      ) : (
        <p class="q" style={STYLE.small}>
          <Link url={digest.held.url} voice={voice}>
            {held}
          </Link>
          .
        </p>
      )}
      {footSentences(digest).map((sentence) => (
        <p class="q" style={STYLE.small}>
          {sentence}
        </p>
      ))}
    </>
  );
};
