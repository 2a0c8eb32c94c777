/** Runs `work` over all items, at most `width` at a time; results keep the order. The first failure is thrown after the others stop. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const queue = items.entries();
  const results = new Map<number, R>();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return [...results.entries()].sort(([left], [right]) => left - right).map(([, result]) => result);
}
