import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentForm, MOST_ATTACHED_BYTES, pictureOf, type PictureSources } from '#domain/publications/picture.ts';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { anySettings, anySources } from './kit/pictures.ts';

const ACCESS = { salt: '00', hash: '11' };
const CARD = {
  ...{ registrationNumber: 'О-17/26', registeredOn: '2026-11-02', documentGroup: 'Обращения', deliveryKind: 'Портал' },
  ...{ subject: 'О сроках', applicantName: 'Заявителев Заявитель', covering: null },
};
const ASSIGNMENT = {
  ...{ id: 'a', parentId: null, authorName: 'Председатель', authorId: null, text: 'Рассмотреть' },
  ...{ executors: [{ name: 'Исполнителев', accountId: null, isResponsible: true }] },
  ...{ controllerName: null, controllerId: null, issuedOn: '2026-11-03', dueOn: '2026-11-20', extendedTo: null },
  ...{ state: 'open' as const, takenOffControlOn: null },
};
const REPORT = {
  ...{ id: 'r', assignmentId: 'a', executorName: 'Исполнителев', executorId: null, text: 'Ответ дан' },
  ...{ reportedOn: '2026-11-10', state: 'submitted' as const },
  files: [{ name: 'Ответ.pdf', sha256: 'ab', byteSize: 5, mediaType: 'application/pdf' }],
};
const SOURCES: PictureSources = {
  ...{ publicId: 'one', court: 'Участок', card: CARD, access: ACCESS, assignments: [ASSIGNMENT], reports: [REPORT] },
};
const showing = (parts: Partial<PublicationSettings['parts']>): PublicationSettings => ({
  ...INITIAL_SETTINGS,
  parts: { ...INITIAL_SETTINGS.parts, ...parts },
});

describe('a picture', () => {
  it('lets go along what one message holds, of the newest reports first, and names the rest', () => {
    const half = Math.ceil(MOST_ATTACHED_BYTES / 2) + 1;
    const report = (id: string, reportedOn: string, byteSize: number) => ({
      ...{ ...REPORT, id, reportedOn },
      files: [{ name: `${id}.pdf`, sha256: id, byteSize, mediaType: 'application/pdf' }],
    });
    const reports = [report('aa', '2026-11-10', 5), report('bb', '2026-11-11', half), report('cc', '2026-11-12', half)];
    const [resolution] = pictureOf({ ...SOURCES, reports }, showing({ reportFiles: true })).resolutions;
    const files = resolution?.reports.flatMap((one) => one.files) ?? [];
    expect(files.map(({ name, isAttached }) => [name, isAttached])).toEqual([
      ['aa.pdf', true],
      ['bb.pdf', false],
      ['cc.pdf', true],
    ]);
    expect(contentForm(pictureOf(SOURCES, showing({ reportFiles: true })))).not.toContain('isAttached');
  });

  it('names nobody unless the settings say so', () => {
    const text = contentForm(pictureOf(SOURCES, INITIAL_SETTINGS));
    expect(text).not.toMatch(/Заявителев|Исполнителев|Ответ\.pdf/u);
    const open = contentForm(
      pictureOf(SOURCES, showing({ applicantName: true, executorNames: true, reportFiles: true })),
    );
    for (const name of ['Заявителев', 'Исполнителев', 'Ответ.pdf']) expect(open).toContain(name);
  });

  it('leaves out each part that is not chosen', () => {
    const nothing = Object.fromEntries(Object.keys(INITIAL_SETTINGS.parts).map((part) => [part, false]));
    const { card, resolutions } = pictureOf(SOURCES, showing(nothing));
    expect(card).toMatchObject({ subject: null, applicant: null, covering: null });
    expect(resolutions).toMatchObject([
      { text: null, executors: [], dueOn: null, reports: [{ executor: null, text: null, files: [] }] },
    ]);
  });

  it('shows resolutions of the first level with their reports, and no other', () => {
    const below = { ...ASSIGNMENT, id: 'b', parentId: 'a' };
    const reports = [REPORT, { ...REPORT, id: 'below', assignmentId: 'b' }, { ...REPORT, id: 'x', assignmentId: 'x' }];
    const { resolutions } = pictureOf({ ...SOURCES, assignments: [below, ASSIGNMENT], reports }, INITIAL_SETTINGS);
    expect(resolutions.map(({ id, reports: shown }) => [id, shown.map((report) => report.id)])).toEqual([['a', ['r']]]);
  });

  it('is open while a resolution is or none is there, withdrawn when all are, else done', () => {
    const whole = (...states: ('open' | 'done' | 'withdrawn')[]) =>
      pictureOf(
        { ...SOURCES, assignments: states.map((state, index) => ({ ...ASSIGNMENT, id: String(index), state })) },
        INITIAL_SETTINGS,
      ).card.state.code;
    expect([whole(), whole('done', 'open'), whole('withdrawn'), whole('withdrawn', 'done')]).toEqual([
      ...['open', 'open', 'withdrawn', 'done'],
    ]);
  });

  it('is the same in whatever order its rows come', () => {
    fc.assert(
      fc.property(anySources, anySettings, (sources, settings) => {
        const turned = {
          ...sources,
          assignments: sources.assignments.toReversed(),
          reports: sources.reports.toReversed(),
        };
        expect(contentForm(pictureOf(turned, settings))).toBe(contentForm(pictureOf(sources, settings)));
      }),
    );
  });
});

describe('what a picture says', () => {
  it('differs whenever what is shown differs, and the access code counts', () => {
    const said = (sources: Partial<PictureSources>) =>
      contentForm(pictureOf({ ...SOURCES, ...sources }, INITIAL_SETTINGS));
    expect(said({})).toBe(said({ card: { ...CARD, applicantName: 'Другой' } }));
    expect(said({})).not.toBe(said({ card: { ...CARD, subject: 'Иное' } }));
    expect(said({})).not.toBe(said({ access: { ...ACCESS, hash: '22' } }));
  });
});
