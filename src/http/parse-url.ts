/** An address in its parts, or null. Not by `URL.canParse`, for the reason that `model/parse-url.ts` gives. */
export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
