/**
 * Languages whose month names are known, from ICU's data (`Intl`). Where two languages mean different months by one
 * name (Croatian and Polish "listopad"), the language that stands first is meant.
 */
const LANGUAGES =
  `en es pt fr de it nl ca gl ro sv da nb fi pl cs sk hu sl hr tr id el ru uk bg sr et lv sq`.split(' ');

/** Written by hand where ICU has other short forms. */
const MORE: Readonly<Record<string, number>> = {
  sept: 9,
  set: 9,
  setiembre: 9,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
};

let names: ReadonlyMap<string, number> | null = null;

/** The month (1 to 12) that a folded word (lower case, without accents) names in one of some thirty languages. */
export function monthOf(word: string): number | null {
  names ??= monthNames();
  return names.get(word) ?? null;
}

function monthNames(): Map<string, number> {
  const all = new Map(Object.entries(MORE));
  for (const language of LANGUAGES) {
    for (const [name, month] of namesIn(language)) if (!all.has(name)) all.set(name, month);
  }
  return all;
}

/** Long and short, alone ("maj") and beside a day ("5 maja"): many languages inflect. */
function namesIn(language: string): [string, number][] {
  const styles = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' } as const,
  ]);
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2025, i, 15));
      return [foldWord(parts.find(({ type }) => type === 'month')?.value ?? ''), i + 1];
    }).filter(([name]) => /^\p{L}{3,}$/u.test(name));
  });
}

/** Lower case, without accents (Korean syllables put together again) and without the point of an abbreviation. */
export function foldWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(/\.$/u, '');
}
