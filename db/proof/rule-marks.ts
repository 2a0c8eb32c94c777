import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** A mark of a rule, with who made it. */
export interface RuleMarkRow {
  readonly rule: string;
  /** The rule as it was then. */
  readonly ruleText: string;
  readonly isChecked: boolean;
  readonly words: string;
  readonly markedByName: string;
  readonly markedAt: Date;
}

/** Every mark, the newest first. */
export function listRuleMarks(em: EntityManager): Promise<readonly RuleMarkRow[]> {
  return database(em)
    .selectFrom('proof_rule_mark as m')
    .innerJoin('account as a', 'a.id', 'm.marked_by_id')
    .select(['m.rule', 'm.rule_text as ruleText', 'm.is_checked as isChecked', 'm.words'])
    .select(['a.full_name as markedByName', 'm.marked_at as markedAt'])
    .orderBy('m.id', 'desc')
    .execute();
}

export interface NewRuleMark {
  readonly rule: string;
  readonly ruleText: string;
  readonly isChecked: boolean;
  readonly words: string;
  readonly markedById: string;
}

export async function addRuleMark(em: EntityManager, mark: NewRuleMark, at: Date): Promise<void> {
  await database(em)
    .insertInto('proof_rule_mark')
    .values({
      ...{ rule: mark.rule, rule_text: mark.ruleText, is_checked: mark.isChecked, words: mark.words },
      ...{ marked_by_id: mark.markedById, marked_at: at },
    })
    .execute();
}
