import type { DocumentKind, LetterKind } from '../letters/letter.ts';
import { indicesIn } from '../proof/case-indices.ts';
import { objectionTermOf, objectionWords } from '../proof/objection-term.ts';
import { procedureOf } from '../proof/procedure.ts';

/** What the number of a case lets one expect of a letter; nothing is filled in over what a person has chosen. */
export interface CaseProposal {
  readonly documentKind: DocumentKind;
  readonly kind: LetterKind;
  /** From what it is known: the number's own form, or an earlier letter of the case. */
  readonly because: string;
  /** From when the addressee's time runs, and how long; undefined: the number does not tell. */
  readonly term?: string | undefined;
}

interface IndexRule extends EarlierLetter {
  readonly name: string;
}

/** By the index of the first number, as `domain/proof/case-indices.ts` reads it. What is sent how — the seed presentation of МАСК. */
const BY_INDEX: Readonly<Record<string, IndexRule>> = {
  '2': { name: 'гражданское дело', documentKind: 'court_order', kind: 'registered' },
  '2а': { name: 'административное дело', documentKind: 'court_order', kind: 'simple' },
  '5': { name: 'дело об административном правонарушении', documentKind: 'act_copy', kind: 'registered' },
  '1': { name: 'уголовное дело', documentKind: 'act_copy', kind: 'registered' },
};

/** What an earlier letter of the case was. */
export type EarlierLetter = Pick<CaseProposal, 'documentKind' | 'kind'>;

/** Null: neither the number nor the case's letters tell anything. @param earlier of the case, newest first */
export function caseProposal(caseNumber: string, earlier: readonly EarlierLetter[] = []): CaseProposal | null {
  const rule = BY_INDEX[indicesIn(caseNumber)[0]?.index ?? ''];
  const [last] = earlier;
  if (last !== undefined) {
    const { documentKind, kind } = last;
    return { documentKind, kind, because: 'как в прошлом письме по делу', term: termOf(caseNumber, documentKind) };
  }
  if (rule === undefined) return null;
  const { name, ...proposed } = rule;
  return { ...proposed, because: `по номеру: ${name}`, term: termOf(caseNumber, proposed.documentKind) };
}

function termOf(caseNumber: string, documentKind: DocumentKind): string | undefined {
  const term = objectionTermOf(procedureOf({ caseNumber, documentKind }), documentKind);
  return term && objectionWords(term);
}
