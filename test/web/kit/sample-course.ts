/** What an administrator is shown of a process whose document cannot be made. */
export const SAMPLE_COURSE = {
  ...{ workflowId: 'letter/…', workflowType: 'letter', runId: '0197-run', steps: [], pendingTask: null, otherRuns: [] },
  ...{ status: 'RUNNING', startedAt: '2026-11-20T07:00:00Z' },
  ...{ historyLength: 23, historySizeBytes: 18_400 },
  history: [
    { eventId: 1, at: '2026-11-20T07:00:00Z', text: 'Процесс начат' },
    { eventId: 5, at: '2026-11-20T07:00:03Z', text: 'Работа поставлена в очередь', detail: 'подготовка документа' },
    { eventId: 9, at: '2026-11-20T08:12:00Z', text: 'Решение принято', detail: 'подписать' },
  ],
  pending: [
    {
      activityType: 'prepare',
      state: 'PENDING_ACTIVITY_STATE_SCHEDULED',
      attempt: 3,
      nextAttemptAt: '2026-11-24T15:00:00Z',
      lastFailureType: 'ConverterUnavailableError',
    },
  ],
};
