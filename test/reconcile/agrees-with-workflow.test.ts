import { describe, expect, it } from 'vitest';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { agreesWithWorkflow } from '#domain/reconcile/letter/agrees-with-workflow.ts';
import { bent, eachBent } from './kit/bent.ts';
import { soundLetter, STAGE_NAMES } from './kit/sound-letter.ts';
import { toldOfRule, wordsOf } from './kit/told.ts';

const told = toldOfRule('I6', agreesWithWorkflow);
const signed = soundLetter('signed');
const POSTAL: readonly LetterStatus[] = [
  ...(['accepted', 'delivered_to_cabinet', 'printing', 'in_transit'] as const),
  ...(['at_office', 'attempted', 'returning', 'delivered'] as const),
];
/** Where the row may stand while the workflow says so. */
const TOGETHER: Readonly<Record<string, readonly LetterStatus[]>> = {
  preparing: ['preparing'],
  mending: ['needs_fix', 'returned'],
  approval: ['awaiting_signature'],
  signing: ['awaiting_signature'],
  awaiting_submission: ['signed', 'queued', 'submitting', 'unknown'],
  with_post: POSTAL,
  missing_notice: ['delivered'],
  'a stage of the future': [],
};
const OPEN = STAGE_NAMES.filter((status) => !['draft', 'filed', 'cancelled'].includes(status));

describe('I6: the row and the workflow stand at the same place', () => {
  it.each(Object.entries(TOGETHER))('while the workflow stands at «%s»', (stage, statuses) => {
    const apart = OPEN.filter((status) =>
      told(bent(soundLetter(status), { workflow: { pendingTask: null, state: { stage } } })).includes('stage_differs'),
    );
    expect(apart).toEqual(OPEN.filter((status) => !statuses.includes(status)));
  });

  it('says both places in words', () => {
    const facts = bent(signed, { workflow: { state: { stage: 'approval' } } });
    expect(wordsOf('stage_differs', agreesWithWorkflow(facts))).toMatch(/«Подписано».*на шаге «подписание»$/);
  });

  it.each([
    ['another revision', { revision: 2 }, 'revision_differs'],
    ['another approver', { approverId: 'deputy' }, 'approver_differs'],
  ])('is broken by %s', (_, part, code) => {
    const state = { stage: 'awaiting_submission', revision: 1, approverId: 'judge', ...part };
    expect(told(bent(signed, { workflow: { state } }))).toEqual([code]);
  });

  it('compares only what the workflow says', () => {
    expect(told(bent(signed, { workflow: { state: { stage: 'awaiting_submission' } } }))).toEqual([]);
    expect(told(bent(signed, { workflow: { state: null } }))).toEqual([]);
  });

  it('is broken by a workflow that has ended while the letter is open', () => {
    const ended = bent(signed, { workflow: { status: 'completed' } });
    expect(told(ended)).toEqual(['workflow_ended']);
    expect(wordsOf('workflow_ended', agreesWithWorkflow(ended))).toMatch(/«Подписано»/);
  });

  it.each(['filed', 'cancelled'] as const)('is broken by a workflow that goes on after the end: %s', (status) => {
    const facts = bent(soundLetter(status), { workflow: { status: 'running' } });
    expect(told(facts)).toEqual(['workflow_open']);
    expect(wordsOf('workflow_open', agreesWithWorkflow(facts))).toMatch(/«(?:В деле|Отозвано)»/);
  });

  it('does not compare what still moves', () => {
    const step = { name: 'prepare', attempt: 1, since: null, lastFailureType: null };
    const state = { stage: 'approval', revision: 2, approverId: 'deputy' };
    const apart = bent(signed, { workflow: { state } });
    expect(told(apart)).toEqual(['stage_differs', 'revision_differs', 'approver_differs']);
    expect(told(bent(apart, { workflow: { pendingSteps: [step] } }))).toEqual([]);
    const pendingTask = { attempt: 1, since: 0, isStarted: false };
    expect(told(bent(apart, { workflow: { pendingTask } }))).toEqual([]);
    const waiting = { dedupeKey: 'signal/1', kind: 'signal', isDelivered: false, text: '' } as const;
    expect(told(bent(apart, { messages: [...apart.messages, waiting] }))).toEqual([]);
    expect(told(bent(apart, { messages: eachBent(apart.messages, { isDelivered: true }) }))).toHaveLength(3);
  });

  it('leaves a workflow that was broken off, or that nobody knows, to I7 and I1', () => {
    const state = { stage: 'approval' };
    expect(told(bent(signed, { workflow: { status: 'failed', state } }))).toEqual([]);
    expect(told(bent(signed, { workflow: null }))).toEqual([]);
  });
});
