import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import { type AgencyLeg, legsOf } from '../../src/accountability/legs.ts';
import { obligationsOf } from '../../src/accountability/obligations.ts';
import { assess } from '../../src/assessment/assess.ts';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import type { LedgerLeg } from '../../src/assessment/ledger-shape.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { applicantView } from '../../src/document/applicant-view.ts';
import { custodyOf } from '../../src/dossier/custody.ts';
import type { Holder } from '../../src/dossier/hands.ts';
import { replay } from '../../src/dossier/record.ts';
import { toCapNhatTienDoHoSoMC } from '../../src/portal/progress-payload.ts';
import { brokenIdentities } from '../../src/report/identities.ts';
import { summarise } from '../../src/report/summarise.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf, RETURN_STEP } from '../clock/random-procedures.ts';
import { agencyOfUnit, handMoves, holderAt, instantIn, isStep, withHands } from './random-hands.ts';

/*
 * “Who had the file” has one answer, whoever is asked. What the events say by themselves is the
 * measure; every layer that names somebody is held against it.
 */

const DAY = 86_400_000;

const BRANCHED = { withParallel: true, withWaits: true, allLimited: true } as const;
const STRAIGHT = { withParallel: false, withWaits: false, allLimited: true } as const;

const cases = (calendars: typeof oneCalendar, shape: typeof BRANCHED | typeof STRAIGHT) =>
  fc.tuple(
    randomDossier({
      procedure: procedureOf(shape),
      calendars,
      mostMoves: 8,
      mostPauses: 1,
    }),
    handMoves,
    wait,
    fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), isInLongest: fc.boolean() }),
  );

type Case = ReturnType<typeof cases> extends fc.Arbitrary<infer C> ? C : never;

const lookOf = ([random, moves, waited, instant]: Case, later = 0) => {
  const { calendars } = random;
  const before = readLog(random.procedure, random.events);
  const now = instantAfter(before, before.lastAt, waited, calendars) + later;
  const { procedure, events } = withHands(random, before, now, moves);
  const [receipt] = events;
  const received = receipt === undefined ? now : Date.parse(receipt.at);
  const at = instantIn(before, received, now, instant);
  const calendar = calendars.set;
  const earlier = events.filter((event) => Date.parse(event.at) <= at);
  const dossier = replay(procedure, events);
  return {
    events,
    at,
    procedure,
    whole: { dossier, options: { now, calendar } },
    // The dossier as it stood then.
    known: { dossier: replay(procedure, earlier), options: { now: at, calendar } },
    stays: readLog(procedure, events).stays,
  };
};

type Look = ReturnType<typeof lookOf>;

type Law = (look: Look) => void;

const assertLaw = (
  numRuns: number,
  law: Law,
  calendars: typeof oneCalendar,
  shape: typeof BRANCHED | typeof STRAIGHT = BRANCHED,
  later = 0,
): void =>
  fc.assert(
    fc.property(cases(calendars, shape), (drawn) => law(lookOf(drawn, later))),
    { numRuns },
  );

const check = (numRuns: number, law: Law): void => {
  assertLaw(numRuns, law, oneCalendar);
  assertLaw(numRuns, law, calendarsByUnit);
};

const unitOfStep = ({ procedure }: Look, step: string): string | undefined =>
  JSON.stringify(procedure.flow).match(
    new RegExp(`"step":"${step}"(?:,"name":"[^"]*")?,"unit":"(\\w+)"`),
  )?.[1];

/** The steps at which the dossier was at the instant of a look, with who had each of them. */
const heldThen = (look: Look) =>
  look.stays
    .filter(isStep)
    .filter(({ from, till = Number.POSITIVE_INFINITY }) => from <= look.at && look.at < till)
    .map((stay) => {
      const holder = holderAt(look.events, stay, unitOfStep(look, stay.node), look.at);
      const unit = holder.onBehalfOf?.unit ?? holder.unit ?? '';
      return { visit: `${stay.node}#${stay.nth}`, holder, unit, agency: agencyOfUnit(unit) };
    });

const nameOf = ({ unit, person, onBehalfOf }: Holder): string =>
  [unit, person ?? '-', onBehalfOf?.unit, onBehalfOf?.person].join(' ');

const agencyOfHolder = ({ unit = '', onBehalfOf }: Holder): string =>
  agencyOfUnit(onBehalfOf?.unit ?? unit);

const isAround = (
  { from, till }: { readonly from: string; readonly till?: string },
  at: number,
): boolean =>
  Date.parse(from) <= at && at < (till === undefined ? Number.POSITIVE_INFINITY : Date.parse(till));

const legsWith = (legs: readonly AgencyLeg[], visit: string): readonly AgencyLeg[] =>
  legs.filter(({ visits }) => visits.includes(visit));

describe('who had the file at an instant', () => {
  it('is the same in custody, responsibility, slip, ledger, and for citizen and portal', () => {
    const found = { handedOver: 0, delegated: 0 };
    check(25, (look) => {
      const { known, whole, at, procedure } = look;
      const responsible = assess(known.dossier, known.options).responsible;
      const custody = custodyOf(whole.dossier);
      const legsKnown = legsOf(known.dossier, known.options);
      const legs = legsOf(whole.dossier, whole.options);
      const row = ledgerRow(known.dossier, known.options);
      const shownUnits = applicantView(known.dossier, known.options)
        .steps.filter(({ till, waitsFor }) => till === undefined && waitsFor === undefined)
        .map(({ unit }) => unit);
      const portalUnits = toCapNhatTienDoHoSoMC(known.dossier, known.options).map(
        ({ PhongBanXuLy }) => PhongBanXuLy,
      );
      const held = heldThen(look);
      for (const { visit, holder, unit, agency } of held) {
        const named = responsible.find((each) => each.visit === visit);
        expect(nameOf(named ?? {})).toBe(nameOf(holder));
        expect(named?.agency).toBe(agency);
        const kept = custody.filter((each) => each.visit === visit && isAround(each, at));
        expect(kept.map(nameOf)).toEqual([nameOf(holder)]);
        const open = legsWith(legsKnown, visit).filter(({ till }) => till === undefined);
        expect(open.map((leg) => leg.agency)).toContain(agency);
        expect(
          legsWith(legs, visit)
            .filter((leg) => isAround(leg, at))
            .map((leg) => leg.agency),
        )
          // Branches of one agency are one leg, which may go on after a visit has left it.
          .toContain(agency);
        const [step = '', nth] = visit.split('#');
        const inRow = row.visits.filter((each) => each.step === step)[Number(nth) - 1];
        const last = inRow?.hands?.at(-1) ?? inRow;
        expect([last?.unit, last?.person]).toEqual([holder.unit, holder.person]);
        // The leg that hands the result out is done when that step begins.
        const isGoingOn = (leg: LedgerLeg): boolean =>
          leg.till === undefined || step === RETURN_STEP;
        expect(row.legs.some((leg) => leg.agency === agency && isGoingOn(leg))).toBe(true);
        expect(row.units[agency]).toBeDefined();
        const { name } = procedure.units[unit] ?? {};
        expect(shownUnits).toContain(name);
        expect(portalUnits).toContain(name);
        if (unit !== unitOfStep(look, step)) found.handedOver += 1;
        if (holder.onBehalfOf !== undefined) found.delegated += 1;
      }
      // Nobody else has a leg that is open, or is told of.
      const openAgencies = legsKnown.filter(({ till }) => till === undefined);
      const holding = new Set(held.map(({ agency }) => agency));
      expect(new Set(openAgencies.map(({ agency }) => agency))).toEqual(holding);
    });
    // Else it would have been a law about nothing.
    expect(Math.min(found.handedOver, found.delegated)).toBeGreaterThan(0);
  });

  it('is the agency whose leg the time lies in: legs of a visit tile it', () => {
    check(15, (look) => {
      const { whole } = look;
      const legs = legsOf(whole.dossier, whole.options);
      const custody = custodyOf(whole.dossier);
      for (const each of custody) {
        if (each.party !== 'unit') continue;
        const own = legsWith(legs, each.visit).filter(
          ({ agency, from, till = '9999' }) =>
            agency === agencyOfHolder(each) &&
            Date.parse(from) <= Date.parse(each.from) &&
            (each.till ?? '9999') <= till,
        );
        expect(own).toHaveLength(1);
      }
    });
  });

  it('is who is named for the minutes that ran over, and no agency whose leg was in time', () => {
    let several = 0;
    const law: Law = ({ whole: { dossier, options } }) => {
      const { shares, measure } = attributeLateness(dossier, options);
      const custody = custodyOf(dossier);
      const legs = legsOf(dossier, options);
      for (const share of shares) {
        expect(
          custody.some((each) => each.visit === share.visit && nameOf(each) === nameOf(share)),
        ).toBe(true);
        const own = legsWith(legs, share.visit);
        // The allowance of several steps or of a stage is one; there a step may make up for another.
        // A limit of the whole that runs at night has minutes in which nobody could have worked.
        if (own.some(({ clock }) => clock?.scope === 'stage') || share.overrun === 0) continue;
        if (measure === 'wall' || own.length === 0) continue;
        const late = own.filter(({ grade }) => grade === 'late').map(({ agency }) => agency);
        expect(late).toContain(agencyOfHolder(share));
        if (own.length > 1) several += 1;
      }
    };
    assertLaw(10, law, oneCalendar, BRANCHED);
    // What still goes on is late by then.
    assertLaw(90, law, oneCalendar, STRAIGHT, 10 * DAY);
    expect(several).toBeGreaterThan(0);
  });

  it('bears what the lateness of its own leg obliges to, each leg by an id of its own', () => {
    check(15, (look) => {
      const { dossier, options } = look.whole;
      const obligations = obligationsOf(dossier, options);
      const ids = obligations.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const late = legsOf(dossier, options).filter(({ grade }) => grade === 'late');
      const explaining = obligations.filter(
        ({ id, kind }) => kind === 'explanation' && !id.includes(':dossier#'),
      );
      if (explaining.length === 0) return;
      expect(explaining.map(({ bearer }) => bearer?.agency).sort()).toEqual(
        late.map(({ agency }) => agency).sort(),
      );
    });
  });

  it('has their own part of the lateness of a visit, and the parts are all of it', () => {
    check(15, (look) => {
      const { dossier, options } = look.whole;
      for (const { hands, lateBy = 0, grade } of ledgerRow(dossier, options).visits) {
        if (hands === undefined) continue;
        expect(hands.reduce((ms, each) => ms + (each.lateBy ?? 0), 0)).toBe(lateBy);
        expect(hands.some((each) => each.grade === 'late')).toBe(grade === 'late');
      }
    });
  });

  it('is counted once for each party, and the columns of a report come out', () => {
    check(15, (look) => {
      const { dossier, options } = look.whole;
      const period = { from: '2026-01-01', to: '2027-12-31', ...options };
      for (const by of ['unit', 'person', 'agency'] as const) {
        const report = summarise([dossier], { ...period, by });
        expect(brokenIdentities(report)).toEqual([]);
        const going = report.total.inProgress.total + report.total.suspended.total;
        const open = assess(dossier, options).responsible.filter(
          // The work is done when only the result is to be handed out.
          ({ party, step }) => party === 'unit' && step !== RETURN_STEP,
        );
        if (by !== 'agency') expect(going).toBe(open.length);
      }
    });
  });

  it('changes nothing without a wake-up at that very instant', () => {
    check(15, (look) => {
      const { dossier, options } = look.whole;
      const told = (now: number | string) =>
        JSON.stringify(
          obligationsOf(dossier, { ...options, now }).map(({ id, state, bearer }) => [
            id,
            state,
            bearer,
          ]),
        );
      const wakeUp = nextWakeUp(dossier, options);
      const last = wakeUp === undefined ? options.now + 40 * DAY : Date.parse(wakeUp) - 1;
      for (const share of [0.1, 0.3, 0.5, 0.8, 1]) {
        const instant = Math.floor(options.now + share * (last - options.now));
        expect(told(instant)).toBe(told(options.now));
      }
    });
  });
});
