import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArchiveByteSize, pairByteSize } from '#domain/batches/archive-size.ts';
import { planBatch, planBatches, type PlannedLetter } from '#domain/batches/batch-plan.ts';
import { isAsOf, LIMIT_FIELDS } from '#domain/post/limits.ts';
import { profileFaults } from '#domain/limits/profile-settings.ts';
import { profileOf, profileVersionId, REGISTRY_COLUMNS, SHIPPED_PREFIX } from '#domain/post/profiles.ts';
import { SHIPPED_PROFILES } from '#domain/post/shipped-profiles.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';

const profile = OTPRAVKA_2020;

interface Numbered extends PlannedLetter {
  readonly ordinal: number;
}

function letters(count: number, pdfByteSize: number): Numbered[] {
  return Array.from({ length: count }, (_, ordinal) => ({
    ordinal,
    fileName: `50MS0095-26-${String(ordinal + 1).padStart(6, '0')}.pdf`,
    pdfByteSize,
    signatureByteSize: 4_767,
    rowByteSize: 900,
  }));
}

const anyLetters = fc
  .array(fc.integer({ min: 100, max: 1_200_000 }), { maxLength: 60 })
  .map((sizes) => sizes.flatMap((size, ordinal) => letters(1, size).map((letter) => ({ ...letter, ordinal }))));

describe('batch plan', () => {
  it('takes at most a thousand letters, the rest overflow in order', () => {
    const plan = planBatch(letters(1001, 1_000), profile);
    expect([plan.included.length, plan.overflow.map(({ ordinal }) => ordinal)]).toEqual([1000, [1000]]);
  });

  it('fills an archive to the last byte it may have, and not one more', () => {
    const spare = profile.plannedArchiveByteSize - emptyArchiveByteSize();
    const one = letters(1, 0).map(({ fileName }) => pairByteSize(fileName, 0, 4_767) + 900)[0] ?? 0;
    const exact = Math.floor(spare / 25) - one;
    expect(planBatch(letters(26, exact), profile).included).toHaveLength(25);
    expect(planBatch(letters(26, exact + 1), profile).included).toHaveLength(24);
  });

  it('lets no letter overtake another', () => {
    const big = letters(24, 1_000_000);
    const plan = planBatch([...big, ...letters(1, 1_048_000), ...letters(5, 100)], profile);
    expect([plan.included.length, plan.overflow.length]).toEqual([24, 6]);
  });

  it('puts aside a letter that no archive can hold, and the others go', () => {
    const plan = planBatch([...letters(1, profile.maxPdfByteSize + 1), ...letters(3, 1_000)], profile);
    expect([plan.included.length, plan.overflow.length, plan.unfit.length]).toEqual([3, 0, 1]);
  });

  it('takes a document and a signature of the very size that the Post takes, and not one byte more', () => {
    const sizes = (pdfByteSize: number, signatureByteSize: number) => {
      const [letter] = letters(1, pdfByteSize);
      const { included, unfit } = planBatch(letter ? [{ ...letter, signatureByteSize }] : [], profile);
      return [included.length, unfit.length];
    };
    const { maxPdfByteSize, maxSignatureByteSize } = profile;
    expect(sizes(maxPdfByteSize, maxSignatureByteSize)).toEqual([1, 0]);
    expect(sizes(maxPdfByteSize + 1, 1)).toEqual([0, 1]);
    expect(sizes(1, maxSignatureByteSize + 1)).toEqual([0, 1]);
  });

  it('puts aside a letter that fills more than a whole archive, and takes one that fills it', () => {
    const [letter] = letters(1, 1_000);
    if (!letter) throw new TypeError('a letter is needed');
    const pairBytes = pairByteSize(letter.fileName, letter.pdfByteSize, letter.signatureByteSize);
    const spare = profile.plannedArchiveByteSize - emptyArchiveByteSize() - pairBytes;
    const whole = planBatch([{ ...letter, rowByteSize: spare }], profile);
    expect([whole.included.length, whole.unfit.length]).toEqual([1, 0]);
    expect(whole.archiveByteSize).toBe(profile.plannedArchiveByteSize);
    const larger = planBatch([{ ...letter, rowByteSize: spare + 1 }, ...letters(1, 1_000)], profile);
    expect([larger.included.length, larger.unfit.length]).toEqual([1, 1]);
  });

  it('plans nothing from nothing', () => {
    expect(planBatch([], profile)).toMatchObject({ included: [], overflow: [], unfit: [] });
    expect(planBatches([], profile)).toEqual({ batches: [], unfit: [] });
  });

  it('keeps every letter exactly once and in order, every batch within the limits', () => {
    fc.assert(
      fc.property(anyLetters, (given) => {
        const { batches, unfit } = planBatches(given, profile);
        const planned = batches.flat().map(({ ordinal }) => ordinal);
        expect(planned).toEqual([...planned].sort((left, right) => left - right));
        expect([...planned, ...unfit.map(({ ordinal }) => ordinal)].sort((left, right) => left - right)).toEqual(
          given.map(({ ordinal }) => ordinal),
        );
        for (const batch of batches) {
          const { archiveByteSize, overflow } = planBatch(batch, profile);
          expect([overflow.length, archiveByteSize <= profile.plannedArchiveByteSize]).toEqual([0, true]);
        }
      }),
    );
  });

  it('is not longer than needed: no batch could take the next one’s first letter', () => {
    fc.assert(
      fc.property(anyLetters, (given) => {
        const { batches } = planBatches(given, profile);
        return batches.slice(1).every((batch, place) => {
          const joined = [...(batches[place] ?? []), ...batch.slice(0, 1)];
          return planBatch(joined, profile).overflow.length === 1;
        });
      }),
    );
  });
});

describe('channel profile', () => {
  it('has the published figures', () => {
    expect(profile).toMatchObject({
      maxLetters: 1000,
      maxArchiveByteSize: 26_214_400,
      maxPdfByteSize: 1_048_576,
      maxSignatureByteSize: 1_048_576,
      maxPages: 5,
      blankPages: 1,
      maxFileNameLength: 50,
      maxRecipientNameLength: 147,
      maxRegistrationNumberLength: 30,
      maxTitleLength: 200,
    });
    expect(profile.columns).toEqual(REGISTRY_COLUMNS);
    expect(REGISTRY_COLUMNS).toHaveLength(13);
  });

  it('is known by its id and by a name for people, and writes the sheet that the cabinet reads', () => {
    expect(profile).toMatchObject({ id: 'otpravka-2020', sheetName: 'Лист1', maxAddressLength: 500 });
    expect(profile).toMatchObject({ plannedArchiveByteSize: 25_000_000, maxCommentLength: 200 });
    expect(profile.name).toMatch(/^[А-Я].*2020/u);
  });

  it('says where each figure comes from', () => {
    for (const [family, content] of Object.entries(SHIPPED_PROFILES)) {
      const { origins } = profileOf(family, 1, content);
      expect(family.startsWith(SHIPPED_PREFIX), 'a copy can bear no such name').toBe(true);
      expect(Object.keys(origins).toSorted()).toEqual(Object.keys(LIMIT_FIELDS).toSorted());
      expect(origins.maxAddressLength.source).toMatch(/не публикует/);
      for (const { source, asOf } of [...Object.values(origins), content.layout])
        expect([source.length > 10, isAsOf(asOf)]).toEqual([true, true]);
      expect(profileFaults(content)).toEqual([]);
    }
  });

  it('bears its profile’s own name in its first version, which letters that were there before versions keep', () => {
    expect([1, 2, 13].map((version) => profileVersionId('sud', version))).toEqual(['sud', 'sud@2', 'sud@13']);
  });
});
