import { describe, expect, it } from 'vitest';
import { dayAfter } from '#domain/calendar/day.ts';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import { DOCUMENT_KINDS, type DocumentKind, type LetterKind } from '#domain/letters/letter.ts';
import { POST_OPERATIONS } from '#domain/post/operations.ts';
import { FATE_CODES, fateOf, type DeliveryFate } from '#domain/proof/delivery-fate.ts';
import { worstGate, type Gate } from '#domain/proof/gate.ts';
import { ruleText } from '#domain/proof/gate-rule.ts';
import { GATE_RULES, ruleFor } from '#domain/proof/gate-rules.ts';
import { judgeGate, type Settled } from '#domain/proof/judge-gate.ts';
import { procedureOf, PROCEDURES, type Procedure } from '#domain/proof/procedure.ts';
import type { ProofNormCode } from '#domain/proof/proof-norms.ts';
import { storageOf } from '#domain/proof/storage-at-office.ts';
import { storageEndsOn } from '#domain/proof/storage-term.ts';
import { noticeHours } from '#domain/notifications/notice-hours.ts';
import { noticeByInstant, statedNoticeBy } from '#domain/proof/notice-lead.ts';
import { lateRule } from '#domain/proof/rules-of-hearing.ts';
import { daysLeft, WAYS, waysLeft, type WayCode } from '#domain/proof/ways.ts';
import { doubtOf } from '#domain/returns/return-choices.ts';
import { localTimeIn } from '#domain/settings/zoned-time.ts';
import { hearingWords, waysOf } from '#web/proof/gate-section.ts';

/** `1/3 02` is the operation 1/3 on 2 November 2026; `8/2 28.12` on 28 December; `8/2@140002 09` at the office 140002; `2/1 05T23` at 23 o'clock and not at 10. */
function operation(text: string) {
  const [what = '', on = '01'] = text.split(' ');
  const [code = '', officeIndex = ''] = what.split('@');
  const [operType = 0, operAttr = 0] = code.split('/').map(Number);
  const [date = '', hour = '10'] = on.split('T');
  const [day, month = '11', year = '2026'] = date.split('.');
  return { operType, operAttr, officeIndex, operDate: `${String(day)}.${month}.${year} ${hour}:00:00` };
}

const recordsOf = (history: string) => (history === '' ? [] : history.split(', ').map((text) => operation(text)));

interface Asked {
  readonly documentKind?: DocumentKind;
  readonly kind?: LetterKind;
}

function judge(procedure: Procedure, history: string, { documentKind = 'summons', kind = 'registered' }: Asked = {}) {
  const letter = { kind, documentKind, procedure, records: recordsOf(history), acceptedOn: null };
  return judgeGate(letter, LAW_ALONE);
}

const STORED = '1/3 01, 8/2 05, 12/1 06, 3/1 13, 2/2 18';
const EARLY = '1/3 01, 8/2 05, 12/1 06, 3/1 09, 2/2 14';
/** It lay its term, and nobody looked for the addressee. */
const UNSOUGHT = '1/3 01, 8/2 05, 3/1 13, 2/2 18';
const NO_ARRIVAL = '1/3 01, 3/1 13, 2/2 18';
const REFUSED = '1/3 01, 8/2 05, 12/6 06, 3/4 07, 2/2 12';
const AGREED = '1/3 01, 8/2 05, 12/1 06, 3/16 09, 2/2 12';
const ABSENT = '1/3 01, 8/2 05, 3/3 12, 2/2 17';
const MOVED = '1/3 01, 8/2 05, 12/5 06, 3/3 12, 2/2 17';
const WRONG = '1/3 01, 3/10 06, 2/2 12';
const UNTOLD = '1/3 01, 8/2 05, 3/9 12, 2/2 17';

type Row = readonly [Procedure, string, Gate, rule: string, ProofNormCode | null];

/** Rules × histories; the norm is one that the finding must name. Days of November 2026, in which the 4th is a holiday. */
const ROWS: readonly Row[] = [
  ['civil', '1/3 01, 8/2 05, 2/1 08', 'green', 'gpk_delivered', 'gpk_116'],
  ['civil', '1/3 01, 8/18 05, 2/6 06', 'green', 'gpk_delivered', 'gpk_113'],
  ['civil', '1/3 01, 8/2 05, 2/13 08', 'green', 'gpk_delivered', 'gpk_113'],
  ['civil', '1/3 01, 8/2 05, 2/17 08', 'green', 'gpk_delivered', 'gpk_113'],
  ['civil', '1/3 01, 8/2 05, 2/25 08', 'green', 'gpk_delivered', 'gpk_113'],
  ['civil', '1/3 01, 21/2 05', 'green', 'gpk_delivered', 'gpk_116'],
  ['civil', '1/3 01, 8/2 04, 21/2 05', 'green', 'gpk_delivered', 'gpk_116'],
  ['criminal', '1/3 01, 21/2 05', 'green', 'upk_delivered', 'upk_188'],
  ['civil', '1/3 01, 21/2 05, 3/1 13', 'amber', 'way_contradictory', null],
  ['civil', '1/3 01, 8/16 01, 2/5 03', 'green', 'gpk_delivered_electronically', 'gpk_113'],
  ['civil', STORED, 'green', 'gpk_stored', 'pp25_67'],
  ['civil', '1/3 01, 8/2 05, 12/1 06, 3/1 13', 'amber', 'gpk_stored', 'gk_165_1'],
  ['civil', EARLY, 'red', 'gpk_early', 'storage_7'],
  // Neither the day of arrival nor that of the return is a day of storage.
  ['civil', '1/3 01, 8/2 05, 12/1 06, 3/1 12, 2/2 18', 'red', 'gpk_early', 'storage_7'],
  ['administrative', '1/3 01, 8/2 05, 12/1 06, 3/1 12, 2/2 18', 'red', 'kas_early', 'storage_7'],
  ['offence', '1/3 01, 8/2 05, 12/1 06, 3/1 12, 2/2 18', 'red', 'koap_early', 'pp5_6'],
  ['offence', '1/3 01, 8/2 05, 12/1 06, 3/1 13, 2/2 18', 'green', 'koap_stored', 'pp5_6'],
  // Sent on, or come to another office, it is stored anew; told twice of one office, it is not.
  ['civil', '1/3 01, 8/2 05, 12/5 06, 4/2 07, 8/2 10, 12/1 11, 3/1 14, 2/2 18', 'red', 'gpk_early', 'storage_7'],
  ['civil', '1/3 01, 8/2@140001 05, 12/1 06, 8/2@140002 10, 12/1 11, 3/1 14, 2/2 18', 'red', 'gpk_early', 'storage_7'],
  ['civil', '1/3 01, 8/2 05, 12/5 06, 4/2 07, 8/2 10, 12/1 11, 3/1 19, 2/2 23', 'green', 'gpk_stored', 'storage_7'],
  ['civil', '1/3 01, 8/2 05, 12/5 06, 4/2 07, 3/1 14, 2/2 18', 'amber', 'gpk_storage_unknown', 'storage_7'],
  ['civil', '1/3 01, 8/2@140001 05, 12/1 06, 8/2@140001 07, 3/1 13, 2/2 18', 'green', 'gpk_stored', 'storage_7'],
  // A return proves nothing where the addressee was neither looked for nor told, or could not come.
  ['civil', UNSOUGHT, 'red', 'gpk_unsought', 'vs_304_27229'],
  ['order', UNSOUGHT, 'red', 'gpk_unsought', 'vs_304_27229'],
  ['administrative', UNSOUGHT, 'red', 'kas_unsought', 'vs_304_27229'],
  ['offence', UNSOUGHT, 'red', 'koap_unsought', 'pp5_6'],
  ['criminal', UNSOUGHT, 'red', 'upk_stored', 'upk_188'],
  ['commercial', UNSOUGHT, 'red', 'apk_unsought', 'vs_304_27229'],
  ['unknown', UNSOUGHT, 'red', 'unknown_unsought', null],
  ['civil', '1/3 01, 8/2 05, 12/11 06, 42/18 08, 3/1 13, 2/2 18', 'red', 'gpk_unsought', 'gk_165_1'],
  ['civil', '1/3 01, 8/2 05, 12/1 06, 4/2 07, 8/2 10, 3/1 19, 2/2 23', 'red', 'gpk_unsought', 'gk_165_1'],
  ['civil', '1/3 01, 8/2 05, 8/24 06, 3/1 13, 2/2 18', 'green', 'gpk_stored', 'pp25_67'],
  ['civil', '1/3 01, 8/2 05, 42/10 06, 3/1 13, 2/2 18', 'green', 'gpk_stored', 'pp25_67'],
  ['civil', '1/3 01, 8/18 04, 12/1 04, 8/2 05, 3/1 13, 2/2 18', 'green', 'gpk_stored', 'pp25_67'],
  ['civil', '1/3 01, 8/2 05, 12/4 06, 3/1 13, 2/2 18', 'red', 'gpk_wrong_address', 'gpk_113'],
  ['civil', '1/3 01, 8/2 05, 12/1 06, 42/3 08, 3/1 13, 2/2 18', 'red', 'gpk_wrong_address', 'gpk_113'],
  ['civil', '1/3 01, 8/2 05, 12/4 06, 42/1 08, 3/1 13, 2/2 18', 'green', 'gpk_stored', 'pp25_67'],
  ['offence', '1/3 01, 8/2 05, 12/4 06, 3/1 13, 2/2 18', 'red', 'koap_wrong_address', 'koap_25_15'],
  ['order', '1/3 01, 8/2 05, 12/26 06, 42/1 08, 3/1 13, 2/2 18', 'red', 'way_dead', 'gpk_44'],
  ['administrative', '1/3 01, 8/2 05, 42/26 06, 3/1 13, 2/2 18', 'red', 'way_dead', null],
  ['civil', '1/3 01, 8/2 05, 12/5 06, 3/1 13, 2/2 18', 'amber', 'gpk_moved', 'gpk_118'],
  ['offence', '1/3 01, 8/2 05, 12/16 06, 3/1 13, 2/2 18', 'amber', 'koap_absent', 'pp5_6'],
  ['civil', '1/3 01, 8/2 05, 22/6 06, 3/1 13, 2/2 18', 'red', 'way_no_access', null],
  ['civil', NO_ARRIVAL, 'amber', 'gpk_storage_unknown', 'storage_7'],
  ['civil', REFUSED, 'green', 'gpk_refused', 'gpk_117'],
  ['civil', '1/3 01, 8/2 05, 12/6 06, 3/4 07', 'amber', 'gpk_refused', 'gpk_117'],
  ['civil', ABSENT, 'amber', 'gpk_absent', 'pp25_63'],
  ['civil', MOVED, 'amber', 'gpk_moved', 'gpk_118'],
  ['civil', WRONG, 'red', 'gpk_wrong_address', 'gpk_119'],
  ['civil', '1/3 01, 3/6 06, 2/2 12', 'red', 'gpk_wrong_address', 'gpk_113'],
  ['civil', UNTOLD, 'amber', 'gpk_not_told', 'gk_165_1'],
  ['civil', '1/3 01, 3/99 06, 2/2 12', 'amber', 'gpk_not_told', 'pp25_68'],
  // Who has agreed to a return has not thereby refused.
  ['civil', AGREED, 'amber', 'gpk_by_agreement', 'gk_165_1'],
  ['order', AGREED, 'amber', 'gpk_by_agreement', 'pp25_68'],
  ['administrative', AGREED, 'amber', 'kas_by_agreement', 'pp36_39'],
  ['offence', AGREED, 'amber', 'koap_by_agreement', 'koap_25_15'],
  ['criminal', AGREED, 'red', 'upk_absent', 'upk_188'],
  ['commercial', AGREED, 'amber', 'apk_by_agreement', null],
  ['unknown', AGREED, 'amber', 'unknown_by_agreement', null],
  ['unknown', '1/3 01, 2/1 08', 'green', 'unknown_delivered', null],
  ['unknown', '1/3 01, 8/16 01, 2/5 03', 'green', 'unknown_delivered_electronically', null],
  ['unknown', STORED, 'amber', 'unknown_stored', 'storage_7'],
  ['unknown', EARLY, 'red', 'unknown_early', 'storage_7'],
  ['unknown', NO_ARRIVAL, 'amber', 'unknown_storage_unknown', 'storage_7'],
  ['unknown', REFUSED, 'amber', 'unknown_refused', null],
  ['unknown', ABSENT, 'amber', 'unknown_absent', null],
  ['unknown', MOVED, 'amber', 'unknown_absent', null],
  ['unknown', WRONG, 'red', 'unknown_wrong_address', null],
  ['unknown', UNTOLD, 'amber', 'unknown_not_told', null],
  ['commercial', STORED, 'amber', 'apk_stored', 'storage_7'],
  ['commercial', REFUSED, 'amber', 'apk_refused', null],
  ['commercial', '1/3 01, 2/1 08', 'green', 'apk_delivered', null],
  ['order', STORED, 'green', 'order_stored', 'pp62_32'],
  ['order', EARLY, 'red', 'gpk_early', 'storage_7'],
  ['order', REFUSED, 'green', 'gpk_refused', 'gpk_117'],
  ['order', '1/3 01, 8/2 05, 2/1 08', 'green', 'gpk_delivered', 'gpk_113'],
  ['administrative', '1/3 01, 8/2 05, 2/1 08', 'green', 'kas_delivered', 'kas_99'],
  ['administrative', '1/3 01, 8/16 01, 2/5 03', 'green', 'kas_delivered_electronically', 'kas_96'],
  ['administrative', STORED, 'green', 'kas_stored', 'pp36_39'],
  ['administrative', EARLY, 'red', 'kas_early', 'storage_7'],
  ['administrative', NO_ARRIVAL, 'amber', 'kas_storage_unknown', 'storage_7'],
  ['administrative', REFUSED, 'green', 'kas_refused', 'kas_100'],
  ['administrative', ABSENT, 'amber', 'kas_absent', 'kas_101'],
  ['administrative', MOVED, 'amber', 'kas_moved', 'kas_102'],
  ['administrative', WRONG, 'red', 'kas_wrong_address', 'kas_96'],
  ['administrative', UNTOLD, 'amber', 'kas_not_told', 'pp36_39'],
  ['offence', '1/3 01, 8/2 05, 2/1 08', 'green', 'koap_delivered', 'koap_25_15'],
  ['offence', '1/3 01, 8/16 01, 2/5 03', 'green', 'koap_delivered_electronically', 'koap_25_15'],
  ['offence', STORED, 'green', 'koap_stored', 'pp5_6'],
  ['offence', EARLY, 'red', 'koap_early', 'pp5_6'],
  ['offence', NO_ARRIVAL, 'amber', 'koap_storage_unknown', 'storage_7'],
  ['offence', REFUSED, 'green', 'koap_refused', 'pp5_6'],
  ['offence', ABSENT, 'amber', 'koap_absent', 'pp5_6'],
  ['offence', MOVED, 'amber', 'koap_absent', 'pp5_6'],
  ['offence', WRONG, 'red', 'koap_wrong_address', 'koap_25_15'],
  ['offence', UNTOLD, 'amber', 'koap_not_told', 'koap_25_15'],
  ['criminal', '1/3 01, 8/2 05, 2/1 08', 'green', 'upk_delivered', 'upk_188'],
  ['criminal', '1/3 01, 8/16 01, 2/5 03', 'green', 'upk_delivered_electronically', 'upk_231'],
  ['criminal', STORED, 'red', 'upk_stored', 'upk_188'],
  ['criminal', EARLY, 'red', 'upk_stored', 'upk_188'],
  ['criminal', REFUSED, 'amber', 'upk_refused', 'upk_113'],
  ['criminal', ABSENT, 'red', 'upk_absent', 'upk_188'],
  ['criminal', MOVED, 'red', 'upk_absent', 'upk_188'],
  ['criminal', WRONG, 'red', 'upk_absent', 'upk_188'],
  ['civil', '', 'amber', 'way_accepted', null],
  ['civil', '28/0 01, 1/3 01', 'amber', 'way_accepted', null],
  ['civil', '1/3 01, 8/3 02', 'amber', 'way_moving', null],
  ['civil', '1/3 01, 8/17 01, 8/31 02', 'amber', 'way_moving', null],
  ['civil', '1/3 01, 8/16 01', 'amber', 'way_cabinet', null],
  ['civil', '1/3 01, 8/2 05', 'amber', 'way_office', null],
  ['civil', '1/3 01, 8/2 05, 12/1 06', 'amber', 'way_attempted', null],
  ['civil', '1/3 01, 8/2 05, 12/1 06, 42/1 08', 'amber', 'way_attempted', null],
  ['civil', '1/3 01, 8/2 05, 48/0 06', 'amber', 'way_office', null],
  ['civil', '1/3 01, 8/2 05, 777/7 06', 'amber', 'way_office', null],
  // What the Post has told before the letter is back is told at once.
  ['civil', '1/3 01, 8/2 05, 22/5 06', 'amber', 'way_refused', 'gpk_117'],
  ['order', '1/3 01, 8/2 05, 12/6 06', 'amber', 'way_refused', 'gpk_117'],
  ['administrative', '1/3 01, 8/2 05, 12/1 06, 42/6 08', 'amber', 'way_refused', 'kas_100'],
  ['offence', '1/3 01, 8/2 05, 12/6 06, 8/40 13', 'amber', 'way_refused', 'pp5_6'],
  ['criminal', '1/3 01, 8/2 05, 12/6 06', 'amber', 'way_refused', null],
  ['civil', '1/3 01, 8/2 05, 12/6 06, 4/2 07, 8/2 10', 'amber', 'way_office', null],
  ['civil', '1/3 01, 8/2 05, 12/1 06, 8/40 13', 'amber', 'way_storage_over', 'storage_7'],
  ['offence', '1/3 01, 8/2 05, 12/1 06, 7/2 13', 'amber', 'way_storage_over', 'storage_7'],
  ['civil', '1/3 01, 2/0 05', 'amber', 'way_unclear', null],
  ['civil', '1/3 01, 2/14 05', 'amber', 'way_unclear', null],
  ['civil', '1/3 01, 21/1 05', 'amber', 'way_left', 'gpk_113'],
  ['civil', '1/3 01, 21/3 05', 'amber', 'way_left', 'gpk_113'],
  ['civil', '1/3 01, 2/1 05, 3/1 09', 'amber', 'way_contradictory', null],
  ['civil', '1/3 01, 5/1 09', 'red', 'way_lost', null],
  ['civil', '1/3 01, 18/0 09', 'red', 'way_lost', null],
  ['civil', '1/3 01, 26/1 02', 'red', 'way_stopped', null],
  ['civil', '1/3 01, 16/0 09', 'red', 'way_stopped', null],
  ['civil', '1/3 01, 3/2 06, 2/2 12', 'red', 'way_by_sender', null],
  ['civil', '1/3 01, 3/23 06, 2/2 12', 'red', 'way_by_post', null],
  ['civil', '1/3 01, 8/2 05, 3/20 12, 2/2 17', 'red', 'way_no_access', null],
  ['civil', '1/3 01, 3/5 06, 2/2 12', 'red', 'way_dead', 'gpk_44'],
  ['offence', '1/3 01, 3/5 06, 2/2 12', 'red', 'way_dead', null],
  ['criminal', '1/3 01, 8/2 05', 'amber', 'way_office', null],
  // A number is given out again after a year, and unknown codes break nothing.
  ['civil', '1/3 01, 777/7 05', 'amber', 'way_accepted', null],
];

describe('the proof gate', () => {
  it('has a table of at least sixty rows', () => expect(ROWS.length).toBeGreaterThanOrEqual(60));

  it.each(ROWS)('%s: «%s» is %s by %s', (procedure, history, gate, rule, norm) => {
    const finding = judge(procedure, history);
    expect([finding.gate, finding.rule.code]).toEqual([gate, rule]);
    if (norm !== null) expect(finding.norms).toContain(norm);
  });

  it('holds the history of any order and with repeats for the same', () => {
    const turned = STORED.split(', ').toReversed().join(', ');
    expect(judge('civil', `${turned}, ${STORED}`)).toEqual(judge('civil', STORED));
  });

  it('takes nothing for received where the law of the case is not known, and asks for the kind of the case', () => {
    for (const history of [STORED, NO_ARRIVAL, REFUSED, AGREED, ABSENT, MOVED, UNTOLD]) {
      const { gate, rule, dates, reason } = judge('unknown', history);
      expect([gate, rule.receipt, dates.deemedOn, rule.ways[0]]).toEqual(['amber', 'none', null, 'name_kind']);
      expect(reason).toContain('укажите вид дела');
    }
  });

  it('cites norms of the law of the case and of no other, and no code where it is not known', () => {
    const codes: Readonly<Record<Procedure, RegExp>> = {
      ...{ civil: /^(gpk|gk|pp25|pp13|vs|storage)_/, order: /^(gpk|gk|pp25|pp62|pp13|vs|storage)_/ },
      ...{ administrative: /^(kas|pp36|gk|pp25|vs|storage)_/, offence: /^(koap|pp5|storage)_/, criminal: /^upk_/ },
      ...{ commercial: /^(vs|storage)_/, unknown: /^storage_/ },
    };
    const histories = [
      '',
      '1/3 01, 2/1 05',
      '1/3 01, 21/1 05',
      '1/3 01, 3/5 06, 2/2 12',
      STORED,
      UNSOUGHT,
      EARLY,
      REFUSED,
      WRONG,
    ];
    for (const procedure of PROCEDURES)
      for (const history of [...histories, NO_ARRIVAL, AGREED, ABSENT, MOVED, UNTOLD])
        for (const kind of ['registered', 'simple'] as const)
          for (const norm of judge(procedure, history, { kind }).norms) expect(norm).toMatch(codes[procedure]);
  });

  it('waits for the envelope that goes back before it takes a letter for delivered', () => {
    expect(judge('civil', '1/3 01, 8/2 05, 12/1 06, 3/1 13').gate).toBe('amber');
    expect(judge('civil', STORED).gate).toBe('green');
  });

  it('says of no letter that its term runs, or that nobody was there, when the Post has not told of it', () => {
    for (const history of [
      '8/2 05',
      '8/2 05, 48/0 06',
      '8/2 05, 12/4 06',
      '8/2 05, 12/1 06, 8/40 13',
      '8/2 05, 22/5 06',
    ])
      for (const procedure of PROCEDURES)
        expect(judge(procedure, `1/3 01, ${history}`).reason).not.toMatch(
          /срок хранения идёт|хранится дальше|не застал/,
        );
    expect(judge('criminal', '1/3 01, 8/2 05, 12/6 06').norms).toEqual([]);
  });

  it('never calls anyone notified by a letter that nobody follows', () => {
    expect(judge('civil', '', { kind: 'simple' })).toMatchObject({ gate: 'red', fate: 'untracked' });
  });

  it('has a rule for every code, document and fate', () => {
    for (const procedure of PROCEDURES)
      for (const document of DOCUMENT_KINDS)
        for (const fate of FATE_CODES) expect(() => ruleFor(procedure, document, fate)).not.toThrow();
  });

  it('gives every fate from published codes, and green only for a receipt the law knows', () => {
    const codes = Object.entries(POST_OPERATIONS).flatMap(([type, { attributes }]) =>
      Object.keys(attributes).map((attribute) => `${type}/${attribute}`),
    );
    for (const code of codes) {
      const { gate, rule, facts } = judge('civil', `1/3 01, ${code} 05`);
      if (gate === 'green') expect([rule.receipt, facts.handedAt]).toEqual(['received', '2026-11-05T10:00:00']);
    }
  });

  it('knows each rule by one code, and any change of a rule by its text', () => {
    const codes = GATE_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const names = GATE_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[А-ЯЁ][А-ЯЁа-яё:, ]{3,50}$/);
    const [rule] = GATE_RULES;
    if (!rule) throw new Error('no rules');
    expect(ruleText({ ...rule, reason: `${rule.reason} ` })).not.toBe(ruleText(rule));
    expect(ruleText({ ...rule, name: 'иначе названо' })).toBe(ruleText(rule));
  });
});

describe('a letter of which the copy does not hold what was sent', () => {
  const delivered = { kind: 'registered', documentKind: 'summons', procedure: 'civil', acceptedOn: null } as const;
  const records = recordsOf('1/3 01, 8/2 05, 2/1 06');
  const by = (isSentUnkept: boolean) => judgeGate({ ...delivered, records, isSentUnkept }, LAW_ALONE);

  it('notifies nobody, though the Post has handed something over under its number', () => {
    expect(by(false)).toMatchObject({ gate: 'green', dates: { receivedOn: '2026-11-06' } });
    expect(by(true)).toMatchObject({ gate: 'amber', rule: { code: 'sent_unkept' }, dates: { receivedOn: null } });
  });
});

describe('a letter whose ШПИ papers of the Post give to another', () => {
  const letter = { kind: 'registered', documentKind: 'summons', procedure: 'civil', acceptedOn: null } as const;
  const shpiDisputes = ['по форме 103 этот ШПИ у письма 50MS0095/26/15'];
  const absent = { cause: 'absent', choice: 'count_as_notified', norms: [] } as const;
  it.each<[string, Settled | undefined]>([
    ['1/3 01, 8/2 05, 2/1 06', undefined],
    [STORED, undefined],
    [STORED, absent],
  ])('neither notifies nor fails to, whatever was told under it or decided of it: %s', (history, settled) => {
    const found = judgeGate({ ...letter, records: recordsOf(history), settled, shpiDisputes }, LAW_ALONE);
    expect(found).toMatchObject({ gate: 'amber', rule: { code: 'shpi_disputed' } });
    expect(found.dates).toMatchObject({ receivedOn: null, deemedOn: null, objectionsUntil: null });
    expect(found.reason).toContain('По форме 103 этот ШПИ у письма 50MS0095/26/15.');
    const undisputed = judgeGate({ ...letter, records: recordsOf(history), settled, shpiDisputes: [] }, LAW_ALONE);
    expect(undisputed.rule.code).not.toBe('shpi_disputed');
  });
});

describe('a letter that calls to a hearing', () => {
  const late = (procedure: Procedure, history: string, hearingAt: string | null) => {
    const letter = { kind: 'registered', documentKind: 'summons', procedure, acceptedOn: null } as const;
    const [hearingOn = null, hearingTime] = hearingAt?.split('T') ?? [];
    const records = recordsOf(history);
    const { gate, rule, dates } = judgeGate({ ...letter, records, hearingOn, hearingTime }, LAW_ALONE);
    return [gate, rule.code, dates.receivedOn ?? dates.deemedOn];
  };
  it.each<[Procedure, string, string | null, Gate, string, string | null]>([
    ['criminal', '1/3 01, 8/16 01, 2/5 10', '2026-11-13', 'amber', 'upk_late', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10', '2026-11-14', 'amber', 'upk_late', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10', '2026-11-15', 'green', 'upk_delivered', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10', null, 'green', 'upk_delivered', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10', '2026-11-09', 'red', 'after_hearing', '2026-11-10'],
    ['unknown', '1/3 01, 2/1 10', '2026-11-14', 'amber', 'unknown_late', '2026-11-10'],
    ['unknown', '1/3 01, 2/1 10', '2026-11-15', 'green', 'unknown_delivered', '2026-11-10'],
    ['civil', '1/3 01, 2/1 10', '2026-11-11', 'green', 'gpk_delivered', '2026-11-10'],
    ['civil', '1/3 01, 2/1 10', '2026-11-09', 'red', 'after_hearing', '2026-11-10'],
    ['civil', STORED, '2026-11-12', 'red', 'after_hearing', '2026-11-13'],
    ['civil', WRONG, '2026-11-01', 'red', 'gpk_wrong_address', null],
    // To the hour where it is known: what came when it had begun has called to nothing.
    ['civil', '1/3 01, 2/6 10T09', '2026-11-10T10:00:00', 'green', 'gpk_delivered', '2026-11-10'],
    ['civil', '1/3 01, 2/6 10T10', '2026-11-10T10:00:00', 'red', 'after_hearing', '2026-11-10'],
    ['civil', '1/3 01, 2/6 10T11', '2026-11-10T10:00:00', 'red', 'after_hearing', '2026-11-10'],
    ['offence', '1/3 01, 2/6 10T11', '2026-11-10T10:00:00', 'red', 'after_hearing', '2026-11-10'],
    ['administrative', '1/3 01, 8/16 01, 2/5 10T11', '2026-11-10T10:00:00', 'red', 'after_hearing', '2026-11-10'],
    ['unknown', '1/3 01, 2/6 10T11', '2026-11-10T10:00:00', 'red', 'after_hearing', '2026-11-10'],
    [
      ...(['civil', '1/3 01, 8/2 05, 12/6 10T12, 3/4 10T13, 2/2 12', '2026-11-10T10:00:00'] as const),
      ...(['red', 'after_hearing', '2026-11-10'] as const),
    ],
    // Five сутки are 120 hours.
    ['criminal', '1/3 01, 2/1 10T10', '2026-11-15T10:00:00', 'green', 'upk_delivered', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10T11', '2026-11-15T10:00:00', 'amber', 'upk_late', '2026-11-10'],
    ['criminal', '1/3 01, 2/1 10T23', '2026-11-15T10:00:00', 'amber', 'upk_late', '2026-11-10'],
    ['unknown', '1/3 01, 2/1 10T23', '2026-11-15T10:00:00', 'amber', 'unknown_late', '2026-11-10'],
  ])('of a %s case, with «%s» and a hearing on %s, is %s by %s', (procedure, history, on, gate, rule, day) =>
    expect(late(procedure, history, on)).toEqual([gate, rule, day]),
  );
});

describe('a notice of delivery that a person has filed', () => {
  const filed = (history: string, noticeFiledOn: string | null = '2026-11-12') => {
    const letter = { kind: 'registered', documentKind: 'summons', procedure: 'civil', acceptedOn: null } as const;
    return judgeGate({ ...letter, records: recordsOf(history), noticeFiledOn }, LAW_ALONE);
  };
  it.each(['', '1/3 01, 8/3 02', '1/3 01, 8/2 05', '1/3 01, 2/0 05'])(
    'is named where the Post has told of no delivery («%s»), and leaves the answer to a person',
    (history) => {
      const { gate, rule, reason } = filed(history);
      expect([gate, rule.code, rule.ways[0]]).toEqual(['amber', 'notice_filed', 'look_at_notice']);
      expect(reason).toMatch(/Почта о вручении не сообщала.* Приобщено 12\.11\.2026\.$/u);
      expect(filed(history, null).rule.code).not.toBe('notice_filed');
    },
  );
  it('changes nothing of what the Post has told', () => {
    expect(filed('1/3 01, 8/2 05, 2/1 08')).toMatchObject({ gate: 'green', rule: { code: 'gpk_delivered' } });
    expect(filed(EARLY).rule.code).toBe('gpk_early');
    expect(filed('1/3 01, 5/1 09').gate).toBe('red');
  });
});

describe('a person’s decision', () => {
  const letter = { kind: 'registered', documentKind: 'summons', records: recordsOf(ABSENT), acceptedOn: null } as const;
  const decided = (settled: Settled, procedure: Procedure = 'civil') =>
    judgeGate({ ...letter, procedure, settled }, LAW_ALONE);
  const notified = { cause: 'absent', choice: 'count_as_notified', norms: ['pp25_63'] } as const;

  it('outranks the operations, with the norms he named', () => {
    expect(decided(notified)).toMatchObject({ gate: 'green', norms: ['pp25_63'] });
    expect(decided({ cause: 'absent', choice: 'send_again', norms: [] }).gate).toBe('red');
    expect(decided({ cause: 'absent', choice: 'other_way', norms: ['gpk_113'] }).gate).toBe('amber');
  });

  it('holds only by the law of the case: never by УПК, and by КоАП with norms of its own', () => {
    const criminal = decided(notified, 'criminal');
    expect(criminal).toMatchObject({ gate: 'red', rule: { code: 'upk_absent' }, norms: ['upk_188'] });
    expect(criminal.reason).toContain('не считается');
    expect(decided(notified, 'unknown')).toMatchObject({ gate: 'amber', rule: { code: 'unknown_absent' }, norms: [] });
    const refused = { cause: 'refused', choice: 'count_as_notified', norms: ['gpk_117', 'gk_165_1'] } as const;
    expect(decided(refused, 'criminal').gate).not.toBe('green');
    expect(decided(refused, 'offence')).toMatchObject({ gate: 'green', norms: ['koap_25_15', 'pp5_6'] });
    expect(decided({ ...refused, choice: 'other_way', norms: ['gpk_113'] }, 'offence').norms).toEqual(['koap_25_15']);
  });
});

describe('legal dates', () => {
  it('are apart for the sender and for the addressee who got it', () =>
    expect(judge('civil', '1/3 01, 8/2 05, 2/1 08').dates).toEqual({
      ...{ sentOn: '2026-11-01', receivedOn: '2026-11-08', deemedOn: null, objectionsUntil: null },
    }));
  it('take a refusal from the day of the refusal', () =>
    expect(judge('civil', REFUSED).dates).toMatchObject({ receivedOn: null, deemedOn: '2026-11-06' }));
  it('take what lay its term from the day it was sent back', () =>
    expect(judge('civil', STORED).dates).toMatchObject({ receivedOn: null, deemedOn: '2026-11-13' }));
  it.each<[string, string, string, string]>([
    ['lay its term and was sent back later', '1/3 01, 8/2 05, 12/1 06, 3/1 18, 2/2 23', '2026-11-12', '2026-11-26'],
    // It was kept to the end of the term: till then the debtor could come for it.
    ['was refused, kept and sent back', '1/3 01, 8/2 05, 12/6 06, 3/1 18, 2/2 23', '2026-11-12', '2026-11-26'],
    ['was refused and sent back for it', '1/3 01, 8/2 05, 12/6 06, 3/4 09, 2/2 12', '2026-11-06', '2026-11-20'],
  ])('take a court order that %s from where its term ended, or from the refusal', (_, history, deemedOn, until) => {
    const { dates, norms, rule } = judge('order', history, { documentKind: 'court_order' });
    expect(dates).toMatchObject({ deemedOn, objectionsUntil: until });
    expect(norms).toContain(rule.code === 'order_stored' ? 'pp62_32' : 'gpk_117');
    const settled = { choice: 'count_as_notified', norms: [] } as const;
    const cause = rule.code === 'order_stored' ? ('storage_expired' as const) : ('refused' as const);
    const letter = { kind: 'registered', documentKind: 'court_order', procedure: 'order', acceptedOn: null } as const;
    const decided = { ...letter, records: recordsOf(history), settled: { ...settled, cause } };
    expect(judgeGate(decided, LAW_ALONE).dates).toMatchObject({ deemedOn, objectionsUntil: until });
  });
  it('take a letter to a hearing that was refused and kept its term from its return', () =>
    expect(judge('civil', '1/3 01, 8/2 05, 12/6 06, 3/1 18, 2/2 23').dates.deemedOn).toBe('2026-11-18'));
  it('give nobody a date who has got nothing', () =>
    expect(judge('criminal', STORED).dates).toMatchObject({ sentOn: '2026-11-01', receivedOn: null, deemedOn: null }));
  it('count the debtor’s ten days in working days', () =>
    // Delivered on Thursday the 5th: ten working days end on Thursday the 19th.
    expect(judge('order', '1/3 01, 2/1 05').dates.objectionsUntil).toBe('2026-11-19'));

  // Of working days, the 4th being a holiday: twenty from the 1st end on the 30th, ten from the 5th on the 19th, from the 12th on the 26th.
  it.each<[Procedure, string, string | null, ProofNormCode | null]>([
    ['administrative', '1/3 01', '2026-11-30', 'kas_123_5'],
    ['administrative', '1/3 01, 2/1 05', '2026-11-30', 'kas_92'],
    ['administrative', STORED, '2026-11-30', 'kas_123_5'],
    ['administrative', WRONG, '2026-11-30', 'kas_123_5'],
    ['administrative', '', null, null],
    ['order', '1/3 01', null, null],
    ['order', '1/3 01, 2/1 05', '2026-11-19', 'gpk_128'],
    ['order', STORED, '2026-11-26', 'gpk_107'],
    ['order', WRONG, null, null],
    ['commercial', '1/3 01, 2/1 05', '2026-11-19', 'apk_229_5'],
    ['commercial', STORED, null, null],
    ['offence', '1/3 01, 2/1 05', null, null],
    ['criminal', '1/3 01, 2/1 05', null, null],
    ['unknown', '1/3 01, 2/1 05', null, null],
  ])('let object against a court order (%s, «%s») until %s', (procedure, history, until, norm) => {
    const { dates, norms } = judge(procedure, history, { documentKind: 'court_order' });
    expect(dates.objectionsUntil).toBe(until);
    if (norm !== null) expect(norms).toContain(norm);
    expect(norms.some((one) => /128|123_5|229_5/.test(one))).toBe(until !== null);
  });

  it('count a term from the dispatch of a letter that nobody follows by when the Post took it', () => {
    const letter = { kind: 'simple', documentKind: 'court_order', procedure: 'administrative', records: [] } as const;
    const taken = { ...letter, acceptedOn: '2026-11-01' };
    expect(judgeGate(taken, LAW_ALONE)).toMatchObject({ gate: 'red', dates: { objectionsUntil: '2026-11-30' } });
    expect(judgeGate({ ...taken, documentKind: 'summons' }, LAW_ALONE).dates.objectionsUntil).toBeNull();
    expect(judgeGate({ ...taken, isSentUnkept: true }, LAW_ALONE).dates.objectionsUntil).toBeNull();
  });
});

describe('storage', () => {
  it.each<[string, string]>([
    ['2026-11-05', '2026-11-12'],
    // 4 November is a holiday of the law, weekends are counted.
    ['2026-10-30', '2026-11-07'],
    ['2026-12-28', '2027-01-12'],
  ])('of a letter that came on %s ends on %s', (arrivedOn, endsOn) =>
    expect(storageEndsOn(arrivedOn, LAW_ALONE)).toBe(endsOn),
  );
  it('over the New Year is not over after seven days of the calendar', () => {
    const records = recordsOf('1/3 20.12, 8/2 28.12, 3/1 06.01.2027, 2/2 12.01.2027');
    expect(fateOf({ kind: 'registered', records, calendar: LAW_ALONE }).fate).toBe<DeliveryFate>('returned_early');
  });
  it('is doubted by the gate exactly where the decision on the return warns of it', () => {
    for (let day = 29; day <= 60; day += 1) {
      const on = new Date(Date.UTC(2026, 11, day));
      const text = [on.getUTCDate(), on.getUTCMonth() + 1, on.getUTCFullYear()].join('.');
      const records = recordsOf(
        `1/3 20.12, 8/2 28.12, 12/1 29.12, 3/1 ${text.replace(/\b\d\b/g, '0$&')}, 2/2 01.03.2027`,
      );
      const { fate } = fateOf({ kind: 'registered', records, calendar: LAW_ALONE });
      const doubt = doubtOf('storage_expired', storageOf(records, { calendar: LAW_ALONE }));
      expect([text, fate]).toEqual([text, doubt === null ? 'returned_stored' : 'returned_early']);
    }
  });
});

/** A second earlier. */
function momentBefore(local: string): string {
  return new Date(Date.parse(`${local}Z`) - 1000).toISOString().slice(0, local.length);
}

/** Whose reader has the same clock. */
const COURT = { timeZone: 'Europe/Moscow' } as const;

describe('what is still possible', () => {
  const before = (hearingAt: string | null, now = '2026-11-27') => ({ now, hearingAt, calendar: LAW_ALONE });
  it('is told with the last day to begin it', () => {
    const ways = waysLeft(['phone', 'by_hand', 'again'], 'civil', before('2026-11-30'));
    expect(ways.map(({ latestOn, isInTime }) => [latestOn, isInTime])).toEqual([
      ['2026-11-30', true],
      // Monday's hearing: the working day before it is Friday.
      ['2026-11-27', true],
      ['2026-11-18', false],
    ]);
  });
  it('on the last day is told to the hour', () => {
    const phone = (now: string) => waysLeft(['phone'], 'civil', before('2026-11-30T10:00:00', now));
    const told = { latestOn: '2026-11-30', latestTime: '10:00' };
    expect(phone('2026-11-30T09:59:59')).toMatchObject([{ ...told, isInTime: true }]);
    expect(phone('2026-11-30T10:00:00')).toMatchObject([{ ...told, isInTime: false }]);
  });
  it.each([
    ['civil', '2026-11-30T10:00:00', '2026-11-30T07:00:00Z'],
    ['criminal', '2026-12-05T16:40:00', '2026-12-05T13:40:00Z'],
  ] as const)(
    'by SMS ends when the look at it before it is sent says that it is late (%s)',
    (procedure, at, instant) => {
      const settings = { quiet: { from: '21:00', to: '09:00' }, letterHoursBefore: 120 };
      const hearing = { startsAt: new Date(instant), procedure };
      const by = noticeByInstant(procedure, hearing.startsAt);
      for (const beforeMs of [28 * 60_000, 0]) {
        const now = new Date(by.getTime() - beforeMs);
        const [way] = waysLeft(['sms'], procedure, before(at, localTimeIn(COURT.timeZone, now)));
        const { missed } = noticeHours({ channel: 'sms', ...COURT, hearing }, settings, new Date(now.getTime() + 1));
        expect(way).toMatchObject({ isInTime: beforeMs > 0 });
        expect(missed === null).toBe(way?.isInTime);
      }
    },
  );
  it('names no day on which the notice would come too late for its procedure', () => {
    const codes = (Object.keys(WAYS) as WayCode[]).filter((code) => !('tellsNothing' in WAYS[code]));
    for (const procedure of PROCEDURES)
      for (const hearingAt of ['2026-12-24T10:00:00', '2026-12-24', '2027-01-11T10:00:00', '2026-11-29T00:30:00'])
        for (const { code, latestOn, latestTime } of waysLeft(codes, procedure, before(hearingAt))) {
          if (latestOn === null) continue;
          // Begun at the last moment that is told, it has come so many days later.
          const { needsDays } = WAYS[code];
          const comes =
            latestTime === null ? dayAfter(latestOn, needsDays) : momentBefore(`${latestOn}T${latestTime}:00`);
          expect([procedure, code, hearingAt, lateRule(procedure, comes, hearingAt)?.code]).toEqual([
            ...[procedure, code, hearingAt],
            undefined,
          ]);
        }
  });
  it('in a criminal case ends five days of 24 hours before the hearing, and so where the kind is not known', () => {
    const codes = ['phone', 'sms', 'telegram', 'by_hand', 'again', 'bring', 'postpone', 'decide'] as const;
    const ways = (procedure: Procedure, now: string) =>
      waysLeft(codes, procedure, before('2026-12-24T10:00:00', now)).map(({ code, latestOn, latestTime, isInTime }) =>
        [code, latestOn, latestTime, isInTime ? 'можно' : 'поздно'].join(' '),
      );
    // Saturday the 19th, 10:00, is the last moment; the court telephones and sends people on working days.
    const last = [
      'phone 2026-12-18',
      'sms 2026-12-19 10:00',
      'telegram 2026-12-18',
      'by_hand 2026-12-18',
      'again 2026-12-07',
    ];
    for (const procedure of ['criminal', 'unknown'] as const) {
      const found = ways(procedure, '2026-12-20T09:00:00');
      expect(found.slice(0, 5)).toEqual(last.map((told) => `${told}${told.includes(':') ? '' : ' '} поздно`));
      expect(found.slice(5)).toEqual(['bring 2026-12-17  поздно', 'postpone   можно', 'decide 2026-12-24 10:00 можно']);
      expect(ways(procedure, '2026-12-18T17:00:00')[0]).toBe('phone 2026-12-18  можно');
    }
    expect(ways('civil', '2026-12-20T09:00:00')[0]).toBe('phone 2026-12-24 10:00 можно');
  });
  it('is told by the same clock as the hearing beside it: the hours on the reader’s, a day alone with the court’s zone', () => {
    const far = { timeZone: 'Asia/Vladivostok' };
    const [hearingAt, noticeBy] = ['2026-12-24T22:00:00', statedNoticeBy('criminal', '2026-12-24T22:00:00')];
    const words = hearingWords({ ...far, on: '2026-12-24', days: 5, workingDays: 4, noticeBy }, COURT);
    // 24.12.2026, 15:00 in Moscow: 120 hours after 19.12.2026, 15:00.
    expect(words).toBe('24.12.2026 (МСК+7), через 5 дней (рабочих: 4); известить нужно не позже 19.12.2026, 15:00');
    const ways = waysLeft(['decide', 'again'], 'civil', { ...before(hearingAt), now: '2026-12-01T09:00:00' });
    const shown = (viewer: { timeZone: string }) => String(waysOf({ ...far, ways }, viewer));
    expect(shown(COURT)).toContain('начать не позже 24.12.2026, 15:00');
    expect(shown(COURT)).toContain('начать не позже 12.12.2026 (МСК+7)');
    expect(shown(far)).toContain('начать не позже 24.12.2026, 22:00');
    expect(shown(far)).not.toContain('МСК');
  });
  it('stands on the page with the last hour, and is struck when it is late', () => {
    const told = (now: string) =>
      String(
        waysOf({ ...COURT, ways: waysLeft(['phone', 'sms'], 'criminal', before('2026-12-23T10:00:00', now)) }, COURT),
      );
    expect(told('2026-12-18T09:00:00')).toContain('телефонограмма — начать не позже 18.12.2026, 10:00');
    expect(told('2026-12-18T10:00:00')).toContain('<s>телефонограмма</s> — уже поздно');
    const noticeBy = statedNoticeBy('criminal', '2026-12-23T10:00:00');
    const words = hearingWords({ ...COURT, on: '2026-12-23', days: 5, workingDays: 3, noticeBy }, COURT);
    expect(words).toBe('23.12.2026, через 5 дней (рабочих: 3); известить нужно не позже 18.12.2026, 10:00');
    expect(statedNoticeBy('civil', '2026-12-23T10:00:00')).toBeNull();
  });
  it('is everything where there is no hearing', () =>
    expect(waysLeft(['again'], 'criminal', before(null))).toMatchObject([{ latestOn: null, isInTime: true }]));
  it('names what a way is unlawful without', () =>
    expect(waysLeft(['sms', 'phone'], 'civil', before(null)).map(({ needs }) => needs)).toEqual(['consent', 'phone']));
  it('counts days and working days', () => expect(daysLeft(before('2026-11-30'))).toEqual({ days: 3, workingDays: 1 }));
});

describe('the procedure', () => {
  it.each<[string | null, DocumentKind, Procedure]>([
    ['2-1195/2026', 'summons', 'civil'],
    ['2-1195/2026', 'court_order', 'order'],
    ['2-768/2026-95', 'summons', 'civil'],
    ['11-4/2026', 'summons', 'civil'],
    ['№ 2-15/2026', 'summons', 'civil'],
    ['2а-15/2026', 'summons', 'administrative'],
    ['2a-15/2026', 'summons', 'administrative'],
    ['11а-3/2026', 'summons', 'administrative'],
    ['2а-25/2026', 'court_order', 'administrative'],
    ['02а-0015/95/2026', 'summons', 'administrative'],
    ['02-15/95/2026', 'summons', 'civil'],
    ['5-7/2026', 'summons', 'offence'],
    ['05-0007/95/2026', 'summons', 'offence'],
    ['12-8/2026', 'summons', 'offence'],
    ['5-7/2026', 'court_order', 'offence'],
    ['1-3/2026', 'summons', 'criminal'],
    ['01-0015/95/2026', 'summons', 'criminal'],
    ['10-3/2026', 'summons', 'criminal'],
    ['3/1-44/2026', 'summons', 'criminal'],
    ['03/10-0044/2026', 'summons', 'criminal'],
    ['4/17-5/2026', 'summons', 'criminal'],
    ['А40-777/2026', 'summons', 'commercial'],
    ['A40-777/2026', 'court_order', 'commercial'],
    ['М-12/2026', 'summons', 'unknown'],
    ['9-12/2026', 'summons', 'unknown'],
    ['13-2/2026', 'summons', 'unknown'],
    ['СП2-5/2026', 'summons', 'unknown'],
    ['2/7-5/2026', 'summons', 'unknown'],
    ['50MS0095-01-2026-000123-45', 'summons', 'unknown'],
    ['2-15/2026 (50MS0095-01-2026-000123-45)', 'summons', 'civil'],
    [null, 'court_order', 'unknown'],
    [null, 'summons', 'unknown'],
  ])('of case %s, %s, is %s', (caseNumber, documentKind, procedure) =>
    expect(procedureOf({ caseNumber, documentKind })).toBe(procedure),
  );

  it.each<[string, Procedure]>([
    ['М-12/2026, 1-15/2026', 'criminal'],
    ['2-15/2026, 1-15/2026', 'criminal'],
    ['13-5/2026; 10-3/2026', 'criminal'],
    ['2-7212/2025 ~ М-5922/2025', 'civil'],
    ['2-15/2026 (2-800/2025)', 'civil'],
    ['2-15/2026 и 5-3/2026', 'offence'],
    ['2-15/2026, 2а-3/2026', 'administrative'],
    ['2-15/2026, А40-777/2026', 'commercial'],
    // One that is not known may be a criminal one.
    ['13-5/2026 (2-77/2026)', 'unknown'],
    ['5-7/2026, СП2-5/2026', 'unknown'],
  ])('of the numbers «%s» is the strictest: %s', (caseNumber, procedure) =>
    expect(procedureOf({ caseNumber, documentKind: 'summons' })).toBe(procedure),
  );

  it('is the case’s own where the case is known, whatever its number was before', () => {
    const of = { caseKind: 'offence', caseNumber: '2-1/2026', documentKind: 'summons' } as const;
    expect(procedureOf(of)).toBe('offence');
    expect(procedureOf({ ...of, ownNumber: '5-9/2026' })).toBe('offence');
    expect(procedureOf({ ...of, caseKind: 'civil', caseNumber: '13-5/2026, 2-1/2026' })).toBe('civil');
    expect(procedureOf({ ...of, caseKind: 'civil', ownNumber: '2-1/2026', caseNumber: '2-1/2026, 1-4/2026' })).toBe(
      'criminal',
    );
    expect(procedureOf({ ...of, caseKind: 'civil', documentKind: 'court_order' })).toBe('order');
  });

  it('of a case in the journal of court orders is told by its number', () => {
    const of = { caseKind: 'order', documentKind: 'court_order' } as const;
    expect(procedureOf({ ...of, ownNumber: '2а-25/2026', caseNumber: '2а-25/2026' })).toBe('administrative');
    expect(procedureOf({ ...of, ownNumber: '2-25/2026', caseNumber: '2-25/2026' })).toBe('order');
    expect(procedureOf({ ...of, caseNumber: null })).toBe('order');
  });

  it('is what a person has said where the number does not tell, and never less strict than a number that does', () => {
    const of = { namedKind: 'civil', documentKind: 'summons' } as const;
    expect(procedureOf({ ...of, caseNumber: '13-5/2026' })).toBe('civil');
    expect(procedureOf({ ...of, caseNumber: null, namedKind: 'criminal' })).toBe('criminal');
    expect(procedureOf({ ...of, caseNumber: '1-5/2026' })).toBe('criminal');
    expect(procedureOf({ ...of, caseKind: 'offence', caseNumber: '13-5/2026' })).toBe('offence');
  });
});

describe('of several gates', () => {
  it('the worst holds', () => {
    expect(worstGate(['green', 'amber', 'red'])).toBe('red');
    expect(worstGate(['green', 'amber'])).toBe('amber');
    expect(worstGate(['green'])).toBe('green');
    expect(worstGate([])).toBeNull();
  });
});
