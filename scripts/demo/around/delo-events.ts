/** One appeal as ДЕЛО tells it, in the worst order: the report, then its assignment, then the card. */
export function deloEvents(number: string, card: Readonly<Record<string, unknown>>): readonly unknown[] {
  const id = Buffer.from(number).toString('hex');
  const occurredAt = (minute: number): string => new Date(Date.now() - (10 - minute) * 60_000).toISOString();
  const told = (kind: string, minute: number): Readonly<Record<string, unknown>> => ({
    ...{ kind, eventId: `${id}.${kind}`, occurredAt: occurredAt(minute) },
  });
  const day = String(card['registeredOn']);
  const events = [
    { ...told('card.registered', 1), card: { ...card, externalId: `${id}.card`, revision: 1 } },
    {
      ...told('assignment.created', 2),
      assignment: {
        ...{ externalId: `${id}.assignment`, revision: 1, cardExternalId: `${id}.card` },
        ...{ authorName: 'Председатель суда', text: 'Прошу рассмотреть и доложить.', issuedOn: day },
        executors: [{ name: 'Отдел обращений', isResponsible: true }],
      },
    },
    {
      ...told('report.created', 3),
      report: {
        ...{ externalId: `${id}.report`, revision: 1, cardExternalId: `${id}.card` },
        ...{ assignmentExternalId: `${id}.assignment`, executorName: 'Отдел обращений' },
        ...{ text: 'Доложено, ответ направлен.', reportedOn: day, state: 'accepted' },
      },
    },
  ];
  return events.toReversed();
}
