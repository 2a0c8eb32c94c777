interface Told {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly allOf?: readonly Told[];
}

/**
 * The generator tells of a name that may be null here as of something that is both the name and an object or null, which null never is: it is
 * one or the other.
 */
export function nullOrName<T>(told: T): T {
  if (Array.isArray(told)) return told.map(nullOrName) as T;
  if (typeof told !== 'object' || told === null) return told;
  const { allOf, ...rest } = told as Told;
  const [name, other, ...more] = allOf ?? [];
  const isOfTwo = name?.$ref !== undefined && other !== undefined && more.length === 0;
  if (isOfTwo && isNullAlone(other)) return { ...rest, oneOf: [{ $ref: name.$ref }, { type: 'null' }] } as T;
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, nullOrName(value)])) as T;
}

function isNullAlone(told: Told): boolean {
  return Object.keys(told).length === 1 && Array.isArray(told.type) && told.type.includes('null');
}
