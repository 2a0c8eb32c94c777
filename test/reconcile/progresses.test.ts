import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import type { LetterFacts, PendingStepFacts, WorkflowFacts } from '#domain/reconcile/facts.ts';
import { progresses } from '#domain/reconcile/letter/progresses.ts';
import { bent, eachBent, lookedAt } from './kit/bent.ts';
import { soundLetter, soundTask, STAGE_NAMES } from './kit/sound-letter.ts';
import { AT, DAY_MS, MINUTE_MS } from './kit/times.ts';
import { toldOfRule, wordsOf } from './kit/told.ts';

const signed = soundLetter('signed');
const onApproval = soundLetter('awaiting_signature');
const told = toldOfRule('I7', progresses);
const step = (change: Partial<PendingStepFacts>): WorkflowFacts['pendingSteps'] => [
  { name: 'prepare', attempt: 3, since: null, lastFailureType: 'Error', ...change },
];

describe('I7: a letter’s workflow is alive', () => {
  it.each(['failed', 'terminated', 'timed_out', 'cancelled'] as const)('is broken by one that is %s', (status) => {
    expect(told(bent(signed, { workflow: { status } }))).toEqual(['workflow_broken']);
  });

  it.each(['running', 'completed', 'other'] as const)('is kept by one that is %s', (status) => {
    expect(told(bent(signed, { workflow: { status } }))).toEqual([]);
  });

  it('is asked neither of a draft nor of a letter at its end', () => {
    const draft = { ...soundLetter('draft'), workflow: { ...(signed.workflow as WorkflowFacts), status: 'failed' } };
    expect(told(draft as LetterFacts)).toEqual([]);
    expect(told(bent(soundLetter('filed'), { workflow: { status: 'failed' } }))).toEqual([]);
  });
});

describe('I7: no step fails silently for ever', () => {
  const { attempts, stuckMs } = BOUNDS;
  const at = (change: Partial<PendingStepFacts>) => told(bent(signed, { workflow: { pendingSteps: step(change) } }));
  const now = signed.clock.machineNow;

  it('is broken at the tenth try, whenever it began', () => {
    expect(at({ attempt: attempts - 1 })).toEqual([]);
    expect(at({ attempt: attempts })).toEqual(['step_prepare']);
  });

  it('is broken when a step fails for more than ten minutes of the machine’s time', () => {
    expect(at({ since: now - stuckMs })).toEqual([]);
    expect(at({ since: now - stuckMs - 1 })).toEqual(['step_prepare']);
    const rewound = bent(signed, { clock: { now: now - DAY_MS }, workflow: { pendingSteps: step({ since: 0 }) } });
    expect(told(rewound)).toEqual(['step_prepare']);
  });

  it('is kept by a step that runs long and has not failed', () => {
    expect(at({ attempt: attempts, since: 0, lastFailureType: null })).toEqual([]);
  });

  it.each([
    ['prepare', 'подготовка документа'],
    ['archive', 'сборка архива'],
    ['submit', 'передача Почте'],
    ['lookUp', 'сверка с Почтой'],
    ['settlePartial', 'раздел партии'],
    ['askPerson', 'вопрос сотруднику'],
    ['recordFinding', 'запись ответа сотрудника'],
    ['fetchForm103', 'получение формы 103'],
    ['close', 'закрытие партии'],
    ['stepOfTheFuture', 'stepOfTheFuture'],
  ])('names the step %s to the administrator, and its last failure', (name, words) => {
    const facts = bent(signed, { workflow: { pendingSteps: step({ name, attempt: attempts }) } });
    expect(wordsOf(`step_${name}`, progresses(facts, BOUNDS))).toMatch(
      new RegExp(`«${words}».*последняя ошибка Error$`),
    );
  });

  it.each([
    ['the workflow’s own step is tried ten times', { attempt: attempts, since: now, isStarted: false }, true],
    ['it has been tried nine times', { attempt: attempts - 1, since: now, isStarted: false }, false],
    ['it runs for more than ten minutes', { attempt: 1, since: now - stuckMs - 1, isStarted: true }, true],
    ['it runs for ten minutes', { attempt: 1, since: now - stuckMs, isStarted: true }, false],
    ['it only waits for a worker', { attempt: 1, since: 0, isStarted: false }, false],
  ])('judges the workflow’s own step: %s', (_, pendingTask, isStuck) => {
    expect(told(bent(signed, { workflow: { pendingTask } }))).toEqual(isStuck ? ['task_fails'] : []);
  });

  it('tells of the steps and of the workflow’s own step together', () => {
    const pendingTask = { attempt: attempts, since: now, isStarted: true };
    const workflow = { pendingTask, pendingSteps: step({ attempt: attempts }) };
    expect(told(bent(signed, { workflow }))).toEqual(['step_prepare', 'task_fails']);
  });
});

describe('I7: who is awaited sees a task', () => {
  const WANTED = { awaiting_signature: 'approve', needs_fix: 'mend', returned: 'revise' } as const;
  const waiting = STAGE_NAMES.filter((status) => status in WANTED) as (keyof typeof WANTED)[];

  it.each(waiting)('is broken where no task tells: %s', (status) => {
    const facts = soundLetter(status);
    expect(told(bent(facts, { tasks: [] }))).toEqual(['no_task']);
    expect(told(bent(facts, { tasks: eachBent(facts.tasks, { status: 'completed' }) }))).toEqual(['no_task']);
    expect(told(bent(facts, { tasks: eachBent(facts.tasks, { status: 'obsolete' }) }))).toEqual(['no_task']);
    expect(told(bent(facts, { tasks: [soundTask('incident')] }))).toEqual(['no_task']);
  });

  it.each(waiting)('is kept by the one task among others: %s', (status) => {
    const tasks = [soundTask('incident'), soundTask(WANTED[status])];
    expect(told(bent(soundLetter(status), { tasks }))).toEqual([]);
  });

  it('names the status in words', () => {
    const facts = bent(onApproval, { tasks: [] });
    expect(wordsOf('no_task', progresses(facts, BOUNDS))).toMatch(/«На подписи»: ждёт человека/);
  });

  it('allows a moment without one while the workflow has something to do', () => {
    const workflow = { pendingSteps: step({ lastFailureType: null }) };
    expect(told(bent(onApproval, { tasks: [], workflow }))).toEqual([]);
    expect(told({ ...bent(onApproval, { tasks: [] }), workflow: undefined })).toEqual(['no_task']);
  });

  it('wants a task where a person is to decide about what was not delivered', () => {
    for (const status of ['returned_to_court', 'lost'] as const) {
      expect(told(bent(soundLetter(status), { tasks: [] }))).toEqual(['no_task']);
      expect(told(bent(soundLetter(status), { tasks: [soundTask('missing_outcome')] }))).toEqual(['no_task']);
    }
  });

  it('wants a task of its own for a notice that never came', () => {
    const workflow = { state: { stage: 'missing_notice' } };
    const facts = bent(soundLetter('delivered'), { workflow });
    expect(told(facts)).toEqual(['no_task']);
    expect(told(bent(facts, { tasks: [soundTask('missing_notice')] }))).toEqual([]);
    expect(told(bent(facts, { tasks: [soundTask('approve')] }))).toEqual(['no_task']);
    expect(told(bent(soundLetter('delivered'), { workflow: { state: null } }))).toEqual([]);
  });
});

/** A letter that is back and whose process has not asked anybody yet. */
function heardOfNothing(status: string): object {
  return status === 'returned_to_court' || status === 'lost' ? { state: { stage: 'with_post' } } : {};
}

describe('I7: the program does not let a letter wait', () => {
  const { systemWaitMs, lateMs } = BOUNDS;

  it.each(['preparing', 'queued', 'submitting', 'returned_to_court', 'lost'] as const)(
    'for more than half an hour: %s',
    (status) => {
      const facts = bent(soundLetter(status), { workflow: { pendingTask: null, ...heardOfNothing(status) } });
      expect(told(lookedAt(facts, facts.letter.statusSince + systemWaitMs))).toEqual([]);
      const late = lookedAt(facts, facts.letter.statusSince + systemWaitMs + 1);
      expect(told(late)).toEqual(['waits_long']);
      expect(wordsOf('waits_long', progresses(late, BOUNDS))).toMatch(/: «[А-Я][а-яё ]+»: ждёт программу/u);
    },
  );

  it('unless a person carries its batch to the Post: he has a task of his own', () => {
    const facts = bent(soundLetter('submitting'), { workflow: { pendingTask: null, ...heardOfNothing('submitting') } });
    const carried = bent(facts, { places: eachBent(facts.places, { batchChannel: 'cabinet' }) });
    expect(told(lookedAt(carried, facts.letter.statusSince + systemWaitMs + 1))).toEqual([]);
  });

  it('while what waits for a person or for the Post may wait', () => {
    for (const status of [
      'unknown',
      'in_transit',
      'awaiting_signature',
      'delivered',
      'returned_to_court',
      'lost',
    ] as const) {
      const facts = soundLetter(status);
      expect(told(lookedAt(facts, facts.letter.statusSince + 30 * DAY_MS))).toEqual([]);
    }
  });

  it('and the days by which a rehearsal moved its clock are no waiting', () => {
    const facts = soundLetter('preparing');
    const moved = lookedAt(facts, facts.letter.statusSince + systemWaitMs + DAY_MS);
    expect(told(moved)).toEqual(['waits_long']);
    expect(told(bent(moved, { clock: { jumpedMs: DAY_MS } }))).toEqual([]);
    expect(told(bent(moved, { clock: { jumpedMs: DAY_MS - 1 } }))).toEqual(['waits_long']);
  });

  it.each(['signed', 'queued'] as const)('past the first cut-off after its recall window: %s', (status) => {
    const facts = bent(signed, { letter: { status } });
    expect(told(lookedAt(facts, AT.batched + lateMs))).toEqual([]);
    expect(told(lookedAt(facts, AT.batched + lateMs + 1))).toEqual(['no_batch']);
  });

  it('and a recall window that ends after today’s cut-off leads to tomorrow’s', () => {
    const slow = bent(signed, { letter: { statusSince: AT.batched - MINUTE_MS } });
    expect(told(lookedAt(slow, AT.batched + DAY_MS + lateMs))).toEqual([]);
    expect(told(lookedAt(slow, AT.batched + DAY_MS + lateMs + 1))).toEqual(['no_batch']);
  });

  it('and Saturday has no batch', () => {
    const friday = AT.batched + 4 * DAY_MS;
    const facts = bent(signed, { letter: { statusSince: friday } });
    expect(told(lookedAt(facts, friday + 3 * DAY_MS + lateMs))).toEqual([]);
    expect(told(lookedAt(facts, friday + 3 * DAY_MS + lateMs + 1))).toEqual(['no_batch']);
  });

  it('and a letter that an earlier batch has let go waits from that batch on', () => {
    const places = eachBent(soundLetter('queued').places, { result: 'requeued' as const });
    const facts = bent(signed, { letter: { status: 'queued' }, places });
    expect(told(lookedAt(facts, AT.batched + DAY_MS + lateMs))).toEqual([]);
    expect(told(lookedAt(facts, AT.batched + DAY_MS + lateMs + 1))).toEqual(['no_batch']);
  });

  it('and a letter in a batch waits for it and not for the next cut-off', () => {
    const facts = bent(soundLetter('queued'), { letter: { status: 'signed' } });
    expect(told(lookedAt(facts, AT.batched + 9 * DAY_MS))).toEqual([]);
  });

  it('and a letter that has been taken is not awaited by a batch', () => {
    expect(told(lookedAt(soundLetter('accepted'), AT.accepted + 9 * DAY_MS))).toEqual([]);
    const free = bent(soundLetter('in_transit'), { letter: { batchId: null } });
    expect(told(lookedAt(free, AT.postal + 9 * DAY_MS))).toEqual([]);
  });
});
