import { waitFor } from '#test/crash/kit/wait-for.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { LETTER_FIELDS } from '#test/crash/kit/letter-fields.ts';
import { command } from './in-hands.ts';

/** A letter of any document, handed over. */
export async function submitDocument(
  { office }: CourtSystem,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<SentLetter> {
  const { services, clerk, supervisor } = office;
  const { id } = await services.drafts.create(
    clerk,
    { fields: LETTER_FIELDS, approverId: supervisor.accountId },
    command(),
  );
  await services.attachments.add(clerk, id, file, command());
  const { number } = await waitFor(() => services.drafts.submit(clerk, id, command()));
  const letter = { id, number };
  office.taken.push(letter);
  return letter;
}
