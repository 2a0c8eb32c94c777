import type { OperationCode } from '../post/operations.ts';

/** Evidence of electronic registered delivery as ETSI EN 319 522-1, clause 6, names it. */
export const ETSI_EVIDENCE = {
  'A.1': 'SubmissionAcceptance',
  'A.2': 'SubmissionRejection',
  'B.1': 'RelayAcceptance',
  'C.1': 'NotificationForAcceptance',
  'C.2': 'NotificationForAcceptanceFailure',
  'C.3': 'ConsignmentAcceptance',
  'C.4': 'ConsignmentRejection',
  'C.5': 'AcceptanceRejectionExpiry',
  'D.1': 'ContentConsignment',
  'D.2': 'ContentConsignmentFailure',
  'E.1': 'ContentHandover',
  'E.2': 'ContentHandoverFailure',
  'F.1': 'RelayToNonERDS',
} as const;
export type EtsiCode = keyof typeof ETSI_EVIDENCE;

/** Types of operations that are one kind of evidence whatever their attribute. */
const BY_TYPE: Readonly<Record<number, EtsiCode>> = { 1: 'A.1', 12: 'E.2', 18: 'D.2', 22: 'E.2', 42: 'E.2', 44: 'A.2' };

/** By type and attribute; the mapping is ours: the Post does not call its operations so. */
const BY_OPERATION: Readonly<Record<string, EtsiCode>> = {
  '2/1': 'E.1',
  '2/5': 'E.1',
  '2/6': 'E.1',
  '2/8': 'E.1',
  '2/10': 'E.1',
  '2/11': 'E.1',
  '2/12': 'E.1',
  '2/13': 'E.1',
  '2/17': 'E.1',
  '2/18': 'E.1',
  '2/25': 'E.1',
  '2/26': 'E.1',
  '2/27': 'E.1',
  '21/2': 'E.1',
  '3/1': 'C.5',
  '3/4': 'C.4',
  '5/1': 'D.2',
  '8/2': 'D.1',
  '8/16': 'D.1',
  '8/17': 'F.1',
  '8/24': 'C.1',
  '8/25': 'C.1',
  '8/40': 'C.5',
  '12/6': 'C.4',
  '22/5': 'C.4',
  '42/6': 'C.4',
};
const RETURN_TYPE = 3;

/** What evidence an operation is; undefined: it is none, only a movement. A return for any other cause is a failure to hand over. */
export function etsiOf({ operType, operAttr }: OperationCode): EtsiCode | undefined {
  const exact = BY_OPERATION[`${String(operType)}/${String(operAttr)}`];
  return exact ?? BY_TYPE[operType] ?? (operType === RETURN_TYPE ? 'E.2' : undefined);
}
