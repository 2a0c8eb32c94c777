import { recipientOfParty, type PartyFields } from '../cases/case-party.ts';
import type { CaseKind } from '../cases/court-case.ts';
import type { LetterFields } from '../letters/letter.ts';
import { isBlank } from '../work/typed-text.ts';
import { actProposal, type ProposedAct } from './act-proposal.ts';
import type { MailingTerms } from './mailing-terms.ts';

/** What a letter is made of besides its terms. */
export interface LetterParts {
  readonly caseNumber: string;
  readonly caseKind: CaseKind;
  readonly addressee: PartyFields;
  /** Null: no act is sent. */
  readonly act: ProposedAct | null;
}

/** The letter as its fields: what the terms leave unsaid is proposed by the act. */
export function letterOfCase(
  { caseNumber, caseKind, addressee, act }: LetterParts,
  terms: Pick<MailingTerms, 'kind' | 'documentKind' | 'title' | 'comment' | 'repeatReason'>,
): LetterFields {
  const proposed = actProposal(act, caseKind);
  const optional = (text: string): string | undefined => (isBlank(text) ? undefined : text);
  return {
    kind: terms.kind ?? proposed.kind,
    documentKind: terms.documentKind ?? proposed.documentKind,
    title: isBlank(terms.title) ? proposed.title : terms.title,
    caseNumber,
    comment: optional(terms.comment),
    repeatReason: optional(terms.repeatReason),
    recipient: recipientOfParty(addressee),
  };
}
