import { type AssessOptions, assess } from '../../assessment/assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { Result } from '../../base/result.ts';
import { defaultCalendarOf } from '../../calendar/calendar-set.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { foldOf, tryOpenDossier, tryRecord } from '../../dossier/record.ts';
import type { EventInput } from '../../dossier/schema.ts';
import { requireLocale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { formatInstant, type InstantInput, parseInstant } from '../../time/instant.ts';
import { expiryAhead, withoutExpiry } from './expiry-ahead.ts';
import { moveOn } from './move-on.ts';
import type {
  ReceiptDetails,
  Scenario,
  ScenarioOptions,
  ScenarioStart,
  StoryEvent,
} from './scenario-shape.ts';
import { runInWords, unwrapInWords } from './unwrap-in-words.ts';

interface Story {
  readonly dossier: Dossier;
  readonly now: number;
  readonly options: ScenarioOptions;
}

/** A value, or what is wrong in the language of the story. */
const unwrapFor = <T>(result: Result<T>, { locale = 'en' }: ScenarioOptions): T =>
  unwrapInWords(result, locale);

const receiptOf = ({
  id = 'HS-0001',
  variant,
}: ScenarioOptions): { readonly dossier: string; readonly variant?: string } => ({
  dossier: id,
  ...(variant === undefined ? {} : { variant }),
});

const reasonOf = (reason: string | undefined): { readonly reason?: string } =>
  reason === undefined ? {} : { reason };

const tell = (story: Story): Scenario => {
  const { dossier, options } = story;
  const { calendar } = options;
  const { zone } = foldOf(dossier);
  const now = formatInstant(story.now, zone);

  const at = (instant: InstantInput): Scenario =>
    tell({ ...story, now: unwrapFor(parseInstant(instant, ['at']), options) });

  const records = (event: StoryEvent): Scenario => {
    const id = `${dossier.events.length + 1}`;
    // What the event leaves out is added, so it is one of those that can be recorded.
    const whole = { id, at: now, ...event } as EventInput;
    return tell({ ...story, dossier: unwrapFor(tryRecord(dossier, whole), options) });
  };

  const inWords = <T>(run: () => T): T => runInWords(run, options.locale);

  const lookAt = (look: Pick<AssessOptions, 'now' | 'asRecordedBy'>): Assessment =>
    inWords(() => assess(dossier, { ...look, calendar }));

  return {
    dossier,
    now,
    calendar,
    at,
    records,
    after: (limit) => {
      const moved = moveOn(story.now, limit, defaultCalendarOf(calendar), zone);
      return tell({ ...story, now: unwrapFor(moved, options) });
    },
    accepts: (details) => records({ type: 'accepted', ...receiptOf(options), ...details }),
    assigns: (step, person) => records({ type: 'assigned', step, person }),
    finishes: (step, outcome = 'done', by) =>
      records({ type: 'finished', step, outcome, ...(by === undefined ? {} : { by }) }),
    pauses: (reason, details) => records({ type: 'paused', reason, ...details }),
    resumes: (pause) => records({ type: 'resumed', ...(pause === undefined ? {} : { pause }) }),
    expires: (step) => {
      const over = inWords(() => expiryAhead(dossier, step, story.now, calendar));
      const expired = tell({ ...story, now: over ?? story.now }).records({ type: 'expired', step });
      // An event knows no calendar: it is recorded also where no bound can have passed.
      return over === undefined ? unwrapFor(withoutExpiry(dossier, step), options) : expired;
    },
    withdraws: (reason) => records({ type: 'withdrawn', ...reasonOf(reason) }),
    stops: (reason) => records({ type: 'stopped', ...reasonOf(reason) }),
    delivers: () => records({ type: 'delivered' }),
    look: () => lookAt({ now }),
    assessedAt: (instant) => lookAt({ now: instant, asRecordedBy: instant }),
  };
};

/**
 * Tells the story of a dossier in the words of the domain, for a test to look at.
 *
 * @throws LienthongError `input.notOneOf`, `input.wrongType` at once for a language in which there are
 *   no words and without a calendar; from each call that the procedure, the calendar or a limit does not allow;
 *   its message is in words and names the step that was probably meant
 * @example
 * ```ts
 * const story = scenario(procedure, { calendar })
 *   .receivedAt('2026-11-20T16:30:00+07:00')
 *   .after('02 giờ làm việc')
 *   .finishes('tiep-nhan');
 * story.now; //=> '2026-11-23T09:00:00+07:00'
 * story.look().due.legal; //=> '2026-11-26T17:00:00+07:00'
 * story.look().responsible.map(({ unit }) => unit); //=> ['so']
 * ```
 */
export const scenario = (procedure: Procedure, options: ScenarioOptions): ScenarioStart => {
  const { calendar, locale = 'en' } = options;
  runInWords(() => requireLocale(locale));
  runInWords(() => defaultCalendarOf(calendar), locale);
  const openBy =
    (type: 'accepted' | 'submitted') =>
    (at: InstantInput, details: ReceiptDetails = {}): Scenario => {
      const now = unwrapFor(parseInstant(at, ['at']), options);
      const event = { type, id: '1', at: now, ...receiptOf(options), ...details };
      const dossier = unwrapFor(tryOpenDossier(procedure, event), options);
      return tell({ dossier, now, options });
    };
  return { receivedAt: openBy('accepted'), submittedAt: openBy('submitted') };
};
