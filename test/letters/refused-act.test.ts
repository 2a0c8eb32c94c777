import { describe, expect, it } from 'vitest';
import { refusedAct } from '#web/letters/card/refused-act.ts';

type RefusedOn = Parameters<typeof refusedAct>[0];
type Letter = RefusedOn['letter'];

const NO_ACTIONS = {
  ...{ edit: false, submit: false, resubmit: false, approve: false, endorse: false, sendBack: false, cancel: false },
  ...{ reassign: false, fileWithoutNotice: false, settleReturn: false, again: false },
} satisfies Partial<Letter['actions']>;

type Action = NonNullable<RefusedOn['draft']>['action'];

function told(action: Action, may: Partial<Letter['actions']> = {}): string {
  const actions = { ...NO_ACTIONS, ...may } as Letter['actions'];
  const letter: Letter = { actions, undelivered: null, settlement: null, addressQuestion: null, caseKind: null };
  const draft = { action, text: 'Вручить курьером', faults: [], refusal: 'Уже решено.' };
  const shown = refusedAct({ letter, draft, mayAttach: false, mayTakeBack: false, approvers: [] });
  return String(shown ?? '');
}

describe('an act on a letter that came too late', () => {
  it.each(['cancel', 'settle-return', 'case-kind'] as const)(
    'is told with every word of it when its form is gone: %s',
    (action) => {
      expect(told(action)).toContain('Уже решено.');
      expect(told(action)).toContain('Вручить курьером');
      expect(told(action)).toContain('Не сделано');
    },
  );

  it.each([
    'cancel',
    'reassign',
    'resubmit',
    'file-without-notice',
    'settle-return',
    'case-kind',
    'unarchive',
  ] as const)('is told of itself alone, with no word of what became of the letter or who did it: %s', (action) => {
    expect(told(action)).toMatch(/<h2>Не сделано: ваш[ае]? /);
    expect(told(action)).not.toContain('не вы<');
  });

  it('is told by its own form while that stands', () => {
    expect(told('cancel', { cancel: true })).toBe('');
  });
});
