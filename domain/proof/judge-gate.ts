import { dayWords } from '../work/plain-text.ts';
import { dayAfter } from '../calendar/day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-days.ts';
import type { DocumentKind, LetterKind } from '../letters/letter.ts';
import type { PostalRecord } from '../post/ordered-operations.ts';
import type { NormCode } from '../returns/norms.ts';
import type { ReturnCause } from '../returns/return-cause.ts';
import { CHOSEN_WORDS, isLawful, normsFor, type ReturnChoice } from '../returns/return-choices.ts';
import { fateOf, FATES, type DeliveryFate, type FateFacts } from './delivery-fate.ts';
import type { Gate } from './gate.ts';
import type { GateRule } from './gate-rule.ts';
import { ruleFor } from './gate-rules.ts';
import { RULE_NOTICE_FILED } from './rule-notice-filed.ts';
import { RULE_SENT_UNKEPT } from './rule-sent-unkept.ts';
import { RULE_SHPI_DISPUTED } from './rule-shpi-disputed.ts';
import type { Procedure } from './procedure.ts';
import { normsOfLaw } from './norms-of-law.ts';
import { objectionTermOf } from './objection-term.ts';
import type { ProofNormCode } from './proof-norms.ts';
import { RULES_DECIDED } from './rules-decided.ts';
import { asSentence, lateRule, OF_ANOTHER_TIME } from './rules-of-hearing.ts';

/** What a person has decided of a letter that was not delivered, and by which norms. */
export interface Settled {
  readonly cause: ReturnCause;
  readonly choice: ReturnChoice;
  readonly norms: readonly NormCode[];
}

/** A letter as the gate looks at it. */
export interface JudgedLetter {
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  readonly procedure: Procedure;
  readonly records: readonly PostalRecord[];
  /** Local day: earlier operations are another letter's. */
  readonly notBefore?: string | undefined;
  /** The day on which the Post took it, by its answer; its own stamp, where it told of one, comes first. */
  readonly acceptedOn: string | null;
  /** The day of the hearing that it calls to, `yyyy-MM-dd`; null: to none, or it is not told to which. */
  readonly hearingOn?: string | null | undefined;
  /** At which hour it begins, `HH:mm:ss` of the court; absent: it is not told. */
  readonly hearingTime?: string | null | undefined;
  /** Of which other start of that hearing it told, in words; null: of the hearing as it is. */
  readonly hearingMoved?: string | null | undefined;
  /** The Post has it, and neither the document nor the addressee that it took is kept here. */
  readonly isSentUnkept?: boolean | undefined;
  /** What papers of the Post say against its ШПИ, in words; absent or empty: nothing. */
  readonly shpiDisputes?: readonly string[] | undefined;
  /** The day on which a person has filed a notice of its delivery, `yyyy-MM-dd`, the latest; null: nobody has. */
  readonly noticeFiledOn?: string | null | undefined;
  /** Holds only where the law of the case lets it. */
  readonly settled?: Settled | undefined;
}

/** Dates that the law counts from, `yyyy-MM-dd`; the sender's and the addressee's are never the same thing. */
export interface LegalDates {
  /** The Post's stamp of acceptance: for the sender the message is handed in on this day. */
  readonly sentOn: string | null;
  /** For the addressee: the day it was handed to him. */
  readonly receivedOn: string | null;
  /** For the addressee: the day from which the law takes it for delivered though he has not taken it. */
  readonly deemedOn: string | null;
  /** Of a court order: the last day on which the debtor may object, by `objection-term.ts`. */
  readonly objectionsUntil: string | null;
}

export interface GateFinding {
  readonly gate: Gate;
  readonly rule: GateRule;
  readonly fate: DeliveryFate;
  readonly fateWords: string;
  readonly reason: string;
  readonly norms: readonly ProofNormCode[];
  readonly dates: LegalDates;
  readonly facts: FateFacts;
}

/** Judges a letter from its operations by their numbers, its kind, the code its case is heard by and the hearing that it calls to. */
export function judgeGate(letter: JudgedLetter, calendar: WorkCalendar): GateFinding {
  const { kind, records, notBefore, procedure } = letter;
  const facts = fateOf({ kind, records, notBefore, calendar });
  // A decision was made of what was told under the ШПИ.
  const settled = isDisputed(letter) ? undefined : lawfulDecision(letter);
  const own = ruleOf({ ...letter, settled }, facts);
  const dates = legalDates({ ...letter, settled }, own, facts, calendar);
  const rule =
    (own.gate === 'green' ? uselessFor(letter, countedFrom({ ...letter, settled }, own, facts)) : undefined) ?? own;
  // What the law takes for delivered is proved by the envelope: until it is back, it is not yet.
  const waitsForEnvelope = rule.receipt === 'deemed' && settled === undefined && facts.isGoingBack;
  return {
    ...{ gate: waitsForEnvelope ? 'amber' : rule.gate, rule, fate: facts.fate, fateWords: FATES[facts.fate] },
    reason: [
      rule.reason,
      ...(waitsForEnvelope ? ['Конверт ещё едет обратно: дождитесь его.'] : []),
      ...(rule === OF_ANOTHER_TIME ? [asSentence(letter.hearingMoved ?? '')] : []),
      ...(rule === RULE_NOTICE_FILED ? [filedWords(letter)] : []),
      ...(rule === RULE_SHPI_DISPUTED ? (letter.shpiDisputes ?? []).map(asSentence) : []),
      ...(letter.settled && !lawfulDecision(letter) ? [NOT_HELD] : []),
    ].join(' '),
    norms: normsOfLaw([...rule.norms, ...normsOf(settled, procedure), ...normsOfTerm(letter, dates)], procedure),
    dates,
    facts,
  };
}

/** Of another time of its hearing, or too late for it; what calls to none, or has no day, cannot be. */
function uselessFor(letter: JudgedLetter, at: string | null): GateRule | undefined {
  if (letter.hearingMoved != null) return OF_ANOTHER_TIME;
  const hearingAt = hearingAtOf(letter);
  return hearingAt === null || at === null ? undefined : lateRule(letter.procedure, at, hearingAt);
}

/** When the hearing begins, local to the court: to the hour where it is told, the day alone where it is not; null: it calls to none. */
export function hearingAtOf({
  hearingOn,
  hearingTime,
}: Pick<JudgedLetter, 'hearingOn' | 'hearingTime'>): string | null {
  if (hearingOn == null) return null;
  return hearingTime == null ? hearingOn : `${hearingOn}T${hearingTime}`;
}

/** When he got it, or the law takes him to have: local time of the Post, or a day of it; null: neither, or it is not told. */
function countedFrom(letter: JudgedLetter, { receipt }: GateRule, facts: FateFacts): string | null {
  if (receipt === 'received') return facts.handedAt;
  return receipt === 'deemed' ? deemedFrom(letter, facts) : null;
}

/** A refusal counts from itself, and only where the letter is taken for delivered by it: who refused may still have come within the term. */
function deemedFrom({ procedure, documentKind, settled }: JudgedLetter, facts: FateFacts): string | null {
  const { fate, refusedAt, returnedOn, storage } = facts;
  const isRefused = settled === undefined ? fate === 'refused' : settled.cause === 'refused';
  if (isRefused) return refusedAt ?? returnedOn;
  const isByTerm = ruleFor(procedure, documentKind, fate).deemedFrom === 'storage_end';
  return (isByTerm ? storage?.endsOn : undefined) ?? returnedOn;
}

const NOT_HELD = `Решение «${CHOSEN_WORDS.count_as_notified}» в таком деле не считается.`;

function isDisputed({ shpiDisputes = [] }: JudgedLetter): boolean {
  return shpiDisputes.length > 0;
}

/** A decision that the law of the case does not know is none: the kind of the case may have become known after it. */
function lawfulDecision({ settled, procedure }: JudgedLetter): Settled | undefined {
  return settled && isLawful(settled.cause, settled.choice, procedure) ? settled : undefined;
}

/** The norms that were named, when they are of the law of the case; otherwise those of that law. */
function normsOf(settled: Settled | undefined, procedure: Procedure): readonly NormCode[] {
  if (settled === undefined) return [];
  const own = normsFor(settled.cause, settled.choice, procedure);
  return settled.norms.every((norm) => own.includes(norm)) ? settled.norms : own;
}

/** A day that is counted is told with that by which it is. */
function normsOfTerm(
  { procedure, documentKind }: JudgedLetter,
  { objectionsUntil }: LegalDates,
): readonly ProofNormCode[] {
  return objectionsUntil === null ? [] : (objectionTermOf(procedure, documentKind)?.norms ?? []);
}

function filedWords({ noticeFiledOn }: JudgedLetter): string {
  return `Приобщено ${dayWords(noticeFiledOn ?? '')}.`;
}

function ruleOf(letter: JudgedLetter, { fate }: FateFacts): GateRule {
  const { procedure, documentKind, settled, isSentUnkept, noticeFiledOn } = letter;
  if (isDisputed(letter)) return RULE_SHPI_DISPUTED;
  if (settled) return RULES_DECIDED[settled.choice];
  if (isSentUnkept === true) return RULE_SENT_UNKEPT;
  const isFiled = noticeFiledOn != null && RULE_NOTICE_FILED.fates.includes(fate);
  return isFiled ? RULE_NOTICE_FILED : ruleFor(procedure, documentKind, fate);
}

function legalDates(letter: JudgedLetter, rule: GateRule, facts: FateFacts, calendar: WorkCalendar): LegalDates {
  const { acceptedOn, procedure, documentKind, isSentUnkept } = letter;
  const on = countedFrom(letter, rule, facts)?.slice(0, 10) ?? null;
  const receivedOn = rule.receipt === 'received' ? on : null;
  const deemedOn = rule.receipt === 'deemed' ? on : null;
  const sentOn = facts.acceptedOn ?? acceptedOn;
  const isOwn = isSentUnkept !== true && !isDisputed(letter);
  const term = isOwn ? objectionTermOf(procedure, documentKind) : undefined;
  const from = term?.from === 'dispatch' ? sentOn : on;
  return {
    ...{ sentOn, receivedOn, deemedOn },
    objectionsUntil: term && from !== null ? workingDaysAfter(from, term.days, calendar) : null,
  };
}

/** The last of so many working days after that day. */
function workingDaysAfter(from: string, days: number, calendar: WorkCalendar): string {
  let day = from;
  for (let left = days; left > 0;) {
    day = dayAfter(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
