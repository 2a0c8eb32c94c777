import type { KeptMailing, MailingRowShown } from '#db/case-letters/mailings.ts';
import { ROW_STATES, type RowState } from '#domain/letters/letter-import.ts';
import type { CaseMailingView } from '#views/case-letters/case-letter.ts';
import { isDraft } from '../letters/import/asked-rows.ts';
import { isUnread, NOTHING_ASKED, type Asked } from '../letters/sending-questions.ts';

/** A mailing as its page shows it. */
export function mailingView(
  { id, isSent, caseCount, startedAt }: KeptMailing,
  rows: readonly MailingRowShown[],
  questions: ReadonlyMap<number, Asked>,
): CaseMailingView {
  const counted = (state: RowState): number => rows.filter((row) => row.state === state).length;
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, counted(state)])) as CaseMailingView['counts'];
  const good = rows.filter(({ state }) => state === 'waiting' || state === 'made');
  return {
    ...{ id, isSent, caseCount, counts, drafts: rows.filter(isDraft).length },
    state: startedAt === null ? 'planned' : counts.waiting > 0 ? 'going' : 'done',
    registered: good.filter(({ fields }) => fields.kind === 'registered').length,
    simple: good.filter(({ fields }) => fields.kind === 'simple').length,
    isReading: [...questions.values()].some(isUnread),
    rows: rows.map((row) => rowView(row, row.state === 'refused' ? undefined : questions.get(row.place))),
  };
}

function rowView(row: MailingRowShown, asked: Asked = NOTHING_ASKED): CaseMailingView['rows'][number] {
  const { place, caseId, caseNumber, state, fields, fileName, letterId, number, faults } = row;
  const { kind, documentKind, title, recipient } = fields;
  return {
    ...{ place, caseId, caseNumber, state, recipientName: recipient.name, address: recipient.address },
    ...{ kind, documentKind, title, fileName, letterId, number, faults: [...faults] },
    ...{ questions: [...asked.questions], answer: asked.answer },
  };
}
