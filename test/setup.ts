import fc from 'fast-check';
import { PROCESS_TIME_ZONES } from './process-time-zones.ts';
import { SEED } from './seed.ts';

fc.configureGlobal({ seed: SEED });

// TZ takes effect in a forked process and not in a thread, and a worker may be handed from one
// project to the next; so each test file makes sure of it before it runs.
const offset = new Date(2026, 0, 1).getTimezoneOffset();
const zone = process.env['TZ'] ?? '(none)';
if (offset !== PROCESS_TIME_ZONES[zone]) {
  throw new Error(`TZ=${zone} is not in effect: the offset on 1 January 2026 is ${offset} minutes`);
}
