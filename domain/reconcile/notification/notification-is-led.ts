import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { WorkflowFacts } from '../facts.ts';
import { isLed } from '../lost.ts';
import { brokenWords } from '../lost-words.ts';

/** A notice whose life has not ended. */
export interface NoticeRow {
  readonly id: string;
  readonly caseNumber: string;
  readonly status: string;
}

/** I1: a notice has its process until it is over: nobody else hands it over, hears its receipt, or writes a letter instead. */
export function notificationIsLed(
  { id, caseNumber }: NoticeRow,
  workflow: Pick<WorkflowFacts, 'status'> | null,
): readonly Finding[] {
  if (isLed(workflow)) return [];
  const found = findingsOf('I1', `notification/${id}`, `Уведомление по делу ${caseNumber}`);
  const how = workflow === null ? 'сервер процессов не знает его процесса' : `его процесс ${brokenWords(workflow)}`;
  const so = 'само оно дальше не пойдёт';
  return [ofLostProcess(found(workflow === null ? 'no_workflow' : 'broken_off', `${how}, ${so}`))];
}
