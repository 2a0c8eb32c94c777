import { readSettings, workerProcess, type WorkerSettings } from '#config/settings.ts';
import { isByEnvironment, ownInstallation } from '../platform/installed.ts';

/** The worker's settings: those of the caller's environment, else of the installation that runs here. @throws Error in words when there is none */
export async function workerSettingsHere(): Promise<WorkerSettings> {
  if (isByEnvironment()) return readSettings(workerProcess, process.env);
  ownInstallation();
  // Loaded only here: an image for production has no installation of `npm start`.
  const { runningEnvironments } = await import('../platform/running-environments.ts');
  return readSettings(workerProcess, runningEnvironments().worker);
}
