import { existsSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './platform/layout.ts';
import { enableSteps, installSteps, missingSettings, StepFailed, type Step } from './service/install.ts';
import { serviceEnvironment, servicePlaces } from './service/places.ts';

const USAGE = `npm run install:service -- [--dry-run] [--user mask] [--root ПАПКА]
  --dry-run   напечатать, что было бы сделано, и ничего не делать
  --user      учётная запись программ, по умолчанию mask
  --root      положить файлы под эту папку и не трогать ни учётных записей, ни systemd`;

/** Makes services of this folder. A repeat changes only what is not so yet. @returns the exit code */
function main(): number {
  const options = { 'dry-run': { type: 'boolean' }, user: { type: 'string' }, root: { type: 'string' } } as const;
  const { values } = parseArgs({ options, strict: true });
  const { 'dry-run': isDry = false, user = 'mask', root } = values;
  if (!/^[a-z_][a-z0-9_-]*$/.test(user) || user === 'root')
    throw new StepFailed(`--user ${user}: не годится.\n${USAGE}`);
  const isLive = root === undefined;
  if (isLive && !isDry && process.getuid?.() !== 0)
    throw new StepFailed('Нужны права root: sudo npm run install:service.');
  const places = servicePlaces(root);
  const isBucket = serviceEnvironment(places)['MASK_BLOB_URL'] !== undefined;
  const wishes = { places, isLive, user, arch: process.arch, program: programFolder(), isBucket };
  perform(installSteps(wishes), isDry);
  if (isDry || !isLive) return 0;
  const missing = missingSettings(places);
  if (missing.length > 0) {
    console.log(['Службы не включены: в настройках не хватает:', ...missing].join('\n'));
    console.log(`Впишите в ${places.settingsFile} и ${places.secrets}, затем повторите эту команду.`);
    return 1;
  }
  perform(enableSteps(), false);
  return 0;
}

/** `/opt/mask` where it leads here, so that a new version comes by turning that link; else this folder itself. */
function programFolder(): string {
  const usual = '/opt/mask';
  const here = PROJECT_ROOT.replace(/\/$/, '');
  return existsSync(usual) && realpathSync(usual) === realpathSync(here) ? usual : here;
}

function perform(steps: readonly Step[], isDry: boolean): void {
  for (const { title, detail, isDone, run } of steps) {
    if (isDone()) console.log(`✓ ${title} — уже так`);
    else if (isDry) console.log(`+ ${title}${detail === undefined ? '' : `\n${detail.replaceAll(/^/gm, '    ')}`}`);
    else {
      run();
      console.log(`+ ${title}`);
    }
  }
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
