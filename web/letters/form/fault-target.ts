import type { Fault } from '#domain/documents/fault.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import { fieldId } from '../../components/field.ts';

/** Where the link of a fault leads: to its field, or to the line of its attachment. */
export function faultTarget(attachments: readonly AttachmentView[]): (fault: Fault) => string {
  return ({ field }) => {
    const index = attachmentIndex(field);
    const attachment = index === null ? undefined : attachments[index];
    if (attachment !== undefined) return `attachment-${attachment.id}`;
    return isAboutDocument(field) ? fieldId('attachments') : fieldId(field);
  };
}

/** Faults that belong to one attachment by its place. */
export function faultsOfAttachment(faults: readonly Fault[], index: number): readonly Fault[] {
  return faults.filter(({ field }) => attachmentIndex(field) === index);
}

/** Faults of the joined document or of an upload: shown above the list of files. */
export function isAboutDocument(field: string): boolean {
  return ['pdf', 'document', 'file', 'attachments', 'attachmentIds'].includes(field);
}

/** `attachments[2]` → 2, counted from zero. */
function attachmentIndex(field: string): number | null {
  const [, index] = /^attachments\[(\d+)\]$/.exec(field) ?? [];
  return index === undefined ? null : Number(index);
}
