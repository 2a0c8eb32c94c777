import { bodyOf } from '#test/api/letter-makers.ts';
import type { ApiUser } from '#test/api/api-harness.ts';

/** A case as a person enters it; many of a test have one number, and are meant so. */
export function caseBody(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ number: '2-1195/2026', kind: 'civil', essence: 'взыскание задолженности', judge: 'Образцова А. А.' },
    ...{ receivedOn: '2026-09-01', state: 'open', isRepeatMeant: true, ...changes },
  };
}

export function partyBody(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ role: 'defendant', kind: 'person', name: 'Тестов Тест Тестович' },
    ...{ address: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7', ...changes },
  };
}

export function hearingBody(changes: Readonly<Record<string, unknown>> = {}) {
  return { day: '2026-12-05', time: '10:30', room: '3', state: 'scheduled', ...changes };
}

export function actBody(changes: Readonly<Record<string, unknown>> = {}) {
  return { kind: 'ruling', title: 'Определение о принятии', actDate: '2026-09-03', ...changes };
}

export interface CaseRef {
  readonly id: string;
  readonly version: number;
}

/** Enters a case. */
export async function enterCase(user: ApiUser, changes: Readonly<Record<string, unknown>> = {}): Promise<CaseRef> {
  return bodyOf(await user.send('POST', '/cases', { body: caseBody(changes) }), 201);
}
