/** Journals of a court's register: a case stands in one of them. `administrative` is under КАС, `offence` under КоАП. */
export const CASE_KINDS = ['civil', 'administrative', 'offence', 'criminal', 'order'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** A journal's name on the screen. */
export const CASE_KIND_NAMES: Readonly<Record<CaseKind, string>> = {
  civil: 'Гражданские',
  administrative: 'Административные (КАС)',
  offence: 'Правонарушения (КоАП)',
  criminal: 'Уголовные',
  order: 'Судебные приказы',
};

/** The same of one case. */
export const CASE_KIND_WORDS: Readonly<Record<CaseKind, string>> = {
  civil: 'гражданское',
  administrative: 'административное (КАС)',
  offence: 'об административном правонарушении (КоАП)',
  criminal: 'уголовное',
  order: 'судебный приказ',
};

export const CASE_STATES = ['open', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STATE_NAMES: Readonly<Record<CaseState, string>> = {
  open: 'В производстве',
  closed: 'Окончено',
};

/** Where a case is kept: by hand here, in a file that was uploaded, in the register of АМИРС. */
export const CASE_SOURCES = ['manual', 'file', 'amirs'] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

export const CASE_SOURCE_NAMES: Readonly<Record<CaseSource, string>> = {
  manual: 'внесено вручную',
  file: 'файл картотеки',
  amirs: 'СПО «АМИРС»',
};

/** What a case is, wherever it comes from. */
export interface CaseFields {
  /** As `caseNumberText` keeps it. */
  readonly number: string;
  readonly kind: CaseKind;
  /** What it is about; may be empty. */
  readonly essence: string;
  /** Surname and initials as the register has them; may be empty. */
  readonly judge: string;
  /** `yyyy-MM-dd` */
  readonly receivedOn: string;
  readonly state: CaseState;
}

/** People change what is kept here; the rest is changed where it is kept. */
export function isKeptByHand(source: CaseSource): boolean {
  return source === 'manual';
}
