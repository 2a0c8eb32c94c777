import type { DocumentKind } from '../letters/letter.ts';
import type { DeliveryFate } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import type { Procedure } from './procedure.ts';
import { RULE_NOTICE_FILED } from './rule-notice-filed.ts';
import { RULE_SENT_UNKEPT } from './rule-sent-unkept.ts';
import { RULE_SHPI_DISPUTED } from './rule-shpi-disputed.ts';
import { RULES_ADMINISTRATIVE } from './rules-administrative.ts';
import { RULES_CIVIL } from './rules-civil.ts';
import { RULES_CRIMINAL } from './rules-criminal.ts';
import { RULES_DECIDED } from './rules-decided.ts';
import { RULES_LAWLESS } from './rules-lawless.ts';
import { RULES_OF_HEARING } from './rules-of-hearing.ts';
import { RULES_OFFENCE } from './rules-offence.ts';
import { RULES_OF_REPRESENTATIVES } from './rules-of-representatives.ts';
import { RULES_ON_THE_WAY } from './rules-on-the-way.ts';

/** Rules by which operations of the Post are judged, the narrower ones first. */
const BY_OPERATIONS: readonly GateRule[] = [
  ...RULES_CIVIL,
  ...RULES_ADMINISTRATIVE,
  ...RULES_OFFENCE,
  ...RULES_CRIMINAL,
  ...RULES_LAWLESS,
  ...RULES_ON_THE_WAY,
];

/** Every rule of the gate, as the page of rules lists them. */
export const GATE_RULES: readonly GateRule[] = [
  ...BY_OPERATIONS,
  ...RULES_OF_HEARING,
  RULE_SENT_UNKEPT,
  RULE_SHPI_DISPUTED,
  RULE_NOTICE_FILED,
  ...Object.values(RULES_DECIDED),
  ...RULES_OF_REPRESENTATIVES,
];

/** Said beside every rule that nobody with the right has marked. */
export const RULES_CAVEAT = 'Правило не проверено юристом: сверьтесь с текстом нормы.';

/** The rule for such a letter. @throws RangeError when the table has none: it is to be whole */
export function ruleFor(procedure: Procedure, document: DocumentKind, fate: DeliveryFate): GateRule {
  const found = BY_OPERATIONS.find(
    ({ procedures, documents, fates }) =>
      procedures.includes(procedure) && fates.includes(fate) && (documents?.includes(document) ?? true),
  );
  if (!found) throw new RangeError(`no rule of the gate for ${procedure}, ${document}, ${fate}`);
  return found;
}
