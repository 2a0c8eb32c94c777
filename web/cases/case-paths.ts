/** Addresses of cases and what goes with them. */
export const CASE_PATHS = {
  cases: '/cases',
  newCase: '/cases/new',
  importCases: '/cases/import',
  importSample: '/cases/import/sample.xlsx',
} as const;

export const casePath = (id: string): string => `/cases/${id}`;
export const caseEditPath = (id: string): string => `/cases/${id}/edit`;
export const caseNotePath = (id: string): string => `/cases/${id}/note`;
export const doubtfulMessagesPath = (id: string): string => `/cases/${id}/doubtful-messages`;
export const personQuestionPath = (id: string): string => `/cases/${id}/person-questions`;
export const caseTwinPath = (id: string): string => `/cases/${id}/twin`;
/** What belongs to a case, each with a form of its own. */
export type CasePart = 'parties' | 'hearings' | 'acts';
export const newPartPath = (id: string, part: CasePart): string => `/cases/${id}/${part}/new`;
export const partPath = (id: string, part: CasePart, partId: string): string => `/cases/${id}/${part}/${partId}`;
export const partyGonePath = (id: string, partyId: string): string => `/cases/${id}/parties/${partyId}/gone`;
export const actDocumentPath = (id: string, actId: string): string => `/cases/${id}/acts/${actId}/document`;
export const caseImportPath = (id: string): string => `/cases/import/${id}`;
/** The person's own sheet with what is wrong in it. */
export const markedCasesPath = (id: string): string => `/cases/import/${id}/sheet`;
export const undoImportPath = (id: string): string => `/cases/import/${id}/undo`;
