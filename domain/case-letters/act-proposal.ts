import { ACT_KIND_NAMES, type ActKind } from '../cases/case-act.ts';
import type { CaseKind } from '../cases/court-case.ts';
import type { DocumentKind, LetterKind } from '../letters/letter.ts';

/** What the act that is sent lets one expect of its letter; the title with its merge fields. */
export interface ActProposal {
  readonly documentKind: DocumentKind;
  readonly kind: LetterKind;
  readonly title: string;
}

/** An act of a case as a letter is made of it. */
export interface ProposedAct {
  readonly kind: ActKind;
  /** Empty: its kind says enough. */
  readonly title: string;
}

/** Names of acts in the genitive: «копия решения». */
const COPY_OF: Readonly<Record<Exclude<ActKind, 'order' | 'other'>, string>> = {
  judgment: 'решения',
  ruling: 'определения',
  decree: 'постановления',
  sentence: 'приговора',
};

/**
 * Source of what is sent how: the seed presentation of МАСК, as `domain/composing/case-proposal.ts` has it by the number of a case; read by
 * no lawyer for us. @param act null: no act is sent, so that it is a summons
 */
export function actProposal(act: ProposedAct | null, caseKind: CaseKind): ActProposal {
  if (act === null) return { documentKind: 'summons', kind: 'registered', title: 'Повестка по делу № {дело}' };
  const { kind, title } = act;
  if (kind === 'order') {
    // Under КАС the term runs from the sending (`objection-term.ts`), and no notice is waited for.
    const way = caseKind === 'administrative' ? 'simple' : 'registered';
    return { documentKind: 'court_order', kind: way, title: 'Судебный приказ по делу № {дело}' };
  }
  if (kind === 'other') {
    const name = title === '' ? ACT_KIND_NAMES.other : title;
    return { documentKind: 'other', kind: 'registered', title: `${name} по делу № {дело}` };
  }
  return { documentKind: 'act_copy', kind: 'registered', title: `Копия ${COPY_OF[kind]} по делу № {дело}` };
}
