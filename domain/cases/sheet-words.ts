import { plainHead } from '../documents/sheet-heads.ts';
import { ACT_KIND_NAMES, type ActKind } from './case-act.ts';
import { HEARING_STATE_NAMES, type HearingState } from './case-hearing.ts';
import { PARTY_ROLE_NAMES, type PartyRole } from './case-party.ts';
import { CASE_KIND_NAMES, CASE_KIND_WORDS, CASE_STATE_NAMES, type CaseKind, type CaseState } from './court-case.ts';

type Words<C extends string> = Readonly<Record<C, readonly string[]>>;

/** How people write each thing besides its name on the screen and its code. */
const KINDS: Words<CaseKind> = {
  civil: ['гражданское', 'гражданские', 'гражданское дело', 'ГПК'],
  administrative: ['административное', 'КАС', 'административное дело'],
  offence: ['КоАП', 'об административном правонарушении', 'дело об АП', 'административное правонарушение'],
  criminal: ['уголовное', 'уголовное дело', 'УПК'],
  order: ['судебный приказ', 'приказ', 'приказное', 'приказное производство'],
};
const STATES: Words<CaseState> = {
  open: ['открыто', 'не рассмотрено', 'рассматривается', 'назначено'],
  closed: ['закрыто', 'рассмотрено', 'завершено', 'прекращено', 'сдано в архив'],
};
const ROLES: Words<PartyRole> = {
  plaintiff: ['административный истец'],
  defendant: ['административный ответчик'],
  claimant: [],
  debtor: [],
  applicant: [],
  interested: ['заинтересованная сторона'],
  accused: [
    'обвиняемый',
    'подсудимый',
    'лицо, привлекаемое к административной ответственности',
    'привлекаемое лицо',
    'ЛВОК',
  ],
  victim: ['потерпевшая'],
  representative: ['защитник', 'адвокат'],
  other: ['третье лицо', '3-е лицо', 'свидетель', 'прокурор', 'иное лицо'],
};
const HEARINGS: Words<HearingState> = {
  scheduled: [],
  held: ['проведено', 'рассмотрено'],
  postponed: ['отложено слушанием'],
  cancelled: ['снято'],
};
const ACTS: Words<ActKind> = { judgment: [], order: ['приказ'], ruling: [], decree: [], sentence: [], other: ['иное'] };

interface Codes {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly role: PartyRole;
  readonly hearingState: HearingState;
  readonly actKind: ActKind;
}
export type WordKind = keyof Codes;
export type CodeOf<Kind extends WordKind> = Codes[Kind];

const KNOWN: { readonly [Kind in WordKind]: ReadonlyMap<string, CodeOf<Kind>> } = {
  kind: known(CASE_KIND_NAMES, KINDS, CASE_KIND_WORDS),
  state: known(CASE_STATE_NAMES, STATES),
  role: known(PARTY_ROLE_NAMES, ROLES),
  hearingState: known(HEARING_STATE_NAMES, HEARINGS),
  actKind: known(ACT_KIND_NAMES, ACTS),
};

export function isWordKind(field: string): field is WordKind {
  return Object.hasOwn(KNOWN, field);
}

/** The code of a word as a sheet has it; undefined: nobody here knows it. */
export function codeOfWord<Kind extends WordKind>(kind: Kind, word: string): CodeOf<Kind> | undefined {
  return KNOWN[kind].get(plainHead(word));
}

/** What may be written there, in words. */
export function wordsOf(kind: WordKind): string {
  const names = { kind: CASE_KIND_WORDS, state: CASE_STATE_NAMES, role: PARTY_ROLE_NAMES };
  const others = { hearingState: HEARING_STATE_NAMES, actKind: ACT_KIND_NAMES };
  return Object.values({ ...names, ...others }[kind]).join(', ');
}

function known<C extends string>(
  names: Readonly<Record<C, string>>,
  also: Words<C>,
  more?: Readonly<Record<C, string>>,
): ReadonlyMap<string, C> {
  const codes = Object.keys(names) as C[];
  return new Map(
    codes.flatMap((code) =>
      [code, names[code], ...(more === undefined ? [] : [more[code]]), ...also[code]].map(
        (word) => [plainHead(word), code] as const,
      ),
    ),
  );
}
