import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import type { ReturnChoice } from '#domain/returns/return-choices.ts';
import type { LetterStage } from '#domain/letters/letter-process.ts';
import {
  mayApprove,
  mayCancel,
  mayFileWithoutNotice,
  mayReassign,
  mayResubmit,
  maySendBack,
  maySettleReturn,
} from '#workflows/letters/letter-decisions.ts';
import type { Decision, LetterDesk } from '#workflows/letters/letter-desk.ts';

const STAGES: readonly LetterStage[] = [
  ...(['preparing', 'mending', 'visa', 'approval', 'signing', 'awaiting_submission'] as const),
  ...(['with_post', 'missing_notice', 'undelivered', 'filed', 'cancelled'] as const),
];
const TERMS = { remindAfterMs: 1, escalateAfterMs: 2, outcomeWatchMs: 3 };

/** A letter of the second revision, on approval with the judge. */
function desk(part: Partial<LetterDesk> = {}): LetterDesk {
  return {
    input: { letterId: 'one', kind: 'registered', authorId: 'clerk', approverId: 'first judge', ...TERMS },
    stage: 'approval',
    revision: 2,
    approverId: 'judge',
    pdfSha256: 'pdf-2',
    resubmittedById: undefined,
    resubmissionId: undefined,
    decision: undefined,
    submission: undefined,
    outcomeReport: undefined,
    isNoticeReported: false,
    returnCause: undefined,
    waitedMs: 0,
    ...part,
  };
}

/** The type of the failure with which the decision is refused; null when it is heard. */
function refusal(decide: () => void): string | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (!(error instanceof ApplicationFailure)) throw error;
    expect(error).toMatchObject({ nonRetryable: true, message: error.type });
    return error.type ?? '';
  }
}

const APPROVAL = { actorId: 'judge', revision: 2, pdfSha256: 'pdf-2' };
const REMARK = { actorId: 'judge', revision: 2, remark: 'Исправьте дату' };
const approve = (change: Partial<typeof APPROVAL>, part?: Partial<LetterDesk>) =>
  refusal(() => mayApprove(desk(part), { ...APPROVAL, ...change }));
const sendBack = (change: Partial<typeof REMARK>, part?: Partial<LetterDesk>) =>
  refusal(() => maySendBack(desk(part), { ...REMARK, ...change }));
const resubmit = (revision: number, part?: Partial<LetterDesk>) =>
  refusal(() => mayResubmit(desk({ stage: 'mending', ...part }), { actorId: 'clerk', revision }));
const reassign = (approverId: string, part?: Partial<LetterDesk>) =>
  refusal(() => mayReassign(desk(part), { actorId: 'head', approverId }));

/** Each decision, lawful in everything but perhaps its stage. */
const DECISIONS: readonly [string, readonly LetterStage[], (part: Partial<LetterDesk>) => string | null][] = [
  ['approve', ['approval'], (part) => approve({}, part)],
  ['send back', ['approval'], (part) => sendBack({}, part)],
  ['reassign', ['visa', 'approval'], (part) => reassign('deputy', part)],
  ['resubmit', ['mending'], (part) => resubmit(2, part)],
  [
    'recall',
    ['preparing', 'mending', 'visa', 'approval', 'awaiting_submission'],
    (part) => refusal(() => mayCancel(desk(part))),
  ],
  ['file without notice', ['missing_notice'], (part) => refusal(() => mayFileWithoutNotice(desk(part)))],
];

describe.each(DECISIONS)('a decision to %s', (_, lawful, decide) => {
  it.each(STAGES)('is heard only at its stage: %s', (stage) => {
    expect(decide({ stage })).toBe(lawful.includes(stage) ? null : DECISION_REFUSALS.wrongStage);
  });

  it('is refused while another decision is being carried out', () => {
    const cancel: Decision = { kind: 'cancel', id: 'key', request: { actorId: 'clerk', reason: 'ошибка' } };
    const [stage = 'approval'] = lawful;
    expect(decide({ stage, decision: cancel })).toBe(DECISION_REFUSALS.wrongStage);
  });
});

describe('an approval', () => {
  it('is of the revision and of the very document that the supervisor saw', () => {
    expect(approve({ revision: 1 })).toBe(DECISION_REFUSALS.staleRevision);
    expect(approve({ revision: 3 })).toBe(DECISION_REFUSALS.staleRevision);
    expect(approve({ pdfSha256: 'pdf-1' })).toBe(DECISION_REFUSALS.pdfChanged);
    expect(approve({}, { pdfSha256: undefined })).toBe(DECISION_REFUSALS.pdfChanged);
  });

  it('is the present approver’s, not the first one’s', () => {
    expect(approve({ actorId: 'first judge' })).toBe(DECISION_REFUSALS.notTheApprover);
    expect(approve({ actorId: 'deputy' })).toBe(DECISION_REFUSALS.notTheApprover);
  });

  it('is never the author’s, even where the author was made the approver', () => {
    expect(approve({ actorId: 'clerk' })).toBe(DECISION_REFUSALS.authorMayNotApprove);
    expect(approve({ actorId: 'clerk' }, { approverId: 'clerk' })).toBe(DECISION_REFUSALS.authorMayNotApprove);
  });
});

describe('a letter sent back', () => {
  it('is sent by the present approver, in the revision that was seen', () => {
    expect(sendBack({ actorId: 'first judge' })).toBe(DECISION_REFUSALS.notTheApprover);
    expect(sendBack({ revision: 1 })).toBe(DECISION_REFUSALS.staleRevision);
  });

  it.each(['', '  ', '\n\t'])('has a remark that says something: %j', (remark) => {
    expect(sendBack({ remark })).toBe(DECISION_REFUSALS.remarkMissing);
  });
});

describe('a mended letter', () => {
  it('is sent again in the revision that came back', () => {
    expect(resubmit(2)).toBeNull();
    expect(resubmit(1)).toBe(DECISION_REFUSALS.staleRevision);
  });
});

describe('a letter handed over', () => {
  it('never comes to its own author for approval', () => {
    expect(reassign('clerk')).toBe(DECISION_REFUSALS.authorMayNotApprove);
  });
});

describe('a letter that came back', () => {
  const settle = (choice: ReturnChoice, part: Partial<LetterDesk>) =>
    refusal(() => {
      maySettleReturn(desk({ stage: 'undelivered', returnCause: 'not_told', ...part }), {
        ...{ actorId: 'clerk', choice, reason: 'потому' },
      });
    });

  it('is decided about by the law of its case', () => {
    expect(settle('count_as_notified', { returnCause: 'refused', procedure: 'criminal' })).toBe(
      DECISION_REFUSALS.choiceNotForCause,
    );
    expect(settle('other_way', { returnCause: 'refused', procedure: 'criminal' })).toBeNull();
    expect(settle('count_as_notified', { returnCause: 'refused', procedure: 'offence' })).toBeNull();
  });

  it('is decided about by the cause on its envelope only where the Post named none', () => {
    expect(settle('count_as_notified', {})).toBeNull();
    expect(settle('count_as_notified', { envelopeCause: 'dead' })).toBe(DECISION_REFUSALS.choiceNotForCause);
    expect(settle('count_as_notified', { returnCause: 'refused', envelopeCause: 'dead' })).toBeNull();
  });
});
