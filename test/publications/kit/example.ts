import { pictureOf, type PictureSources } from '#domain/publications/picture.ts';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';

const RESOLUTION = {
  ...{ id: '4f7c2a9e-52f3-4d3a-9a53-0e6a4a1c7d10', parentId: null, authorName: 'Председатель суда', authorId: null },
  text: 'Рассмотреть и подготовить ответ заявителю.',
  executors: [{ name: 'Исполнителев И. И.', accountId: null, isResponsible: true }],
  ...{
    controllerName: null,
    controllerId: null,
    issuedOn: '2026-11-03',
    dueOn: '2026-11-20',
    extendedTo: '2026-11-27',
  },
  ...{ state: 'done' as const, takenOffControlOn: '2026-11-26' },
};
const SOURCES: PictureSources = {
  publicId: '0d9be2a5-7f2c-4f0e-8b1a-0a4f5a1d2c3b',
  court: 'Судебный участок № 95',
  card: {
    ...{ registrationNumber: 'О-17/26', registeredOn: '2026-11-02', documentGroup: 'Обращения граждан' },
    ...{ deliveryKind: 'Портал Президента', subject: 'О сроках рассмотрения дела', applicantName: 'Тестов Т. Т.' },
    covering: { number: 'А26-09-31', date: '2026-10-30', sender: 'Управление по работе с обращениями' },
  },
  access: { salt: '8c1f2b7d6a5e4f30918273645546372a', hash: '5f'.repeat(32) },
  assignments: [RESOLUTION],
  reports: [
    {
      ...{
        id: 'a3d5f1b2-6c4e-4f8a-8b7d-1e2f3a4b5c6d',
        assignmentId: RESOLUTION.id,
        executorName: 'Исполнителев И. И.',
      },
      ...{
        executorId: null,
        text: 'Ответ заявителю направлен.',
        reportedOn: '2026-11-25',
        state: 'accepted',
        files: [],
      },
    },
  ],
};

/** The picture that the document on the format shows. */
export const EXAMPLE = pictureOf(SOURCES, INITIAL_SETTINGS);
export const EXAMPLE_STAMP = { version: 3, composedAt: new Date('2026-11-26T07:30:00Z') };
