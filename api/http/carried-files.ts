/** A field of this name, with the file's own field behind it, holds a file that a page has carried on for the browser. */
const CARRIED = 'carriedFile:';
/** Of all files of a form together; a signature has a few kilobytes. */
const MOST_BYTES = 256 * 1024;

/** What can be carried of the files of a form, as fields of text; `isAll`: nothing is left behind. */
export async function carryFiles(
  files: readonly (readonly [field: string, file: File])[],
): Promise<{ readonly fields: readonly (readonly [name: string, value: string])[]; readonly isAll: boolean }> {
  const chosen = files.filter(([, { name, size }]) => name !== '' || size > 0);
  const total = chosen.reduce((sum, [, { size }]) => sum + size, 0);
  if (total > MOST_BYTES) return { fields: [], isAll: false };
  const fields = chosen.map(async ([field, file]) => {
    const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
    return [`${CARRIED}${field}`, `${encodeURIComponent(file.name)},${bytes}`] as const;
  });
  return { fields: await Promise.all(fields), isAll: true };
}

/** The file that a field carries and the field that it is of; null: it carries none. */
export function carriedFile(name: string, value: unknown): readonly [field: string, file: File] | null {
  if (!name.startsWith(CARRIED) || typeof value !== 'string') return null;
  const [fileName = '', bytes = ''] = value.split(',');
  const file = new File([Buffer.from(bytes, 'base64')], decodeURIComponent(fileName));
  return [name.slice(CARRIED.length), file];
}
