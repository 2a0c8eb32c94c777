import { refusalOf } from './refusal.ts';

/** What is told of a refusal on the page of its form. */
export type Told = Pick<ReturnType<typeof refusalOf>, 'faults' | 'status'>;

/** What cannot be done is told on the page of the form. @throws what is no refusal */
export async function orBeside(
  work: () => Promise<Response>,
  beside: (told: Told) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return beside(refusalOf(error));
  }
}
