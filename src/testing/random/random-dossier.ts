import { unwrap } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { fail } from '../../base/result.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { parseCivilDate } from '../../time/civil-date.ts';
import { requireInstant } from '../../time/instant.ts';
import { runInWords } from '../scenario/unwrap-in-words.ts';
import { carryOn } from './random-course.ts';
import { type RandomNumbers, type Range, randomNumbers } from './random-numbers.ts';
import { type Habits, type RandomDossierOptions, USUAL_HABITS } from './random-options.ts';
import { receiveDossier } from './receive.ts';
import { tryReadRandomOptions } from './schema.ts';
import type { Fortune } from './visit-end.ts';

/** Impatience shows within this many events, or not at all. */
const IMPATIENT: Range = [1, 12];

const fortuneOf = (random: RandomNumbers, habits: Habits): Fortune => ({
  random,
  habits,
  patience: random.chance(habits.withdrawn) ? random.between(IMPATIENT) : Number.POSITIVE_INFINITY,
});

const checkOptions = (options: object, { from, to }: RandomDossierOptions): void => {
  unwrap(tryReadRandomOptions(options));
  if (unwrap(parseCivilDate(from, ['from'])) > unwrap(parseCivilDate(to, ['to']))) {
    unwrap(fail(issueAt(['to'], 'time.reversed', { from, to })));
  }
};

/** Refuses options that would make up nonsense. */
const requireSound = (options: RandomDossierOptions): void => {
  const { calendar: _, until: _until, ...rest } = options;
  runInWords(() => checkOptions(rest, options));
};

const makeDossier = (procedure: Procedure, options: RandomDossierOptions): Dossier => {
  const { seed, habits = {}, until } = options;
  const fortune = fortuneOf(randomNumbers(seed), { ...USUAL_HABITS, ...habits });
  const lastAt = until === undefined ? Number.POSITIVE_INFINITY : requireInstant(until, 'until');
  return carryOn(receiveDossier(procedure, options, fortune.random), options, fortune, lastAt);
};

/**
 * A dossier as it might have been: received at some open hour, handed on mostly in time and sometimes
 * late, sent back for a supplement, interrupted, left unanswered, withdrawn. Each of its events is one
 * that the procedure allows.
 *
 * @throws LienthongError `input.*` about habits that are no shares or are not known, `date.invalid`,
 *   `instant.*`, `time.reversed`; `dossier.notInForce` and the like when it cannot be received on those
 *   dates
 * @example
 * ```ts
 * const options = { seed: 7, calendar, from: '2026-10-01', to: '2026-10-31' };
 * const made = randomDossier(procedure, options);
 * made.events[0]?.type; //=> 'accepted'
 * randomDossier(procedure, options).events.length === made.events.length; //=> true
 * ```
 */
export const randomDossier = (procedure: Procedure, options: RandomDossierOptions): Dossier => {
  requireSound(options);
  return runInWords(() => makeDossier(procedure, options));
};

function* makeDossiers(
  procedure: Procedure,
  { count, id = 'HS', seed, ...options }: RandomDossierOptions & { readonly count: number },
): Generator<Dossier, void> {
  for (let number = 1; number <= count; number += 1) {
    yield runInWords(() =>
      makeDossier(procedure, { ...options, id: `${id}-${number}`, seed: seed + number }),
    );
  }
}

/**
 * So many random dossiers, made one by one as they are asked for; their codes are `id` and a number.
 *
 * @throws LienthongError as `randomDossier`, about the options at once
 * @example
 * ```ts
 * const month = { seed: 7, calendar, from: '2026-10-01', to: '2026-10-31', count: 3 };
 * [...randomDossiers(procedure, month)].map(({ id }) => id); //=> ['HS-1', 'HS-2', 'HS-3']
 * ```
 */
export const randomDossiers = (
  procedure: Procedure,
  options: RandomDossierOptions & { readonly count: number },
): Generator<Dossier, void> => {
  requireSound(options);
  return makeDossiers(procedure, options);
};
