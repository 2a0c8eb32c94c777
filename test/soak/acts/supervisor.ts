import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { act, hasLetters, type Act } from '../kit/act.ts';
import { decide } from '../kit/ask.ts';
import { lettersIn, shownLetters, type Shown } from '../kit/look.ts';
import type { Lane } from '../kit/lane.ts';
import { CHIEF, JUDGE, supervisorOf } from '../kit/people.ts';
import { broken, count, pickOf, type Story } from '../kit/story.ts';
import { mendLetter } from './mend-letter.ts';
import { approveLetter, askToSign, noteSeen } from './approve-letter.ts';

const pick = fc.nat({ max: 11 });

export const approveOne: fc.Arbitrary<Act> = fc.tuple(pick, fc.constantFrom(1, 2)).map(([which, repeats]) =>
  act({
    words: `руководитель подписывает письмо ${String(which)}${repeats > 1 ? ', нажав дважды' : ''}`,
    needs: hasLetters,
    run: async (story, lane) => {
      const shown = pickOf(await lettersIn(lane, story, ['awaiting_signature']), which);
      if (shown) await approveLetter(story, lane, shown, repeats);
    },
  }),
);

export const approveAll: fc.Arbitrary<Act> = fc.constant(
  act({
    words: 'руководитель подписывает всё, что на столе',
    needs: hasLetters,
    run: async (story, lane) => {
      const all = await lettersIn(lane, story, ['awaiting_signature']);
      await Promise.all(all.map((shown) => approveLetter(story, lane, shown, 1)));
    },
  }),
);

/** From a page opened before the letter was changed, or by somebody who was not asked. */
export const approveWrongly: fc.Arbitrary<Act> = fc.tuple(pick, fc.boolean()).map(([which, isStale]) =>
  act({
    words: isStale
      ? `руководитель подписывает письмо ${String(which)} со страницы, открытой до исправления`
      : `письмо ${String(which)} подписывает не тот руководитель`,
    needs: hasLetters,
    run: async (story, lane) => {
      if (isStale) await signStale(story, lane, which);
      else await signForeign(story, lane, which);
    },
  }),
);

export const sendBack: fc.Arbitrary<Act> = pick.map((which) =>
  act({
    words: `руководитель возвращает письмо ${String(which)} с замечанием`,
    needs: hasLetters,
    run: async (story, lane) => {
      const shown = pickOf(await lettersIn(lane, story, ['awaiting_signature']), which);
      if (shown) await sendLetterBack(story, lane, shown);
    },
  }),
);

async function sendLetterBack(story: Story, lane: Lane, { row, letter }: Shown): Promise<void> {
  noteSeen(letter.seen, { revision: row.revision, pdfSha256: row.pdf_sha256 ?? '' });
  const key = randomUUID();
  const request = { revision: row.revision, remark: 'исправьте дату' };
  const asked = await decide(() =>
    lane.services.decisions.sendBack(supervisorOf(row.approver_id), row.id, request, { idempotencyKey: key }),
  );
  if (asked.kind === 'done') count(story.tally, 'писем возвращено');
}

/** While one page stays open, the letter is sent back from another one and mended with one more sheet. */
async function changeMeanwhile(story: Story, lane: Lane, which: number): Promise<void> {
  const open = pickOf(await lettersIn(lane, story, ['awaiting_signature']), which);
  if (!open) return;
  await sendLetterBack(story, lane, open);
  const returned = (await shownLetters(lane, story)).find(({ row }) => row.id === open.row.id);
  if (returned?.row.status === 'returned') await mendLetter(story, lane, returned, true);
}

export const reassign: fc.Arbitrary<Act> = pick.map((which) =>
  act({
    words: `руководитель передаёт письмо ${String(which)} другому`,
    needs: hasLetters,
    run: async (story, lane) => {
      const shown = pickOf(await lettersIn(lane, story, ['awaiting_signature']), which);
      if (!shown) return;
      const { row, letter } = shown;
      noteSeen(letter.seen, { revision: row.revision, pdfSha256: row.pdf_sha256 ?? '' });
      const key = randomUUID();
      const approverId = otherThan(row.approver_id);
      const asked = await decide(() =>
        lane.services.decisions.reassign(
          supervisorOf(row.approver_id),
          row.id,
          { approverId },
          { idempotencyKey: key },
        ),
      );
      if (asked.kind === 'done') count(story.tally, 'писем передано другому');
    },
  }),
);

/** A delivered letter whose notice did not come is closed by hand. */
export const fileWithoutNotice: fc.Arbitrary<Act> = pick.map((which) =>
  act({
    words: `письмо ${String(which)} подшивают без уведомления`,
    needs: hasLetters,
    run: async (story, lane) => {
      const delivered = (await shownLetters(lane, story)).filter(({ row }) => row.status === 'delivered');
      const shown = pickOf(delivered, which);
      if (!shown) return;
      const key = randomUUID();
      const asked = await decide(() =>
        lane.services.decisions.fileWithoutNotice(JUDGE, shown.row.id, { idempotencyKey: key }),
      );
      if (asked.kind === 'done') count(story.tally, 'подшито без уведомления');
    },
  }),
);

async function signStale(story: Story, lane: Lane, which: number): Promise<void> {
  // A row under preparation shows the new revision only a moment later.
  const wasSeen = ({ letter, row }: Shown): boolean =>
    letter.seen.some(({ revision }) => revision < row.revision || row.status === 'preparing');
  const isAlready = (await shownLetters(lane, story)).some(
    (one) => one.row.status === 'awaiting_signature' && wasSeen(one),
  );
  if (!isAlready) await changeMeanwhile(story, lane, which);
  const shown = pickOf(await lettersIn(lane, story, ['awaiting_signature'], wasSeen), which);
  const [old] = shown?.letter.seen ?? [];
  if (!shown || !old) return;
  count(story.tally, 'подписей с устаревшей страницы');
  const who = supervisorOf(shown.row.approver_id);
  const [answer] = await askToSign(lane, { who, letterId: shown.row.id, seen: old, repeats: 1 });
  if (answer?.kind === 'done' && answer.result.signed) {
    throw broken('unlawful', `письмо ${String(shown.letter.label)} подписано со страницы, открытой до исправления`);
  }
}

async function signForeign(story: Story, lane: Lane, which: number): Promise<void> {
  const shown = pickOf(await lettersIn(lane, story, ['awaiting_signature']), which);
  if (!shown) return;
  count(story.tally, 'подписей не тем руководителем');
  const { row, letter } = shown;
  const seen = { revision: row.revision, pdfSha256: row.pdf_sha256 ?? '' };
  const who = supervisorOf(otherThan(row.approver_id));
  const [answer] = await askToSign(lane, { who, letterId: row.id, seen, repeats: 1 });
  if (answer?.kind === 'done' && answer.result.signed) {
    throw broken('unlawful', `письмо ${String(letter.label)} подписал не тот руководитель`);
  }
}

function otherThan(approverId: string): string {
  return approverId === CHIEF.accountId ? JUDGE.accountId : CHIEF.accountId;
}
