import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import type { DossierEvent } from '../../src/dossier/event.ts';
import { replay } from '../../src/dossier/record.ts';
import type { LateParties, LateParty } from '../../src/report/late-party.ts';
import { lateRegister } from '../../src/report/late-register.ts';
import { epochDayOf, formatCivilDate } from '../../src/time/civil-date.ts';
import {
  accepted,
  CALENDAR,
  days,
  dossierOf,
  procedureOf as exampleOf,
  finished,
} from '../clock/example-dossier.ts';
import { readLog } from '../clock/plain-log.ts';
import { oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const dossiers = fc.tuple(
  randomDossier({
    procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
    calendars: oneCalendar,
    mostMoves: 12,
    mostPauses: 1,
  }),
  wait,
);

interface MonthDays {
  readonly from: string;
  readonly to: string;
}

/** The months from one instant to another one. */
const monthsBetween = (from: string, till: string): readonly MonthDays[] => {
  const months: MonthDays[] = [];
  const last = till.slice(0, 7);
  for (
    let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7));
    months.length < 400;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  ) {
    const next = month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1);
    const first = formatCivilDate(epochDayOf(year, month, 1));
    if (first.slice(0, 7) > last) break;
    months.push({ from: first, to: formatCivilDate(next - 1) });
  }
  return months;
};

const NONE = { times: 0, lateBy: 0, charge: 0 };

/** What is new in a list: all of it less what stood in an earlier one. */
const newIn = ({ times, lateBy, charge, carriedOver = NONE }: LateParty) => ({
  times: times - carriedOver.times,
  lateBy: lateBy - carriedOver.lateBy,
  charge: charge - carriedOver.charge,
});

const sumsOf = (lists: readonly LateParties[]) => {
  const sums = new Map<string, typeof NONE & { listed: number }>();
  for (const party of lists.flatMap(({ units, officials }) => [...units, ...officials])) {
    const key = `${party.unit} ${party.person ?? ''}`;
    const before = sums.get(key) ?? { ...NONE, listed: 0 };
    const added = newIn(party);
    expect(party.listed).toBeGreaterThanOrEqual(party.times);
    sums.set(key, {
      times: before.times + added.times,
      lateBy: before.lateBy + added.lateBy,
      charge: before.charge + added.charge,
      listed: before.listed + party.listed,
    });
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Has work assigned to one official after the other. */
const inTurn = (event: DossierEvent, place: number): DossierEvent =>
  event.type === 'assigned' ? { ...event, person: `p${place % 3}` } : event;

/** Of a step entered again on a Saturday with its allowance used up: no minute more is late. */
const BACK_AND_FORTH = dossierOf(
  exampleOf({
    limit: '10 ngày',
    flow: [
      { step: 's2', unit: 'a', limit: '01 ngày làm việc' },
      { step: 's3', unit: 'a', limit: '01 ngày làm việc', on: { back: 's2' } },
      {
        parallel: 'p4',
        branches: [
          { step: 's5', unit: 'a' },
          { step: 's6', unit: 'a' },
        ],
      },
    ],
  }),
  accepted('2026-08-18T00:00:00+07:00'),
  finished('s2', '2026-08-18T07:30:00+07:00'),
  finished('s3', '2026-08-28T17:00:00+07:00', 'back'),
  finished('s2', '2026-08-29T00:00:00+07:00'),
  finished('s3', '2026-08-29T10:00:00+07:00'),
  finished('s5', '2026-08-29T10:00:00+07:00'),
  finished('s6', '2026-09-03T07:30:00+07:00'),
);

const people = fc.constantFrom('An', 'Bình', 'Chi');

/** Some time between the beginning of October and the middle of December 2026. */
const autumnHour = fc.integer({ min: 0, max: 75 * 24 });

const hourOf = (hour: number): string =>
  new Date(Date.UTC(2026, 9, 1) + hour * 3_600_000).toISOString().replace('.000Z', '+07:00');

const handovers = fc.array(
  fc.record({ hour: autumnHour, person: people, unit: fc.constantFrom('so', 'thue', undefined) }),
  { minLength: 1, maxLength: 6 },
);

const HANDED_ON = exampleOf({
  limit: '03 ngày làm việc',
  flow: [{ step: 'a', unit: 'so', alternates: ['thue'], limit: '03 ngày làm việc' }],
  units: { so: { name: 'Sở' }, thue: { name: 'Thuế' } },
});

describe('the lists of the months', () => {
  it('add up to the list of the whole time: what is new in each, and how often one is listed', () => {
    fc.assert(
      fc.property(dossiers, ([random, waited]) => {
        const { procedure, calendars } = random;
        const events = random.events.map(inTurn);
        const reading = readLog(procedure, events);
        const now = instantAfter(reading, reading.lastAt, waited, calendars);
        const options = { now, calendar: calendars.set };
        const kept: LedgerRow = JSON.parse(
          JSON.stringify(ledgerRow(replay(procedure, events), options)),
        );
        const months = monthsBetween(kept.from, kept.now);
        const [first] = months;
        const last = months.at(-1);
        fc.pre(first !== undefined && last !== undefined && months.length < 40);
        const lists = months.map((days) => lateRegister([kept], { ...options, ...days }));
        const whole = lateRegister([kept], { ...options, from: first.from, to: last.to });
        expect(sumsOf(lists)).toEqual(sumsOf([whole]));
      }),
      { numRuns: 40 },
    );
  });

  it('add up for a step that was entered again when its allowance was used up (seed 77)', () => {
    const options = { now: '2026-09-03T17:30:00+07:00', calendar: CALENDAR };
    const kept: LedgerRow = JSON.parse(JSON.stringify(ledgerRow(BACK_AND_FORTH, options)));
    const months = monthsBetween('2026-08-01', '2026-09-30');
    const lists = months.map((days) => lateRegister([kept], { ...options, ...days }));
    const whole = lateRegister([kept], { ...options, from: '2026-08-01', to: '2026-09-30' });
    expect(sumsOf(lists)).toEqual(sumsOf([whole]));
    // From Wed 19/8 07:30 to Fri 28/8 17:00, once; Sat 22/8 is worked for Mon 31/8.
    expect(whole.units).toMatchObject([{ times: 2, lateBy: days(9) }]);
  });

  it('add up for a file that goes from hand to hand, and name nobody before they had it', () => {
    fc.assert(
      fc.property(handovers, autumnHour, (hands, end) => {
        const inOrder = hands.filter(({ hour }) => hour < end).sort((a, b) => a.hour - b.hour);
        const dossier = dossierOf(
          HANDED_ON,
          accepted(hourOf(0)),
          ...inOrder.map(({ hour, person, unit }) =>
            unit === undefined
              ? ({ type: 'assigned', at: hourOf(hour), step: 'a', person } as const)
              : ({
                  type: 'handedOver',
                  at: hourOf(hour),
                  step: 'a',
                  to: { unit, person },
                } as const),
          ),
          finished('a', hourOf(end)),
        );
        const options = { now: hourOf(90 * 24), calendar: CALENDAR };
        const kept: LedgerRow = JSON.parse(JSON.stringify(ledgerRow(dossier, options)));
        const months = monthsBetween('2026-10-01', '2026-12-31');
        const lists = months.map((days) => lateRegister([kept], { ...options, ...days }));
        const whole = lateRegister([kept], { ...options, from: '2026-10-01', to: '2026-12-31' });
        expect(sumsOf(lists)).toEqual(sumsOf([whole]));
        for (const { person, months: named } of whole.officials) {
          const first = inOrder.find((each) => each.person === person);
          expect((named[0] ?? '') >= hourOf(first?.hour ?? 0).slice(0, 7)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
