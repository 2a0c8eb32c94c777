import { uploadIdOf, type AcceptedUpload, type StoredLetter } from '../state/letter-store.ts';

/** The answer to an upload, as `POST /cabinet/uploads` gives it. */
export function uploadAnswer({ uploadId, letters }: AcceptedUpload): object {
  return {
    uploadId,
    letters: letters.map(({ row, registration_number, state, shpi, faults }) => ({
      row,
      registrationNumber: registration_number,
      state,
      shpi,
      faults,
    })),
  };
}

/** The answer to a search: what is known for certain of each number. `find` tells the letter that counts. */
export function searchAnswer(
  registrationNumbers: readonly string[],
  find: (registrationNumber: string) => StoredLetter | undefined,
): object {
  const found = registrationNumbers.flatMap((registrationNumber) => find(registrationNumber) ?? []);
  const known = new Set(found.map((letter) => letter.registration_number));
  const letters = found.map(({ registration_number, upload_number, state, shpi, faults }) => ({
    registrationNumber: registration_number,
    uploadId: uploadIdOf(upload_number),
    state,
    shpi,
    faults,
  }));
  return {
    uploadIds: Object.fromEntries(letters.map(({ registrationNumber, uploadId }) => [registrationNumber, uploadId])),
    letters,
    absent: registrationNumbers.filter((registrationNumber) => !known.has(registrationNumber)),
  };
}
