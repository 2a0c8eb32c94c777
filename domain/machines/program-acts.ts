import { scopeOf, type Scope } from './scopes.ts';

/** Acts with a letter that a program has an operation for. Whatever is not here only a person does. */
export const LETTER_OPERATIONS: Readonly<Record<string, string>> = {
  edit: 'PUT /letters/{letterId}',
  submit: 'POST /letters/{letterId}/submission',
  resubmit: 'POST /letters/{letterId}/resubmission',
  cancel: 'POST /letters/{letterId}/cancellation',
  again: 'POST /letters',
};

/** Whether who acts may call it at all. `scopes`: a program's; undefined: a person, whose rules are those of his role. */
export function mayCall(scopes: readonly Scope[] | undefined, operation: string | undefined): boolean {
  if (scopes === undefined) return true;
  const needed = operation === undefined ? undefined : scopeOf(operation);
  return needed !== undefined && scopes.includes(needed);
}
