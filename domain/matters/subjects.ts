import type { Subject } from '../work/subject.ts';

export function matterSubject(matterId: string): Subject<'matter'> {
  return { kind: 'matter', id: matterId };
}

export function assignmentSubject(assignmentId: string): Subject<'assignment'> {
  return { kind: 'assignment', id: assignmentId };
}
