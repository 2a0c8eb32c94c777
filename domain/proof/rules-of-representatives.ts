import { FATE_CODES } from './delivery-fate.ts';
import type { GateRule } from './gate-rule.ts';
import type { Procedure } from './procedure.ts';

/**
 * What a notice to a representative is worth for the party whom he represents. The careful reading: where liability is personal it stands
 * beside the party's own notice and does not take its place.
 */
export const RULES_OF_REPRESENTATIVES: readonly GateRule[] = [
  {
    ...{
      code: 'through_representative',
      name: 'Извещён через представителя',
      procedures: ['civil', 'order', 'administrative'],
      fates: FATE_CODES,
    },
    ...{ gate: 'green', receipt: 'received', reason: 'Извещён через представителя.', norms: [], ways: [] },
  },
  {
    ...{
      code: 'representative_beside',
      name: 'Извещён только представитель',
      procedures: ['offence', 'criminal', 'commercial', 'unknown'],
      fates: FATE_CODES,
    },
    ...{
      gate: 'amber',
      receipt: 'none',
      reason: 'Извещён представитель; самого участника это не заменяет.',
      norms: [],
    },
    ways: ['phone', 'sms', 'telegram', 'by_hand', 'postpone'],
  },
];

/** @throws RangeError when the table has none: it is to be whole */
export function ruleOfRepresentative(procedure: Procedure): GateRule {
  const found = RULES_OF_REPRESENTATIVES.find(({ procedures }) => procedures.includes(procedure));
  if (!found) throw new RangeError(`no rule of representatives for ${procedure}`);
  return found;
}
