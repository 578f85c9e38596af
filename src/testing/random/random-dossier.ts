import { unwrap } from '../../base/error.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { parseInstant } from '../../time/instant.ts';
import { carryOn } from './random-course.ts';
import { type RandomNumbers, type Range, randomNumbers } from './random-numbers.ts';
import { type Habits, type RandomDossierOptions, USUAL_HABITS } from './random-options.ts';
import { receiveDossier } from './receive.ts';
import type { Fortune } from './visit-end.ts';

/** Impatience shows within this many events, or not at all. */
const IMPATIENT: Range = [1, 12];

const fortuneOf = (random: RandomNumbers, habits: Habits): Fortune => ({
  random,
  habits,
  patience: random.chance(habits.withdrawn) ? random.between(IMPATIENT) : Number.POSITIVE_INFINITY,
});

/**
 * A dossier as it might have been: received at some open hour, handed on mostly in time and sometimes
 * late, sent back for a supplement, interrupted, left unanswered, withdrawn. Each of its events is one
 * that the procedure allows.
 *
 * @throws LienthongError `date.invalid`, `instant.*`; `dossier.notInForce` and the like when it cannot
 *   be received on those dates
 * @example
 * ```ts
 * const options = { seed: 7, calendar, from: '2026-10-01', to: '2026-10-31' };
 * const made = randomDossier(procedure, options);
 * made.events[0]?.type; //=> 'accepted'
 * randomDossier(procedure, options).events.length === made.events.length; //=> true
 * ```
 */
export const randomDossier = (procedure: Procedure, options: RandomDossierOptions): Dossier => {
  const { seed, habits = {}, until } = options;
  const fortune = fortuneOf(randomNumbers(seed), { ...USUAL_HABITS, ...habits });
  const lastAt =
    until === undefined ? Number.POSITIVE_INFINITY : unwrap(parseInstant(until, ['until']));
  return carryOn(receiveDossier(procedure, options, fortune.random), options, fortune, lastAt);
};

/**
 * So many random dossiers, made one by one as they are asked for; their codes are `id` and a number.
 *
 * @throws LienthongError as `randomDossier`
 * @example
 * ```ts
 * const month = { seed: 7, calendar, from: '2026-10-01', to: '2026-10-31', count: 3 };
 * [...randomDossiers(procedure, month)].map(({ id }) => id); //=> ['HS-1', 'HS-2', 'HS-3']
 * ```
 */
export function* randomDossiers(
  procedure: Procedure,
  options: RandomDossierOptions & { readonly count: number },
): Generator<Dossier, void> {
  const { count, id = 'HS', seed } = options;
  for (let number = 1; number <= count; number += 1) {
    yield randomDossier(procedure, { ...options, id: `${id}-${number}`, seed: seed + number });
  }
}
