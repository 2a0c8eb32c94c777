import { describe, expect, it } from 'vitest';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import { timelineText } from '#domain/work/work-timeline.ts';

describe('what people do with tasks', () => {
  it.each([
    ['task_claimed', {}, 'Взято задание «Исправить ошибки»'],
    ['task_released', {}, 'Возвращено в общие задание «Исправить ошибки»'],
    [
      'task_delegated',
      { by: 'Примерова А. С.', to: 'Образцов П. И.' },
      'Задание «Исправить ошибки» передано: Примерова А. С. → Образцов П. И.',
    ],
    ['task_commented', { text: 'жду справку' }, 'Комментарий к заданию «Исправить ошибки»: жду справку'],
  ])('stands in the timeline with the name of the task: %s', (kind, data, words) => {
    expect(subjectTimelineText('letter', kind, { ...data, task: 'mend' })).toBe(words);
    expect(subjectTimelineText('batch', kind, { ...data, task: 'mend' })).toBe(words);
    expect(timelineText({}, kind, { ...data, task: 'mend' })).toBe(words);
  });

  it('with a task of another version shows its code, with none a dash', () => {
    expect(timelineText({}, 'task_claimed', { task: 'of_the_future' })).toBe('Взято задание «of_the_future»');
    expect(timelineText({}, 'task_claimed', {})).toBe('Взято задание «—»');
    expect(timelineText({}, 'task_claimed', { task: null })).toBe('Взято задание «—»');
    expect(timelineText({}, 'task_claimed', { task: ['mend'] })).toBe('Взято задание «—»');
  });

  it('is worded the same for every subject, whatever the subject calls its own lines', () => {
    const own = { task_claimed: 'своими словами', sent: 'Отправлено: {number}' };
    expect(timelineText(own, 'task_claimed', { task: 'mend' })).toBe('Взято задание «Исправить ошибки»');
    expect(timelineText(own, 'sent', { number: 7 })).toBe('Отправлено: 7');
    expect(timelineText(own, 'unheard_of', { number: 7 })).toBe('unheard_of');
  });
});
