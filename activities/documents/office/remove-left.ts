import { rm } from 'node:fs/promises';

/** Removes what a dead owner has left, with all it holds. @returns false when we may not: the folder for temporary files is everybody's */
export async function removeLeft(path: string): Promise<boolean> {
  try {
    await rm(path, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}
