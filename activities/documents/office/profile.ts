import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONTS_CONFIGURATION } from './faces.ts';

type Setting = readonly [path: string, name: string, value: string];

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';
const MISC = '/org.openoffice.Office.Common/Misc';

const INTERNET = '/org.openoffice.Inet/Settings';

/**
 * Links and macros off; BlockUntrustedRefererLinks alone stops pictures of the network and of this machine;
 * style sheets of a web page ask for neither, so that whatever still goes out is sent to a proxy that is not there.
 */
const HARDENED: readonly Setting[] = [
  [SCRIPTING, 'BlockUntrustedRefererLinks', 'true'],
  [SCRIPTING, 'DisableMacrosExecution', 'true'],
  [SCRIPTING, 'DisableActiveContent', 'true'],
  [SCRIPTING, 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['/org.openoffice.Office.Calc/Content/Update', 'Link', '2'],
  [INTERNET, 'ooInetProxyType', '1'],
  [INTERNET, 'ooInetHTTPProxyName', '127.0.0.1'],
  [INTERNET, 'ooInetHTTPProxyPort', '9'],
  [INTERNET, 'ooInetHTTPSProxyName', '127.0.0.1'],
  [INTERNET, 'ooInetHTTPSProxyPort', '9'],
  [INTERNET, 'ooInetNoProxy', ''],
  [MISC, 'FirstRun', 'false'],
  [MISC, 'UseLocking', 'false'],
  [MISC, 'CrashReport', 'false'],
  ['/org.openoffice.Office.Recovery/AutoSave', 'Enabled', 'false'],
  ['/org.openoffice.Office.Recovery/RecoveryInfo', 'Enabled', 'false'],
  ['/org.openoffice.Office.Common/History', 'PickListSize', '0'],
  ['/org.openoffice.Office.Java/VirtualMachine', 'Enable', 'false'],
  [
    "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
    'AutoCheckEnabled',
    'false',
  ],
];

/** Name of the font configuration within the profile folder. */
export const FONTS_FILE = 'fonts.conf';

/** Writes a fresh hardened profile into `folder`; `version` is the office's `major.minor`. */
export async function writeProfile(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'user'), { recursive: true });
  const settings: readonly Setting[] = [...HARDENED, ['/org.openoffice.Setup/Product', 'ooSetupLastVersion', version]];
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), registryOf(settings));
  await writeFile(join(folder, FONTS_FILE), FONTS_CONFIGURATION);
}

function registryOf(settings: readonly Setting[]): string {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>
`;
}
