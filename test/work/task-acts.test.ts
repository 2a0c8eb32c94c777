import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/people/role.ts';
import {
  claimRefusal,
  commentRefusal,
  FORBIDDEN_REFUSALS,
  handOnRefusal,
  newOwnerRefusal,
  taskRefusalText,
  type TaskRefusal,
} from '#domain/work/task-actions.ts';
import { kindsSeenBy, mayOwnTask, seesTask, taskDates, tasksOf } from '#domain/work/task-kinds.ts';
import type { TaskPerson, TaskPlaceFacts } from '#domain/work/task-kinds.ts';
import { isTaskOpen, TASK_STATE_NAMES, TASK_STATES } from '#domain/work/task-states.ts';

const SITE = '50MS0095';
const person = (role: Role, accountId: string = role, siteId: string | null = SITE): TaskPerson => ({
  accountId,
  role,
  siteId,
});
const task = (facts: Partial<TaskPlaceFacts> = {}): TaskPlaceFacts => ({
  ...{ kind: 'mend', siteId: SITE, ownerId: null, excludedOwnerId: null, isLate: false, state: 'ready' },
  ...facts,
});
const [CLERK, HEAD, ADMIN] = [person('clerk'), person('supervisor'), person('admin', 'admin', null)];
const STRANGER = person('clerk', 'stranger', '77MS0001');

describe('a task given by name', () => {
  it('is the author’s own though he is a clerk, and no other clerk’s', () => {
    for (const kind of ['accept_report', 'give_time'] as const) {
      expect(mayOwnTask(CLERK, task({ kind, ownerId: 'clerk' })), kind).toBe(true);
      expect(mayOwnTask(CLERK, task({ kind, ownerId: 'other' })), kind).toBe(false);
      expect(claimRefusal(CLERK, task({ kind })), kind).toBe('not_for_role');
      expect(mayOwnTask(HEAD, task({ kind })), kind).toBe(true);
    }
  });
});

describe('which tasks people see', () => {
  it('is told for each role by its description', () => {
    const ASSIGNMENTS = ['accept_report', 'carry_out', 'give_time'];
    const LETTERS = [
      'bare_letters',
      'cabinet_answer',
      'cabinet_rows',
      'form103_difference',
      'form103_overdue',
      'hand_in_paper',
      'upload_archive',
      'unclear_upload',
      'letter_instead',
      'mend',
      'missing_notice',
      'missing_outcome',
      'moved_party',
      'other_person',
      'case_twin',
      'renamed_party',
      'doubtful_message',
      'revise',
      'undelivered',
      'unclear_notification',
      'unclear_submission',
    ];
    const NAMED = ['approve', 'visa'];
    const SITE_WORK = [...ASSIGNMENTS, ...LETTERS, 'publication_failed', 'publication_unconfirmed'].toSorted();
    const withOthers = (...others: readonly string[]) => [...others, ...SITE_WORK].toSorted();
    const seen = (role: Role) => {
      const { any, own, late } = kindsSeenBy(role);
      return { any: any.toSorted(), own, late };
    };
    expect(seen('clerk')).toEqual({ any: SITE_WORK, own: ['visa'], late: NAMED });
    expect(seen('supervisor')).toEqual({ any: withOthers('incident'), own: NAMED, late: NAMED });
    expect(seen('admin')).toEqual({ any: withOthers(...NAMED, 'incident'), own: [], late: [] });
  });

  it.each([
    ['a clerk sees what his site mends', CLERK, task(), true],
    ['and nothing of another site', STRANGER, task(), false],
    ['an administrator of all sites sees it', ADMIN, task(), true],
    ['a clerk who belongs to no site sees nothing', person('clerk', 'x', null), task(), false],
    ['an approval is seen by the one who approves', HEAD, task({ kind: 'approve', ownerId: 'supervisor' }), true],
    ['and by no other head', HEAD, task({ kind: 'approve', ownerId: 'other' }), false],
    [
      'until it is late: then by the whole site',
      CLERK,
      task({ kind: 'approve', ownerId: 'other', isLate: true }),
      true,
    ],
    ['a late one of another site stays unseen', STRANGER, task({ kind: 'approve', isLate: true }), false],
    ['being late shows no other kind', CLERK, task({ kind: 'incident', isLate: true }), false],
    ['what concerns the installation is not a site’s', HEAD, task({ kind: 'incident', siteId: null }), false],
  ] as const)('%s', (_words, who, what, isSeen) => {
    expect(seesTask(who, what)).toBe(isSeen);
  });

  it('owners are of the right role and site, and not excluded by the rule of four eyes', () => {
    expect(mayOwnTask(CLERK, task())).toBe(true);
    expect(mayOwnTask(HEAD, task())).toBe(false);
    expect(mayOwnTask(STRANGER, task())).toBe(false);
    expect(mayOwnTask(CLERK, task({ excludedOwnerId: 'clerk' }))).toBe(false);
    expect(mayOwnTask(ADMIN, task({ kind: 'incident' }))).toBe(true);
    expect(mayOwnTask(ADMIN, task({ kind: 'incident', siteId: null }))).toBe(true);
    expect(mayOwnTask(person('admin', 'a', '77MS0001'), task({ kind: 'incident' }))).toBe(false);
    expect(mayOwnTask(person('supervisor', 's', null), task({ kind: 'incident' }))).toBe(false);
  });
});

describe('what people may do with a task', () => {
  it.each([
    ['a common task is anybody’s of the role', CLERK, task(), null],
    ['one’s own may be taken again', CLERK, task({ ownerId: 'clerk', state: 'reserved' }), null],
    ['another’s may not', CLERK, task({ ownerId: 'b', state: 'reserved' }), 'taken_by_another'],
    ['nor one of another role', HEAD, task(), 'not_for_role'],
    ['nor one that is over', CLERK, task({ state: 'completed' }), 'ended'],
    ['nor one that is no longer needed', CLERK, task({ state: 'obsolete' }), 'ended'],
    ['nor by who is excluded, whatever his role', CLERK, task({ excludedOwnerId: 'clerk' }), 'excluded'],
    ['the process alone says who approves', HEAD, task({ kind: 'approve' }), 'owner_is_the_process'],
  ] as const)('take: %s', (_words, who, what, refusal) => {
    expect(claimRefusal(who, what)).toBe(refusal);
  });

  it.each([
    ['its owner hands it on', CLERK, task({ ownerId: 'clerk', state: 'reserved' }), null],
    ['nobody’s is handed on by anybody of the role', CLERK, task(), null],
    ['another’s is not', CLERK, task({ ownerId: 'b', state: 'reserved' }), 'not_the_owner'],
    ['but by the head of the site it is', HEAD, task({ ownerId: 'b', state: 'reserved' }), null],
    ['not by the head of another site', person('supervisor', 's', '77MS0001'), task({ ownerId: 'b' }), 'not_for_role'],
    ['nor by a head without a site', person('supervisor', 's', null), task({ siteId: null }), 'not_for_role'],
    ['an administrator orders incidents', ADMIN, task({ kind: 'incident', ownerId: 'b' }), null],
    ['and no letters’ work', ADMIN, task({ ownerId: 'b' }), 'not_for_role'],
    ['the process alone says who approves', HEAD, task({ kind: 'approve' }), 'owner_is_the_process'],
    [
      'who carries out is named in the assignment',
      CLERK,
      task({ kind: 'carry_out', ownerId: 'clerk' }),
      'owner_is_the_process',
    ],
    ['not even the head says otherwise', HEAD, task({ kind: 'carry_out', ownerId: 'b' }), 'owner_is_the_process'],
    ['nothing that is over', HEAD, task({ state: 'completed' }), 'ended'],
  ] as const)('hand on: %s', (_words, who, what, refusal) => {
    expect(handOnRefusal(who, what)).toBe(refusal);
  });

  it('a new owner must be one who may own it', () => {
    expect(newOwnerRefusal(CLERK, task())).toBeNull();
    expect(newOwnerRefusal(HEAD, task())).toBe('wrong_person');
    expect(newOwnerRefusal(CLERK, task({ excludedOwnerId: 'clerk' }))).toBe('excluded');
  });

  it('is commented while it is open', () => {
    expect(TASK_STATES.filter(isTaskOpen)).toEqual(['ready', 'reserved', 'in_progress']);
    expect(TASK_STATES.map((state) => commentRefusal(task({ state })))).toEqual([null, null, null, 'ended', 'ended']);
    expect(Object.values(TASK_STATE_NAMES)).toEqual(['общее', 'взято', 'выполняется', 'выполнено', 'не понадобилось']);
  });

  it('refusals say in words what is wrong, with the owner’s name where it helps', () => {
    const said = (refusal: TaskRefusal, name: string | null = null, what = task()) =>
      taskRefusalText(refusal, what, name);
    expect(said('ended')).toBe('Задание уже закрыто: делать ничего не нужно.');
    expect(said('owner_is_the_process', null, task({ kind: 'approve' }))).toContain('Передать другому руководителю');
    expect(said('owner_is_the_process')).toBe('');
    expect(said('not_for_role')).toBe('Такие задания выполняет другая должность.');
    expect(said('excluded')).toBe('Автор письма не может сам его подписать.');
    expect(said('taken_by_another', 'Примерова А. С.')).toContain('уже взято: Примерова А. С.');
    expect(said('taken_by_another')).toContain('уже взято: другой сотрудник');
    expect(said('not_the_owner', 'Примерова А. С.')).toContain('не ваше, его взял(а) Примерова А. С.:');
    expect(said('not_the_owner')).toContain('Задание не ваше: распорядиться');
    expect(said('owner_is_the_process', null, task({ kind: 'carry_out' }))).toContain('кто назван в поручении');
    expect(said('excluded', null, task({ kind: 'accept_report' }))).toContain('Свой отчёт не рассматривают');
    expect(said('wrong_person')).toBe('Этому сотруднику передать задание нельзя: выберите из списка.');
    expect([...FORBIDDEN_REFUSALS].sort()).toEqual(['excluded', 'not_for_role', 'not_the_owner']);
  });
});

describe('dates and codes of tasks', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const work = { timeZone: 'Europe/Moscow', calendar: LAW_ALONE };
  const terms = { remindAfterSeconds: 3_600, escalateAfterSeconds: 7_200, form103TaskSeconds: 86_400, ...work };

  it('follow from the terms of the site, and only where the kind has terms', () => {
    expect(taskDates('approve', terms, now)).toEqual({
      followUpAt: new Date('2026-11-24T11:00:00Z'),
      dueAt: new Date('2026-11-24T12:00:00Z'),
    });
    expect(taskDates('missing_outcome', terms, now)).toEqual({ followUpAt: undefined, dueAt: undefined });
  });

  it('run by working time: what is asked on a Friday evening is due after the weekend', () => {
    expect(taskDates('approve', terms, new Date('2026-11-27T19:30:00Z'))).toEqual({
      followUpAt: new Date('2026-11-27T20:30:00Z'),
      dueAt: new Date('2026-11-29T21:30:00Z'),
    });
  });

  it('a code belongs to one kind of subject', () => {
    const works = [{ tasks: { a: {}, b: {} } }, { tasks: { c: {} } }] as unknown as Parameters<typeof tasksOf>[0];
    expect(Object.keys(tasksOf(works))).toEqual(['a', 'b', 'c']);
    expect(() => tasksOf([...works, ...works])).toThrow(/one code: a, b, c, a, b, c/);
  });
});
