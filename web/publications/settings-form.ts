import type { EditConflict, Seen } from '../components/edit-conflict.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { SettingChoicesView, SettingsVersionView } from '#views/publications/settings.ts';
import type { SiteChoice } from './site-frame.ts';

/** The form as it is typed: nothing of it is lost, however wrong it is. */
export interface SettingsForm {
  readonly isOn: boolean;
  readonly activeFrom: string;
  readonly documentGroups: readonly string[];
  /** One a line: what the journal does not know yet. */
  readonly moreGroups: string;
  readonly deliveryKinds: readonly string[];
  readonly moreKinds: string;
  readonly triggers: readonly string[];
  readonly parts: readonly string[];
  readonly stateWords: Readonly<Record<'open' | 'done' | 'withdrawn', string>>;
  readonly publicPageUrl: string;
  readonly recipient: string;
  readonly sender: string;
  readonly windowSeconds: string;
  /** Empty: receipts are not asked for. */
  readonly receiptWithinHours: string;
  /** Empty: unsigned. */
  readonly signerId: string;
  /** PEM as typed; empty: not encrypted. */
  readonly recipientCertificate: string;
}

export interface SettingsPageModel {
  /** Cards whose newest message the handler does not have. */
  readonly notTaken: number;
  readonly choice: SiteChoice;
  readonly isAdmin: boolean;
  readonly form: SettingsForm;
  readonly choices: SettingChoicesView;
  /** Of the certificate in force: whose and until when, and whether that is over or near. */
  readonly certificate: {
    readonly words: string;
    readonly isToReplace: boolean;
    /** Why no message is composed; null: nothing stands in the way. */
    readonly hindrance: string | null;
  } | null;
  /** Its version 0: nothing is set. */
  readonly seen: Seen;
  readonly newest: number;
  readonly conflict?: EditConflict | undefined;
  readonly versions: readonly SettingsVersionView[];
  readonly faults: readonly Fault[];
  /** What stands in the way, in words. */
  readonly refusal?: string | undefined;
}
