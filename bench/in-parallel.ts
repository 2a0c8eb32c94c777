/** Does the work for places 0…count-1, so many at once; results in order. The first failure ends the measurement. */
export async function inParallel<T>(
  count: number,
  concurrency: number,
  work: (place: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const place = next;
      next += 1;
      results[place] = await work(place);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, concurrency) }, lane));
  return results;
}
