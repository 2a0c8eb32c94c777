import { describe, expect, it } from 'vitest';
import { importColumns, importRows } from '#domain/matters/card-import.ts';
import { assignmentFaults, CARD_LABELS, cardFaults } from '#domain/matters/matter-faults.ts';

const TODAY = '2026-11-29';
const CARD = {
  ...{ registrationNumber: 'ОГ-1', registeredOn: TODAY, documentGroup: 'Обращения граждан', subject: 'О волоките' },
  ...{ deliveryKind: 'Портал', applicantName: 'Учебная М. П.', covering: null },
};
const ASSIGNMENT = {
  ...{ authorName: 'Учебная М. П.', text: 'Ответить', controllerName: null, issuedOn: TODAY, dueOn: null },
  ...{ executors: [{ name: 'Примерова А. С.', accountId: null, isResponsible: true }] },
  ...{ extendedTo: null, takenOffControlOn: null },
};

describe('what is wrong with a card or an assignment', () => {
  it.each([
    ['1500-01-01', ['too_early']],
    ['1989-12-31', ['too_early']],
    ['1990-01-01', []],
    ['2026-11-29', []],
    ['2026-11-30', []],
    ['2026-12-01', ['in_future']],
    ['2099-01-01', ['in_future']],
    ['2026-02-30', ['day_wrong']],
    ['', ['missing']],
  ])('a day on which something was done has come: %s', (day, codes) => {
    const covering = { number: '7', date: day, sender: 'Аппарат' };
    const told = [
      [cardFaults({ ...CARD, registeredOn: day }, TODAY), 'registeredOn'],
      [cardFaults({ ...CARD, covering }, TODAY), 'covering.date'],
      [assignmentFaults({ ...ASSIGNMENT, issuedOn: day }, TODAY), 'issuedOn'],
    ] as const;
    for (const [faults, field] of told) {
      expect(faults.map((fault) => `${fault.field} ${fault.code}`)).toEqual(codes.map((code) => `${field} ${code}`));
    }
    const heads = Object.keys(CARD_LABELS);
    const cells = ['ОГ-1', day.split('-').toReversed().join('.'), 'Обращения', 'Портал', 'Учебная', 'О волоките'];
    const [row] = importRows([{ place: 1, cells }], importColumns(heads), TODAY);
    expect(row?.faults.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-12-10', '2026-12-10', []],
    ['2026-12-10', '2026-12-01', ['extendedTo before_term']],
    ['2026-12-10', '2026-11-01', ['extendedTo before_issue']],
    [null, '2026-11-30', []],
    ['2026-11-01', '2026-12-01', ['dueOn before_issue']],
  ])('a term of %s is put off to no earlier day: %s', (dueOn, extendedTo, told) => {
    const faults = assignmentFaults({ ...ASSIGNMENT, dueOn, extendedTo }, TODAY);
    expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(told);
  });

  it('all of it is told at once', () => {
    const twice = [...ASSIGNMENT.executors, ...ASSIGNMENT.executors];
    const faults = assignmentFaults({ ...ASSIGNMENT, text: '', executors: twice, dueOn: '2020-01-01' }, TODAY);
    expect(faults.map(({ code }) => code)).toEqual(['missing', 'responsible_wrong', 'repeated', 'before_issue']);
  });
});
