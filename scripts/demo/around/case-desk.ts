import { z } from 'zod';
import { caseCardSchema, caseFiguresSchema, casePageSchema, type CaseCardView } from '#views/cases/case.ts';
import { caseRegisterRefSchema, caseRegisterSchema } from '#views/case-register/register.ts';
import { hearingNoticeSchema, type HearingNoticeView } from '#views/proof/hearing.ts';
import { letterRefSchema, submittedLetterSchema } from '#views/letters/letter.ts';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import { openedBatchesSchema } from '#views/batches/batch.ts';
import { personSchema } from '#views/people/person.ts';
import { statisticsSchema } from '#views/statistics/statistics.ts';
import { DEMO_PEOPLE, DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { signIn, type CourtClient } from '../court-client.ts';
import { signLetter } from '../sign-letter.ts';
import { until } from './until.ts';

/** The people of a court about one case: the register, letters, the hearing, reports. */
export interface CaseDesk {
  readonly clerk: CourtClient;
  readonly judge: CourtClient;
  /** Binds the site to its register and reads it to its end. @returns how many cases stand in the journals then */
  readRegister(court: string): Promise<number>;
  find(number: string): Promise<CaseCardView>;
  card(caseId: string): Promise<CaseCardView>;
  /** One form: whom to, with which act, to which hearing; sent for approval at once. @returns ids of the letters */
  write(card: CaseCardView, partyIds: readonly string[]): Promise<readonly string[]>;
  /** A draft that the machine has made: the act is attached, and it is sent for approval. */
  completeDraft(card: CaseCardView, letterId: string): Promise<void>;
  /** Signed by whom it was sent to, as soon as it is prepared. */
  sign(letterId: string): Promise<LetterCard>;
  sendBatch(): Promise<void>;
  hearing(caseId: string): Promise<HearingNoticeView>;
  statistics(asked: string): Promise<z.infer<typeof statisticsSchema>>;
}

export async function openCaseDesk(site: string): Promise<CaseDesk> {
  const [clerk, judge, deputy, admin] = await Promise.all(
    ['sekretar', 'sudya', 'nachalnik', 'admin'].map((login) => signIn(site, login)),
  );
  if (!clerk || !judge || !deputy || !admin) throw new Error('Учебных людей нет');
  const card = (caseId: string): Promise<CaseCardView> => clerk.get(`/cases/${caseId}`, caseCardSchema);
  return {
    ...{ clerk, judge, card },
    readRegister: (court) => readRegister(admin, clerk, court),
    find: async (number) => {
      const { items } = await clerk.get(`/cases?text=${encodeURIComponent(number)}`, casePageSchema);
      const found = items.find((item) => item.number === number);
      if (!found) throw new Error(`Дела № ${number} в журнале нет`);
      return card(found.id);
    },
    write: (one, partyIds) => write(clerk, one, partyIds),
    completeDraft: (one, letterId) => completeDraft(clerk, one, letterId),
    sign: (letterId) => sign([judge, deputy], letterId),
    sendBatch: async () => {
      await judge.forward(1);
      await judge.post('/batches', openedBatchesSchema);
    },
    hearing: async (caseId) => {
      const [ahead] = await clerk.get(`/cases/${caseId}/hearing-notices`, z.array(hearingNoticeSchema));
      if (!ahead) throw new Error('Заседания впереди у дела нет');
      return ahead;
    },
    statistics: (asked) => judge.get(`/statistics?${asked}`, statisticsSchema),
  };
}

async function readRegister(admin: CourtClient, clerk: CourtClient, court: string): Promise<number> {
  const place = `/case-registers/${DEMO_SITE_ID}`;
  await admin.post(place, caseRegisterRefSchema, { code: court, isOn: true });
  await clerk.post(`${place}/reading`, caseRegisterRefSchema);
  await until(
    'картотека прочитана',
    async () =>
      (await clerk.get('/case-registers', z.array(caseRegisterSchema))).find(({ siteId }) => siteId === DEMO_SITE_ID),
    (register) => register !== undefined && register.dataAsOf !== null && !register.isReading,
  );
  const { counts } = await clerk.get('/cases/figures', caseFiguresSchema);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

async function write(
  clerk: CourtClient,
  { id, acts, hearings }: CaseCardView,
  partyIds: readonly string[],
): Promise<readonly string[]> {
  const form = [
    ...partyIds.map((partyId) => [`to-${partyId}`, partyId] as const),
    ...([
      ['actId', acts[0]?.id ?? ''],
      ['hearingId', hearings[0]?.id ?? ''],
    ] as const),
    ...([
      ['kind', 'registered'],
      ['documentKind', 'summons'],
    ] as const),
    ['title', 'Повестка по делу № {дело}'] as const,
    ['approverId', await judgeId(clerk)] as const,
  ];
  const edited = await clerk.submit(`/case-letters/of/${id}`, form);
  const first = /\/letters\/([0-9a-f-]{36})/.exec(edited)?.[1] ?? '';
  await clerk.post(`/letters/${first}/submission`, submittedLetterSchema);
  await clerk.submit(`/letters/${first}/together`, []);
  const { letters } = await clerk.get(`/cases/${id}`, caseCardSchema);
  return letters.map((letter) => letter.id);
}

async function judgeId(clerk: CourtClient): Promise<string> {
  const name = DEMO_PEOPLE.find(({ login }) => login === 'sudya')?.fullName;
  const approvers = await clerk.get('/approvers', z.array(personSchema));
  return approvers.find(({ fullName }) => fullName === name)?.id ?? '';
}

async function completeDraft(clerk: CourtClient, { id, acts }: CaseCardView, letterId: string): Promise<void> {
  const { fileName, bytes } = await clerk.download(`/cases/${id}/acts/${acts[0]?.id ?? ''}/document`);
  const form = new FormData();
  form.set('file', new File([Buffer.from(bytes)], fileName));
  await clerk.post(`/letters/${letterId}/attachments`, letterRefSchema.loose(), form);
  await clerk.post(`/letters/${letterId}/submission`, submittedLetterSchema);
}

async function sign(supervisors: readonly CourtClient[], letterId: string): Promise<LetterCard> {
  for (const supervisor of supervisors) {
    const card = await until(
      'письмо подготовлено',
      () => supervisor.get(`/letters/${letterId}`, letterCardSchema),
      ({ status }) => status !== 'preparing',
    );
    if (!card.actions.approve) continue;
    await signLetter(supervisor, card);
    return card;
  }
  throw new Error('Письмо некому подписать');
}
