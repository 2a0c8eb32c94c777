/** Fields of one group by their names in small letters; of a name that comes again the first. */
export type FieldGroup = ReadonlyMap<string, string>;

/** Groups of `Name: value` lines, parted by empty ones; a line that begins with a space goes on with the one before. */
export function readFields(text: string): FieldGroup[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((group) => fieldsOf(group.replace(/\n[ \t]+/g, ' ')));
}

function fieldsOf(group: string): FieldGroup {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The field in whichever group has it first. */
export function firstField(groups: readonly FieldGroup[], name: string): string | undefined {
  return groups.find((group) => group.has(name))?.get(name);
}
