import { ACT_KIND_NAMES } from './case-act.ts';
import {
  NUMBER_LABEL,
  START_LABEL,
  type CaseDiff,
  type ChangedPart,
  type FieldChange,
  type PartDiff,
} from './case-diff.ts';
import { PARTY_ROLE_NAMES } from './case-party.ts';
import type { HearingRecord } from './case-record.ts';
import { momentWords } from '../notifications/moment-words.ts';

/** Everything that a record does to a case that is there, line by line; instants as ISO, a hearing called by the court's clock. */
export function diffLines({ changes, parties, hearings, acts }: CaseDiff, timeZone: string): FieldChange[] {
  return [
    ...changes,
    ...partLines(parties, PARTY_LINES, ({ role, name }) => `${PARTY_ROLE_NAMES[role].toLowerCase()} ${name}`),
    ...partLines(hearings, HEARING_LINES, ({ startsAt }) => startsAt, startBefore(timeZone)),
    ...partLines(acts, ACT_LINES, ({ kind, title }) => (title === '' ? ACT_KIND_NAMES[kind] : title)),
  ];
}

/** A moved hearing is called by the start that people know it by: the one it had. */
function startBefore(timeZone: string): (part: ChangedPart<HearingRecord>) => string {
  return ({ record, changes }) => {
    const had = changes.find(({ label }) => label === START_LABEL)?.was ?? record.startsAt;
    return momentWords(new Date(had), timeZone);
  };
}

/** The same in a few words, for its course. */
export function diffWords({ changes, parties, hearings, acts }: CaseDiff): string {
  const touched = ({ added, changed, gone }: PartDiff<unknown>): boolean =>
    added.length + changed.length + gone.length > 0;
  const parts = [
    ...(touched(parties) ? ['участники'] : []),
    ...(touched(hearings) ? ['заседания'] : []),
    ...(touched(acts) ? ['акты'] : []),
  ];
  // By its old number people seek the case, and papers of then name it.
  const changed = changes.map((change) =>
    change.label === NUMBER_LABEL ? changeWords([change]) : change.label.toLowerCase(),
  );
  return [...changed, ...parts].join(', ');
}

/** A part of a case, when it comes and when it is gone: in Russian each has its own gender. */
interface PartWords {
  readonly label: string;
  readonly added: string;
  readonly gone: string;
}
const PARTY_LINES: PartWords = { label: 'Участник', added: 'Участник внесён', gone: 'Участник выбыл' };
const HEARING_LINES: PartWords = {
  ...{ label: 'Заседание', added: 'Заседание внесено', gone: 'Заседания больше нет' },
};
const ACT_LINES: PartWords = { label: 'Акт', added: 'Акт внесён', gone: 'Акта больше нет' };

const MOST_SHOWN = 100;

/** What of a thing is other than it was, both told; a long text by its beginning. */
export function changeWords(changes: readonly FieldChange[]): string {
  const shown = (text: string): string =>
    text === '' ? 'не указано' : text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return changes
    .map(({ label, was, becomes }) => `${label.toLowerCase()}: ${shown(was)} → ${shown(becomes)}`)
    .join('; ');
}

function partLines<R>(
  { added, changed, gone }: PartDiff<R>,
  { label, added: came, gone: left }: PartWords,
  nameOf: (record: R) => string,
  calledOf: (part: ChangedPart<R>) => string = ({ record }) => nameOf(record),
): FieldChange[] {
  return [
    ...added.map((record) => ({ label: came, was: '', becomes: nameOf(record) })),
    ...changed.flatMap((part) =>
      part.changes.map((change) => ({ ...change, label: `${label} ${calledOf(part)}: ${change.label.toLowerCase()}` })),
    ),
    ...gone.map(({ name }) => ({ label: left, was: name, becomes: '' })),
  ];
}
