import { describe, expect, it } from 'vitest';
import { batchItem } from '#api/batches/batch-item.ts';
import { batchAwaitingView } from '#api/work/awaiting-view.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { askedLetters } from '#web/batches/asked-letters.ts';
import { html } from '#web/html.ts';
import { batchesPage } from '#web/batches/batches-page.ts';
import { BATCH_AWAITING } from '#domain/batches/batch-awaiting.ts';
import { awaitedUntil } from '#domain/batches/batch-term.ts';
import type { BatchCard, BatchPreview } from '#views/batches/batch.ts';
import type { CabinetView } from '#views/cabinet/cabinet.ts';
import type { AnswerReminder } from '#web/cabinet/cabinet-forms.ts';
import { form103Section } from '#web/form103/form103-section.ts';
import { cabinetSection } from '#web/cabinet/cabinet-section.ts';
import type { TaskView } from '#views/work/task.ts';
import { batchLetters } from '#web/batches/batch-letters.ts';
import { batchCardPage, type BatchCardPageModel } from '#web/batches/batch-card-page.ts';
import { newBatchPage } from '#web/batches/new-batch-page.ts';
import type { Chrome } from '#web/layout/chrome.ts';
import type { ChannelName } from '#domain/post/channels.ts';

const NOW = '2026-11-24T12:00:00Z';
const CHROME: Chrome = {
  ...{ viewer: { timeZone: 'Europe/Moscow', now: NOW }, nav: [], help: '/help/help' },
  asset: (name) => `/assets/${name}`,
};
const KEYS = { csrfToken: 'c', idempotencyKey: 'k' };
const ID = '00000000-0000-4000-8000-000000000001';

const LETTER: BatchPreview['letters'][number] = {
  ...{ id: ID, number: '50MS0095/26/1', kind: 'registered', way: 'own', recipientName: 'Тестов Тест Тестович' },
  ...{ recipientAddress: '140000, г Люберцы', pageCount: 1 },
  expected: { soonest: '2026-12-01', on: '2026-12-07' },
};
const PREVIEW: BatchPreview = {
  ...{
    letters: [LETTER],
    withheld: 0,
    asked: 0,
    askedOf: { address: 0, person: 0, another: 0 },
    closesAt: NOW,
    sum: { from: 1, to: 2 },
    vat: null,
    caveat: '',
    budget: null,
  },
  expectedCaveat: '',
};

async function asked(channel: ChannelName, unconnected: readonly ChannelName[] = []): Promise<string> {
  return String(await newBatchPage(CHROME, { preview: PREVIEW, channel, unconnected: new Set(unconnected) }, KEYS));
}

const BATCH: BatchCard = {
  ...{ id: ID, siteId: '50MS0095', batchDate: '2026-11-24', ordinal: 1, status: 'submitting', statusName: '' },
  ...{ statusSince: NOW, letterCount: 0, acceptedCount: null, rejectedCount: null, archiveByteSize: null },
  awaiting: { code: 'hand_in', what: 'сдача', from: 'сотрудник' },
  ...{ createdAt: NOW, submittedAt: NOW, closedAt: null, archiveFileName: null, uploadId: null, hasArchive: false },
  ...{
    undecidedCharges: 0,
    isTakenBack: false,
    hasForm103: false,
    createdByName: null,
    letters: [],
    leftOut: [],
    attempts: [],
    tasks: [],
    timeline: [],
    canSettle: false,
  },
};

const ANSWERED: BatchCard['letters'][number] = {
  ...{ letterId: ID, row: 1, registrationNumber: '50MS0095/26/1', recipientName: 'Тестов', kind: 'registered' },
  ...{ shpi: null, status: 'queued', outcome: null, result: null, isLeft: false, faults: [], keyPlace: null },
};

async function card(batch: Partial<BatchCard>, model: Partial<BatchCardPageModel> = {}): Promise<string> {
  return String(await batchCardPage(CHROME, { batch: { ...BATCH, ...batch }, isPersonAsked: false, ...model }, KEYS));
}

const CABINET: CabinetView = {
  ...{
    batchId: ID,
    step: null,
    letterCount: 1,
    pageCount: 1,
    sum: { from: 1, to: 1 },
    vat: null,
    caveat: '',
    archive: null,
  },
  ...{
    unanswered: [],
    letters: [],
    ready: [],
    toSettle: [],
    notUnderstood: [],
    open: [],
    left: [],
    crossed: [],
    hasForm103: false,
  },
  ...{ canAct: true, canSetAside: true, canSwap: true, nothingToDo: null, lookUpUntil: null },
  absence: { mayTell: false, from: null, seen: null },
};

describe('a batch', () => {
  it('is confirmed in the words of its way: only what the program sends itself goes at once', async () => {
    const atOnce = 'письма уйдут Почте сразу';
    expect(await asked('emulator')).toContain(atOnce);
    expect(await asked('cabinet')).toContain('Забрать до загрузки');
    expect(await asked('cabinet')).not.toContain(atOnce);
    expect(await asked('paper')).toContain('сдаёт в отделение сотрудник участка');
    expect(await asked('paper')).not.toContain(atOnce);
  });

  it('is not offered where its way is not connected: it is said why, and nothing can be pressed', async () => {
    const page = await asked('emulator', ['emulator']);
    expect(page).toContain('Эмулятор Почты не подключён');
    expect(page).not.toContain('Отменить будет нельзя');
    expect(page).not.toContain('<form method="post"');
  });

  it('leads whoever may look into processes to its own', async () => {
    expect(await card({}, { opensProcess: true })).toContain('/workflows/process?id=batch%2F50MS0095%2F2026-11-24%2F1');
    expect(await card({})).not.toContain('журнал процесса');
  });

  it('on paper is not called handed over before somebody has handed it in', async () => {
    const line = { id: '1', at: NOW, kind: 'handed_in', text: '', actorName: null };
    expect(await card({}, { way: 'paper' })).not.toMatch(/<dt>(Передана|Сдана в отделение)<\/dt>/);
    expect(await card({ timeline: [line] }, { way: 'paper' })).toContain('<dt>Сдана в отделение</dt>');
    expect(await card({}, { way: 'cabinet' })).toContain('<dt>Передана</dt>');
  });

  it('whose upload is unclear is said to be so everywhere: not handed over, not the Post’s, no archive to upload again', async () => {
    const unclear = { status: 'unknown', hasArchive: true, archiveFileName: 'p.zip' } as const;
    const waits = { ...unclear, awaiting: { code: 'x', what: 'ответ', from: 'Почта России' } };
    const seen = await card(waits, { way: 'cabinet', carrier: 'you' });
    expect(seen).toContain('неизвестно, загрузился ли архив');
    expect(seen).not.toContain('/archive"');
    expect(await card({ ...waits, status: 'submitting' }, { way: 'cabinet' })).toContain('/archive"');
  });

  it('has the term of the task by which a person carries it', async () => {
    expect(await card({}, { carrier: 'somebody' })).toContain('срок назначается вместе с заданием');
    const task = { status: 'ready', dueAt: '2026-11-25T12:00:00Z', label: '', actions: {}, subject: {} };
    const carried = await card({ tasks: [task as unknown as TaskView] }, { carrier: 'somebody' });
    expect(carried).not.toContain('срок не назначен');
  });

  it('is not said to be answered of every letter when some were let go', async () => {
    const letter = { letterId: ID, row: 1, registrationNumber: '1', recipientName: 'Т', kind: 'registered' } as const;
    const rest = {
      shpi: null,
      status: 'queued',
      outcome: null,
      result: 'requeued',
      faults: [],
      keyPlace: null,
      isLeft: false,
    } as const;
    const page = await card({ status: 'answered', letters: [{ ...letter, ...rest }] });
    expect(page).toContain('Почта ответила не по каждому письму: возвращено в следующую партию 1 из 1');
    expect(page).not.toContain('Почта ответила по каждому письму');
  });

  it('says when the program’s own windows end, by the court’s clock, and what they mean', async () => {
    const since = new Date('2026-11-24T11:50:00Z');
    expect(awaitedUntil({ code: 'look_up' }, since)).toBe('2026-11-24T12:20:00.000Z');
    expect(awaitedUntil({ code: 'form103' }, since)).toBe('2026-11-25T11:50:00.000Z');
    expect(awaitedUntil({ code: 'put_off', until: NOW }, since)).toBe(NOW);
    expect(awaitedUntil({ code: 'person' }, since)).toBeUndefined();
    const awaiting = batchAwaitingView({ code: 'look_up', args: { reason: 'no_connection' } }, since);
    expect(await card({ status: 'unknown', awaiting })).toMatch(
      /<dt>Окно сверки кончится<\/dt>[^]*?24\.11\.2026[^<]*15:20/,
    );
  });

  it('that people carry waits for them with its form too: the program asks the Post for nothing, and says so', async () => {
    const since = new Date('2026-11-24T11:50:00Z');
    for (const code of ['form103', 'form103_missing'] as const) {
      const awaiting = batchAwaitingView({ code }, since, 'cabinet');
      expect(awaiting).toMatchObject({ from: 'сотрудник участка' });
      const page = await card({ status: 'answered', awaiting }, { way: 'cabinet' });
      expect(page).not.toMatch(/Почта России|Программа ждёт сама|[Сс]воим ходом|спрашивает Почту/);
    }
    expect(batchAwaitingView({ code: 'form103' }, since, 'emulator')).toMatchObject({ from: 'Почта России' });
    const form = { batchId: ID, hasForm: false, forms: [], comparison: null, isOverdue: false } as const;
    const view = { ...form, canUpload: true, canSettle: true, canCloseWithout: true };
    const forms = { keysOf: () => KEYS, viewer: CHROME.viewer };
    for (const isOverdue of [false, true]) {
      expect(String(await form103Section({ ...view, isOverdue }, forms, { isCarried: true }))).not.toMatch(
        /спрашивает (сама|дальше)/,
      );
      expect(String(await form103Section({ ...view, isOverdue }, forms))).toMatch(/спрашивает (сама|дальше)/);
    }
  });

  it('whose term is not set says what sets it, for whatever is awaited, and never only that none is', async () => {
    for (const code of Object.keys(BATCH_AWAITING) as (keyof typeof BATCH_AWAITING)[]) {
      const awaiting = { code, what: 'ожидание', from: 'кто-то' };
      const text = await card({ awaiting });
      expect(text, code).not.toContain('срок не назначен');
      expect(text, code).toMatch(/<dt>До какого времени<\/dt>\s*<dd>\s*\S/);
    }
    const upload = { code: 'upload', what: 'загрузка архива', from: 'сотрудник' };
    const words = '«Напомнить о задании через», «Сказать руководителю через»';
    expect(await card({ awaiting: upload })).toContain(words);
    expect(await card({ awaiting: upload })).not.toContain('href="/sites/');
    expect(await card({ awaiting: upload }, { opensSite: true })).toContain('href="/sites/50MS0095"');
  });

  it('handed to the cabinet says until when the archive may be checked, or whose the term of the answer is', async () => {
    const forms = { keysOf: () => KEYS, viewer: CHROME.viewer };
    const cabinet = async (view: Partial<CabinetView>, reminder?: AnswerReminder) =>
      String(await cabinetSection({ ...CABINET, ...view }, { ...forms, reminder })).replaceAll(/\s+/g, ' ');
    const until = '2026-11-24T12:20:00.000Z';
    expect(await cabinet({ step: 'unclear', lookUpUntil: until })).toMatch(
      /руководитель сможет сказать после <time[^>]*>24\.11\.2026[^<]*15:20/,
    );
    expect(await cabinet({ step: 'unclear' })).toContain('Окно сверки прошло');
    const reminder = { followUpAt: NOW, dueAt: '2026-11-25T12:00:00Z', siteId: '50MS0095', opensSite: true };
    const answers = await cabinet({ step: 'answers' }, reminder);
    expect(answers).toMatch(/Почта не публикует.*напомним <time.*15:00.*руководитель узнает <time.*25\.11\.2026/);
    expect(answers).toContain('href="/sites/50MS0095"');
  });

  it('says who may say that the rest is absent, and since when; whoever has seen the letters is named', async () => {
    const letter = {
      letterId: ID,
      registrationNumber: '50MS0095/26/1',
      recipientName: 'Тестов',
      kind: 'registered',
    } as const;
    const words = async (absence: CabinetView['absence']): Promise<string> => {
      const view = { ...CABINET, step: 'answers', unanswered: [letter], absence } as const;
      return String(await cabinetSection(view, { keysOf: () => KEYS, viewer: CHROME.viewer })).replaceAll(/\s+/g, ' ');
    };
    const press = 'name="said" value="rest_absent"';
    const soon = new Date(Date.parse(CHROME.viewer.now) + 60_000).toISOString();
    const clerk = await words({ mayTell: false, from: NOW, seen: null });
    expect(clerk).toContain('говорит руководитель');
    expect(clerk).not.toContain(press);
    const early = await words({ mayTell: true, from: soon, seen: null });
    expect(early).toMatch(/можно после <time/);
    expect(early).not.toContain(press);
    const past = new Date(Date.parse(CHROME.viewer.now) - 60_000).toISOString();
    expect(await words({ mayTell: true, from: past, seen: null })).toContain(press);
    const seen = await words({ mayTell: true, from: past, seen: { byName: 'Пробная Ёлка', at: NOW } });
    expect(seen).toContain('Пробная Ёлка');
    expect(seen).toContain('name="said" value="seen_by_mistake"');
    expect(seen).not.toContain(press);
  });

  it('whose upload is unclear waits for who looks in the cabinet, in the list as on the card; the Post itself is asked of others', () => {
    const marks = { undecided: new Map(), takenBack: new Set<string>(), sofar: new Map() };
    const waits = (channel: ChannelName): string | undefined => {
      const awaiting = { code: 'look_up', args: { reason: 'upload_unclear' } } as const;
      const batch = { ...BATCH, channel, status: 'unknown', awaiting } as const;
      const dates = { statusSince: new Date(NOW), createdAt: new Date(NOW), submittedAt: null };
      return batchItem({ ...batch, ...dates } as unknown as Batch, marks).awaiting?.from;
    };
    expect(waits('cabinet')).toBe('сотрудник участка: посмотрит в кабинете');
    expect(waits('emulator')).toBe('Почта России');
  });

  it('says what is written of its answer before that is whole, and which letters the cabinet has left', async () => {
    const sofar = new Map([[ID, { acceptedCount: 9, rejectedCount: 0 }]]);
    const row = { ...BATCH, channel: 'cabinet', awaiting: { code: 'cabinet_answer' } } as const;
    const dates = { statusSince: new Date(NOW), createdAt: new Date(NOW), submittedAt: null };
    const marks = { undecided: new Map(), takenBack: new Set<string>(), sofar };
    expect(batchItem({ ...row, ...dates } as unknown as Batch, marks)).toMatchObject({ acceptedCount: 9 });
    const attempts = [{ attempt: 1, createdAt: NOW, answeredAt: null, outcome: null, reason: null }] as const;
    const letters = [{ ...ANSWERED, isLeft: true }];
    const shown = await card({ acceptedCount: 9, attempts, letters });
    expect(shown).toContain('Попытка 1: ответ есть не обо всех письмах');
    expect(shown).toContain('data-label="Ответ Почты">в «Новых»<');
    expect(await card({ acceptedCount: null, attempts })).toContain('Попытка 1: ответа ещё нет');
  });

  it('that is over is not said to be finished while letters of it stand without their ШПИ', async () => {
    const over = { ...BATCH, status: 'closed', statusName: 'Закрыта', awaiting: null } as const;
    const shown = await card(over, { bare: html`<p>Приняты без ШПИ: 2</p>` });
    expect(shown).not.toMatch(/Завершено|Ждать больше нечего|по каждому письму есть ответ/);
    expect(shown).toContain('Ждёт человека');
    expect(await card(over)).toContain('Ждать больше нечего');
  });

  it('that was taken back is never said to have been answered by the Post, and its archive is not offered', async () => {
    const letters = [{ ...ANSWERED, result: 'requeued' }] as const;
    const back = { ...BATCH, isTakenBack: true, status: 'closed', statusName: 'Закрыта', awaiting: null } as const;
    const told = { ...back, acceptedCount: 0, rejectedCount: 0, hasArchive: true, letters };
    const shown = await card(told, { way: 'cabinet' });
    expect(shown).toContain('Партию забрали до загрузки');
    expect(shown).not.toMatch(/Почта ответила|<dt>Принято<\/dt>|files\/archive/);
    const model = { batches: [told], url: '/batches', canOpen: false };
    const listed = String(await batchesPage(CHROME, model)).replaceAll(/\s+/g, ' ');
    expect(listed).toContain('забрали до загрузки');
    expect(listed).toMatch(/data-label="Принято">—<.*data-label="Не принято">—</);
  });

  it('has the words of the Post about a letter in a row of their own: however long, they push no column away', async () => {
    const faults = [{ row: 1, column: 'ADDRESSLINE_TO', message: 'не найден' }];
    const shown = await card({ letters: [{ ...ANSWERED, result: 'rejected', faults }] });
    const [, row = '', more = ''] = shown.split('<tr').slice(-3);
    expect(row).toContain('Не принято');
    expect(row).not.toContain('не найден');
    expect(more).toMatch(/colspan="6">[^]*ADDRESSLINE_TO[^]*не найден/);
  });
});

describe('the letters of a batch', () => {
  it('name beside them one that was confirmed and recalled before the batch was made', async () => {
    const left = { letterId: ID, registrationNumber: '50MS0095/26/7', why: 'left_recalled', at: NOW } as const;
    const told = {
      words: 'его отозвали раньше, чем партия собрана',
      byName: 'Примерова Анна Сергеевна',
      reason: 'не то',
    };
    const shown = String(await batchLetters({ ...BATCH, leftOut: [{ ...left, ...told }] }, CHROME.viewer));
    expect(shown).toContain('Выбраны, но в партию не вошли: 1 письмо');
    expect(shown.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')).toContain(
      '50MS0095/26/7 — его отозвали раньше, чем партия собрана: не то — Примерова А. С., ',
    );
    expect(String(await batchLetters(BATCH, CHROME.viewer))).not.toContain('не вошли');
  });
});

it('letters that no batch takes are told apart by what they wait for: nobody has moved where a party is another person', async () => {
  const words = async (askedOf: BatchPreview['askedOf']): Promise<string> =>
    stripTags(String(await html`${askedLetters(askedOf)}`));
  expect(await words({ address: 0, person: 0, another: 2 })).toBe(
    'Ждут отзыва: 2 письма (задания). Участник дела — теперь другой человек: письмо прежнему в партию не войдёт.',
  );
  const all = await words({ address: 1, person: 3, another: 0 });
  expect(all).toContain('Ждут решения об адресе: 1 письмо (задания). Участник дела переехал');
  expect(all).toContain(
    'Ждут решения, тот же ли человек участник дела: 3 письма (задания). Участник назван в деле иначе',
  );
  expect(all).not.toContain('Ждут отзыва');
});

function stripTags(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
