const SECOND = 1;
const SECONDS_IN: Readonly<Record<string, number>> = {
  ms: SECOND / 1000,
  s: SECOND,
  sec: SECOND,
  second: SECOND,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  w: 604_800,
  week: 604_800,
};
const BYTES_IN: Readonly<Record<string, number>> = {
  b: 1,
  byte: 1,
  k: 1000,
  kb: 1000,
  kib: 1024,
  m: 1e6,
  mb: 1e6,
  mib: 1_048_576,
  g: 1e9,
  gb: 1e9,
  gib: 1_073_741_824,
};
const SCALES: Readonly<Record<string, readonly [scale: Readonly<Record<string, number>>, one: number]>> = {
  milliseconds: [SECONDS_IN, 1 / 1000],
  seconds: [SECONDS_IN, 1],
  hours: [SECONDS_IN, 3600],
  days: [SECONDS_IN, 86_400],
  bytes: [BYTES_IN, 1],
  megabytes: [BYTES_IN, 1e6],
};

/**
 * What somebody meant who wrote a number with a unit where a key wants the bare number: `15m` where seconds are
 * wanted is 900. Null when it cannot be told.
 */
export function meantNumber(written: string, unit: string | null): number | null {
  const parts = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(written.trim());
  if (parts === null) return null;
  const amount = Number(parts[1]);
  const name = (parts[2] ?? '').toLowerCase();
  if (name === '') return amount;
  const scale = SCALES[unit ?? ''];
  const factor = scale?.[0][name] ?? scale?.[0][name.replace(/s$/, '')];
  return scale === undefined || factor === undefined
    ? null
    : Number(((amount * factor) / scale[1]).toPrecision(12));
}
