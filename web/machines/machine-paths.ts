import { PATHS } from '../paths.ts';

/** What an admin does to a program, each a form's target. */
export type ClientActPath = 'revoke' | 'block' | 'unblock' | 'secret';
export const clientActPath = (id: string, act: ClientActPath): string => `${PATHS.machineClients}/${id}/${act}`;
