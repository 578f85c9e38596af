import { unwrap } from '../../base/error.ts';
import { projectedTableOf } from '../../calendar/build-calendar.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import { promiseFor } from '../../clock/promise.ts';
import { unfitVariant } from '../../dossier/apply-receipt.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { openDossier } from '../../dossier/record.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { limitFor } from '../../procedure/variant-limits.ts';
import { parseCivilDate } from '../../time/civil-date.ts';
import { formatInstant, type Instant, startOfDay } from '../../time/instant.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { RandomDossierOptions } from './random-options.ts';
import { workingInstantBetween } from './working-instant.ts';

const CHANNELS = ['trực tiếp', 'trực tuyến', 'bưu chính công ích'];

const anyVariant = (procedure: Procedure, random: RandomNumbers): string | undefined =>
  random.pick(procedure.variants.filter((name) => unfitVariant(procedure, name) === undefined));

/** The promise on the receipt, where the procedure has a limit to promise. */
const promised = (
  procedure: Procedure,
  at: Instant,
  variant: string,
  { calendar }: RandomDossierOptions,
): { readonly promise?: Instant } =>
  limitFor(procedure.limit, variant) === undefined
    ? {}
    : { promise: promiseFor(procedure, { at, variant, calendar }).due };

/** Receives a dossier at some open hour of the dates of receipt. */
export const receiveDossier = (
  procedure: Procedure,
  options: RandomDossierOptions,
  random: RandomNumbers,
): Dossier => {
  const { id = 'HS-0001', calendar } = options;
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const { zone } = table;
  const from = startOfDay(unwrap(parseCivilDate(options.from, ['from'])), zone);
  const till = startOfDay(unwrap(parseCivilDate(options.to, ['to'])) + 1, zone);
  const at = formatInstant(workingInstantBetween(table, from, till, random), zone);
  const variant = options.variant ?? anyVariant(procedure, random) ?? procedure.variants[0] ?? '';
  const channel = random.pick(CHANNELS);
  return openDossier(procedure, {
    type: 'accepted',
    id: 'accepted',
    at,
    dossier: id,
    variant,
    ...(channel === undefined ? {} : { channel }),
    ...promised(procedure, at, variant, options),
  });
};
