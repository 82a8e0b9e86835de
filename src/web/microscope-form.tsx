import type { FC } from 'hono/jsx';
import { isCountry, isMoment, zoneOf } from '../config/forms.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { Topic } from '../model/topic.ts';
import type { Specimen } from '../pipeline/examine.ts';
import { shown, typed } from './outside-text.ts';

/** Longest text that is read, in bytes of UTF-8: 200 kB. */
export const MOST_BYTES = 200_000;
const MOST_TITLE = 1000;

/** What the form holds, as it was typed: it is shown again, whatever was wrong with it. */
export interface MicroscopeForm {
  readonly title: string;
  readonly text: string;
  /** A language, or '' for the text's own. */
  readonly lang: string;
  readonly published: string;
  readonly zone: string;
  readonly country: string;
  /** Id of the one topic to look for, or '' for all. */
  readonly topic: string;
  /** Claims before the first that is shown. */
  readonly from: number;
}

export function readForm(form: Readonly<Record<string, unknown>>): MicroscopeForm {
  const field = (name: string, most: number) => typed(form[name], most) ?? '';
  return {
    title: field('title', MOST_TITLE),
    text: typeof form.text === 'string' ? form.text : '',
    lang: field('lang', 8),
    published: field('published', 40),
    zone: field('zone', 80),
    country: field('country', 20).toUpperCase(),
    topic: field('topic', 200),
    from: Math.min(Number(/^\d{1,6}$/.exec(field('from', 7))?.[0] ?? 0), 1_000_000),
  };
}

/** The specimen that a form gives, or what is wrong with it, in a sentence. */
export function specimenOf(form: MicroscopeForm, topics: readonly Topic[], now: Date): Specimen | string {
  const { title, text, country } = form;
  const zone = form.zone === '' ? 'UTC' : zoneOf(form.zone);
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    return `This text is ${Math.ceil(bytes / 1000)} kB long, and at most ${MOST_BYTES / 1000} kB are read. Cut it, and try again.`;
  if (text.trim() === '' && title === '') return 'There is no text. Paste one, and try again.';
  if (form.published !== '' && !isMoment(form.published))
    return `“${form.published}” is no time. Write one such as 2026-01-31T08:00.`;
  if (zone === null)
    return `“${form.zone}” is no time zone of the IANA list. Write one such as America/Mexico_City.`;
  if (country !== '' && !isCountry(country))
    return `“${country}” is no country. Write two letters, such as MX, or leave it out.`;
  if (form.topic !== '' && topics.every(({ id }) => id !== form.topic))
    return `There is no topic “${form.topic}” in topics.yaml. Choose one of the list.`;
  return {
    ...{ title, text, lang: LANGUAGES.find((lang) => lang === form.lang) ?? null },
    ...{ publishedAt: form.published === '' ? now.toISOString() : form.published },
    ...{ zone, country: country === '' ? 'XX' : country },
    outlet: 'the outlet',
  };
}

/** A moment as the field for it holds it: the minute that clocks of the zone show. */
export function localMinute(at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at).replace(' ', 'T');
}

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Spanish' };

interface FormProps {
  readonly form: MicroscopeForm;
  readonly topics: readonly Topic[];
  /** Zones to choose from; any other can be typed. */
  readonly zones: readonly string[];
  /** Something was found: the form makes room for it. */
  readonly folded: boolean;
}

/** The text, and what rules need to know beside its words. Its buttons may stand anywhere on the page. */
export const SpecimenForm: FC<FormProps> = ({ form, topics, zones, folded }) => (
  <details class="specimen" {...(folded ? {} : { open: true })}>
    <summary>{folded ? 'The text, to change and try again' : 'A text'}</summary>
    <form id="specimen" method="post" action="/microscope" enctype="multipart/form-data">
      <label>
        Headline
        <input name="title" value={form.title} maxlength={MOST_TITLE} autocomplete="off" />
      </label>
      <label>
        Text
        {/* A browser leaves out the first line end: the text's own would be lost. */}
        <textarea name="text" rows={14} spellcheck={false} aria-describedby="text-limit">
          {`\n${form.text.split('\n').map(shown).join('\n')}`}
        </textarea>
      </label>
      <p class="meta" id="text-limit">
        At most {MOST_BYTES / 1000} kB. Blank lines part paragraphs. Neither the text nor what is found in it
        is kept.
      </p>
      <div class="row">
        <label>
          Language
          <select name="lang">
            <option value="">as the text tells</option>
            {LANGUAGES.map((lang) => (
              <option value={lang} {...(lang === form.lang ? { selected: true } : {})}>
                {LANGUAGE_NAMES[lang]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Published (now, if left out)
          <input type="datetime-local" name="published" value={form.published} />
        </label>
        <label>
          Time zone
          <input name="zone" value={form.zone} placeholder="UTC" list="zones" size={22} />
        </label>
        <label>
          Country of the outlet
          <input name="country" value={form.country} placeholder="none" maxlength={2} size={5} />
        </label>
        <label>
          Topics
          <select name="topic">
            <option value="">all</option>
            {topics.map(({ id, name }) => (
              <option value={id} {...(id === form.topic ? { selected: true } : {})}>
                {shown(name.en)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Look</button>
      </div>
      <datalist id="zones">
        {zones.map((zone) => (
          <option value={zone}></option>
        ))}
      </datalist>
    </form>
  </details>
);
