import type { Child, FC } from 'hono/jsx';
import { type DeskConfig, WEEKDAYS } from '../model/desk.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { DESK_WORDS } from './desk-words.ts';
import { shown } from './outside-text.ts';
import {
  isFilledStretch,
  isOn,
  isWrongStretch,
  type Mistake,
  type PreferencesForm,
  quietRows,
  type TypedStretch,
  WAYS,
} from './preferences-form.ts';
import { PREFERENCES_WORDS } from './preferences-words.ts';
import { dayName, scheduleSaid } from './schedule-words.ts';

interface FieldsProps {
  readonly form: PreferencesForm;
  readonly mistakes: ReadonlySet<Mistake>;
  readonly lang: Language;
  readonly desk: DeskConfig;
  /** The day until which the desk itself is paused, in words. */
  readonly deskPause: string | null;
  /** The desk's topics, as they are called in this language. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

/** All that a subscriber may set; what is wrong is said beside its field, and what was typed stays. */
export const PreferencesFields: FC<FieldsProps> = (props) => (
  <>
    <Topics {...props} />
    <When {...props} />
    <Quiet {...props} />
    <Rest {...props} />
  </>
);

/** What is wrong with a field, in words that its field is described by. */
const Wrong: FC<{ at: readonly Mistake[]; in: FieldsProps }> = ({ at, in: { mistakes, lang } }) => (
  <>
    {at
      .filter((one) => mistakes.has(one))
      .map((one) => (
        <span class="mistake" id={`mistake-${one}`}>
          {PREFERENCES_WORDS[lang].mistake[one]}
        </span>
      ))}
  </>
);

/** Marks a field as wrong, and ties it to the words that say what is; `hint`: the words that describe it anyway. */
function describedBy(mistakes: ReadonlySet<Mistake>, at: readonly Mistake[], hint?: string) {
  const wrong = at.filter((one) => mistakes.has(one)).map((one) => `mistake-${one}`);
  const by = [...wrong, ...(hint === undefined ? [] : [hint])].join(' ');
  return {
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(wrong.length === 0 ? {} : { 'aria-invalid': 'true' as const }),
  };
}

const checked = (is: boolean) => (is ? { checked: true } : {});

const Group: FC<{ legend: string; by?: object; children?: Child }> = ({ legend, by = {}, children }) => (
  <fieldset {...by}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

/** A fieldset may be described, but only single fields may be called invalid. */
function groupDescribedBy(mistakes: ReadonlySet<Mistake>, at: readonly Mistake[]) {
  const { 'aria-invalid': _, ...by } = describedBy(mistakes, at);
  return by;
}

const Topics: FC<FieldsProps> = (props) => {
  const { form, mistakes, lang, topics } = props;
  return (
    <Group legend={PREFERENCES_WORDS[lang].topics} by={groupDescribedBy(mistakes, ['topics'])}>
      {topics.map(({ id, name }) => (
        <label class="tick">
          <input type="checkbox" name="topics" value={id} {...checked(form.topics.includes(id))} />{' '}
          <span>{shown(name)}</span>
        </label>
      ))}
      <Wrong at={['topics']} in={props} />
    </Group>
  );
};

const When: FC<FieldsProps> = (props) => {
  const { form, mistakes, lang, desk } = props;
  const words = PREFERENCES_WORDS[lang];
  return (
    <Group legend={words.when} by={groupDescribedBy(mistakes, ['way'])}>
      {WAYS.map((way) => (
        <label class="tick">
          <input type="radio" name="way" value={way} {...checked(form.way === way)} />{' '}
          <span>
            {wayNamed(way, desk, lang)}
            {way === 'desk' ? <span class="soft"> ({words.asDesk(scheduleSaid(desk, lang))})</span> : null}
          </span>
        </label>
      ))}
      <Wrong at={['way']} in={props} />
      <p>
        <label for="at">{words.times}</label>
        <input
          id="at"
          name="at"
          value={form.at}
          autocomplete="off"
          {...describedBy(mistakes, ['at'], 'at-how')}
        />
        <span class="soft" id="at-how">
          {words.timesHow}
        </span>
        <Wrong at={['at']} in={props} />
      </p>
      <Days name="on" legend={words.days} days={form.on} at={['on']} in={props} />
      <Wrong at={['on']} in={props} />
      <p>
        <label for="zone">{words.zone}</label>
        <input
          id="zone"
          name="zone"
          value={form.zone}
          list="zones"
          {...describedBy(mistakes, ['zone'], 'zone-how')}
        />
        <span class="soft" id="zone-how">
          {words.zoneHow}
        </span>
        <Wrong at={['zone']} in={props} />
      </p>
      <datalist id="zones">
        {ZONES.map((zone) => (
          <option value={zone}></option>
        ))}
      </datalist>
    </Group>
  );
};

function wayNamed(way: (typeof WAYS)[number], desk: DeskConfig, lang: Language): string {
  const words = PREFERENCES_WORDS[lang];
  if (way === 'desk' && desk.schedule.kind === 'cron') return words.deskHours;
  if (way === 'hourly' && desk.nothingNew) return words.everyHour;
  return words.way[way];
}

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

interface DaysProps {
  readonly name: string;
  readonly legend: string;
  readonly days: readonly string[];
  readonly at: readonly Mistake[];
  readonly in: FieldsProps;
}

const Days: FC<DaysProps> = ({ name, legend, days, at, in: props }) => (
  <Group legend={legend} by={groupDescribedBy(props.mistakes, at)}>
    {WEEKDAYS.map((day) => (
      <label class="tick day">
        <input type="checkbox" name={name} value={day} {...checked(isOn(days, day))} />{' '}
        <span>{dayName(day, props.lang)}</span>
      </label>
    ))}
  </Group>
);

const Quiet: FC<FieldsProps> = (props) => {
  const words = PREFERENCES_WORDS[props.lang];
  const rows = quietRows(props.form);
  return (
    <Group legend={words.quiet}>
      <p class="soft" id="quiet-how">
        {quietHow(props.desk, props.lang)}
      </p>
      <Wrong at={['quiet', 'quietAll']} in={props} />
      {rows.map((stretch, index) =>
        rows.length === 1 ? (
          <Stretch stretch={stretch} row={1} in={props} />
        ) : (
          <Group legend={words.stretch(index + 1)}>
            <Stretch stretch={stretch} row={index + 1} in={props} />
          </Group>
        ),
      )}
    </Group>
  );
};

/** What quiet hours hold: an edition is told at once what its desk is told so, whatever the reader set. */
function quietHow({ urgent, corrections }: DeskConfig, lang: Language): string {
  const words = PREFERENCES_WORDS[lang];
  const allTheSame = [
    ...(urgent === undefined ? [] : [DESK_WORDS[lang].archive.urgent]),
    ...(corrections === 'at-once' ? [words.correctionsAtOnce] : []),
  ];
  const held = allTheSame.length === 0 ? words.quietHow.all : words.quietHow.most;
  return [held, ...allTheSame, words.quietHow.none].join(' ');
}

const Stretch: FC<{ stretch: TypedStretch; row: number; in: FieldsProps }> = ({
  stretch,
  row,
  in: props,
}) => {
  const { mistakes, lang } = props;
  const words = PREFERENCES_WORDS[lang];
  const isFilled = isFilledStretch(stretch);
  const at: Mistake[] = [
    ...(isFilled && isWrongStretch(stretch) ? (['quiet'] as const) : []),
    ...(isFilled ? (['quietAll'] as const) : []),
  ];
  const time = (name: string, value: string, label: string) => (
    <p>
      <label for={name}>{label}</label>
      <input type="time" id={name} name={name} value={value} {...describedBy(mistakes, at, 'quiet-how')} />
    </p>
  );
  return (
    <>
      <div class="row">
        {time(`quietFrom${row}`, stretch.from, words.from)}
        {time(`quietTo${row}`, stretch.to, words.to)}
      </div>
      <Days name={`quietOn${row}`} legend={words.quietDays} days={stretch.on} at={at} in={props} />
    </>
  );
};

const Rest: FC<FieldsProps> = (props) => {
  const { form, mistakes, lang, deskPause } = props;
  const words = PREFERENCES_WORDS[lang];
  return (
    <>
      <p>
        <label for="pausedUntil">{words.pause}</label>
        <input
          type="date"
          id="pausedUntil"
          name="pausedUntil"
          value={form.pausedUntil}
          {...describedBy(mistakes, ['pausedUntil'], 'pause-how')}
        />
        <span class="soft" id="pause-how">
          {deskPause === null ? null : <b>{words.deskPause(deskPause)} </b>}
          {words.pauseHow}
        </span>
        <Wrong at={['pausedUntil']} in={props} />
      </p>
      <p>
        <label for="lang">{words.lang}</label>
        <select id="lang" name="lang" {...describedBy(mistakes, ['lang'])}>
          {LANGUAGES.map((one) => (
            <option value={one} {...(form.lang === one ? { selected: true } : {})}>
              {words.languages[one]}
            </option>
          ))}
        </select>
        <Wrong at={['lang']} in={props} />
      </p>
      <label class="tick">
        <input type="checkbox" name="restatements" value="yes" {...checked(form.restatements)} />{' '}
        <span>{words.restatements}</span>
      </label>
    </>
  );
};
