/** Addresses of cards, assignments and what goes with them. */
export const MATTER_PATHS = {
  matters: '/matters',
  newMatter: '/matters/new',
  importCards: '/matters/import',
  importSample: '/matters/import/sample.xlsx',
  own: '/assignments',
  control: '/control',
} as const;

export const matterPath = (id: string): string => `/matters/${id}`;
export const matterEditPath = (id: string): string => `/matters/${id}/edit`;
export const importPath = (id: string): string => `/matters/import/${id}`;
export const newAssignmentPath = (matterId: string): string => `/matters/${matterId}/assign`;
export const assignmentPath = (id: string): string => `/assignments/${id}`;
export const assignmentEditPath = (id: string): string => `/assignments/${id}/edit`;
/** Acts with an assignment, each a form's target. */
export type AssignmentAct =
  'report' | 'pass-on' | 'ask-time' | 'give-time' | 'refuse-time' | 'withdraw' | 'off-control' | 'on-control';
export const assignmentActPath = (id: string, act: AssignmentAct): string => `/assignments/${id}/${act}`;
/** Acts with a report, each a form's target on its assignment's page. */
export type ReportAct = 'accept' | 'return' | 'change';
export const reportActPath = (assignmentId: string, reportId: string, act: ReportAct): string =>
  `/assignments/${assignmentId}/reports/${reportId}/${act}`;
export const reportFilePath = (reportId: string, sha256: string): string => `/reports/${reportId}/files/${sha256}`;
