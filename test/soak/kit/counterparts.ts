import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { setRegister } from '#db/case-register/registers.ts';
import type { MikroORM } from '#db/orm.ts';
import { AMIRS_COURT, AMIRS_TOKEN, startAmirs, type AmirsUnderTest } from '#test/emulators/kit/amirs-client.ts';
import { QUICK, smsPace } from '#test/notifications/kit/notified-court.ts';
import { clearBooks, openSmsEmulator, type SmsEmulator } from '#test/notifications/kit/sms-emulator.ts';

/** Whom a court speaks to besides the Post: the operator of SMS and the register of cases. */
export interface Counterparts {
  readonly sms: SmsEmulator;
  readonly amirs: AmirsUnderTest;
  /** How the court's programs reach them; the register is read only when a story says so. */
  readonly pace: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const CASES = 30;

export async function openCounterparts(): Promise<Counterparts> {
  const [sms, amirs] = await Promise.all([openSmsEmulator(), startAmirs(CASES)]);
  return {
    ...{ sms, amirs },
    pace: {
      ...smsPace(sms),
      ...{ MASK_CASE_REGISTER_URL: amirs.url, MASK_CASE_REGISTER_TOKEN: AMIRS_TOKEN },
      ...{ MASK_CASE_REGISTER_INTERVAL_MS: '86400000', MASK_CASE_REGISTER_TIMEOUT_MS: '1500' },
    },
    close: async () => {
      await Promise.all([sms.close(), amirs.close()]);
      clearBooks(sms.directory);
    },
  };
}

/** No hour is quiet, an unclear answer is looked up for half an hour of the rehearsal, and the site reads its register. */
export async function joinCounterparts(orm: MikroORM): Promise<void> {
  const settings = JSON.stringify({ ...QUICK, unknownMinutes: 30 });
  await orm.em
    .fork()
    .execute(
      `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now()) on conflict do nothing`,
      [DEMO_SITE_ID, settings, demoAccountId('sudya')],
    );
  await setRegister(orm.em.fork(), DEMO_SITE_ID, { code: AMIRS_COURT, isOn: true });
}
