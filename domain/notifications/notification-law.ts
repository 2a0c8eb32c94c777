import { PROOF_NORMS, type ProofNormCode } from '../proof/proof-norms.ts';
import type { Procedure } from '../proof/procedure.ts';
import { capitalised } from '../work/capitalised.ts';

/** One norm on which notices stand, with where it is read. */
export interface NotificationNorm {
  readonly words: string;
  readonly source: string;
}

export const NORMS_CAVEAT = 'Нормы изложены кратко и юристом не проверены: сверьтесь с текстом.';

const CIVIL: readonly NotificationNorm[] = [
  {
    words:
      'Лица, участвующие в деле, извещаются в том числе с использованием иных средств связи и доставки, обеспечивающих фиксирование судебного извещения и его вручение адресату.',
    source: 'ст. 113 ч. 1 ГПК РФ',
  },
  {
    words: 'Извещение вручается с таким расчётом, чтобы адресат имел достаточный срок для подготовки и явки.',
    source: 'ст. 113 ч. 3 ГПК РФ',
  },
];

/** The law of notices to parties, short, by the code of the case. Not checked by a lawyer. Of a case whose kind is not known none is named. */
const MEANS: Readonly<Record<Procedure, readonly NotificationNorm[]>> = {
  ...{ civil: CIVIL, order: CIVIL, administrative: [provenBy('kas_96')], offence: [provenBy('koap_25_15')] },
  ...{ criminal: [provenBy('upk_188'), provenBy('upk_231')], commercial: [], unknown: [] },
};

/** It changed what the plenum says of each of the codes that were in force then. */
const BY_PLENUM: NotificationNorm = {
  words:
    'СМС-сообщением извещают того, кто согласился на такой способ, и с фиксацией отправки и доставки. Согласие подтверждается распиской: данные об участнике, согласие и номер мобильного телефона.',
  source: 'постановление Пленума ВС РФ от 09.02.2012 № 3',
};
const BY_RULES: NotificationNorm = provenBy('sms_consent');
const CONSENT: Readonly<Record<Procedure, readonly NotificationNorm[]>> = {
  ...{ civil: [BY_PLENUM], order: [BY_PLENUM], offence: [BY_PLENUM], criminal: [BY_PLENUM] },
  ...{ administrative: [...MEANS.administrative, BY_RULES], commercial: [BY_RULES], unknown: [BY_RULES] },
};

/** On what a consent of a party of such a case stands. */
export function consentNorms(procedure: Procedure): readonly NotificationNorm[] {
  return CONSENT[procedure];
}

/** On what notices in cases of these codes stand, each norm once. */
export function noticeNorms(procedures: readonly Procedure[]): readonly NotificationNorm[] {
  const all = new Set(procedures);
  return [...new Set([...all].flatMap((one) => MEANS[one]).concat([...all].flatMap((one) => CONSENT[one])))];
}

function provenBy(code: ProofNormCode): NotificationNorm {
  const { says, title } = PROOF_NORMS[code];
  return { words: `${capitalised(says)}.`, source: title };
}
