import type { Context } from 'hono';

/** The fields of a form that was sent, each as it came; the last of several of one name. None when it is no form. */
export async function formOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  return c.req.parseBody().catch(() => ({}));
}

/** All values of each field of a form. */
export async function fieldsOf(c: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  const form: Readonly<Record<string, unknown>> = await c.req.parseBody({ all: true }).catch(() => ({}));
  return new Map(
    Object.entries(form).map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  );
}
