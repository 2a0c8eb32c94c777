import { describe, expect, it } from 'vitest';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import type { Gate } from '#domain/proof/gate.ts';
import type { PartyNotice } from '#domain/proof/party-notice.ts';
import { PROCEDURES, type Procedure } from '#domain/proof/procedure.ts';
import { ruleOfRepresentative } from '#domain/proof/rules-of-representatives.ts';
import { throughRepresentative } from '#domain/proof/through-representative.ts';

const AHEAD = { now: '2026-11-20', hearingAt: '2026-11-27', calendar: LAW_ALONE };

function notice(gate: Gate, reason: string): PartyNotice {
  return { gate, reason, norms: [], letter: null, message: null, ways: [] };
}

function told(own: Gate, beside: Gate, procedure: Procedure) {
  const representatives = [{ name: 'Образцов', notice: notice(beside, 'СМС доставлено.') }];
  return throughRepresentative(notice(own, 'Не отправляли.'), representatives, procedure, AHEAD);
}

describe('a party whose representative is called', () => {
  it.each<[string, Gate, Gate, Procedure, Gate, string | null]>([
    ['in a civil case is notified through him', 'red', 'green', 'civil', 'green', 'through_representative'],
    ['whose representative was not reached stands as it stood', 'red', 'amber', 'civil', 'red', null],
    ['that is notified itself rests on that', 'green', 'green', 'civil', 'green', null],
    ['of an offence is only asked about', 'red', 'green', 'offence', 'amber', 'representative_beside'],
    ['of a criminal case is made no better by what is no better', 'amber', 'green', 'criminal', 'amber', null],
  ])('%s', (_name, own, beside, procedure, gate, rule) => {
    expect(told(own, beside, procedure)).toMatchObject({ gate, rule });
  });

  it('is told by whom and by what', () => {
    expect(told('red', 'green', 'civil').reason).toBe('Извещён через представителя. Образцов: СМС доставлено.');
  });

  it('has a rule in every procedure', () => {
    for (const procedure of PROCEDURES) expect(ruleOfRepresentative(procedure).procedures).toContain(procedure);
  });
});
