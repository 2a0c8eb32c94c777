import { expect, it } from 'vitest';
import { apiProcess, backupProcess, workerProcess } from '#config/settings.ts';
import { amirsEmulatorSettings } from '#emulators/amirs/settings.ts';
import { deloSiteSettings } from '#emulators/delo-site/settings.ts';
import { otpravkaEmulatorSettings } from '#emulators/otpravka/settings.ts';
import { postEmulatorSettings } from '#emulators/post/settings.ts';
import { smsEmulatorSettings } from '#emulators/sms/settings.ts';
import { forgetForeignSettings } from '#scripts/demo/foreign-settings.ts';

const MACHINES = ['MASK_CONVERTERS', 'MASK_LOG_LEVEL', 'MASK_MIN_FREE_BYTES', 'MASK_SANDBOX'];

it('a demonstration knows no setting of an installation, given by itself or by file, but those of the machine', () => {
  const programs = [apiProcess, workerProcess, backupProcess, postEmulatorSettings, otpravkaEmulatorSettings];
  const emulators = [deloSiteSettings, amirsEmulatorSettings, smsEmulatorSettings];
  const names = [...programs, ...emulators].flatMap((schema) => Object.keys(schema.shape));
  expect(names).toContain('MASK_CASE_REGISTER_URL');
  const told = [...names, ...names.map((name) => `${name}_FILE`)].map((name) => [name, 'x'] as const);
  const env: NodeJS.ProcessEnv = { PATH: '/bin', HOME: '/root', ...Object.fromEntries(told) };
  forgetForeignSettings(env);
  expect(Object.keys(env).toSorted()).toEqual(['HOME', ...MACHINES, 'PATH'].toSorted());
});
