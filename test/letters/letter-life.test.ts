import { assert, constantFrom, infiniteStream, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isHeardAt,
  may,
  statusesFor,
  type LetterAction,
  type LetterAtDecision,
} from '#domain/letters/letter-decisions.ts';
import {
  isOpen,
  LETTER_LIFE,
  letterStageName,
  letterStatusName,
  STAGE_STATUSES,
  statusesBefore,
  statusesOfPhase,
} from '#domain/letters/letter-life.ts';
import { LETTER_UPDATES, type LetterStage } from '#domain/letters/letter-process.ts';
import { LETTER_STATUSES, type LetterStatus } from '#domain/letters/letter-status.ts';
import { walkOf, type Place } from './kit/letter-walk.ts';

/** At the Post and not yet at an end, as its operations lawfully follow each other. */
const UNDER_WAY: readonly LetterStatus[] = [
  ...(['accepted', 'delivered_to_cabinet', 'printing', 'in_transit'] as const),
  ...(['at_office', 'attempted', 'returning'] as const),
];

describe("a letter's life", () => {
  it('begins as a draft, and every status can be come to from there', () => {
    const seen = reachableFrom('draft');
    expect(LETTER_STATUSES.filter((status) => !seen.has(status))).toEqual([]);
  });

  it('has no dead ends: from everywhere a letter can come to its end, and its ends are two', () => {
    expect(LETTER_STATUSES.filter((status) => !isOpen(status))).toEqual(['cancelled', 'filed']);
    const stuck = LETTER_STATUSES.filter((status) => {
      const seen = reachableFrom(status);
      return !seen.has('cancelled') && !seen.has('filed');
    });
    expect(stuck).toEqual([]);
  });

  it('never leads back over what is final: a signature, the taking by the Post, an outcome', () => {
    expect(statusesBefore('signed')).toEqual(['awaiting_signature']);
    expect(statusesBefore('accepted')).toEqual(['submitting', 'unknown', ...statusesOfPhase('with_post')]);
    const taken = statusesOfPhase('with_post', 'undelivered', 'done');
    for (const status of taken) {
      const after = [...reachableFrom(status)].filter((next) => !taken.includes(next));
      expect([status, after]).toEqual([status, []]);
    }
    expect(
      ['delivered', 'returned_to_court', 'lost'].map((status) => LETTER_LIFE[status as LetterStatus].next),
    ).toEqual([['filed'], ['returned_to_court', 'filed'], ['lost', 'filed']]);
  });

  it('takes every path that the process and the batches can take, and stands where the process stands', () => {
    const paths = property(infiniteStream(constantFrom(...Array.from({ length: 40 }, (_, index) => index))), (dice) => {
      for (const { step, before, after } of walkOf(dice, 60)) {
        const isLawful = step.status === undefined || isLawfulMove(before, step.status);
        expect([step.name, before.status, isLawful]).toEqual([step.name, before.status, true]);
        const isSamePlace = step.isMoving === true || STAGE_STATUSES[after.stage].includes(after.status);
        expect([step.name, after.stage, after.status, isSamePlace]).toEqual([
          step.name,
          after.stage,
          after.status,
          true,
        ]);
      }
    });
    assert(paths, { numRuns: 300 });
  });

  it.each<[step: 'person' | 'program' | 'batch' | 'post' | null, statuses: LetterStatus[]]>([
    ['person', ['draft', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'returned', 'returned_to_court', 'lost']],
    ['program', ['preparing', 'submitting']],
    ['batch', ['signed', 'queued']],
    ['post', ['unknown', ...UNDER_WAY, 'delivered']],
    [null, ['cancelled', 'filed']],
  ])('is the step of one at a time: %s', (step, statuses) => {
    expect(LETTER_STATUSES.filter((status) => LETTER_LIFE[status].waitsFor === step)).toEqual(statuses);
  });

  it.each<[LetterStage, string]>([
    ['preparing', 'подготовка документа'],
    ['mending', 'исправление'],
    ['visa', 'визирование'],
    ['approval', 'подписание'],
    ['signing', 'проверка подписи'],
    ['awaiting_submission', 'ожидание партии'],
    ['with_post', 'у Почты'],
    ['missing_notice', 'поиск уведомления'],
    ['undelivered', 'решение о невручённом письме'],
    ['filed', 'в деле'],
    ['cancelled', 'отозвано'],
  ])('tells people where its process stands: %s', (stage, words) => expect(letterStageName(stage)).toBe(words));

  it.each(['stage_of_the_future', 'toString', ''])(
    'shows a stage of another version as it is called there: %j',
    (stage) => expect(letterStageName(stage)).toBe(stage),
  );

  it('ends in one status of its own whichever way its process ends', () => {
    expect([STAGE_STATUSES.filed, STAGE_STATUSES.cancelled]).toEqual([['filed'], ['cancelled']]);
  });

  it('has a name of its own for each status', () => {
    expect(new Set(LETTER_STATUSES.map(letterStatusName)).size).toBe(LETTER_STATUSES.length);
  });
});

/** A step that finds the letter where it would bring it has been taken before. */
function isLawfulMove({ status }: Place, to: LetterStatus): boolean {
  return statusesBefore(to).includes(status) || status === to;
}

function reachableFrom(first: LetterStatus): ReadonlySet<LetterStatus> {
  const seen = new Set<LetterStatus>([first]);
  for (const status of seen) for (const next of LETTER_LIFE[status].next) seen.add(next);
  return seen;
}

const LETTER: LetterAtDecision = {
  siteId: '50MS0095',
  status: 'awaiting_signature',
  authorId: 'author',
  approverId: 'approver',
  isInBatch: false,
  isNoticeMissing: false,
};
const AUTHOR = { accountId: 'author', role: 'clerk', siteId: '50MS0095' } as const;
const APPROVER = { accountId: 'approver', role: 'supervisor', siteId: '50MS0095' } as const;

describe('who may do what with a letter', () => {
  const codeOf = (...asked: Parameters<typeof may>): string => {
    const answer = may(...asked);
    return answer === true ? 'yes' : answer.code;
  };

  it('asks for the right person', () => {
    expect(codeOf('approve', LETTER, APPROVER)).toBe('yes');
    expect(codeOf('approve', LETTER, { ...APPROVER, accountId: 'other' })).toBe('NOT_THE_APPROVER');
    expect(codeOf('sendBack', LETTER, { ...APPROVER, accountId: 'other' })).toBe('NOT_THE_APPROVER');
    expect(codeOf('approve', { ...LETTER, authorId: 'approver' }, APPROVER)).toBe('AUTHOR_MAY_NOT_APPROVE');
    expect(codeOf('approve', LETTER, AUTHOR)).toBe('NOT_YOUR_ROLE');
    expect(codeOf('approve', LETTER, { ...APPROVER, siteId: '77MS0001' })).toBe('NOT_YOUR_ROLE');
    expect(codeOf('reassign', LETTER, { ...APPROVER, accountId: 'other' })).toBe('yes');
  });

  it('lets a letter be recalled until a batch has it, by both rooms alike', () => {
    const recallable = LETTER_STATUSES.filter((status) => codeOf('cancel', { ...LETTER, status }, AUTHOR) === 'yes');
    expect(recallable).toEqual([
      'draft',
      'preparing',
      'needs_fix',
      'awaiting_visa',
      'awaiting_signature',
      'returned',
      'signed',
      'queued',
    ]);
    expect(codeOf('cancel', { ...LETTER, status: 'queued', isInBatch: true }, AUTHOR)).toBe('IN_BATCH');
    expect(statusesBefore('cancelled')).toEqual(recallable);
  });

  it('says of a draft and of a letter sent already what they are', () => {
    expect(codeOf('resubmit', { ...LETTER, status: 'draft' }, AUTHOR)).toBe('STILL_DRAFT');
    expect(codeOf('edit', LETTER, AUTHOR)).toBe('ALREADY_SENT');
    expect(codeOf('submit', { ...LETTER, status: 'returned' }, AUTHOR)).toBe('ALREADY_NUMBERED');
    expect(codeOf('resubmit', { ...LETTER, status: 'returned' }, AUTHOR)).toBe('yes');
  });

  it('says of a letter that has left its author’s hands where it is, and of a recalled one that, whatever was to be done', () => {
    const where = {
      ...({ preparing: 'ALREADY_SENT', awaiting_visa: 'ALREADY_SENT', signed: 'ALREADY_SIGNED' } as const),
      ...({ queued: 'IN_BATCH', submitting: 'IN_BATCH', accepted: 'ALREADY_POSTED', filed: 'ALREADY_POSTED' } as const),
    };
    for (const [status, code] of Object.entries(where) as [LetterStatus, string][]) {
      const letter = { ...LETTER, status, isInBatch: ['queued', 'submitting'].includes(status) };
      for (const action of ['edit', 'resubmit'] as const) expect(codeOf(action, letter, AUTHOR), status).toBe(code);
    }
    const recalled = { ...LETTER, status: 'cancelled' } as const;
    for (const action of ['edit', 'submit', 'resubmit', 'cancel', 'takeAddress'] as const)
      expect(codeOf(action, recalled, AUTHOR), action).toBe('ALREADY_CANCELLED');
  });

  it('files without a notice only while somebody is asked for it', () => {
    const delivered = { ...LETTER, status: 'delivered' } as const;
    expect(codeOf('fileWithoutNotice', delivered, AUTHOR)).toBe('WRONG_STAGE');
    expect(codeOf('fileWithoutNotice', { ...delivered, isNoticeMissing: true }, AUTHOR)).toBe('yes');
  });

  it('has the process hear a decision exactly where its stage can mean one of the rule’s statuses', () => {
    const heard = Object.fromEntries(
      Object.values(LETTER_UPDATES).map((decision) => [
        decision,
        (Object.keys(STAGE_STATUSES) as LetterStage[]).filter((stage) => isHeardAt(decision, stage)),
      ]),
    );
    expect(heard).toEqual({
      approve: ['approval'],
      sendBack: ['approval'],
      reassign: ['visa', 'approval'],
      endorse: ['visa'],
      declineVisa: ['visa'],
      takeAddress: ['visa', 'approval', 'awaiting_submission'],
      resubmit: ['mending'],
      cancel: ['preparing', 'mending', 'visa', 'approval', 'awaiting_submission'],
      fileWithoutNotice: ['missing_notice'],
      settleReturn: ['undelivered'],
    });
  });

  it('has a rule that can be met for everything', () => {
    const actions: readonly LetterAction[] = ['edit', 'submit', ...Object.values(LETTER_UPDATES)];
    expect(actions.filter((action) => statusesFor(action).length === 0)).toEqual([]);
  });
});
