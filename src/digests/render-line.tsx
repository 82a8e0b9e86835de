import type { Child, FC } from 'hono/jsx';
import type {
  CorrectionKind,
  CorrectionLine,
  DigestLine,
  RestatedLine,
  SpokenLine,
} from '../model/digest.ts';
import { badgeOf } from './badge.ts';
import { shownName } from './clean.ts';
import { Link, Row } from './mail-page.tsx';
import {
  attribution,
  became,
  carried,
  earlierLabel,
  earlierSource,
  editedBy,
  nowBy,
  occasions,
  partsChanged,
  quoted,
  quotedBeside,
  reasonOf,
  source,
  type Voice,
} from './say.ts';
import { badgeStyle, STYLE } from './styles.ts';

// The lines of a digest in its HTML, each a row of the mail's table.

export const Line: FC<{ line: DigestLine; voice: Voice }> = ({ line, voice }) => (
  <Row>
    <Spoken line={line} voice={voice}>
      <span class={line.verdict} style={badgeStyle(line.verdict)}>
        {badgeOf(line, voice.labels)}
      </span>
    </Spoken>
    {line.difference === null ? (
      ''
    ) : (
      <p class="i" style={STYLE.changed}>
        {voice.labels.changed}: {shownName(line.difference)}
      </p>
    )}
    <Earlier line={line} voice={voice} />
    {line.edited ? (
      <p class="q" style={STYLE.small}>
        {editedBy(line, line.edited, voice)}
      </p>
    ) : (
      ''
    )}
    <p class="q" style={STYLE.small}>
      {source(line, voice)}. {carried(line, voice)}.
    </p>
    <Ways line={line} voice={voice} />
  </Row>
);

const COLOURS: Readonly<Record<CorrectionKind, 'contradiction' | 'update' | 'quiet'>> = {
  retracted: 'contradiction',
  'taken-out': 'contradiction',
  edited: 'update',
  'stands-again': 'quiet',
  'put-back': 'quiet',
};

/** A line as it was told, what its outlet made of it, and what became of it. */
export const Correction: FC<{ line: CorrectionLine; voice: Voice }> = ({ line, voice }) => {
  const colour = COLOURS[line.correction];
  const parts = partsChanged(line, voice);
  const reason = reasonOf(line, voice);
  return (
    <Row>
      <Spoken line={{ ...line, unreviewed: false }} voice={voice}>
        <span class={colour === 'quiet' ? 'q' : colour} style={badgeStyle(colour)}>
          {voice.labels.correction[line.correction]}
        </span>
      </Spoken>
      {line.now === null ? '' : <Now line={line} now={line.now} voice={voice} />}
      {parts === null ? (
        ''
      ) : (
        <p class="i" style={STYLE.changed}>
          {parts}
        </p>
      )}
      <p class="i" style={STYLE.intro}>
        {became(line, voice)}
      </p>
      {reason === null ? (
        ''
      ) : (
        <p class="i" style={STYLE.intro} dir="auto">
          {reason}
        </p>
      )}
      <p class="q" style={STYLE.small}>
        {source(line, voice)}.
      </p>
      <Ways line={line} voice={voice} />
    </Row>
  );
};

const Now: FC<{ line: CorrectionLine; now: NonNullable<CorrectionLine['now']>; voice: Voice }> = ({
  line,
  now,
  voice,
}) => {
  const by = nowBy(line, now, voice);
  return (
    <p class="i r" style={STYLE.earlier}>
      {voice.labels.readsNow}: {by === null ? '' : `${by}: `}
      <span lang={now.lang} dir="auto">
        {quoted(now, voice.maxWords)}
      </span>
    </p>
  );
};

export const Restated: FC<{ line: RestatedLine; voice: Voice }> = ({ line, voice }) => (
  <Row>
    <Spoken line={line} voice={voice}>
      <span class="q" style={badgeStyle('quiet')}>
        {voice.labels.saidAgain}
      </span>
    </Spoken>
    <p class="q" style={STYLE.small}>
      {source(line, voice)}. {occasions(line, voice)}.
    </p>
    <Ways line={line} voice={voice} />
  </Row>
);

/** The badge, the mark of doubt, who says it, and the words. */
const Spoken: FC<{ line: SpokenLine; voice: Voice; children?: Child }> = ({ line, voice, children }) => {
  const { who, role, does } = attribution(line, voice);
  return (
    <>
      <h3 class="i" style={STYLE.who}>
        {children}
        {line.unreviewed ? (
          <span class="q" style={badgeStyle('quiet')}>
            , {voice.labels.unreviewed}
          </span>
        ) : (
          ''
        )}
        {'\u2002'}
        <strong>{who}</strong>
        {role === null ? (
          ''
        ) : (
          <>
            ,{' '}
            <span lang={line.lang} dir="auto">
              {role}
            </span>
            {does === '' ? '' : ','}
          </>
        )}
        {does === '' ? '' : ` ${does}`}
      </h3>
      <p class="i" lang={line.lang} dir="auto" style={STYLE.words}>
        {quoted(line, voice.maxWords)}
      </p>
      <Rendered line={line} voice={voice} />
    </>
  );
};

/** The same statement in the desk's language, as another article has it. */
const Rendered: FC<{ line: SpokenLine; voice: Voice }> = ({ line: { rendering }, voice }) => {
  if (rendering === undefined) return null;
  return (
    <p class="q r" style={STYLE.earlier}>
      {voice.labels.rendered(shownName(rendering.outlet))}:{' '}
      <span lang={rendering.lang} dir="auto">
        {quotedBeside(rendering, voice.maxWords)}
      </span>
    </p>
  );
};

/** Most characters of the words by which a link of a line is told from the same link of another. */
const NAME_WORDS = 60;

/** To the outlet's own page, and to the saved sentence. Who hears only the links hears whose words they lead to. */
const Ways: FC<{ line: SpokenLine; voice: Voice }> = ({ line, voice }) => {
  const { labels } = voice;
  const which = `${attribution(line, voice).who}, ${quoted(line, NAME_WORDS)}`;
  const read = labels.readAt(shownName(line.outlet));
  return (
    <p class="q" style={STYLE.links}>
      <Link url={line.articleUrl} voice={voice} name={`${read}: ${which}`}>
        {read}
      </Link>{' '}
      <span aria-hidden="true">·</span>{' '}
      <Link url={line.savedUrl} voice={voice} name={`${labels.seeSentence}: ${which}`}>
        {labels.seeSentence}
      </Link>
    </p>
  );
};

const Earlier: FC<{ line: DigestLine; voice: Voice }> = ({ line, voice }) => {
  const { earlier } = line;
  if (earlier === null) return null;
  return (
    <p class="q r" style={STYLE.earlier}>
      {earlierLabel(line, earlier, voice)}:{' '}
      <span lang={earlier.lang} dir="auto">
        {quotedBeside(earlier, voice.maxWords)}
      </span>{' '}
      {earlierSource(earlier, voice)}
    </p>
  );
};
