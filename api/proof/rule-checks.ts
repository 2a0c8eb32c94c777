import { createHash } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { listRuleMarks, type RuleMarkRow } from '#db/proof/rule-marks.ts';
import { ruleText, type GateRule } from '#domain/proof/gate-rule.ts';
import type { RuleCheckView } from '#views/proof/gate.ts';

/** Whether a rule as it is now has been marked, and whether it ever was. */
export interface RuleCheck {
  readonly check: RuleCheckView | null;
  readonly wasChecked: boolean;
}

export interface RuleChecks {
  of(rule: GateRule): RuleCheck;
}

/** The last mark of each rule; it holds only for the text that was marked. */
export async function readRuleChecks(em: EntityManager): Promise<RuleChecks> {
  const marks = Map.groupBy(await listRuleMarks(em), ({ rule }) => rule);
  return {
    of: (rule) => {
      const own = marks.get(rule.code) ?? [];
      const [newest] = own;
      const holds = newest?.isChecked === true && newest.ruleText === ruleText(rule);
      return { check: holds ? checkView(newest) : null, wasChecked: own.some(({ isChecked }) => isChecked) };
    },
  };
}

function checkView({ words, markedByName, markedAt }: RuleMarkRow): RuleCheckView {
  return { words, byName: markedByName, at: markedAt.toISOString() };
}

const SHOWN_SIGNS = 12;

/** A short name of the rule's text, by which a mark says what it has seen. */
export function versionOf(rule: GateRule): string {
  return createHash('sha256').update(ruleText(rule)).digest('hex').slice(0, SHOWN_SIGNS);
}
