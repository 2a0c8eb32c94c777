/** The list of an evidence file's files with their sums, and the seal on it. */
export const MANIFEST = 'manifest.txt';
export const MANIFEST_SEAL = 'manifest.sig';
