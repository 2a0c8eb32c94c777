import type { FileKind } from '../work/file-kinds.ts';

/** What is kept of a message, under the publication and the message's version: as it was sent, its file, and that file's signature. */
export const PUBLICATION_FILE_KINDS = ['message', 'picture', 'signature'] as const satisfies readonly FileKind[];
export type PublicationFileKind = (typeof PUBLICATION_FILE_KINDS)[number];
