import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { WorkflowFacts } from '../facts.ts';
import { isLed } from '../lost.ts';
import { brokenWords } from '../lost-words.ts';

/** A card's publication whose process was begun. */
export interface PublicationRow {
  readonly matterId: string;
  /** Of the card; null while it has not come. */
  readonly number: string | null;
  /** A picture is owed. */
  readonly isWanted: boolean;
}

/** I1: a publication has its process for as long as the card lives, also while nothing is owed: nobody else hears the next change. */
export function publicationIsLed(
  { matterId, number, isWanted }: PublicationRow,
  workflow: Pick<WorkflowFacts, 'status'> | null,
): readonly Finding[] {
  if (isLed(workflow)) return [];
  const found = findingsOf('I1', `publication/${matterId}`, `Публикация по карточке ${number ?? 'без номера'}`);
  const how = workflow === null ? 'сервер процессов не знает её процесса' : `её процесс ${brokenWords(workflow)}`;
  const so = isWanted ? 'перемены карточки не отправляются' : 'следующей перемены карточки никто не услышит';
  return [ofLostProcess(found(workflow === null ? 'no_workflow' : 'broken_off', `${how}, ${so}`))];
}
