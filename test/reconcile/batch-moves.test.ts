import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { batchFindings } from '#domain/reconcile/batch/batch-rules.ts';
import type { BatchFacts } from '#domain/reconcile/batch/batch-facts.ts';
import { eachBent } from './kit/bent.ts';
import { batchAt, BATCH_STATUSES, bentBatch, soundBatch, WINDOW_MS } from './kit/sound-batch.ts';
import { AT, DAY_MS } from './kit/times.ts';
import { toldOfBatch, wordsOf } from './kit/told.ts';

const submitting = soundBatch('submitting');
const moves = (facts: BatchFacts) => [...toldOfBatch('I1', facts), ...toldOfBatch('I7', facts)];

describe('a sound batch', () => {
  it.each(BATCH_STATUSES)('has nothing against it: %s', (status) => {
    expect(batchFindings(soundBatch(status), BOUNDS)).toEqual([]);
  });

  it.each(BATCH_STATUSES)('has nothing against it when neither the engine nor the archive was asked: %s', (status) => {
    const facts = { ...soundBatch(status), workflow: undefined, archived: undefined, isArchiveStored: null };
    expect(batchFindings(facts, BOUNDS)).toEqual([]);
  });
});

describe('I1 and I7: a batch has its workflow, which moves or asks a person', () => {
  it('is broken without a start, and without the workflow that was started', () => {
    expect(moves(bentBatch(submitting, { start: null }))).toEqual(['no_start']);
    expect(moves(bentBatch(submitting, { workflow: null }))).toEqual(['no_workflow']);
    expect(moves(bentBatch(submitting, { workflow: null, start: { isDelivered: false } }))).toEqual([]);
  });

  it('is not asked of a closed batch', () => {
    expect(moves(bentBatch(soundBatch('closed'), { start: null }))).toEqual([]);
    expect(moves(batchAt(soundBatch('closed'), AT.sent + 9 * DAY_MS))).toEqual([]);
  });

  it.each(['failed', 'terminated', 'timed_out', 'cancelled'] as const)('is broken by a workflow %s', (status) => {
    expect(moves(bentBatch(submitting, { workflow: { status } }))).toEqual(['workflow_broken']);
  });

  it.each(['completed', 'other'] as const)('calls a workflow not broken off that is %s', (status) => {
    expect(moves(bentBatch(submitting, { workflow: { status } }))).toEqual([]);
  });

  it('is broken by a step that fails again and again', () => {
    const step = { name: 'submit', attempt: BOUNDS.attempts, since: null, lastFailureType: null };
    const failing = { ...step, lastFailureType: 'PostUnavailable' };
    expect(moves(bentBatch(submitting, { workflow: { pendingSteps: [step] } }))).toEqual([]);
    expect(moves(bentBatch(submitting, { workflow: { pendingSteps: [failing] } }))).toEqual(['step_submit']);
  });

  it('is broken when a person is awaited whom no task tells', () => {
    const asking = bentBatch(soundBatch('unknown'), { workflow: { state: { stage: 'awaiting_person' } } });
    expect(moves(asking)).toEqual(['no_task']);
    expect(moves(bentBatch(asking, { openTasks: ['incident'] }))).toEqual(['no_task']);
    expect(moves(bentBatch(asking, { openTasks: ['incident', 'unclear_submission'] }))).toEqual([]);
    const step = { name: 'askPerson', attempt: 1, since: null, lastFailureType: null };
    expect(moves(bentBatch(asking, { workflow: { pendingSteps: [step] } }))).toEqual([]);
    expect(moves(bentBatch(asking, { workflow: { state: null } }))).toEqual([]);
  });
});

describe('I7: a batch does not wait for the program for more than half an hour', () => {
  const { systemWaitMs } = BOUNDS;

  it.each(['frozen', 'archived', 'submitting'] as const)('while it is %s', (status) => {
    const facts = soundBatch(status);
    const late = batchAt(facts, facts.batch.statusSince + systemWaitMs + 1);
    expect(moves(batchAt(facts, facts.batch.statusSince + systemWaitMs))).toEqual([]);
    expect(moves(late)).toEqual(['waits_long']);
    expect(wordsOf('waits_long', batchFindings(late, BOUNDS))).toMatch(
      /№ 1: «[А-Я][а-яё ]+»: ждёт программу слишком долго$/u,
    );
  });

  it('or through its look-up window besides while the answer is unclear', () => {
    const facts = soundBatch('unknown');
    const end = facts.batch.statusSince + systemWaitMs + WINDOW_MS;
    expect(moves(batchAt(facts, end))).toEqual([]);
    expect(moves(batchAt(facts, end + 1))).toEqual(['waits_long']);
    const termless = bentBatch(batchAt(facts, end - WINDOW_MS + 1), { terms: null });
    expect(moves(termless)).toEqual(['waits_long']);
  });

  it.each(['answered', 'refused'] as const)('while it may wait for form 103: %s', (status) => {
    const facts = bentBatch(soundBatch(status), { workflow: { pendingTask: null } });
    expect(moves(batchAt(facts, facts.batch.statusSince + DAY_MS))).toEqual([]);
  });

  it('while a person who has a task may take their time', () => {
    const facts = bentBatch(soundBatch('unknown'), { openTasks: ['unclear_submission'] });
    expect(moves(batchAt(facts, AT.sent + 9 * DAY_MS))).toEqual([]);
  });

  it('and the days by which a rehearsal moved its clock are no waiting', () => {
    const moved = batchAt(submitting, AT.sent + systemWaitMs + DAY_MS);
    expect(moves(bentBatch(moved, { clock: { jumpedMs: DAY_MS } }))).toEqual([]);
  });
});

describe('I6: the row of a batch, its letters and its workflow tell the same', () => {
  const agrees = (facts: BatchFacts) => toldOfBatch('I6', facts);
  const TOGETHER: Readonly<Record<string, readonly string[]>> = {
    archiving: ['frozen'],
    submitting: ['archived', 'submitting'],
    unknown: ['submitting', 'unknown'],
    awaiting_person: ['unknown'],
    form103: ['answered'],
    'a stage of the future': [],
  };

  it.each(Object.entries(TOGETHER))('while the workflow stands at «%s»', (stage, statuses) => {
    const open = BATCH_STATUSES.filter((status) => status !== 'closed');
    const apart = open.filter((status) =>
      agrees(bentBatch(soundBatch(status), { workflow: { pendingTask: null, state: { stage } } })).includes(
        'stage_differs',
      ),
    );
    expect(apart).toEqual(open.filter((status) => !statuses.includes(status)));
  });

  it('says both places in words', () => {
    const facts = bentBatch(submitting, { workflow: { state: { stage: 'form103' } } });
    expect(wordsOf('stage_differs', batchFindings(facts, BOUNDS))).toMatch(
      /в базе «Передаётся», а процесс на шаге «получение формы 103»$/,
    );
  });

  it('compares nothing that moves, waits to be told, was not asked or was broken off', () => {
    const apart = bentBatch(submitting, { workflow: { state: { stage: 'form103' } } });
    const step = { name: 'submit', attempt: 1, since: null, lastFailureType: null };
    expect(agrees(apart)).toEqual(['stage_differs']);
    expect(agrees(bentBatch(apart, { workflow: { pendingSteps: [step] } }))).toEqual([]);
    expect(agrees(bentBatch(apart, { workflow: { pendingTask: { attempt: 1, since: 0, isStarted: false } } }))).toEqual(
      [],
    );
    expect(agrees(bentBatch(apart, { waitingMessages: 1 }))).toEqual([]);
    expect(agrees(bentBatch(apart, { workflow: null }))).toEqual([]);
    expect(agrees(bentBatch(apart, { workflow: { status: 'failed' } }))).toEqual([]);
    expect(agrees(bentBatch(apart, { workflow: { state: null } }))).toEqual([]);
  });

  it('is broken by a workflow that ended before its batch, or goes on after it', () => {
    expect(agrees(bentBatch(submitting, { workflow: { status: 'completed' } }))).toEqual(['workflow_ended']);
    expect(agrees(bentBatch(soundBatch('closed'), { workflow: { status: 'running' } }))).toEqual(['workflow_open']);
  });

  it('is broken by more or fewer letters than written down', () => {
    expect(agrees(bentBatch(submitting, { batch: { letterCount: 1 } }))).toEqual(['count_differs']);
    expect(agrees(bentBatch(submitting, { batch: { letterCount: 3 } }))).toEqual(['count_differs']);
  });

  it.each(['answered', 'closed'] as const)('is broken by a letter whose fate is not written down: %s', (status) => {
    const facts = soundBatch(status);
    const places = [...facts.places.slice(0, 1), ...eachBent(facts.places.slice(1), { result: null })];
    expect(agrees(bentBatch(facts, { places }))).toEqual(['unanswered']);
  });

  it.each(['answered', 'closed'] as const)('is broken by another count of accepted letters: %s', (status) => {
    expect(agrees(bentBatch(soundBatch(status), { batch: { acceptedCount: 2 } }))).toEqual(['accepted_differs']);
    expect(agrees(bentBatch(soundBatch(status), { batch: { acceptedCount: null } }))).toEqual([]);
  });

  it('asks for no count before the answer', () => {
    expect(agrees(bentBatch(submitting, { batch: { acceptedCount: 2 } }))).toEqual([]);
  });
});
