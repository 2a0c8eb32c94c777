export const ACT_KINDS = ['judgment', 'order', 'ruling', 'decree', 'sentence', 'other'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const ACT_KIND_NAMES: Readonly<Record<ActKind, string>> = {
  judgment: 'Решение',
  order: 'Судебный приказ',
  ruling: 'Определение',
  decree: 'Постановление',
  sentence: 'Приговор',
  other: 'Иной акт',
};

/** A judicial act as it is written down. */
export interface ActFields {
  readonly kind: ActKind;
  /** Empty: its kind says enough. */
  readonly title: string;
  /** `yyyy-MM-dd` */
  readonly actDate: string;
}

/** The act's document in the store of files. */
export interface ActDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly byteSize: number;
}
