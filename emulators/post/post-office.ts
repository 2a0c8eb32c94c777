import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from './state/database.ts';
import { keepUpload, type AcceptedUpload, type StoredLetter } from './state/letter-store.ts';
import { createLetterQueries, type LetterQueries } from './state/letter-queries.ts';
import { createOptionStore, type OptionStore } from './state/options.ts';
import { findHandedIn, keepHandedIn, type HandedInLetter } from './state/handed-in.ts';
import { createScriptStore, type ScriptStore } from './state/script-store.ts';
import { createTicketStore, type TicketStore } from './state/ticket-store.ts';
import { operationsOf, type Operation } from './operations.ts';
import type { PostEmulatorSettings } from './settings.ts';
import { indexOf } from './upload/registry-columns.ts';
import { createSignatureChecker } from './upload/signature-checker.ts';
import type { RowFault } from './upload/row-fault.ts';
import { validateUpload, type CheckedLetter } from './upload/validate.ts';

/** The Post: what it took, what became of it, and the script it plays. */
export interface PostOffice {
  readonly letters: LetterQueries;
  readonly options: OptionStore;
  readonly script: ScriptStore;
  readonly tickets: TicketStore;
  /**
   * Checks an archive and keeps it durably. `firstHalfOnly` takes the first half of the letters, for the fault of that name.
   * @throws UploadRefusedError when nothing was accepted.
   */
  receive(archive: Uint8Array, fileName: string, firstHalfOnly: boolean): Promise<AcceptedUpload>;
  /** Follows a letter on paper that another door of the Post took. */
  handIn(letter: HandedInLetter): void;
  /** A letter under this ШПИ, whichever door took it. */
  followed(shpi: string): StoredLetter | undefined;
  /** Operations of a letter that have happened by `atMs` of the emulated clock. */
  operations(letter: StoredLetter, atMs: number): readonly Operation[];
  close(): void;
}

/** The fault that the controls have asked for in this letter. */
function scripted(script: ScriptStore, { row }: CheckedLetter): RowFault[] {
  const rejection = script.takeRejection(row.value('LETTER_REG_NUMBER'));
  return rejection ? [{ row: row.row, ...rejection }] : [];
}

/** Opens the Post's books. @throws Error when openssl does not know ГОСТ. */
export async function openPostOffice(settings: PostEmulatorSettings): Promise<PostOffice> {
  const database = openDatabase(settings.POST_EMULATOR_DIR);
  const options = createOptionStore(database, settings);
  const script = createScriptStore(database);
  const letters = createLetterQueries(database);
  const shpiIndex = settings.POST_EMULATOR_SHPI_INDEX;
  const signatures = await createSignatureChecker(
    settings.POST_EMULATOR_OPENSSL,
    settings.POST_EMULATOR_TRUST,
    join(settings.POST_EMULATOR_DIR, 'gost.cnf'),
  );
  return {
    options,
    script,
    letters,
    handIn: (letter) => {
      const { defaultFate } = options.current();
      keepHandedIn(database, letter, { defaultFate, nowMs: options.nowMs() });
    },
    followed: (shpi) => letters.byShpi(shpi) ?? findHandedIn(database, shpi),
    tickets: createTicketStore(database),
    async receive(archive, fileName, firstHalfOnly) {
      const checked = await validateUpload(archive, { rules: options.current(), signatures, nowMs: options.nowMs() });
      const taken = firstHalfOnly ? checked.slice(0, Math.ceil(checked.length / 2)) : checked;
      const received = taken.map((letter) => ({ ...letter, faults: [...letter.faults, ...scripted(script, letter)] }));
      const { defaultFate } = options.current();
      const archiveSha256 = createHash('sha256').update(archive).digest('hex');
      const nowMs = options.nowMs();
      return keepUpload(database, { fileName, archiveSha256, letters: received, nowMs, shpiIndex, defaultFate });
    },
    operations(letter, atMs) {
      const offices = {
        centre: shpiIndex,
        recipient: indexOf(letter.address) ?? shpiIndex,
        sender: indexOf(letter.return_address) ?? shpiIndex,
      };
      const added = script.operations(letter.shpi ?? '');
      const journey = { fate: letter.fate, acceptedAtMs: letter.accepted_at_ms, offices, added };
      return operationsOf(journey, options.pace(), atMs);
    },
    close: () => database.close(),
  };
}
