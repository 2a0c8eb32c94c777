import type { Fault, Warning } from '#domain/documents/fault.ts';
import type { LetterTextName } from '#domain/letters/letter-texts.ts';
import type { ChannelLimits } from '#domain/post/profiles.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { PersonView } from '#views/people/person.ts';

/** What was typed, exactly as it was typed: a wrong value comes back as it went in. */
export interface LetterFormValues extends Readonly<Record<LetterTextName, string>> {
  readonly kind: string;
  readonly documentKind: string;
  readonly recipientType: string;
  readonly recipientName: string;
  readonly recipientInn: string;
  readonly recipientKpp: string;
  readonly recipientAddress: string;
  readonly approverId: string;
}

/** Limits of the channel that the form counts and shows. Lengths in characters, sizes in bytes. */
export interface LetterFormLimits extends ChannelLimits {
  readonly maxUploadByteSize: number;
  /** Whose limits they are. */
  readonly profileName: string;
}

/** An attachment with what is known of its pages. */
export interface AttachmentPreviewModel extends AttachmentView {
  readonly preview:
    | { readonly state: 'ready'; readonly pageCount: number }
    | { readonly state: 'converting' }
    | { readonly state: 'faulty'; readonly messages: readonly string[] };
}

/** Everything the form of a letter shows. */
export interface LetterFormModel {
  /** Absent while nothing is saved. */
  readonly letter?: Pick<LetterCard, 'id' | 'version' | 'number' | 'status' | 'remark'> | undefined;
  readonly values: LetterFormValues;
  readonly faults: readonly Fault[];
  /** A sentence above the form: why it was not taken. */
  readonly refusal?: string | undefined;
  readonly faultsHeading?: string | undefined;
  /** What may be meant so and rarely is. */
  readonly questions?: readonly Warning[] | undefined;
  readonly answer?: string | undefined;
  readonly approvers: readonly PersonView[];
  readonly attachments: readonly AttachmentPreviewModel[];
  readonly limits: LetterFormLimits;
}
