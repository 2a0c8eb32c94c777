import type { ActDocument } from './case-act.ts';
import { ACT_KIND_NAMES } from './case-act.ts';
import { HEARING_STATE_NAMES } from './case-hearing.ts';
import { PARTY_ROLE_NAMES, type PartyFields } from './case-party.ts';
import type { ActRecord, CaseRecord, HearingRecord, PartyRecord } from './case-record.ts';
import { CASE_KIND_WORDS, CASE_STATE_NAMES, type CaseFields } from './court-case.ts';
import { isLinkKept } from './representation.ts';
import type { KnownAct, KnownCase, KnownHearing, KnownParty } from './known-case.ts';

/** One field that is not what it was; both as they are shown, instants as ISO. Empty: there was nothing, or nothing is left. */
export interface FieldChange {
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
}

/** A part that the record changes, under the id it keeps. */
export interface ChangedPart<R> {
  readonly id: string;
  readonly record: R;
  readonly changes: readonly FieldChange[];
}

/** What a record does to the parts of one kind. */
export interface PartDiff<R> {
  readonly added: readonly R[];
  readonly changed: readonly ChangedPart<R>[];
  /** Named no longer. */
  readonly gone: readonly { readonly id: string; readonly name: string }[];
}

/** `older`: what is kept was told later than the record; nothing is changed. */
export const RECORD_OUTCOMES = ['made', 'changed', 'same', 'older'] as const;
export type RecordOutcome = (typeof RECORD_OUTCOMES)[number];

/** What a record does to a case. */
export interface CaseDiff {
  readonly outcome: RecordOutcome;
  /** Of the case itself. */
  readonly changes: readonly FieldChange[];
  readonly parties: PartDiff<PartyRecord>;
  readonly hearings: PartDiff<HearingRecord>;
  readonly acts: PartDiff<ActRecord>;
}

type Fields<T> = readonly (readonly [label: string, shown: (value: T) => string])[];

/** How a change of the case's own number is called. */
export const NUMBER_LABEL = 'Номер дела';
/** How a change of a hearing's start is called. */
export const START_LABEL = 'Начало';

const CASE_FIELDS: Fields<CaseFields> = [
  [NUMBER_LABEL, ({ number }) => number],
  ['Вид дела', ({ kind }) => CASE_KIND_WORDS[kind]],
  ['Существо', ({ essence }) => essence],
  ['Судья', ({ judge }) => judge],
  ['Поступило', ({ receivedOn }) => receivedOn],
  ['Состояние', ({ state }) => CASE_STATE_NAMES[state]],
];
const PARTY_FIELDS: Fields<PartyFields> = [
  ['Роль', ({ role }) => PARTY_ROLE_NAMES[role]],
  ['Кто это', ({ kind }) => (kind === 'person' ? 'физическое лицо' : 'организация')],
  ['Имя', ({ name }) => name],
  ['Адрес', ({ address }) => address],
  ['ИНН', ({ inn }) => inn],
  ['КПП', ({ kpp }) => kpp],
  ['Телефон', ({ phone }) => phone],
  ['Электронная почта', ({ email }) => email],
];
const HEARING_FIELDS: Fields<HearingRecord | KnownHearing> = [
  [START_LABEL, ({ startsAt }) => new Date(startsAt).toISOString()],
  ['Зал', ({ room }) => room],
  ['Состояние', ({ state }) => HEARING_STATE_NAMES[state]],
];
const ACT_FIELDS: Fields<ActRecord | KnownAct> = [
  ['Вид акта', ({ kind }) => ACT_KIND_NAMES[kind]],
  ['Название', ({ title }) => title],
  ['Дата акта', ({ actDate }) => actDate],
];

/**
 * What a record of a source does to the case that is kept of it; both name the same thing by the source's own ids.
 * @param dataAsOf ISO instant: when the source told it
 */
export function diffCase(known: KnownCase | null, record: CaseRecord, dataAsOf: string): CaseDiff {
  const parts = {
    parties: diffParts(known?.parties ?? [], record.parties, partyChanges(known, record), nameOfParty),
    hearings: diffParts(known?.hearings ?? [], record.hearings, changesOf(HEARING_FIELDS), ({ startsAt }) => startsAt),
    acts: diffParts(known?.acts ?? [], record.acts, actChanges, ({ title, kind }) => title || ACT_KIND_NAMES[kind]),
  };
  if (known === null) return { outcome: 'made', changes: [], ...parts };
  if (Date.parse(dataAsOf) < Date.parse(known.dataAsOf)) return OLDER;
  const back = known.goneAt === null ? [] : [{ label: 'Снова в картотеке', was: 'нет', becomes: 'да' }];
  const changes = [...back, ...changesOf(CASE_FIELDS)(known, record)];
  const isSame = changes.length === 0 && Object.values(parts).every(isNothing);
  return { outcome: isSame ? 'same' : 'changed', changes, ...parts };
}

const NOTHING = { added: [], changed: [], gone: [] } as const;
const OLDER: CaseDiff = { outcome: 'older', changes: [], parties: NOTHING, hearings: NOTHING, acts: NOTHING };

function isNothing({ added, changed, gone }: PartDiff<unknown>): boolean {
  return added.length === 0 && changed.length === 0 && gone.length === 0;
}

interface PartKept {
  readonly id: string;
  readonly externalId: string | null;
  readonly goneAt: string | null;
}

/** What was entered by hand beside a source's parts is not the source's to take away. */
function diffParts<R extends { readonly externalId: string }, K extends PartKept>(
  known: readonly K[],
  records: readonly R[],
  changesBetween: (known: K, record: R) => readonly FieldChange[],
  nameOf: (known: K) => string,
): PartDiff<R> {
  const byId = new Map(known.map((part) => [part.externalId, part]));
  const named = new Set(records.map(({ externalId }) => externalId));
  const changed = records.flatMap((record): ChangedPart<R>[] => {
    const own = byId.get(record.externalId);
    if (own === undefined) return [];
    const back = own.goneAt === null ? [] : [{ label: 'Снова в деле', was: 'нет', becomes: 'да' }];
    const changes = [...back, ...changesBetween(own, record)];
    return changes.length === 0 ? [] : [{ id: own.id, record, changes }];
  });
  const gone = known.filter(
    ({ externalId, goneAt }) => externalId !== null && goneAt === null && !named.has(externalId),
  );
  return {
    added: records.filter(({ externalId }) => !byId.has(externalId)),
    changed,
    gone: gone.map((part) => ({ id: part.id, name: nameOf(part) })),
  };
}

function changesOf<T>(fields: Fields<T>): (known: T, record: T) => FieldChange[] {
  return (known, record) =>
    fields.flatMap(([label, shown]) => {
      const [was, becomes] = [shown(known), shown(record)];
      return was === becomes ? [] : [{ label, was, becomes }];
    });
}

/** What an edit by hand does to the case itself. */
export const fieldsChanged: (known: CaseFields, edited: CaseFields) => FieldChange[] = changesOf(CASE_FIELDS);
/** The same of a party. */
export const partyFieldsChanged: (known: PartyFields, edited: PartyFields) => FieldChange[] = changesOf(PARTY_FIELDS);

const nameOfParty = ({ name }: { readonly name: string }): string => name;

function partyChanges(known: KnownCase | null, { parties }: CaseRecord) {
  const nameOfKept = (id: string | null): string => known?.parties.find((party) => party.id === id)?.name ?? '';
  const idOfKept = (id: string | null) => known?.parties.find((party) => party.id === id)?.externalId ?? null;
  const nameOfTold = (id: string | null): string => parties.find(({ externalId }) => externalId === id)?.name ?? '';
  return (own: KnownParty, record: PartyRecord): readonly FieldChange[] => {
    const fields = changesOf(PARTY_FIELDS)(own, record);
    if (idOfKept(own.representsPartyId) === record.represents || isLinkKept(own, record)) return fields;
    const becomes = nameOfTold(record.represents);
    return [...fields, { label: 'Кого представляет', was: nameOfKept(own.representsPartyId), becomes }];
  };
}

/** A document that people have put to an act stays where the source has none. */
function actChanges(own: KnownAct, record: ActRecord): readonly FieldChange[] {
  const fields = changesOf(ACT_FIELDS)(own, record);
  if (record.document === null || record.document.sha256 === own.document?.sha256) return fields;
  return [...fields, { label: 'Документ', was: nameOfDocument(own.document), becomes: record.document.fileName }];
}

function nameOfDocument(document: ActDocument | null): string {
  return document?.fileName ?? '';
}
