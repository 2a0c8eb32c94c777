import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { command, rowOf, untilAsked } from '../kit/in-hands.ts';
import { signedLetters } from '../kit/letters.ts';
import { passHours } from '../kit/pass-time.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';
import { throughProxy } from '../kit/through-proxy.ts';
import type { ProxyAnswer } from '../proxy/fault-plan.ts';
import type { FaultProxy } from '../proxy/fault-proxy.ts';

const KINDS = ['absent', 'captcha', 'error', 'torn', 'rubbish', 'other_letter'] as const;
const PDF = { 'content-type': 'application/pdf' };

/** What comes in the place of the notice of delivery is not this letter's notice. */
export const scenario: Scenario = {
  row: 'F26',
  title: 'уведомление: нет, повреждено, капча вместо файла, чужое',
  guarantee: 'не подшито; задание человеку; верное потом подшивается, или человек закрывает письмо без него',
  ground: 'shared',
  run: (context) =>
    throughProxy(context, async ({ proxy }) => {
      const { court, random, note } = context;
      const [kind, isRightLater] = [random.turn(KINDS), random.pick([true, false])];
      note(`${kind}, верное потом: ${String(isRightLater)}`);
      const answer = await answerOf(context, kind);
      proxy.reply('notice', () => answer);
      const [letter] = await signedLetters(context, 1);
      if (!letter) throw new Error('a letter was asked for');
      await court.office.openBatch();
      await untilFlagged(context, letter, kind);
      await requireNotFiled(context, letter);
      await (isRightLater ? giveRightOne(context, letter, proxy) : closeWithout(context, letter));
    }),
};

type Kind = (typeof KINDS)[number];

async function answerOf(context: FaultContext, kind: Kind): Promise<ProxyAnswer> {
  switch (kind) {
    case 'absent':
      return { status: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"Уведомления нет"}' };
    case 'captcha':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Вы не робот?</html>' };
    case 'error':
      return { status: context.random.pick([500, 502, 504]), body: 'Ошибка' };
    case 'rubbish':
      return { status: 200, headers: PDF, body: `%PDF-1.7\n${'мусор '.repeat(context.random.int(10, 500))}` };
    case 'torn': {
      const whole = await noticeOfAnother(context);
      return { status: 200, headers: PDF, body: whole.subarray(0, Math.floor(whole.length * 0.4)) };
    }
    case 'other_letter':
      return { status: 200, headers: PDF, body: await noticeOfAnother(context) };
  }
}

/** A true notice, of a letter that was delivered before. */
async function noticeOfAnother(context: FaultContext): Promise<Buffer> {
  const { court } = context;
  const [other] = await signedLetters(context, 1);
  if (!other) throw new Error('a letter was asked for');
  await court.office.openBatch();
  await court.office.reach(other, 'filed');
  const { shpi } = await rowOf(court, other);
  const { MASK_POST_LOGIN: login = '', MASK_POST_PASSWORD: password = '' } = court.env.worker;
  const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
  const answer = await fetch(`${court.post.url}/cabinet/letters/${shpi ?? ''}/notice`, { headers: { authorization } });
  must(answer.ok, `уведомление другого письма: ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** What has come and is wrong is told at once; what does not come, when its window has passed. */
async function untilFlagged({ court }: FaultContext, letter: SentLetter, kind: Kind): Promise<void> {
  await court.office.reach(letter, 'delivered');
  if (['absent', 'captcha', 'error'].includes(kind)) await passHours(court, 49);
  await untilAsked(court, letter, 'missing_notice');
}

async function requireNotFiled({ court }: FaultContext, letter: SentLetter): Promise<void> {
  const { status } = await rowOf(court, letter);
  must(status === 'delivered', `состояние: ${status}`);
  must((await noticesOf(court, letter)) === 0, 'подшито неверное уведомление');
}

async function noticesOf({ office }: FaultContext['court'], { id }: SentLetter): Promise<number> {
  const files = await office.rows(`select 1 from file where subject_id = ? and kind = 'notice'`, [id]);
  return files.length;
}

async function giveRightOne({ court }: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  proxy.reply('notice', undefined);
  await court.office.reach(letter, 'filed');
  must((await noticesOf(court, letter)) === 1, 'верное уведомление не подшито');
}

async function closeWithout({ court }: FaultContext, letter: SentLetter): Promise<void> {
  const { services, clerk } = court.office;
  await waitFor(() => services.decisions.fileWithoutNotice(clerk, letter.id, command()));
  await court.office.reach(letter, 'filed');
  must((await noticesOf(court, letter)) === 0, 'подшито неверное уведомление');
}
