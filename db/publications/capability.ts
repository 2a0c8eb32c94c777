import type { DatabaseCapability } from '../capability.ts';
import {
  MailboxMessageSchema,
  PublicationBackfillSchema,
  PublicationMessageSchema,
  PublicationSchema,
  PublicationSettingsSchema,
} from './publication.entity.ts';
import { readPublicationSubjects } from './publication-subjects.ts';

export const publications = {
  schemas: [
    PublicationSchema,
    PublicationMessageSchema,
    PublicationSettingsSchema,
    PublicationBackfillSchema,
    MailboxMessageSchema,
  ],
  subjects: { publication: { tableOfSites: 'publication', read: readPublicationSubjects } },
} as const satisfies DatabaseCapability;
