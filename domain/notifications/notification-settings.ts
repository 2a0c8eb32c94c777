import type { Fault } from '../documents/fault.ts';
import { readMailAddress } from './mail-address.ts';
import type { QuietHours } from './quiet-hours.ts';

/** How a site notifies; kept by versions. */
export interface NotificationSettings {
  /** By the addressee's clock. */
  readonly quiet: QuietHours;
  /** What the operator takes for one part of an SMS; for the estimate and the report. */
  readonly kopecksPerPart: number;
  /** From whom mail goes; empty: none can. */
  readonly mailSender: string;
  /** Not delivered so long before the last moment at which a notice counts (`proof/notice-lead.ts`): a letter is drafted instead. */
  readonly letterHoursBefore: number;
  /** An answer that never came is looked up so long before a person is asked. */
  readonly unknownMinutes: number;
  /** How long the operator tries to deliver. */
  readonly validityHours: number;
  /** Days before a hearing on which those who agreed are reminded by themselves; none: the rule is off. */
  readonly remindDaysBefore: readonly number[];
}

export const INITIAL_NOTIFICATION_SETTINGS: NotificationSettings = {
  quiet: { from: '21:00', to: '09:00' },
  kopecksPerPart: 0,
  mailSender: '',
  letterHoursBefore: 120,
  unknownMinutes: 30,
  validityHours: 24,
  remindDaysBefore: [],
};

interface NumberField {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

export const SETTING_NUMBERS = {
  kopecksPerPart: { label: 'Стоимость одной части СМС', unit: 'коп.', min: 0, max: 100_000 },
  letterHoursBefore: { label: 'Подготовить письмо, если не доставлено за', unit: 'ч до заседания', min: 1, max: 1_440 },
  unknownMinutes: { label: 'Выяснять неясный ответ', unit: 'мин', min: 1, max: 1_440 },
  validityHours: { label: 'Оператор пытается доставить', unit: 'ч', min: 1, max: 72 },
} as const satisfies Partial<Record<keyof NotificationSettings, NumberField>>;
export type SettingNumber = keyof typeof SETTING_NUMBERS;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MAX_DAYS = 60;
const MAX_REMINDERS = 5;

/** Faults by the fields of the form. */
export function notificationSettingsFaults(settings: NotificationSettings): Fault[] {
  const { quiet, mailSender, remindDaysBefore } = settings;
  const faults: Fault[] = [];
  for (const [field, time] of [['quietFrom', quiet.from] as const, ['quietTo', quiet.to] as const]) {
    if (!TIME.test(time)) faults.push({ code: 'time_wrong', field, message: 'Тихие часы: время вида 21:00.' });
  }
  for (const [field, { label, min, max, unit }] of Object.entries(SETTING_NUMBERS)) {
    const value = settings[field as SettingNumber];
    if (Number.isInteger(value) && value >= min && value <= max) continue;
    const message = `${label}: целое число от ${String(min)} до ${String(max)} (${unit}).`;
    faults.push({ code: 'number_wrong', field, message });
  }
  if (mailSender !== '') {
    const { fault } = readMailAddress(mailSender, 'mailSender');
    if (fault) faults.push(fault);
  }
  const areDays = remindDaysBefore.every((days) => Number.isInteger(days) && days >= 1 && days <= MAX_DAYS);
  if (!areDays || remindDaysBefore.length > MAX_REMINDERS) {
    const message = `Напоминать за дней: до ${String(MAX_REMINDERS)} чисел от 1 до ${String(MAX_DAYS)} через запятую.`;
    faults.push({ code: 'days_wrong', field: 'remindDaysBefore', message });
  }
  return faults;
}
