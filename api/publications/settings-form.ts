import { ASSIGNMENT_STATES } from '#domain/matters/assignment.ts';
import { TRIGGER_KINDS } from '#domain/matters/matter-event.ts';
import type { PublicationSettings } from '#domain/publications/publication-settings.ts';
import { PART_NAMES, SETTING_FIELDS, type SettingNames } from '#domain/publications/settings-fields.ts';
import type { CurrentSettings } from '#views/publications/settings.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import type { SettingsForm } from '#web/publications/settings-form.ts';
import type { PageForm } from '../pages/form-data.ts';
import { mayHoldKey } from './key-in-text.ts';

/** Settings as the form shows them. */
export function formOf(settings: PublicationSettings): SettingsForm {
  return {
    ...settings,
    ...{ moreGroups: '', moreKinds: '' },
    parts: PART_NAMES.filter((part) => settings.parts[part]),
    windowSeconds: String(settings.windowSeconds),
    receiptWithinHours: settings.receiptWithinHours === null ? '' : String(settings.receiptWithinHours),
    signerId: settings.signerId ?? '',
    recipientCertificate: settings.recipientCertificate ?? '',
  };
}

/** What is in force, in words. */
export function seenSettings(
  { version, settings }: Pick<CurrentSettings, 'version' | 'settings'>,
  names: SettingNames,
): Seen {
  return { version, words: Object.fromEntries(settingWords(settings, names)) };
}

/** Everything that is set, each by its name. */
export function settingWords(settings: PublicationSettings, names: SettingNames): readonly [string, string][] {
  return SETTING_FIELDS.map(({ label, words }) => [label, words(settings, names)]);
}

/** What was typed, as it was typed. */
export function typedForm(form: PageForm): SettingsForm {
  const words = ASSIGNMENT_STATES.map((state) => [state, form.text(`stateWords.${state}`)] as const);
  return {
    isOn: form.text('isOn') === 'yes',
    activeFrom: form.text('activeFrom'),
    ...{ documentGroups: form.texts('documentGroups'), moreGroups: form.text('moreGroups') },
    ...{ deliveryKinds: form.texts('deliveryKinds'), moreKinds: form.text('moreKinds') },
    ...{ triggers: form.texts('triggers'), parts: form.texts('parts') },
    stateWords: Object.fromEntries(words) as SettingsForm['stateWords'],
    ...{ publicPageUrl: form.text('publicPageUrl'), recipient: form.text('recipient'), sender: form.text('sender') },
    ...{ windowSeconds: form.text('windowSeconds'), receiptWithinHours: form.text('receiptWithinHours') },
    ...{ signerId: form.text('signerId'), recipientCertificate: form.text('recipientCertificate') },
  };
}

/** A private key is not written into a page, nor what may be one: whatever is neither a certificate nor plainly something else. */
export function withoutKey(form: SettingsForm): SettingsForm {
  return mayHoldKey(form.recipientCertificate) ? { ...form, recipientCertificate: '' } : form;
}

/** What it comes to; what is no number becomes NaN, which the rules refuse by its field. */
export function settingsOf(form: SettingsForm): PublicationSettings {
  const { activeFrom, stateWords, publicPageUrl, recipient, sender, isOn } = form;
  const parts = Object.fromEntries(PART_NAMES.map((part) => [part, form.parts.includes(part)]));
  return {
    ...{ isOn, activeFrom, stateWords, publicPageUrl, recipient, sender },
    documentGroups: [...form.documentGroups, ...form.moreGroups.split('\n')],
    deliveryKinds: [...form.deliveryKinds, ...form.moreKinds.split('\n')],
    triggers: TRIGGER_KINDS.filter((kind) => form.triggers.includes(kind)),
    parts: parts as unknown as PublicationSettings['parts'],
    windowSeconds: numberOf(form.windowSeconds),
    receiptWithinHours: form.receiptWithinHours.trim() === '' ? null : numberOf(form.receiptWithinHours),
    signerId: form.signerId === '' ? null : form.signerId,
    recipientCertificate: form.recipientCertificate === '' ? null : form.recipientCertificate,
  };
}

/** An empty field is no zero. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim());
}
