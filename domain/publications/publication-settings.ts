import { hasListWord } from '../matters/list-word.ts';
import type { MatterCard } from '../matters/matter.ts';
import type { TriggerKind } from '../matters/matter-event.ts';
import type { AssignmentState } from '../matters/assignment.ts';

/** What of a card may leave the court. The applicant's name never does unless it is chosen. */
export interface PublicParts {
  readonly applicantName: boolean;
  readonly subject: boolean;
  readonly covering: boolean;
  readonly executorNames: boolean;
  readonly assignmentText: boolean;
  readonly terms: boolean;
  readonly reportText: boolean;
  readonly reportFiles: boolean;
}

/** How one site publishes the course of its matters; every change is a new version. */
export interface PublicationSettings {
  readonly isOn: boolean;
  /** `yyyy-MM-dd` in the site's zone: what happened before this day is not published by itself. */
  readonly activeFrom: string;
  readonly documentGroups: readonly string[];
  readonly deliveryKinds: readonly string[];
  readonly triggers: readonly TriggerKind[];
  readonly parts: PublicParts;
  /** The handler's address on the site's side. */
  readonly recipient: string;
  readonly sender: string;
  /** A burst of changes within so many seconds becomes one message; 0: each at once. */
  readonly windowSeconds: number;
  /** After so many hours without a receipt a person is told; null: receipts are not asked for. */
  readonly receiptWithinHours: number | null;
  /** Words of the states as the applicant reads them. */
  readonly stateWords: Readonly<Record<AssignmentState, string>>;
  /** `https://…/`: the page that the applicant opens; the card's public id is put at its end. Empty: none is named. */
  readonly publicPageUrl: string;
  /** Key of the server signer whose detached ГОСТ signature goes along; null: unsigned. */
  readonly signerId: string | null;
  /** PEM of the certificate that messages are encrypted to; null: they are not encrypted. */
  readonly recipientCertificate: string | null;
}

/** What a site begins with: everything off, nothing personal. */
export const INITIAL_SETTINGS: PublicationSettings = {
  isOn: false,
  activeFrom: '2000-01-01',
  documentGroups: [],
  deliveryKinds: [],
  triggers: ['assignment.created', 'assignment.edited', 'report.created', 'report.edited'],
  parts: {
    applicantName: false,
    subject: true,
    covering: true,
    executorNames: false,
    assignmentText: true,
    terms: true,
    reportText: true,
    reportFiles: false,
  },
  recipient: '',
  sender: '',
  windowSeconds: 60,
  receiptWithinHours: 24,
  stateWords: { open: 'На исполнении', done: 'Исполнено', withdrawn: 'Отозвано' },
  publicPageUrl: '',
  signerId: null,
  recipientCertificate: null,
};

/** Settings as they were kept, with what later versions of the program have added to them. */
export function wholeSettings(kept: PublicationSettings): PublicationSettings {
  return { ...INITIAL_SETTINGS, ...kept };
}

/** True when the card is one of those whose course is published: its group and its kind of delivery are both chosen. */
export function isPublished(
  settings: PublicationSettings,
  card: Pick<MatterCard, 'documentGroup' | 'deliveryKind'>,
): boolean {
  return whyNotPublished(settings, card) === null;
}

/** Why nothing of the card is published, in words; null: it is. */
export function whyNotPublished(
  { isOn, documentGroups, deliveryKinds }: PublicationSettings,
  { documentGroup, deliveryKind }: Pick<MatterCard, 'documentGroup' | 'deliveryKind'>,
): string | null {
  if (!isOn) return 'публикация выключена';
  const isGroup = hasListWord(documentGroups, documentGroup);
  const isKind = hasListWord(deliveryKinds, deliveryKind);
  if (isGroup && isKind) return null;
  const [group, kind] = [`группа «${documentGroup}»`, `вид доставки «${deliveryKind}»`];
  if (!isGroup && !isKind) return `не выбраны ${group} и ${kind}`;
  return isGroup ? `не выбран ${kind}` : `не выбрана ${group}`;
}
