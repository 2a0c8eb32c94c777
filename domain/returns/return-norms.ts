import type { Procedure } from '../proof/procedure.ts';
import type { NormCode } from './norms.ts';
import type { ReturnCause } from './return-cause.ts';

/** What one code of law says of letters that came back for a cause. */
export interface CauseNorms {
  /** By which norms the addressee may be counted as notified; none: he may not. */
  readonly notifiedBy: readonly NormCode[];
  /** Norms of the other ways. */
  readonly otherBy: readonly NormCode[];
  /** What to look at first, where this code says other than the general advice. */
  readonly advice?: string;
}

type NormsOfCauses = Readonly<Record<ReturnCause, CauseNorms>>;

const GPK: NormsOfCauses = {
  storage_expired: { notifiedBy: ['gk_165_1', 'pp25_67', 'pp25_68', 'storage_7'], otherBy: ['gpk_113'] },
  refused: { notifiedBy: ['gpk_117', 'gk_165_1', 'pp25_68'], otherBy: ['gpk_113'] },
  absent: { notifiedBy: ['gk_165_1', 'pp25_63', 'pp25_68'], otherBy: ['gpk_113', 'gpk_119'] },
  moved: { notifiedBy: ['gpk_118', 'pp25_63'], otherBy: ['gpk_113', 'gpk_119'] },
  dead: { notifiedBy: [], otherBy: ['gpk_44'] },
  wrong_address: { notifiedBy: [], otherBy: ['gpk_113', 'gpk_119'] },
  no_access: { notifiedBy: [], otherBy: ['gpk_113'] },
  by_agreement: { notifiedBy: ['gk_165_1', 'pp25_68'], otherBy: ['gpk_113'] },
  by_sender: { notifiedBy: [], otherBy: ['gpk_113'] },
  by_post: { notifiedBy: [], otherBy: ['gpk_113'] },
  lost: { notifiedBy: [], otherBy: ['gpk_113'] },
  not_told: { notifiedBy: ['gk_165_1', 'pp25_67', 'pp25_68'], otherBy: ['gpk_113'] },
};

/** As `rules-administrative.ts` cites them. */
const KAS: NormsOfCauses = {
  storage_expired: { notifiedBy: ['pp36_39', 'gk_165_1', 'pp25_67', 'storage_7'], otherBy: ['kas_96'] },
  refused: { notifiedBy: ['kas_100'], otherBy: ['kas_96'] },
  absent: { notifiedBy: ['kas_101', 'pp36_39'], otherBy: ['kas_96', 'kas_102'] },
  moved: { notifiedBy: ['kas_101'], otherBy: ['kas_96', 'kas_102'] },
  dead: { notifiedBy: [], otherBy: [] },
  wrong_address: { notifiedBy: [], otherBy: ['kas_96', 'kas_102'] },
  no_access: { notifiedBy: [], otherBy: ['kas_96'] },
  by_agreement: { notifiedBy: ['pp36_39'], otherBy: ['kas_96'] },
  by_sender: { notifiedBy: [], otherBy: ['kas_96'] },
  by_post: { notifiedBy: [], otherBy: ['kas_96'] },
  lost: { notifiedBy: [], otherBy: ['kas_96'] },
  not_told: { notifiedBy: ['pp36_39'], otherBy: ['kas_96'] },
};

const KOAP_AWAY: CauseNorms = {
  ...{ notifiedBy: ['pp5_6'], otherBy: ['koap_25_15'] },
  advice: 'Лица нет по этому адресу: извещено, только если адрес оно назвало само. Поищите в деле другой адрес.',
};

/** As `rules-offence.ts` cites them. */
const KOAP: NormsOfCauses = {
  storage_expired: { notifiedBy: ['koap_25_15', 'pp5_6', 'storage_7'], otherBy: ['koap_25_15'] },
  refused: { notifiedBy: ['koap_25_15', 'pp5_6'], otherBy: ['koap_25_15'] },
  ...{ absent: KOAP_AWAY, moved: KOAP_AWAY },
  dead: { notifiedBy: [], otherBy: [] },
  wrong_address: { notifiedBy: [], otherBy: ['koap_25_15'] },
  no_access: { notifiedBy: [], otherBy: ['koap_25_15'] },
  by_agreement: { notifiedBy: ['koap_25_15', 'pp5_6'], otherBy: ['koap_25_15'] },
  by_sender: { notifiedBy: [], otherBy: ['koap_25_15'] },
  by_post: { notifiedBy: [], otherBy: ['koap_25_15'] },
  lost: { notifiedBy: [], otherBy: ['koap_25_15'] },
  not_told: { notifiedBy: ['koap_25_15', 'pp5_6'], otherBy: ['koap_25_15'] },
};

const UPK_OTHER: CauseNorms = { notifiedBy: [], otherBy: ['upk_188'] };
const UPK_UNDELIVERED: CauseNorms = {
  ...UPK_OTHER,
  advice: 'УПК не считает такое извещение полученным: отправьте ещё раз или вручите иначе.',
};

/** As `rules-criminal.ts` cites them: a person is notified when he has got it, nothing is taken for received. */
const UPK: NormsOfCauses = {
  ...{ storage_expired: UPK_UNDELIVERED, absent: UPK_UNDELIVERED, moved: UPK_UNDELIVERED },
  by_agreement: UPK_UNDELIVERED,
  refused: { ...UPK_OTHER, advice: 'УПК не говорит, что отказавшийся от письма извещён: известите его иначе.' },
  dead: { notifiedBy: [], otherBy: [] },
  ...{ wrong_address: UPK_OTHER, no_access: UPK_OTHER, by_sender: UPK_OTHER, by_post: UPK_OTHER, lost: UPK_OTHER },
  not_told: UPK_OTHER,
};

/** As `rules-lawless.ts` has them: no code is cited, and nobody is counted as notified. */
function lawless(advice: string): NormsOfCauses {
  const other: CauseNorms = { notifiedBy: [], otherBy: [] };
  const asked: CauseNorms = { ...other, advice };
  return {
    ...{ storage_expired: asked, refused: asked, absent: asked, moved: asked, not_told: asked, dead: other },
    by_agreement: asked,
    ...{ wrong_address: other, no_access: other, by_sender: other, by_post: other, lost: other },
  };
}

const BY_PROCEDURE: Readonly<Record<Procedure, NormsOfCauses>> = {
  ...{ civil: GPK, order: GPK, administrative: KAS, offence: KOAP, criminal: UPK },
  unknown: lawless('Сначала укажите вид дела: от закона зависит, можно ли считать адресата извещённым.'),
  commercial: lawless('Правил извещения по АПК в программе нет: отправьте ещё раз или вручите иначе.'),
};

/** What the law of such a case says of such a return. */
export function lawOfReturn(cause: ReturnCause, procedure: Procedure): CauseNorms {
  return BY_PROCEDURE[procedure][cause];
}
