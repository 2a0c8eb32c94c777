import type { Capability } from '../services/capability.ts';
import { mountClientPages } from './client-pages.ts';
import { clientRoutes } from './client-routes.ts';
import { createMachineClientService, type MachineClientService } from './machine-clients.ts';
import { createMachineDoor, type MachineDoor } from './machine-door.ts';
import { oauthRoutes } from './oauth-routes.ts';

interface MachineServices {
  readonly machineClients: MachineClientService;
  readonly machineDoor: MachineDoor;
}

/** Programs that come in by themselves. */
export const machines: Capability<MachineServices> = {
  services: (deps) => ({ machineClients: createMachineClientService(deps), machineDoor: createMachineDoor(deps) }),
  routes: [oauthRoutes, clientRoutes],
  pages: [mountClientPages],
  menu: [],
};
