import { TICKET_ITEMS } from '../../post/ticket-items.ts';
import type { Bounds } from '../bounds.ts';
import { findingsOf, type Finding } from '../breach.ts';

/** What waits in the database. Ages are real ones, by the database's own clock. */
export interface QueueFacts {
  readonly outboxCount: number;
  /** Messages nobody has tried for so long, or that fail again and again; the worst few. */
  readonly stuckMessages: readonly {
    readonly id: string;
    readonly workflowId: string;
    readonly lastError: string | null;
  }[];
  readonly openTickets: number;
  readonly unreadTickets: number;
  readonly largestTicket: number;
}

/** I7, I9 and I12 of the queues. */
export function queueFindings(facts: QueueFacts, bounds: Bounds): readonly Finding[] {
  const bounded = findingsOf('I12', 'outbox', 'Исходящие');
  const tickets = findingsOf('I12', 'tickets', 'Билеты отслеживания');
  const limits = findingsOf('I9', 'tickets', 'Билеты отслеживания');
  return [
    ...facts.stuckMessages.map(({ id, workflowId, lastError }) =>
      findingsOf(
        'I7',
        `outbox/${id}`,
        `Сообщение процессу ${workflowId}`,
      )('stuck', `не доставляется слишком долго, последняя ошибка ${lastError ?? 'не названа'}`),
    ),
    ...(facts.outboxCount > bounds.outboxCount ? [bounded('many', 'накопилось слишком много недоставленного')] : []),
    ...(facts.openTickets > bounds.openTickets ? [tickets('many', 'открытых слишком много')] : []),
    ...(facts.unreadTickets > 0 ? [tickets('unread', 'готовые не читаются больше суток')] : []),
    ...(facts.largestTicket > TICKET_ITEMS ? [limits('large', 'номеров в билете больше, чем принимает Почта')] : []),
  ];
}
