import { subjectWords, type Subject } from '../work/subject.ts';
import type { Breach } from './breach.ts';

/** I1 of a subject whose process could not be told what waits for it; `name` as in `subjectWords`. */
export function toldNobody({ kind, id }: Subject, name: string | null): Breach {
  const about = subjectWords(kind, name);
  const words = `${about.charAt(0).toUpperCase()}${about.slice(1)}: сервер процессов потерял процесс, сообщение для него ждёт`;
  return { invariant: 'I1', subject: `${kind}/${id}`, words, mend: 'adopt' };
}
