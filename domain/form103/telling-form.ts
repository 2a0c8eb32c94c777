/** What a form 103 says of a letter: what it was charged, its name alone, or nothing. */
export type FormSays = 'charge' | 'name' | 'nothing';

interface NamedForm {
  readonly sha256: string;
}

/**
 * The form that tells of a letter where none charges it: the one in force if it names the letter, else the newest that does. Where none does,
 * the one in force. `forms` stand the oldest first.
 */
export function tellingForm<Form extends NamedForm>(
  forms: readonly Form[],
  inForce: Form | null,
  says: ReadonlyMap<string, FormSays>,
): Form | null {
  const isNaming = (form: Form | null | undefined): boolean =>
    (says.get(form?.sha256 ?? '') ?? 'nothing') !== 'nothing';
  if (isNaming(inForce)) return inForce;
  return forms.findLast(isNaming) ?? inForce;
}

const SAYS_LESS: Readonly<Record<FormSays, string>> = {
  charge: '',
  name: ', платы этого письма не называет',
  nothing: ', этого письма не называет',
};

/** Where a form stands, the same of every letter of its batch, and what it has to do with this one: «в силе, этого письма не называет». */
export function formStanding(
  { isInForce, isTelling }: { readonly isInForce: boolean; readonly isTelling: boolean },
  inForceSays: FormSays | null,
): string {
  if (isInForce) return `в силе${inForceSays === null ? '' : SAYS_LESS[inForceSays]}`;
  return isTelling ? 'не в силе, об этом письме говорит она' : 'не в силе';
}
