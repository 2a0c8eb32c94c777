import type { Tariff } from '#domain/post/tariff.ts';
import type { Fault, Warning } from '#domain/documents/fault.ts';
import type { DocumentReading } from '#domain/composing/document-reading.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterTextName } from '#domain/letters/letter-texts.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { TemplateModel } from './templates-page.ts';
import type { AttachmentView } from '#views/documents/attachment.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { CaseOffers, RecipientOffer } from '#views/letters/offers.ts';
import type { ApproverView } from '#views/people/person.ts';

/** What was typed, exactly as it was typed: a wrong value comes back as it went in. */
export interface LetterFormValues extends Readonly<Record<LetterTextName, string>> {
  readonly kind: string;
  readonly documentKind: string;
  readonly way: string;
  readonly recipientType: string;
  readonly recipientName: string;
  readonly recipientInn: string;
  readonly recipientKpp: string;
  readonly recipientAddress: string;
  readonly approverId: string;
}

/** What the number of a case proposes, and a person may choose otherwise: fields of the form. */
export const PROPOSED_FIELDS = ['documentKind', 'kind'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** Limits of the channel that the form counts and shows. Lengths in characters, sizes in bytes. */
export interface LetterFormLimits extends ChannelProfile {
  readonly maxUploadByteSize: number;
}

/** An attachment with what is known of its pages. */
export interface AttachmentPreviewModel extends AttachmentView {
  /** Bytes that its PDF cannot be made smaller than; null: small enough, or not known yet. */
  readonly leastByteSize: number | null;
  readonly preview:
    | { readonly state: 'ready'; readonly pageCount: number }
    | { readonly state: 'converting' }
    | { readonly state: 'faulty'; readonly messages: readonly string[] };
}

/** Somebody else the same text goes to, in a letter of its own. */
export interface FurtherRecipientModel {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** A recipient to choose; without scripts the server knows it again by the key. */
export type KeyedOffer = RecipientOffer & { readonly key: string };

/** Everything the form of a letter shows. */
export interface LetterFormModel {
  /** Absent while nothing is saved. */
  readonly letter?:
    Pick<LetterCard, 'id' | 'version' | 'number' | 'status' | 'remark' | 'warnings' | 'hearingMoved'> | undefined;
  readonly values: LetterFormValues;
  /** What the person has chosen himself: no proposal changes it. */
  readonly chosen: readonly ProposedField[];
  readonly faults: readonly Fault[];
  /** A sentence above the form: why it was not taken. */
  readonly refusal?: string | undefined;
  readonly faultsHeading?: string | undefined;
  /** What may be meant so and rarely is. */
  readonly questions?: readonly Warning[] | undefined;
  readonly answer?: string | undefined;
  readonly approvers: readonly ApproverView[];
  readonly attachments: readonly AttachmentPreviewModel[];
  readonly limits: LetterFormLimits;
  /** What the number of the case and its earlier letters let one fill in. */
  readonly offers: Omit<CaseOffers, 'recipients'> & { readonly recipients: readonly KeyedOffer[] };
  readonly templates: readonly TemplateModel[];
  /** A name that was typed and names none of them. */
  readonly template?: string | undefined;
  readonly further: readonly FurtherRecipientModel[];
  /** What stands in the documents; absent before the first is converted. */
  readonly reading?: DocumentReading | undefined;
  /** What was typed and does not stand in the documents: nothing is stopped by it. */
  readonly unread: readonly Warning[];
  /** What to ask about the address as it stands; nothing is stopped by it. */
  readonly addressQuestion: string | undefined;
  /** Where typing begins. */
  readonly focus?: 'case' | 'name' | undefined;
  /** The court's own address, one line. */
  /** The site sends on paper too: which way is asked. */
  readonly hasBothWays: boolean;
  readonly returnAddress: string;
  /** By which the site's letters reach the Post. */
  readonly channel: ChannelName;
  /** When the letter would go into its batch if it were signed now, ISO: a batch that no person carries is at the Post then. */
  readonly postAt: string;
  /** Of that day. */
  readonly tariff: Tariff;
  /** When it would be at its addressee's then, in words of each kind. */
  readonly expected: Readonly<Record<LetterKind, string>>;
  /** A template that was being kept and could not be. */
  readonly newTemplate?: { readonly name: string; readonly faults: readonly Fault[] } | undefined;
}
