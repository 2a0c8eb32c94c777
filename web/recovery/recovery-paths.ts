/** Addresses of the administrator's page about copies and recovery. */
export const RECOVERY_PATHS = {
  recovery: '/recovery',
  list: '/recovery/list',
  nothingSent: '/recovery/nothing-sent',
  settle: '/recovery/settle',
  finish: '/recovery/finish',
} as const;
