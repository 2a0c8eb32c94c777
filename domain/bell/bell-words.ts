import { LETTER_OUTCOME_NAMES } from '../letters/letter-status.ts';
import { isTaskKind, taskRule } from '../work/task-kinds.ts';
import type { BellFact } from './bell-events.ts';

type Told = Pick<BellFact, 'event' | 'data'>;

/** What is said of a notice: on the page and in a letter. Nothing of a person is in it. */
export function bellWords({ event, data }: Told): string {
  const letter = `Письмо ${data.number ?? 'без номера'}`;
  switch (event) {
    case 'letter_undelivered':
      return `${letter}: ${data.status === 'lost' ? 'утрачено Почтой' : LETTER_OUTCOME_NAMES.returned_to_court.toLowerCase()} — нужно решение`;
    case 'letter_refused':
      return data.status === 'signing_failed' ? `${letter}: подпись не поставлена` : `${letter}: Почта не приняла`;
    case 'letter_sent_back':
      return `${letter}: возвращено с замечанием`;
    case 'letter_late':
      return `${letter} опаздывает: день, к которому оно ожидалось, прошёл`;
    case 'task_overdue':
      return `Просрочено задание «${taskWords(data)}»${data.about === undefined ? '' : `: ${data.about}`}`;
    case 'batch_late':
      return `Партия ${data.date ?? ''} № ${String(data.ordinal ?? '')} не передана в свой час`;
    case 'form103_late':
      return `Партия ${data.date ?? ''} № ${String(data.ordinal ?? '')}: формы 103 нет дольше суток — загрузите её или закройте партию без неё`;
    case 'certificate_ending':
      return (data.days ?? 0) < 1 ? 'Ваш сертификат кончился' : `Ваш сертификат кончается: дней — ${String(data.days)}`;
    case 'new_device':
      return 'Под вашим именем вошли с нового устройства';
    case 'incident':
      return 'Открыта неисправность';
    case 'budget_near':
      return `Бюджет участка на год: истрачено до ${String(data.percent ?? 100)} %`;
    case 'report_ready':
      return `Отчёт готов: ${data.period ?? ''}`;
  }
}

function taskWords({ task }: Told['data']): string {
  return task !== undefined && isTaskKind(task.kind) ? taskRule(task.kind).label : 'без названия';
}
