import { describe, expect, it } from 'vitest';
import { roomForDocuments, sizeFaults } from '#domain/post/size-faults.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';

const ROOM = roomForDocuments(OTPRAVKA_2020.maxPdfByteSize);
const told = (...sizes: readonly (number | null)[]) =>
  sizeFaults(
    sizes.map((leastByteSize, index) => ({ fileName: `скан-${String(index)}.pdf`, leastByteSize })),
    OTPRAVKA_2020,
  ).map(({ field }) => field);

describe('what is too large whatever is done with its pictures', () => {
  it('is told at its own file, or of all together; what may still be made to fit is not', () => {
    expect(told(null, null)).toEqual([]);
    expect(told(ROOM)).toEqual([]);
    expect(told(null, ROOM + 1)).toEqual(['attachments[1]']);
    expect(told(ROOM + 1, ROOM + 1)).toEqual(['attachments[0]', 'attachments[1]']);
    expect(told(ROOM / 2 + 1, ROOM / 2 + 1, null)).toEqual(['attachments']);
  });

  it('is named with its size, the limit and where the limit comes from', () => {
    const [fault] = sizeFaults([{ fileName: 'скан.pdf', leastByteSize: 3 * 1024 * 1024 }], OTPRAVKA_2020);
    expect(fault?.message).toMatch(/^«скан\.pdf» в PDF — 3(,0)? МБ .* до 1(,0)? МБ/);
  });
});
