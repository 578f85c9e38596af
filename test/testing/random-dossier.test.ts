import { describe, expect, it } from 'vitest';
import { certifiedCopy } from '../../examples/certified-copy/procedure.ts';
import { lostLandCertificate } from '../../examples/lost-land-certificate/procedure.ts';
import { attempt } from '../../src/base/error.ts';
import {
  type Assessment,
  assess,
  type Dossier,
  defineProcedure,
  replay,
  visitsOf,
} from '../../src/index.ts';
import { formatIssue } from '../../src/render/format-issue.ts';
import { randomDossier, randomDossiers } from '../../src/testing/random/random-dossier.ts';
import { randomNumbers } from '../../src/testing/random/random-numbers.ts';
import { procedureOf } from '../clock/example-dossier.ts';
import { CALENDAR, LICENCE } from './licence.ts';

const NEVER = { late: 0, unusual: 0, paused: 0, unanswered: 0, withdrawn: 0 };
const withIssue = (code: string) =>
  expect.objectContaining({ issues: [expect.objectContaining({ code })] });

const MONTH = { calendar: CALENDAR, from: '2026-10-01', to: '2026-10-31' };

const assessed = (dossier: Dossier): Assessment =>
  assess(dossier, { now: '2027-02-01T08:00:00+07:00', calendar: CALENDAR });

const gradeOf = (dossier: Dossier): string | undefined => assessed(dossier).grade;

const stepGradesOf = (dossier: Dossier): readonly (string | undefined)[] =>
  assessed(dossier).clocks.steps.map(({ grade }) => grade);

const resultOf = (dossier: Dossier): string | undefined => assessed(dossier).result;

const someOf = (
  habits: Partial<typeof NEVER>,
  procedure = LICENCE,
  count = 40,
): readonly Dossier[] => [
  ...randomDossiers(procedure, { ...MONTH, seed: 11, count, habits: { ...NEVER, ...habits } }),
];

const typesIn = (dossiers: readonly Dossier[]): ReadonlySet<string> =>
  new Set(dossiers.flatMap(({ events }) => events.map(({ type }) => type)));

describe('random numbers', () => {
  it('are the same for the same seed, in every host', () => {
    // The first three numbers of mulberry32 with the seed 1, as published with it.
    const { next } = randomNumbers(1);
    expect([next(), next(), next()].map((number) => Math.floor(number * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('lie in their range', () => {
    const random = randomNumbers(5);
    const drawn = Array.from({ length: 1_000 }, () => random.between([2, 3]));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...drawn)).toBeLessThan(3);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
    expect(random.pick([])).toBeUndefined();
  });
});

describe('an office without bad habits', () => {
  it('does everything in time, and only what is usual', () => {
    const dossiers = someOf({});
    expect(new Set(dossiers.flatMap(stepGradesOf))).not.toContain('late');
    expect(dossiers.map(gradeOf)).not.toContain('late');
    expect(new Set(dossiers.map(resultOf))).toEqual(new Set(['granted']));
    expect(typesIn(dossiers)).toEqual(new Set(['accepted', 'assigned', 'finished', 'delivered']));
  });

  it('receives in opening hours of the dates of receipt, to the minute', () => {
    for (const { events } of someOf({})) {
      const at = events[0]?.at ?? '';
      expect(at.slice(0, 7)).toBe('2026-10');
      expect(at).toMatch(/T(07:[345]|08|09|10|11:[0-3]|13|14|15|16|17:00).*:00\+07:00$/);
    }
  });
});

describe('a habit', () => {
  it('of being late makes steps late', () => {
    expect(new Set(someOf({ late: 1 }).flatMap(stepGradesOf))).toEqual(new Set(['late']));
  });

  it('of the unusual asks for supplements and refuses', () => {
    const results = new Set(someOf({ unusual: 1 }).map(resultOf));
    expect(results).toEqual(new Set(['granted', 'refused']));
  });

  it('of interruptions pauses, and every pause is over in the end', () => {
    for (const { events } of someOf({ paused: 1 })) {
      const types = events.map(({ type }) => type);
      expect(types.filter((type) => type === 'paused')).toHaveLength(2);
      expect(types.filter((type) => type === 'resumed')).toHaveLength(2);
    }
  });

  it('of not answering lets waits run out', () => {
    const dossiers = someOf({ unusual: 1, unanswered: 1 });
    expect(typesIn(dossiers)).toContain('expired');
    expect(new Set(dossiers.map(resultOf))).toEqual(new Set(['stopped', 'refused']));
  });

  it('of not answering is found in an ordinary office too', () => {
    const month = [...randomDossiers(LICENCE, { ...MONTH, seed: 11, count: 300 })];
    expect(typesIn(month)).toContain('expired');
  });

  it('of not answering outlasts bounds from which nothing follows', () => {
    const posting = defineProcedure({
      code: '9',
      version: '1',
      name: 'Niêm yết',
      units: { a: { name: 'A' } },
      flow: [
        { step: 'mot', unit: 'a', limit: '1 ngày làm việc' },
        { wait: 'niem-yet', for: 'public', within: '3 ngày' },
        { step: 'hai', unit: 'a', limit: '1 ngày làm việc' },
      ],
    });
    const waitGrades = (unanswered: number) =>
      someOf({ unanswered }, posting).flatMap((dossier) =>
        assessed(dossier).clocks.waits.map(({ grade }) => grade),
      );
    expect(new Set(waitGrades(1))).toEqual(new Set(['late']));
    expect(waitGrades(0)).not.toContain('late');
    expect(waitGrades(0.3)).toContain('late');
  });

  it('of giving up withdraws', () => {
    const dossiers = someOf({ withdrawn: 1 }, lostLandCertificate, 10);
    expect(new Set(dossiers.map(resultOf))).toEqual(new Set(['withdrawn']));
  });
});

describe('an interruption', () => {
  /** Work beside a branch that begins the cycle anew after a wait, or both after a jump. */
  const beside = (branch: unknown) =>
    procedureOf({
      flow: [
        {
          parallel: 'song-song',
          branches: [branch, { step: 'y-kien', unit: 'b', limit: '02 ngày làm việc' }],
        },
      ],
    });
  const restarting = beside({
    stage: 'ho-so',
    flow: [
      { step: 'kiem-tra', unit: 'a' },
      { wait: 'bo-sung', for: 'applicant', clock: 'restart', within: '05 ngày làm việc' },
      { step: 'tham-dinh', unit: 'a', limit: '01 ngày làm việc' },
    ],
  });
  const jumping = beside({
    step: 'kiem-tra',
    unit: 'a',
    limit: '02 ngày làm việc',
    on: { sai: 'song-song' },
  });

  it.each([
    ['a restart carries', restarting, 'restarted'],
    ['a jump that begins it anew carries', jumping, 'void'],
  ] as const)('is over in the end where %s it on to the next visit', (_, procedure, end) => {
    const dossiers = someOf({ paused: 0.5, unusual: 0.5 }, procedure, 100);
    const visits = dossiers.flatMap((dossier) => visitsOf(dossier));
    const isCut = visits.some(
      (visit) => visit.end === end && visit.pauses.at(-1)?.till === visit.till,
    );
    expect(isCut).toBe(true);
    for (const { events } of dossiers) {
      const pauses = events.flatMap(({ type, id }) => (type === 'paused' ? id : []));
      const resumed = events.flatMap((event) => (event.type === 'resumed' ? event.pause : []));
      expect(new Set(resumed)).toEqual(new Set(pauses));
    }
    expect(new Set(dossiers.map(resultOf))).toEqual(new Set(['granted']));
  });
});

describe('a random dossier', () => {
  it('is the same for the same seed, and another for another', () => {
    const options = { ...MONTH, seed: 4 };
    const made = randomDossier(LICENCE, options);
    expect(randomDossier(LICENCE, options).events).toEqual(made.events);
    expect(randomDossier(LICENCE, { ...options, seed: 5 }).events).not.toEqual(made.events);
  });

  it('is cut off at an instant', () => {
    const until = '2026-10-15T12:00:00+07:00';
    const dossiers = [
      ...randomDossiers(lostLandCertificate, { ...MONTH, seed: 1, until, count: 20 }),
    ];
    const after = dossiers.flatMap(({ events }) => events.slice(1)).filter(({ at }) => at > until);
    expect(after).toEqual([]);
    expect(dossiers.some((dossier) => resultOf(dossier) === undefined)).toBe(true);
  });

  it('takes the code and the variant that it is given', () => {
    const dossier = randomDossier(lostLandCertificate, {
      ...MONTH,
      seed: 1,
      id: 'HS-A',
      variant: 'remote',
    });
    expect(dossier.events[0]).toMatchObject({ dossier: 'HS-A', variant: 'remote' });
  });

  it('is refused where it could not be received', () => {
    const before = { ...MONTH, seed: 1, from: '2014-01-06', to: '2014-01-10' };
    const unread = { ...MONTH, seed: 1, from: 'October' };
    expect(() => randomDossier(certifiedCopy, before)).toThrow(withIssue('dossier.notInForce'));
    expect(() => randomDossier(LICENCE, unread)).toThrow(withIssue('date.invalid'));
  });

  it('is refused in words', () => {
    const many = { ...MONTH, seed: 1, count: 2 };
    const before = { ...many, from: '2014-01-06', to: '2014-01-10' };
    const reversed = { ...many, from: '2026-12-01', to: '2026-11-01' };
    const unread = { ...many, habits: { late: 2 } };
    const calls: readonly (() => unknown)[] = [
      () => randomDossiers(LICENCE, reversed),
      () => randomDossiers(LICENCE, unread),
      () => [...randomDossiers(certifiedCopy, before)],
      () => randomDossier(certifiedCopy, { ...before, from: 'October' }),
    ];
    for (const call of calls) {
      const read = attempt(call);
      expect(read.ok).toBe(false);
      if (read.ok) continue;
      const [issue] = read.issues;
      expect(issue && formatIssue(issue, 'en')).toBeTruthy();
      expect(call).toThrow(read.issues.map((each) => formatIssue(each, 'en')).join('\n'));
    }
  });
});

describe('options that make no sense', () => {
  const issuesOf = (options: object, make: (made: never) => unknown) => {
    // Outside input: the types forbid it.
    const read = attempt(() => make({ ...MONTH, seed: 1, ...options } as never));
    return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const one = (options: object) => issuesOf(options, (made) => randomDossier(LICENCE, made));
  const many = (options: object) => issuesOf(options, (made) => randomDossiers(LICENCE, made));

  it.each([
    [{ habits: { late: -0.1 } }, 'input.invalid habits.late'],
    [{ habits: { late: 1.5 } }, 'input.invalid habits.late'],
    [{ habits: { late: Number.NaN } }, 'input.wrongType habits.late'],
    [{ habits: { lazy: 0.5 } }, 'input.unknownKey habits.lazy'],
    [{ habit: {} }, 'input.unknownKey habit'],
    [{ seed: 0.5 }, 'input.wrongType seed'],
    [{ from: '2026-11-01', to: '2026-10-01' }, 'time.reversed to'],
    [{ to: 'October' }, 'date.invalid to'],
    [{ from: 20261001 }, 'input.wrongType from'],
  ])('%o are refused', (options, issue) => {
    expect(one(options)).toEqual([issue]);
    expect(many({ count: 1, ...options })).toEqual([issue]);
  });

  it.each([-1, 1.5, 'ten'])('so is a count of %o', (count) => {
    expect(many({ count }).map((issue) => issue.split(' ')[1])).toEqual(['count']);
  });
});

describe('many random dossiers', () => {
  it('are numbered, and different', () => {
    const dossiers = [...randomDossiers(LICENCE, { ...MONTH, seed: 1, count: 30 })];
    expect(dossiers.map(({ id }) => id).slice(0, 2)).toEqual(['HS-1', 'HS-2']);
    expect(new Set(dossiers.map(({ events }) => events[0]?.at)).size).toBeGreaterThan(25);
  });

  it('are made only as they are asked for', () => {
    const endless = randomDossiers(LICENCE, { ...MONTH, seed: 1, count: Number.POSITIVE_INFINITY });
    expect(endless.next().value?.id).toBe('HS-1');
  });

  it('can be stored and replayed like any other', () => {
    for (const { procedure, events } of someOf({ paused: 0.5, unusual: 0.5, late: 0.5 })) {
      const again = replay(procedure, JSON.parse(JSON.stringify(events)));
      expect(again.events).toEqual(events);
    }
  });
});
