import { hasLegalForm, legalForm } from '../letters/name-question.ts';
import type { Fault } from '../documents/fault.ts';
import type { PartyRole } from './case-party.ts';
import type { CaseRecord } from './case-record.ts';
import { idOf } from './made-id.ts';
import { isUnlinked, linkRefusal } from './representation.ts';
import type { SheetField } from './sheet-columns.ts';
import { coded, partsOf, requireNamed, rowFault, toldOnce, type Row, type Told } from './sheet-row.ts';

interface ToldParty extends Told {
  readonly role: PartyRole | undefined;
  readonly represents: string | null;
  readonly [field: string]: unknown;
}

/** A representative of whom the rows do not say whose he is, told at his row. */
export interface Unlinked {
  readonly externalId: string;
  readonly notice: Fault;
}

export function unlinkedOf(rows: readonly Row[], told: CaseRecord | null): readonly Unlinked[] {
  const alone = (told?.parties ?? []).filter(({ role, represents }) =>
    isUnlinked({ role, representsPartyId: represents }),
  );
  return alone.flatMap(({ externalId, name }) => {
    const row = rows.find((one) => one.has('name') && idOfParty(one) === externalId);
    if (row === undefined) return [];
    const words = `не указано, чей представитель ${name.slice(0, 100)}. Дело примется; пока не указано, он не среди тех, кого надо известить.`;
    return [{ externalId, notice: rowFault(row, 'represents', words) }];
  });
}

function idOfParty(row: Row): string {
  return idOf(row.text('partyId') === '' ? `${row.text('role')} ${row.text('name')}` : row.text('partyId'));
}

const PARTY_FIELDS = [
  ...(['role', 'name', 'partyKind', 'address', 'inn', 'kpp', 'phone', 'email', 'represents', 'partyId'] as const),
] as const satisfies readonly SheetField[];

export function partiesOf(rows: readonly Row[], faults: Fault[]): ToldParty[] {
  requireNamed(rows, 'name', PARTY_FIELDS, faults);
  const named = rows.filter((row) => row.has('name'));
  return partsOf(named, idOfParty).map(([externalId, own]) => {
    const [row] = own;
    const of = toldOnce(own, PARTY_FIELDS, faults, ANOTHER_PARTY);
    const role = roleOf(row, faults);
    return {
      ...{ externalId, row, role, represents: representedBy(own, role, named, faults) },
      ...{ kind: partyKindOf(of), name: row.text('name'), address: of('address'), inn: of('inn') },
      ...{ kpp: of('kpp'), phone: of('phone'), email: of('email') },
    };
  });
}

const ANOTHER_PARTY = ' Если это другой участник с тем же именем, дайте каждому свой «Идентификатор участника».';

function roleOf(row: Row, faults: Fault[]): PartyRole | undefined {
  return row.text('role') === '' ? 'other' : coded(row, 'role', row.text('role'), faults);
}

/** Id of the party that the row says is represented; null: of nobody, or that is a fault of the row. */
function representedBy(
  own: readonly Row[],
  role: PartyRole | undefined,
  named: readonly Row[],
  faults: Fault[],
): string | null {
  const row = own.find((one) => one.has('represents'));
  if (row === undefined) return null;
  const represents = row.text('represents');
  const principals = named.filter((other) => !own.includes(other) && isCalled(other, represents));
  const [principal] = principals;
  if (new Set(principals.map(idOfParty)).size > 1) {
    faults.push(
      rowFault(row, 'represents', 'участников с таким именем несколько: напишите «Идентификатор участника».'),
    );
    return null;
  }
  const refusal = principal === undefined ? absentWords(represents) : refusalOf(role, roleOf(principal, []));
  if (refusal !== null) faults.push(rowFault(row, 'represents', refusal));
  return principal === undefined || refusal !== null ? null : idOfParty(principal);
}

function absentWords(represents: string): string {
  return `участника «${represents.slice(0, 100)}» в этом деле нет.`;
}

/** A role that is not understood is a fault by itself. */
function refusalOf(role: PartyRole | undefined, ofPrincipal: PartyRole | undefined): string | null {
  if (role === undefined || ofPrincipal === undefined) return null;
  return linkRefusal({ role }, { role: ofPrincipal });
}

/** By its numbers; without them, by the form in its name: a man of business is a person. */
function partyKindOf(of: (field: SheetField) => string): string {
  const told = of('partyKind').toLowerCase();
  if (/^(юр|орг|комп|company)/.test(told)) return 'company';
  if (/^(физ|чел|граж|person)/.test(told)) return 'person';
  const inn = of('inn').replaceAll(/\D/g, '');
  if (inn !== '' || of('kpp') !== '') return inn.length === 10 || of('kpp') !== '' ? 'company' : 'person';
  const name = of('name');
  const isOneMan = /^(ИП|КФХ|индивидуальный)/iu.test(legalForm(name) ?? '');
  return !isOneMan && (legalForm(name) !== undefined || hasLegalForm(name)) ? 'company' : 'person';
}

/** By his name, or by the id that the sheet gives him. */
function isCalled(row: Row, who: string): boolean {
  return idOf(row.text('name')) === idOf(who) || (row.has('partyId') && idOf(row.text('partyId')) === idOf(who));
}
