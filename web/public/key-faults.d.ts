export { KEY_FAULT_CODES, KEY_FAULTS, KEY_STOPS } from '../../domain/signing/key-faults.ts';
