import { GATES, type Gate } from './gate.ts';
import type { PartyNotice } from './party-notice.ts';
import type { Procedure } from './procedure.ts';
import { ruleOfRepresentative } from './rules-of-representatives.ts';
import { waysLeft, type HearingAhead } from './ways.ts';

/** Who stands beside a party, and whether he is notified himself. */
export interface NotifiedRepresentative {
  readonly name: string;
  readonly notice: PartyNotice;
}

/** A party's notice with what the notices to its representatives add; `rule`: the answer rests on that rule, and so on its mark. */
export interface RepresentedNotice extends PartyNotice {
  readonly rule: string | null;
}

/** What a party has got itself stands first; a notified representative makes it better and never worse. */
export function throughRepresentative(
  own: PartyNotice,
  representatives: readonly NotifiedRepresentative[],
  procedure: Procedure,
  ahead: HearingAhead,
): RepresentedNotice {
  const notified = representatives.find(({ notice }) => notice.gate === 'green');
  const rule = ruleOfRepresentative(procedure);
  if (notified === undefined || !isBetter(rule.gate, own.gate)) return { ...own, rule: null };
  const { name, notice } = notified;
  return {
    ...{ gate: rule.gate, reason: `${rule.reason} ${name}: ${notice.reason}`, letter: notice.letter },
    message: notice.message,
    norms: [...new Set([...rule.norms, ...notice.norms])],
    ways: own.ways.length > 0 ? own.ways : waysLeft(rule.ways, procedure, ahead),
    rule: rule.code,
  };
}

function isBetter(one: Gate, other: Gate): boolean {
  return GATES.indexOf(one) < GATES.indexOf(other);
}
