import type { PublicationFileKind } from '#domain/publications/publication-files.ts';
import { PATHS, withQuery } from '../paths.ts';

export const publicationPath = (id: string): string => `${PATHS.publications}/${id}`;
export const olderMessagesPath = (id: string, before: number): string =>
  `${publicationPath(id)}?before=${String(before)}#messages-heading`;
export const resendPath = (id: string): string => `${publicationPath(id)}/resend`;
export const messageFilePath = (id: string, version: number, kind: PublicationFileKind): string =>
  `${publicationPath(id)}/messages/${String(version)}/${kind}`;
export const matterPath = (id: string): string => `/matters/${id}`;

/** Pages of one site: which site is told in the address, for the admin may choose any. */
export const settingsPath = (site: string): string => withQuery(PATHS.publicationSettings, { site });
export const settingsVersionPath = (site: string, version: number): string =>
  withQuery(`${PATHS.publicationSettings}/versions/${String(version)}`, { site });
export const restorePath = (site: string): string => withQuery(`${PATHS.publicationSettings}/restore`, { site });
export const checkPath = (site: string, number?: string): string => withQuery(PATHS.publicationCheck, { site, number });
export const checkLinkPath = (site: string): string => withQuery(`${PATHS.publicationCheck}/link`, { site });
export const testMessagePath = (site: string): string => withQuery(`${PATHS.publicationCheck}/message`, { site });
export const backfillPath = (site: string): string => withQuery(PATHS.publicationBackfill, { site });
export const mailboxFilePath = (uid: string): string => `${PATHS.publicationMailbox}/${encodeURIComponent(uid)}`;
