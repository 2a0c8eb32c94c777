import { addRuleMark } from '#db/proof/rule-marks.ts';
import { appendAudit } from '#db/work/audit.ts';
import { FATES } from '#domain/proof/delivery-fate.ts';
import { GATE_NAMES } from '#domain/proof/gate.ts';
import { ruleText, type GateRule } from '#domain/proof/gate-rule.ts';
import { GATE_RULES } from '#domain/proof/gate-rules.ts';
import { PROCEDURE_NAMES, PROCEDURES } from '#domain/proof/procedure.ts';
import { RULES_DECIDED } from '#domain/proof/rules-decided.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import type { GateRuleView, LetterGateView, NewRuleMark } from '#views/proof/gate.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { normView, readLetterGate } from './letter-gate.ts';
import { readRuleChecks, versionOf, type RuleCheck } from './rule-checks.ts';

/** May the court count an addressee as notified, and by which rules. */
export interface GateService {
  /** Null: the Post has not taken the letter, or it is destroyed. @throws ApplicationError `not-found` */
  letter(actor: Actor, letterId: string): Promise<LetterGateView | null>;
  /** Every rule, with its norms and its mark. */
  rules(actor: Actor): Promise<readonly GateRuleView[]>;
  /** Marks a rule as checked by a lawyer, or takes the mark back. @throws ApplicationError `forbidden` · `not-found` · `conflict` · `invalid` */
  mark(actor: Actor, code: string, mark: NewRuleMark, command: Command): Promise<void>;
}

export function createGateService({ database, clock }: ServiceDeps): GateService {
  return {
    letter: (actor, letterId) =>
      database.read(async (em) => {
        const { id } = await readLetter(em, actor, letterId);
        return readLetterGate(em, id, await clock(em));
      }),
    rules: () =>
      database.read(async (em) => {
        const checks = await readRuleChecks(em);
        return GATE_RULES.map((rule) => ruleView(rule, checks.of(rule)));
      }),
    mark: async (actor, code, mark, command) => {
      requireAdmin(actor);
      const rule = checked(code, mark);
      const request = { actor, command, record: 'proof.rule_marked', args: { code, ...mark } };
      await changeOnce(database, request, clock, async (em, at) => {
        const { isChecked } = mark;
        const words = mark.words.trim();
        const row = { rule: code, ruleText: ruleText(rule), isChecked, words, markedById: actor.accountId };
        await addRuleMark(em, row, at);
        const action = isChecked ? 'proof.rule_checked' : 'proof.rule_unchecked';
        const data = { version: versionOf(rule) };
        await appendAudit(em, {
          at,
          actorId: actor.accountId,
          action,
          subject: { kind: 'proof_rule', id: code },
          data,
        });
      });
    },
  };
}

/** The rule that is marked. @throws ApplicationError `not-found` · `conflict`: it is not what was seen · `invalid` */
function checked(code: string, { version, isChecked, words }: NewRuleMark): GateRule {
  const rule = GATE_RULES.find((known) => known.code === code);
  if (!rule) throw new ApplicationError('not-found', { detail: 'Такого правила нет.' });
  if (versionOf(rule) !== version)
    throw new ApplicationError('conflict', { detail: 'Правило с тех пор изменилось: прочтите его ещё раз.' });
  const message = isChecked ? 'Напишите, кто проверил и по какому тексту.' : 'Напишите, почему отметка снята.';
  const isWrong = words.trim() === '' || !isStorable(words);
  if (isWrong) throw new ApplicationError('invalid', { faults: [{ code: 'missing', field: 'words', message }] });
  return rule;
}

/** A rule that looks at no operation of the Post: by a person's decision, or by what the court itself keeps. */
function ofAnyFate(rule: GateRule): string {
  return Object.values(RULES_DECIDED).includes(rule) ? 'решено человеком' : 'что бы ни сообщила Почта';
}

function ruleView(rule: GateRule, { check, wasChecked }: RuleCheck): GateRuleView {
  const { code, name, procedures, fates, gate, reason, norms } = rule;
  return {
    ...{ code, name, version: versionOf(rule), gate, gateWords: GATE_NAMES[gate], reason, norms: norms.map(normView) },
    procedures:
      procedures.length === PROCEDURES.length ? ['любое дело'] : procedures.map((one) => PROCEDURE_NAMES[one]),
    fates: fates.length === Object.keys(FATES).length ? [ofAnyFate(rule)] : fates.map((one) => FATES[one]),
    ...{ check, wasChecked },
  };
}
