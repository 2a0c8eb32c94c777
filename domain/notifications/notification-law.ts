/** One norm on which notices stand, with where it is read. */
export interface NotificationNorm {
  readonly code: string;
  readonly words: string;
  readonly source: string;
}

export const NORMS_CAVEAT = 'Нормы изложены кратко и юристом не проверены: сверьтесь с текстом.';

/** The law of notices to parties, short. Not checked by a lawyer. */
export const NOTIFICATION_NORMS: readonly NotificationNorm[] = [
  {
    code: 'means_of_notice',
    words:
      'Лица, участвующие в деле, извещаются в том числе с использованием иных средств связи и доставки, обеспечивающих фиксирование судебного извещения и его вручение адресату.',
    source: 'ст. 113 ч. 1 ГПК РФ',
  },
  {
    code: 'time_to_prepare',
    words: 'Извещение вручается с таким расчётом, чтобы адресат имел достаточный срок для подготовки и явки.',
    source: 'ст. 113 ч. 3 ГПК РФ',
  },
  {
    code: 'consent_to_sms',
    words:
      'СМС-сообщением извещают того, кто согласился на такой способ, и с фиксацией отправки и доставки. Согласие подтверждается распиской: данные об участнике, согласие и номер мобильного телефона.',
    source: 'постановление Пленума ВС РФ от 09.02.2012 № 3',
  },
];

/** The norm of a code. */
export function normOf(code: string): NotificationNorm | null {
  return NOTIFICATION_NORMS.find((norm) => norm.code === code) ?? null;
}
