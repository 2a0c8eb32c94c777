import type { NotificationResumption } from './notification-process.ts';
import type { NotificationStatus } from './notification-status.ts';

/** Where a notice whose process is gone is taken up, by its own row; null: its life is over. */
export function notificationResumptionOf(status: NotificationStatus): NotificationResumption | null {
  switch (status) {
    case 'queued':
    case 'waiting':
    case 'submitting':
      return 'send';
    case 'unknown':
      return 'unknown';
    case 'sent':
      return 'sent';
    case 'undelivered':
    case 'expired':
      return 'failed';
    case 'delivered':
    case 'fallen_back':
    case 'withdrawn':
    case 'cut_short':
      return null;
  }
}
