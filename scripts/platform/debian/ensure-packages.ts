import { install, permissionToInstall } from './apt.ts';
import { missingNeeds, type SystemNeed } from './needs.ts';

/** Something is missing and could not be installed; the message names each thing and the exact command. */
export class SystemIncomplete extends Error {
  override name = 'SystemIncomplete';
}

/**
 * Installs what is missing when we may. @throws SystemIncomplete when we may not and something indispensable is among it (the command
 * then names all of it), or when it is missing even then.
 */
export async function ensurePackages(needs: readonly SystemNeed[], tell: (news: string) => void): Promise<void> {
  const missing = missingNeeds(needs);
  if (missing.length === 0) return;
  for (const need of missing) tell(`нет: ${need.title} (пакет ${need.package})`);
  const permission = permissionToInstall();
  if (!permission) {
    if (missing.every((need) => need.isDispensable)) return;
    throw new SystemIncomplete(explain(missing));
  }
  const packages = missing.map((need) => need.package);
  tell(`устанавливаю: ${packages.join(' ')}`);
  await install(packages, permission, tell);
  const still = missingNeeds(missing);
  if (still.length > 0) throw new SystemIncomplete(explain(still));
}

/** The command that a person with rights is to run. */
export function installCommand(needs: readonly SystemNeed[]): string {
  const packages = needs.map((need) => need.package).join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
}

function explain(missing: readonly SystemNeed[]): string {
  const lines = missing.map((need) => `  · ${need.title} — пакет ${need.package}`);
  return [
    'Не хватает программ операционной системы:',
    ...lines,
    'Установите их (Debian 12, нужны права администратора):',
    `  ${installCommand(missing)}`,
  ].join('\n');
}
