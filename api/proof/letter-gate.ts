import { readCalendar } from '#db/calendar/calendar-years.ts';
import type { EntityManager } from '#db/orm.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { GATE_NAMES } from '#domain/proof/gate.ts';
import type { WorkCalendar } from '#domain/calendar/working-days.ts';
import type { AcceptanceSource, KeptAcceptance } from '#domain/post/acceptance-source.ts';
import { RULES_CAVEAT } from '#domain/proof/gate-rules.ts';
import { hearingAtOf, judgeGate, type GateFinding } from '#domain/proof/judge-gate.ts';
import { statedNoticeBy } from '#domain/proof/notice-lead.ts';
import { PROCEDURE_NAMES, type Procedure } from '#domain/proof/procedure.ts';
import { PROOF_NORMS, type ProofNormCode } from '#domain/proof/proof-norms.ts';
import { daysLeft, waysLeft, type HearingAhead } from '#domain/proof/ways.ts';
import { localTimeIn } from '#domain/settings/zoned-time.ts';
import type { LetterGateView, ProofNormView } from '#views/proof/gate.ts';
import { readRuleChecks, type RuleChecks } from './rule-checks.ts';

/** What letters are judged with, read once for many. */
export interface GateContext {
  readonly calendar: WorkCalendar;
  readonly checks: RuleChecks;
}

export async function readGateContext(em: EntityManager): Promise<GateContext> {
  return { calendar: await readCalendar(em), checks: await readRuleChecks(em) };
}

/** A letter judged, as it is shown at that moment; null: the Post has not taken it, or it is destroyed. */
export async function readLetterGate(em: EntityManager, letterId: string, now: Date): Promise<LetterGateView | null> {
  const [letter] = await readLettersToJudge(em, [letterId]);
  if (!letter) return null;
  const context = await readGateContext(em);
  const finding = judgeGate(letter.judged, context.calendar);
  return gateView(letterId, letter.judged.procedure, finding, {
    ...context,
    ahead: {
      now: localTimeIn(letter.timeZone, now),
      hearingAt: hearingAtOf(letter.judged),
      calendar: context.calendar,
    },
    moved: letter.judged.hearingMoved ?? null,
    timeZone: letter.timeZone,
    isConfirmable: letter.judged.isSentUnkept !== true,
    keptAcceptance: letter.keptAcceptance,
  });
}

interface BesideFinding {
  readonly ahead: HearingAhead;
  readonly moved: string | null;
  /** The court's, IANA. */
  readonly timeZone: string;
  readonly isConfirmable: boolean;
  readonly keptAcceptance: KeptAcceptance;
}

/** A judgement with its words, marks and what is left to do before the hearing. */
export function gateView(
  letterId: string,
  procedure: Procedure,
  { gate, rule, fate, fateWords, reason, norms, dates, facts }: GateFinding,
  { checks, ahead, moved, timeZone, isConfirmable, keptAcceptance }: GateContext & BesideFinding,
): LetterGateView {
  const check = checks.of(rule).check;
  const left = daysLeft(ahead);
  return {
    ...{ letterId, gate, gateWords: GATE_NAMES[gate], procedure, procedureWords: PROCEDURE_NAMES[procedure] },
    ...{
      fate,
      fateWords,
      reason,
      rule: rule.code,
      ruleName: rule.name,
      check,
      caveat: check === null ? RULES_CAVEAT : null,
    },
    ...{
      norms: norms.map(normView),
      dates: { ...dates, sentBy: sentBy(dates, facts, keptAcceptance) },
      storage: termOf(facts),
      attempts: facts.attempts,
    },
    hearing:
      left === null || ahead.hearingAt === null
        ? null
        : {
            ...{ on: ahead.hearingAt.slice(0, 10), ...left, moved },
            noticeBy: statedNoticeBy(procedure, ahead.hearingAt),
          },
    ways: gate === 'green' ? [] : waysLeft(rule.ways, procedure, ahead),
    timeZone,
    isConfirmable,
  };
}

/** Its own operation, once the Post has told of it, comes before its answer, and before people's word. */
function sentBy(
  { sentOn }: GateFinding['dates'],
  { acceptedOn }: GateFinding['facts'],
  kept: KeptAcceptance,
): AcceptanceSource | null {
  if (sentOn === null || (acceptedOn === null && kept === 'not_before')) return null;
  return acceptedOn === null && kept !== 'not_before' ? kept : 'stamp';
}

function termOf({ storage }: GateFinding['facts']): LetterGateView['storage'] {
  return storage && { arrivedOn: storage.arrivedOn, endsOn: storage.endsOn };
}

export function normView(code: ProofNormCode): ProofNormView {
  return { code, ...PROOF_NORMS[code] };
}
