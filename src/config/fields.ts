import { z } from 'zod';
import { isIdentifier, isUrl, zoneMeant, zoneOf } from './forms.ts';

/** Kinds of values that several files share. Each knows what to say when it is wrong. */

export const identifier = (example: string, says: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const fault = identifierFault(value);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .meta({
      description: says,
      expects: 'lower-case letters, digits and hyphens, at most 64, with at least one letter',
      example,
      pattern: '^(?!\\d+$)[a-z0-9]+(-[a-z0-9]+)*$',
    });

export const line = (example: string, says: string) =>
  z
    .string()
    .refine((value) => value.trim() !== '' && value.length <= 200 && !/\p{Cc}/u.test(value), '')
    .meta({ description: says, expects: 'a line of text of at most 200 characters', example });

export const httpUrl = (example: string, says: string) =>
  z
    .string()
    .refine((value) => isUrl(value, ['http:', 'https:']), '')
    .refine(
      (value) => !isUrl(value, ['http:', 'https:']) || new URL(value).username === '',
      'a name or password in a URL would be shown to readers',
    )
    .meta({
      description: says,
      expects: 'a URL that begins with http:// or https://',
      example,
      format: 'uri',
    });

export const zone = (says: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (zoneOf(value) === null) context.addIssue(wrong('', zoneMeant(value)));
    })
    // However it is typed, it is kept as it is spelled: pages name its city.
    .overwrite((value) => zoneOf(value) ?? value)
    .meta({ description: says, expects: 'a time zone of the IANA list', example: 'America/Mexico_City' });

export const language = (says: string) =>
  z.enum(['en', 'es']).meta({ description: says, expects: 'en or es', example: 'es' });

function identifierFault(value: string): string | null {
  if (value.includes(':')) return 'it holds a colon, which the queue keeps for itself';
  if (/^\d+$/.test(value)) return 'it is all digits, which the queue takes for its own numbers';
  return isIdentifier(value) ? null : '';
}

/** An issue that knows what to say: `mend` takes the place of the usual "Write ...", where there is one. */
export function wrong(message: string, meant: string | null) {
  return {
    code: 'custom' as const,
    message,
    ...(meant === null ? {} : { params: { mend: `Write ${meant}` } }),
  };
}
