import { describe, expect, it } from 'vitest';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { columnMoves, LETTER_MAP, nextNames } from '#domain/processes/life-map.ts';
import { processNameOf } from '#domain/processes/process-name.ts';
import { letterStateOf, letterStatusesIn, STUCK_TASKS } from '#domain/processes/process-states.ts';
import { steeredThing } from '#domain/processes/steered-name.ts';
import { judgeAct, STEERING_ACTS, type SteeredFacts } from '#domain/processes/steering.ts';
import { lifeWords } from '#web/components/life-diagram.ts';
import { stepGroups } from '#web/engine/step-groups.ts';
import type { ProcessStep } from '#views/engine/workflow.ts';

const LETTER: SteeredFacts = {
  kind: 'letter',
  status: 'RUNNING',
  retriedSteps: 0,
  provenPlace: 'подписание, редакция 1',
  toldMessages: 0,
};
const may = (facts: Partial<SteeredFacts>): string[] =>
  STEERING_ACTS.filter((act) => act !== 'open_payload' && judgeAct(act, { ...LETTER, ...facts }).may);

describe('what may be done to a process', () => {
  it('never sends anything a second time: a batch is neither cancelled nor reset to a point of its own history', () => {
    expect(may({ kind: 'batch' })).toEqual(['pause', 'reset', 'terminate']);
    expect(
      judgeAct('reset', { ...LETTER, kind: 'batch', provenPlace: 'сначала сверка с Почтой попытки 2' }).words,
    ).toMatch(/сверка с Почтой попытки 2; дважды ничего не уйдёт$/);
    expect(may({ kind: 'batch', provenPlace: null, status: 'COMPLETED' })).toEqual([]);
  });

  it('depends on how it stands: a retry wants a step that waits, a run that is over wants nothing but its proven place', () => {
    expect(may({ retriedSteps: 1, toldMessages: 2 })).toEqual(['retry', 'pause', 'retell', 'reset', 'terminate']);
    expect(judgeAct('adopt', { ...LETTER, status: 'PAUSED' }).words).toContain('«Пустить дальше»');
    expect(judgeAct('terminate', LETTER).words).toContain('пока процесс не продолжат');
    expect(may({ status: 'PAUSED' })).toEqual(['resume', 'reset', 'terminate']);
    expect(may({ status: 'TERMINATED' })).toEqual(['adopt', 'reset']);
    expect(may({ status: null })).toEqual(['adopt', 'reset']);
    expect(may({ kind: 'round', provenPlace: null })).toEqual(['pause', 'cancel', 'terminate']);
    expect(may({ kind: 'schedule' })).toEqual(['pause', 'trigger']);
    expect(may({ kind: 'message' })).toEqual(['retry']);
  });
});

describe('names of processes', () => {
  it('tell what each leads, and nothing of what is not ours', () => {
    expect(processNameOf('letter/1')).toEqual({ kind: 'letter', words: 'письмо', id: '1' });
    expect(processNameOf('batch/50MS0095/2026-11-24/2')?.words).toBe('партия 50MS0095 от 24.11.2026 № 2');
    expect(processNameOf('cut-off/50MS0095-2026-11-24T13:00:00Z')?.words).toBe('Закрытие партии 50MS0095');
    expect(processNameOf('somebody-elses')).toBeNull();
    expect(steeredThing('message:x')).toBeNull();
    expect(steeredThing('schedule:reconcile')?.kind).toBe('schedule');
  });
});

describe('the life of a letter as it is drawn', () => {
  it('has every status once and its moves from the one table of them', () => {
    expect(LETTER_MAP.columns.flatMap(({ places }) => places.map(({ code }) => code)).toSorted()).toEqual(
      [...LETTER_STATUSES].toSorted(),
    );
    expect(nextNames(LETTER_MAP, 'signed')).toEqual(['На исправлении', 'Ожидает партии', 'Отозвано']);
    expect(columnMoves(LETTER_MAP).length).toBeGreaterThan(8);
    expect(lifeWords({ map: LETTER_MAP, at: 'filed', passed: ['draft', 'filed'] })).toBe(
      'Сейчас: В деле. Пройдено: Черновик. Это конец.',
    );
  });

  it('stands in one state of the list, apart from what is stuck', () => {
    expect(letterStateOf('in_transit')).toBe('asleep');
    expect(letterStateOf('preparing')).toBe('running');
    expect(letterStateOf('filed')).toBe('done');
    expect(letterStatusesIn('open')).not.toContain('draft');
    expect(STUCK_TASKS).toContain('unclear_submission');
  });
});

describe('the course of a process', () => {
  const step = (eventId: number, name: string, kind: ProcessStep['kind'] = 'work'): ProcessStep => ({
    ...{
      eventId,
      kind,
      name,
      startedAt: `2026-11-24T10:00:0${eventId}.000Z`,
      endedAt: `2026-11-24T10:00:0${eventId}.500Z`,
    },
    ...{ attempts: 1, outcome: 'done', failureType: null, until: null, actorId: null },
  });

  it('is told by its parts: a term belongs to what it was waited for, the same step in a row is one line', () => {
    const groups = stepGroups([
      step(1, 'prepare'),
      step(2, 'timer', 'term'),
      step(3, 'approve', 'decision'),
      step(4, 'lookUp'),
      step(5, 'lookUp'),
    ]);
    expect(groups.map(({ name, runs }) => [name, runs.map(({ words, steps }) => `${words}×${steps.length}`)])).toEqual([
      ['Подготовка', ['Подготовка документа×1']],
      ['Подписание', ['Ожидание срока×1', 'Решение: подписать×1']],
      ['Партия и передача', ['Сверка с Почтой×2']],
    ]);
    // Nothing has come yet after a document was made anew: its signature is waited for.
    const waiting = stepGroups([step(1, 'reassign', 'decision'), step(2, 'prepare'), step(3, 'timer', 'term')]);
    expect(waiting.map(({ name }) => name)).toEqual(['Подписание', 'Подготовка', 'Подписание']);
  });
});
