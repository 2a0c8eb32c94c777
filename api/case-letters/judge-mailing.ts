import { createHash } from 'node:crypto';
import type { ActToSend, CaseToWrite, PartyToWrite } from '#db/case-letters/cases-to-write.ts';
import type { NewMailingRow } from '#db/case-letters/mailings.ts';
import { lettersOfKeys } from '#db/letters/import-rows.ts';
import { findRepeated } from '#db/letters/letter-repeats.ts';
import type { EntityManager } from '#db/orm.ts';
import { addresseesOf, partiesToWrite } from '#domain/case-letters/addressees.ts';
import { letterOfCase } from '#domain/case-letters/letter-of-case.ts';
import type { MailingTerms } from '#domain/case-letters/mailing-terms.ts';
import { ACT_KIND_NAMES } from '#domain/cases/case-act.ts';
import { mergedFields, SOME_DAY, unwrittenFaults } from '#domain/composing/merge-fields.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { rowKey } from '#domain/letters/letter-import.ts';
import { repeatWords } from '#domain/letters/repeat.ts';
import { validateLetterFields } from '#domain/letters/validate-letter.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { alreadyLetter } from '../letters/import/judge-rows.ts';

export interface JudgedBy {
  readonly siteId: string;
  readonly limits: ChannelProfile;
  readonly terms: MailingTerms;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Every letter that the terms ask for, with why it would not be made; a case that gets none says so in a row of its own. */
export async function judgeMailing(
  em: EntityManager,
  cases: readonly CaseToWrite[],
  judged: JudgedBy,
): Promise<NewMailingRow[]> {
  const first = new Set<string>();
  const rows: NewMailingRow[] = [];
  for (const one of cases) {
    const parties = partiesToWrite(one.parties).filter(({ role }) => judged.terms.roles.includes(role));
    if (parties.length === 0) rows.push(rowOfNobody(one, judged.terms));
    for (const party of parties) rows.push(await judgeParty(em, { one, party }, judged, first));
  }
  return withLetters(em, judged.siteId, rows);
}

const NAMELESS = {
  role: 'other',
  kind: 'person',
  name: '',
  address: '',
  inn: '',
  kpp: '',
  phone: '',
  email: '',
} as const;

function rowOfNobody(one: CaseToWrite, terms: MailingTerms): NewMailingRow {
  const parts = { caseNumber: one.number, caseKind: one.kind, addressee: NAMELESS, act: null };
  const message = 'В деле нет участника ни с одной из выбранных ролей.';
  return {
    ...{ caseId: one.id, casePartyId: null, state: 'refused', fields: letterOfCase(parts, terms) },
    ...{ fileName: '', byteSize: 0, sha256: null, rowKey: null, letterId: null },
    faults: [{ code: 'nobody_to_write', field: 'roles', message }],
  };
}

async function judgeParty(
  em: EntityManager,
  { one, party }: { readonly one: CaseToWrite; readonly party: PartyToWrite },
  { siteId, limits, terms }: JudgedBy,
  first: Set<string>,
): Promise<NewMailingRow> {
  const addressee = addresseeOf(party, one, terms);
  const act = actOf(one, terms);
  const fields = letterOfCase({ caseNumber: one.number, caseKind: one.kind, addressee, act }, terms);
  const document = act?.document ?? null;
  const key = document && createHash('sha256').update(rowKey(fields, document.sha256)).digest('hex');
  const faults = [
    ...validateLetterFields(mergedFields(fields, SOME_DAY), limits),
    ...unwrittenFaults(fields),
    ...(document === null ? [noDocument(terms, act)] : []),
  ];
  if (faults.length === 0 && document !== null && key !== null)
    faults.push(...repeatedRow(first, key), ...(await repeatedLetter(em, siteId, fields, document.sha256)));
  return {
    ...{ caseId: one.id, casePartyId: addressee.id, state: faults.length > 0 ? 'refused' : 'waiting', fields, faults },
    ...{ fileName: document?.fileName ?? '', byteSize: document?.byteSize ?? 0, sha256: document?.sha256 ?? null },
    ...{ rowKey: key, letterId: null },
  };
}

/** The party, or who represents it, where letters go through representatives and one of them can be reached. */
function addresseeOf(party: PartyToWrite, { parties }: CaseToWrite, { toRepresentatives }: MailingTerms): PartyToWrite {
  const [, ...others] = addresseesOf(party, parties);
  if (!toRepresentatives) return party;
  return others.find(({ address }) => address !== '') ?? others[0] ?? party;
}

function actOf({ acts }: CaseToWrite, { act }: MailingTerms): ActToSend | null {
  const wanted = act === 'latest' ? acts : acts.filter(({ kind }) => kind === act);
  return wanted.find(({ document }) => document !== null) ?? wanted[0] ?? null;
}

function noDocument({ act: wanted }: MailingTerms, act: ActToSend | null): Fault {
  const what = wanted === 'latest' ? 'акта' : `акта «${ACT_KIND_NAMES[wanted]}»`;
  const message =
    act === null
      ? `Документ: в деле нет ${what}. Внесите его или сделайте письмо по этому делу отдельно.`
      : `Документ: у акта «${act.title === '' ? ACT_KIND_NAMES[act.kind] : act.title}» нет файла. Приложите файл к акту в деле.`;
  return { code: 'document_missing', field: 'act', message };
}

function repeatedRow(first: Set<string>, key: string): Fault[] {
  const isFirst = !first.has(key);
  first.add(key);
  const message = 'То же письмо этому получателю уже есть выше.';
  return isFirst ? [] : [{ code: 'row_repeated', field: 'name', message }];
}

async function repeatedLetter(
  em: EntityManager,
  siteId: string,
  fields: NewMailingRow['fields'],
  document: string,
): Promise<Fault[]> {
  if ((fields.repeatReason ?? '') !== '') return [];
  const found = await findRepeated(em, { id: NOBODY, siteId, fields, document });
  if (found === null) return [];
  const message = `${repeatWords(found)} Если нужно ещё одно, напишите, почему.`;
  return [{ code: 'repeat_unexplained', field: 'repeatReason', message }];
}

/** A row that already became a letter says which. */
async function withLetters(
  em: EntityManager,
  siteId: string,
  rows: readonly NewMailingRow[],
): Promise<NewMailingRow[]> {
  const keys = rows.flatMap(({ rowKey: key }) => (key === null ? [] : [key]));
  const letters = await lettersOfKeys(em, siteId, keys);
  return rows.map((row) => {
    const letter = letters.get(row.rowKey ?? '');
    return letter
      ? { ...row, state: 'already', letterId: letter.letterId, faults: [alreadyLetter(letter.number)] }
      : row;
  });
}
