import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { KeyRing } from '#config/key-ring.ts';
import { MESSAGE_RING_REMEDY, ringIds } from '#config/message-ring-words.ts';
import { SecretBox } from '#config/secret-box.ts';
import { SEALED_COLUMNS, type SealedText } from '#db/operating/sealed-secrets.ts';
import { fileKeysOf, messageKeysOf, type KeysFile } from './keys-file.ts';
import { DATABASE_FOLDER, type CopyContent } from './manifest.ts';
import { CopyDamagedError, openPart } from './sealed-part.ts';

/** A copy whose database has been read, with the keys that open it. */
export interface ReadCopy {
  readonly folder: string;
  readonly content: Pick<CopyContent, 'tables'>;
  readonly keys: KeyRing;
}

/** How many secrets stand in the rows of a copy, and how many of them no key of the ring opens. */
export interface CopiedSecrets {
  readonly total: number;
  readonly unopened: number;
}

/** A copy's files and rows are under the ring of files; what the ring of messages seals within the rows is opened here, with nothing brought. */
export async function countSecrets(copy: ReadCopy, messages: KeyRing): Promise<CopiedSecrets> {
  let [total, unopened] = [0, 0];
  for (const { table, column, purpose } of SEALED_COLUMNS) {
    const box = new SecretBox(messages, purpose);
    for await (const { id, sealed } of textsOf(copy, table, column)) {
      total += 1;
      if (box.open(sealed, id) === null) unopened += 1;
    }
  }
  return { total, unopened };
}

/** Null: all of them open. Else what is wrong, for the person who has named the keys. */
export function unopenedWords({ total, unopened }: CopiedSecrets, messages: KeyRing): string | null {
  if (unopened === 0) return null;
  return [
    `Кольцо ключей messages — не от этой копии: секретов второго фактора, подписок и извещений в ней ${String(total)}, из них не открывается ${String(unopened)}`,
    `(ключи кольца: ${ringIds(messages).join(', ')}). Люди с таким вторым фактором не войдут.`,
    ...MESSAGE_RING_REMEDY,
  ].join('\n');
}

/** @throws CopyDamagedError in words when the file's ring of messages is not that of the copy */
export async function requireSecretsOpen(folder: string, content: CopyContent, keysFile: KeysFile): Promise<void> {
  const messages = messageKeysOf(keysFile);
  const words = unopenedWords(await countSecrets({ folder, content, keys: fileKeysOf(keysFile) }, messages), messages);
  if (words !== null) throw new CopyDamagedError(words);
}

/** A copy of an older program may not have the table, or the column: nothing was sealed there then. */
async function* textsOf(
  { folder, content, keys }: ReadCopy,
  table: string,
  column: string,
): AsyncGenerator<SealedText> {
  const columns = content.tables.find(({ name }) => name === table)?.columns ?? [];
  const [idAt, sealedAt] = [columns.indexOf('id'), columns.indexOf(column)];
  if (idAt === -1 || sealedAt === -1) return;
  for await (const line of linesOf(await openPart(join(folder, DATABASE_FOLDER, `${table}.copy`), keys))) {
    const fields = line.split('\t');
    const [id = NULL, sealed = NULL] = [fields[idAt], fields[sealedAt]];
    if (sealed !== NULL) yield { id, sealed };
  }
}

/** In the text of a COPY; a line's end or a tab within a value is written otherwise there. */
const NULL = '\\N';

async function* linesOf(rows: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of rows.setEncoding('utf8')) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
