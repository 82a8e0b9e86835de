import { agencyNamed } from '../text/outlet-names.ts';

/** "Meridian Wire", "Agencia Ultramar": a name that says itself that it is an agency. */
const SELF_STYLED =
  /^(?:the |la )?(?:agencia (?:de noticias )?\p{Lu}[\p{L} ]{1,40}|\p{Lu}[\p{L}. ]{1,40} (?:wire|newswire|news agency|press agency|wire service|wires))$/iu;

/**
 * The agency whose copy this is, where the page says so: in the byline ("Reuters", "Por EFE"), in the dateline
 * ("MEXICO CITY (AP) —", "Bogotá, 8 ago (EFE).-") or in the foot ("Con información de EFE"). A paper named as a
 * source in the text ("according to Reuters") is no credit.
 */
export function findWire(
  byline: string | null,
  paragraphs: readonly string[],
  extra: readonly string[] = [],
): string | null {
  return (
    (byline ? inByline(byline) : null) ??
    inDateline(paragraphs[0] ?? '') ??
    inFoot([...paragraphs.slice(-3), ...extra.slice(0, 400)])
  );
}

function inByline(byline: string): string | null {
  const whole = byline.replace(/^(?:by|por|from|con informacion de|con información de)\s+/iu, '').trim();
  for (const part of whole
    .split(/\s*(?:[/,;|•·]|\band\b|\by\b|\bwith\b|\bcon\b|\s[-–—]\s)\s*/iu)
    .slice(0, 10)) {
    const known = agencyNamed(part);
    if (known) return known;
    if (SELF_STYLED.test(part)) return part.replace(/^(?:the|la) /iu, '');
  }
  return null;
}

// The brackets follow a place in capitals, or any place when the agency is known.
const DATELINE = /^([^()[\]]{0,70}?)\s*[([]\s*([\p{L}][\p{L} .&-]{1,30}?)\s*[)\]]\s*[.:]?\s*[-–—]/u;
// "Bogotá, 8 ago EFE.-"
const DATELINE_OPEN = /^[^()]{0,60}?\b(AP|AFP|EFE|dpa|Reuters|Notimex|Xinhua)\s*[.:]?\s*[-–—]/u;

function inDateline(first: string): string | null {
  const start = first.slice(0, 140);
  const m = DATELINE.exec(start);
  if (m) {
    const name = m[2] ?? '';
    const known = agencyNamed(name);
    if (known) return known;
    const place = (m[1] ?? '').split(',')[0] ?? '';
    if (/^[\p{Lu}\s.'’-]{3,}$/u.test(place) && /^\p{Lu}/u.test(name)) return name;
  }
  return agencyNamed(DATELINE_OPEN.exec(start)?.[1] ?? '');
}

const FOOT = [
  /^\(?con informaci[oó]n de (?:la agencia |agencia )?([\p{L}][\p{L} -]{1,40}?)(?: y (?:otras )?agencias.*)?[.)]*$/iu,
  /^\(?(?:with (?:information|reporting|files|material) from|source|fuente|agencia|via|from|copyright(?: ©)?(?: \d{4})?|©(?: \d{4})?)\s*:?\s+([\p{L}][\p{L} -]{1,40}?)(?:[.,)].*)?$/iu,
  /^\(?([\p{L}][\p{L} ]{1,30})\)?\.?$/u,
  /^(?:copyright )?©?\s*(?:\d{4}\s+)?([\p{L}][\p{L} ]{1,40}?)(?:\. |, )(?:all rights|todos los derechos)/iu,
];

/** "(Reporting by Ana Ruiz; Editing by Tom Gray)" is how one agency signs off. */
const REUTERS_SIGN_OFF =
  /^\((?:additional )?(?:reporting|writing) by [^)]{3,200}; ?(?:editing|writing|additional|compiled)/iu;
const SPANISH_SIGN_OFF =
  /^\((?:reporte|información|escrito|con reporte) de [^)]{3,200}[.;] ?(?:editado|escrito|traducido) /iu;

function inFoot(lines: readonly string[]): string | null {
  for (const line of lines) {
    const text = line.slice(0, 260);
    if (REUTERS_SIGN_OFF.test(text) || SPANISH_SIGN_OFF.test(text)) return 'Reuters';
    if (text.length > 160) continue;
    for (const pattern of FOOT) {
      const known = agencyNamed(pattern.exec(text)?.[1] ?? '');
      if (known) return known;
    }
  }
  return null;
}
