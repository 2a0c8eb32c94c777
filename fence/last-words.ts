/** What a runtime says by itself before it has a document. */
const OF_THE_MACHINE = /^[\w./-]+: (?:error while loading shared libraries: [\w.+-]+|bad option: [\w-]+)/m;
const ERROR = /^(?:Uncaught )?((?:[A-Z]\w*)?Error)\b/m;
const CODE = /\bcode: '(ERR_[A-Z_0-9]+|MODULE_NOT_FOUND|E[A-Z]{3,20})'/;
const FRAME = /^\s+at (?:async )?(?:[^\n(]*\()?(?:file:\/\/)?(\/[\w@./-]+\.[cm]?[jt]s:\d+)/m;
const THROWN_AT = /^(?:file:\/\/)?(\/[\w@./-]+\.[cm]?[jt]s:\d+)$/m;

/**
 * Why a process gave up, of what it wrote to its standard error: the kind of the error, its code and the place in our program. Its message is
 * left out, for it may hold words of the document. Null: it said nothing that can be told.
 */
export function lastWordsOf(written: string): string | null {
  const machine = OF_THE_MACHINE.exec(written)?.[0];
  if (machine !== undefined) return machine;
  const place = THROWN_AT.exec(written)?.[1] ?? FRAME.exec(written)?.[1];
  const told = [ERROR.exec(written)?.[1], CODE.exec(written)?.[1], place].filter((part) => part !== undefined);
  return told.length === 0 ? null : told.join(' ');
}
