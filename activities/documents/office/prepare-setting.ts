import { resolve } from 'node:path';
import type { PoolOptions } from './listener-pool.ts';
import { findOffice } from './installation.ts';
import { makeListenerFolder, removeListenerFolder } from './listener-folder.ts';
import { warmProfile } from './listener-process.ts';
import { chooseSandbox } from './sandbox.ts';
import type { ListenerSetting } from './start-listener.ts';
import { sweepLeftBehind } from './sweep-left-behind.ts';

type SettingOptions = Pick<PoolOptions, 'tempDir' | 'memoryLimitBytes' | 'log'>;

/**
 * What all listeners of a pool share: LibreOffice found, what killed workers left cleared away, the fence chosen, a profile warmed.
 * @throws ConverterUnavailableError
 */
export async function prepareSetting(options: SettingOptions): Promise<ListenerSetting & { dispose(): Promise<void> }> {
  const { memoryLimitBytes, log } = options;
  const tempDir = resolve(options.tempDir);
  await sweepLeftBehind(tempDir, log);
  const [installation, sandbox] = await Promise.all([findOffice(), chooseSandbox(memoryLimitBytes)]);
  if (sandbox.hasNetwork) {
    log.warn({}, 'система не даёт отнять у LibreOffice сеть: внешние ссылки закрыты только его настройками');
  }
  const program = { installation, sandbox };
  const template = await makeListenerFolder(tempDir, sandbox, undefined);
  await warmProfile(program, template);
  return {
    program,
    tempDir,
    profileTemplate: template.profile,
    memoryLimitBytes,
    dispose: () => removeListenerFolder(template),
  };
}
