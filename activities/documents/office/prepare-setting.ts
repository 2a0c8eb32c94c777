import { join, resolve } from 'node:path';
import type { PoolOptions } from './listener-pool.ts';
import { listFamilies } from './faces.ts';
import { findOffice } from './installation.ts';
import { makeListenerFolder, removeListenerFolder } from './listener-folder.ts';
import { warmProfile } from './listener-process.ts';
import { FONTS_FILE } from './profile.ts';
import { chooseSandbox } from '#fence/sandbox.ts';
import { gapWords } from '#fence/sandbox-gaps.ts';
import type { ListenerSetting } from './start-listener.ts';
import { sweepLeftBehind } from './sweep-left-behind.ts';

/** The rest is for what LibreOffice shares with others: its own program, resident too, which the kernel's bound does not count. */
const PRIVATE_SHARE = 0.75;

type SettingOptions = Pick<PoolOptions, 'tempDir' | 'memoryLimitBytes' | 'log'>;

/**
 * What all listeners of a pool share: LibreOffice found, what killed workers left cleared away, the fence chosen, a profile warmed.
 * @throws ConverterUnavailableError
 */
export async function prepareSetting(
  options: SettingOptions,
): Promise<ListenerSetting & { readonly families: ReadonlySet<string>; dispose(): Promise<void> }> {
  const { memoryLimitBytes, log } = options;
  const tempDir = resolve(options.tempDir);
  await sweepLeftBehind(tempDir, log);
  const [installation, sandbox] = await Promise.all([
    findOffice(),
    chooseSandbox(Math.floor(memoryLimitBytes * PRIVATE_SHARE)),
  ]);
  if (sandbox.gaps.length > 0) {
    const { gaps } = sandbox;
    log.warn({ gaps }, `LibreOffice: ${gapWords(gaps)}; внешние ссылки закрыты его настройками`);
  }
  const program = { installation, sandbox };
  const template = await makeListenerFolder(tempDir, sandbox, undefined);
  await warmProfile(program, template);
  return {
    program,
    tempDir,
    profileTemplate: template.profile,
    memoryLimitBytes,
    families: await listFamilies(join(template.profile, FONTS_FILE)),
    dispose: () => removeListenerFolder(template),
  };
}
