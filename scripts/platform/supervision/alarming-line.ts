const WARN = 40;

/**
 * What of a log line is worth the console: a warning or an error of a JSON log (its message), a plain line of the error output.
 * Undefined: it stays in the file only.
 */
export function alarmingLine(line: string, fromErrorOutput: boolean): string | undefined {
  const entry = jsonEntry(line);
  if (entry === undefined) return fromErrorOutput && line.trim() !== '' ? line : undefined;
  if (typeof entry['level'] !== 'number' || entry['level'] < WARN) return undefined;
  return typeof entry['msg'] === 'string' ? entry['msg'] : line;
}

function jsonEntry(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return Object.fromEntries(Object.entries(Object(JSON.parse(line))));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
