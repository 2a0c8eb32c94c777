import type { Fault } from '#domain/documents/fault.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { Actor } from '../../actor.ts';
import { ApplicationError, type ProblemCode } from '../../errors.ts';
import { isSameInput, withoutFaulty } from './letter-form-values.ts';
import type { DraftInput } from '../routes/letter-requests.ts';
import type { Services } from '../../services/services.ts';
import type { UploadedFile } from '../../documents/uploaded-file.ts';

/** What came of saving: the letter as it stands now, and what was not taken. */
export interface Saved {
  readonly letterId: string;
  readonly faults: readonly Fault[];
}

/** Makes a draft. Words that cannot be stored do not cost the person the uploads: the draft is made without them. */
export async function createDraft(services: Services, actor: Actor, input: DraftInput, key: string): Promise<Saved> {
  try {
    const { id } = await services.drafts.create(actor, input, { idempotencyKey: key });
    return { letterId: id, faults: [] };
  } catch (error) {
    const faults = invalidFaults(error);
    if (faults.some(({ field }) => field === 'approverId')) throw error;
    const rest = withoutFaulty(input, faults);
    const { id } = await services.drafts.create(actor, rest, { idempotencyKey: `${key}:rest` });
    return { letterId: id, faults };
  }
}

/**
 * Saves the fields of a letter. The same form sent twice counts as saved.
 * @throws ApplicationError `stale` when somebody else changed the letter meanwhile, `conflict` when it has left its author's hands
 */
export async function saveFields(
  services: Services,
  actor: Actor,
  card: LetterCard,
  change: { readonly version: number; readonly input: DraftInput },
): Promise<readonly Fault[]> {
  try {
    await services.drafts.edit(actor, card.id, change.version, change.input);
    return [];
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    if (CAME_LATER.includes(error.code) && isSameInput(card, change.input)) return [];
    return invalidFaults(error);
  }
}

/** The letter was changed, or sent, or recalled first. */
const CAME_LATER: readonly string[] = ['stale', 'conflict'] satisfies ProblemCode[];

/** Adds the chosen files; one that is not taken does not hold up the others. */
export async function addFiles(
  services: Services,
  actor: Actor,
  letterId: string,
  { files, key }: { readonly files: readonly UploadedFile[]; readonly key: string },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, file] of files.entries()) {
    try {
      await services.attachments.add(actor, letterId, file, { idempotencyKey: `${key}:file:${String(index)}` });
    } catch (error) {
      const named = invalidFaults(error).map((fault) => ({
        ...fault,
        message: `«${file.fileName}»: ${fault.message}`,
      }));
      faults.push(...named);
    }
  }
  return faults;
}

/** The faults of a refusal; any other error goes on as it was. */
export function invalidFaults(error: unknown): readonly Fault[] {
  if (error instanceof ApplicationError && error.code === 'invalid' && error.faults.length > 0) return error.faults;
  throw error;
}
