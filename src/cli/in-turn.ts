/** Does `work` for each item, at most so many at once, and keeps their order. */
export async function inTurn<In, Out>(
  items: readonly In[],
  atOnce: number,
  work: (item: In) => Promise<Out>,
  stop: AbortSignal,
): Promise<Out[]> {
  const results: Out[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) {
      stop.throwIfAborted();
      results[at] = await work(items[at] as In);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}
