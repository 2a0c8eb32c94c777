import { describe, expect, it } from 'vitest';
import { factsOf } from '#api/proof/evidence-words.ts';
import { gateView } from '#api/proof/letter-gate.ts';
import type { SentLetter } from '#api/proof/sent-letter.ts';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import type { KeptAcceptance } from '#domain/post/acceptance-source.ts';
import { judgeGate } from '#domain/proof/judge-gate.ts';
import { gateSection } from '#web/proof/gate-section.ts';

const STAMP = { operType: 1, operAttr: 3, operDate: '02.11.2026 10:00:00' };

function gateOf(
  records: readonly (typeof STAMP)[],
  acceptedOn: string | null,
  keptAcceptance: KeptAcceptance = 'answer',
) {
  const letter = { kind: 'registered', documentKind: 'summons', procedure: 'civil', records, acceptedOn } as const;
  return gateView('letter', 'civil', judgeGate(letter, LAW_ALONE), {
    ...{
      calendar: LAW_ALONE,
      checks: { of: () => ({ check: null, wasChecked: false }) },
      moved: null,
      timeZone: 'Europe/Moscow',
      isConfirmable: true,
    },
    keptAcceptance,
    isConfirmable: true,
    ahead: { now: '2026-11-03', hearingAt: null, calendar: LAW_ALONE },
  });
}

const LETTER = {
  ...{ number: '50MS0095/26/1', kind: 'registered', documentKind: 'summons', title: 'Повестка', status: 'accepted' },
  ...{ caseNumber: null, recipientName: 'Тестов Тест', recipientAddress: '101000, г. Москва', outcome: null },
} as Partial<SentLetter> as SentLetter;

describe('the day on which a letter was sent', () => {
  it.each([
    ['the stamp of the Post only where its operation tells of one', [STAMP], '02.11.2026', 'штамп приёма Почты'],
    ['the answer of the Post until then', [], '01.11.2026', 'ответ Почты о приёме'],
  ] as const)('is said to be by %s', (_words, records, day, source) => {
    const gate = gateOf(records, '2026-11-01');
    const facts = factsOf(LETTER, { gate, handed: null, isSentKept: true, branch: null });
    expect(facts.filter(([name]) => name.startsWith('Отправлено'))).toEqual([[`Отправлено (${source})`, day]]);
    expect(String(gateSection(gate, { timeZone: 'Europe/Moscow' }))).toContain(`Отправлено (${source})`);
    expect(gate.dates.sentBy).toBe(records.length > 0 ? 'stamp' : 'answer');
  });

  it('is said to be by people’s word where they have carried it, until the Post tells of its stamp', () => {
    expect(gateOf([], '2026-11-01', 'clerk').dates).toMatchObject({ sentOn: '2026-11-01', sentBy: 'clerk' });
    const told = gateOf([STAMP], '2026-11-01', 'clerk');
    expect(told.dates).toMatchObject({ sentOn: '2026-11-02', sentBy: 'stamp' });
    expect(gateOf([STAMP], null, 'not_before').dates).toMatchObject({ sentBy: 'stamp' });
    expect(gateOf([], null, 'not_before').dates).toMatchObject({ sentOn: null, sentBy: null });
    const facts = factsOf(LETTER, {
      ...{ gate: gateOf([], '2026-11-01', 'clerk'), handed: null, isSentKept: true, branch: null },
    });
    const name = 'Отправлено (загрузка архива в кабинет Почты, внесено сотрудником)';
    expect(facts).toContainEqual([name, '01.11.2026']);
  });

  it('is said to be by nothing where it is not known', () => {
    expect(gateOf([], null).dates).toMatchObject({ sentOn: null, sentBy: null });
  });
});
