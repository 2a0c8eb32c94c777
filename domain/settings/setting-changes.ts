/** One thing that can be set: the form's field, its name on screen, and its value in words. `N`: what names are read with. */
export interface VersionedField<T, N = undefined> {
  readonly field: string;
  readonly label: string;
  readonly words: (settings: T, names: N) => string;
  /** Of what is chosen in no order of its own: the same choices in another order are no change. */
  readonly chosen?: (settings: T) => readonly string[];
}

/** One difference between two versions, in words. */
export interface SettingChange {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly became: string;
}

/** What has changed, in the order of the fields. */
export function changesBetween<T, N>(
  fields: readonly VersionedField<T, N>[],
  [was, became]: readonly [was: T, became: T],
  names: N,
): readonly SettingChange[] {
  return fields
    .filter(({ chosen }) => !chosen || !areSame(chosen(was), chosen(became)))
    .map(({ field, label, words }) => ({ field, label, was: words(was, names), became: words(became, names) }))
    .filter((change) => change.was !== change.became);
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.every((value) => other.includes(value)) && other.every((value) => one.includes(value));
}
