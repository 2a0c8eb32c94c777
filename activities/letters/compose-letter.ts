import type { Fault } from '#domain/documents/fault.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import { fieldsOf, type StepLetter } from '#db/letters/letter-row.ts';
import { findAttachments, type StepAttachment } from '#db/people/step-people.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { CertificateFacts } from '../ports/signer.ts';
import { PressRefusal } from './dependencies.ts';
import type { AssembledLetter, LetterDependencies, LetterPress } from './dependencies.ts';
import { readConverted, type ConvertedDocument } from './read-converted.ts';
import { areLossesUnseen, unseenLossesFault } from '#db/documents/losses.ts';

/** The letter as it will be signed, or everything that is wrong with it. */
export type Composition =
  ({ readonly ok: true } & AssembledLetter) | { readonly ok: false; readonly faults: readonly Fault[] };

/** Converts every attachment, joins, stamps and checks; all faults are gathered before anybody is asked to mend them. */
export async function composeLetter(
  dependencies: LetterDependencies,
  letter: StepLetter,
  certificate: CertificateFacts,
  signal?: AbortSignal,
): Promise<Composition> {
  const profile = await loadProfile(dependencies.orm.em.fork(), letter.profileId);
  const fieldFaults = validateLetterFields(fieldsOf(letter), profile);
  const { parts, faults } = await convertAll(dependencies, letter, signal);
  if (fieldFaults.length > 0 || faults.length > 0) return { ok: false, faults: [...fieldFaults, ...faults] };
  return press(dependencies.press, parts, profile, certificate);
}

/** Too many or too large pages are told before a place for the stamp is sought on them. */
async function press(
  { assemble, stamp, check }: LetterPress,
  parts: readonly Uint8Array[],
  profile: ChannelProfile,
  certificate: CertificateFacts,
): Promise<Composition> {
  try {
    const assembled = await assemble(parts, profile);
    const pageFaults = await check(assembled.pdf, profile);
    if (pageFaults.length > 0) return { ok: false, faults: pageFaults };
    const pdf = await stamp(assembled.pdf, certificate);
    const faults = await check(pdf, profile);
    return faults.length > 0 ? { ok: false, faults } : { ok: true, ...assembled, pdf };
  } catch (error) {
    if (error instanceof PressRefusal) return { ok: false, faults: [error.fault] };
    throw error;
  }
}

async function convertAll(dependencies: LetterDependencies, letter: StepLetter, signal?: AbortSignal) {
  const attachments = await findAttachments(dependencies.orm.em.fork(), letter.id);
  const faults: Fault[] = [];
  const parts: Uint8Array[] = [];
  if (attachments.length === 0) {
    faults.push({ code: 'attachments_missing', field: 'attachments', message: 'Приложите хотя бы один документ.' });
  }
  for (const [index, attachment] of attachments.entries()) {
    const document = await readConverted(dependencies, attachment, signal);
    if (document.ok) parts.push(document.pdf);
    faults.push(...faultsOf(attachment, index, document));
  }
  return { parts, faults };
}

/** What is wrong with one document; what its PDF does not show stops the letter until the clerk has looked. */
function faultsOf(attachment: StepAttachment, index: number, document: ConvertedDocument): readonly Fault[] {
  const { fileName, seenLosses } = attachment;
  if (document.ok) return areLossesUnseen(document.warnings, seenLosses) ? [unseenLossesFault(fileName, index)] : [];
  const field = `attachments[${String(index)}]`;
  return document.faults.map((fault) => ({ ...fault, field, message: `«${fileName}»: ${fault.message}` }));
}
