/** What stands before the names of people, and before given names that are part of a place; folded, with their stops. */

/** They stand before a name; some tell the gender. */
export const HONORIFICS: ReadonlyMap<string, 'f' | 'm' | 'x'> = new Map([
  ['mr.', 'm'],
  ['mr', 'm'],
  ['mrs.', 'f'],
  ['mrs', 'f'],
  ['ms.', 'f'],
  ['ms', 'f'],
  ['sir', 'm'],
  ['don', 'm'],
  ['dona', 'f'],
  ['sr.', 'm'],
  ['sra.', 'f'],
  ['dr.', 'x'],
  ['dra.', 'f'],
  ['sen.', 'x'],
  ['rep.', 'x'],
  ['gov.', 'x'],
  ['gen.', 'x'],
  ['lt.', 'x'],
  ['col.', 'x'],
  ['sgt.', 'x'],
  ['capt.', 'x'],
  ['rev.', 'x'],
  ['prof.', 'x'],
  ['senor', 'm'],
  ['senora', 'f'],
  ['lic.', 'x'],
]);
/** `Gen. Ruiz` is "the general" later on. */
export const OFFICE_OF_HONORIFIC = new Map([
  ['gen.', 'general'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
]);
/** Capitalised words before a given name that make a place or a building of it. */
export const PLACE_HEADS = new Set(
  (
    'san santa santo saint st. fort port puerto ciudad villa colonia calle avenida plaza parque lake mount camp isla presa hospital ' +
    'universidad teatro estadio aeropuerto palacio municipio valle cerro'
  ).split(' '),
);
