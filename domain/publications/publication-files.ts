/** What is kept of a message, under the publication and the message's version: as it was sent, its file, and that file's signature. */
export const PUBLICATION_FILE_KINDS = ['message', 'course', 'course_signature'] as const;
export type PublicationFileKind = (typeof PUBLICATION_FILE_KINDS)[number];
