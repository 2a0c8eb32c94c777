/** A person's decision as a process hears it: by its name there, with what it asks for and what it answers. */
export interface ProcessDecision<Request extends object, Answer> {
  readonly name: string;
  /** Never there: it only carries the types to those who ask and to the workflow that answers. */
  readonly '~types'?: (request: Request) => Answer;
}

export function processDecision<Request extends object, Answer>(name: string): ProcessDecision<Request, Answer> {
  return { name };
}
