import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import {
  foldOf,
  openDossier,
  record,
  replay,
  tryRecord,
  tryReplay,
} from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { birthBundle } from '../procedure/birth-bundle.ts';
import {
  ACCEPTED,
  assigned,
  at,
  expired,
  finished,
  PROCEDURE,
  paused,
  received,
  refusalOf,
  submittedOnly,
} from './sample.ts';

const overJson = <T>(data: T): T => JSON.parse(JSON.stringify(data));

describe('a dossier', () => {
  it('is its code, its procedure and its log', () => {
    const dossier = openDossier(PROCEDURE, ACCEPTED);
    expect(dossier).toStrictEqual({ id: 'HS-1', procedure: PROCEDURE, events: [ACCEPTED] });
    expect(dossier.procedure).toBe(PROCEDURE);
  });

  it('is frozen through and through', () => {
    const dossier = record(received(), {
      ...finished('09:00', 'nhan'),
      by: { unit: 'so', person: 'An' },
    });
    for (const part of [dossier, dossier.events, ...dossier.events, dossier.events[1]?.by]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('grows by a new dossier, and the old one stays as it was', () => {
    const before = received();
    const [log, visits] = [overJson(before.events), visitsOf(before)];
    const after = record(before, finished('09:00', 'nhan'));
    expect(after.events).toHaveLength(2);
    expect(before.events).toEqual(log);
    expect(visitsOf(before)).toEqual(visits);
  });

  it('can go on in two ways from the same point', () => {
    const before = received(paused('08:10', 'p1', 'nhan'), assigned('08:20', 'nhan', 'An'));
    const one = record(before, assigned('08:30', 'nhan', 'Bình'));
    const other = record(record(before, assigned('08:40', 'nhan', 'Chi')), paused('08:50', 'p2'));
    const personOf = (dossier: Dossier) => visitsOf(dossier)[0]?.person;
    expect([before, one, other].map(personOf)).toEqual(['An', 'Bình', 'Chi']);
    expect([before, one, other].map((dossier) => foldOf(dossier).openPauses.size)).toEqual([
      1, 1, 2,
    ]);
  });

  it('is not touched by what happens to the input afterwards, nor the input by it', () => {
    const by = { unit: 'so', person: 'An' };
    const event = { ...finished('09:00', 'nhan'), by };
    const dossier = record(received(), event);
    expect(Object.isFrozen(by)).toBe(false);
    by.person = 'Bình';
    expect(dossier.events[1]?.by).toEqual({ unit: 'so', person: 'An' });
  });

  it('is not changed by a remark, nor is the latest time that anything happened in it', () => {
    const before = received(assigned('08:30', 'nhan', 'An'));
    const noted = record(before, { type: 'noted', id: 'n', at: at('23:00'), text: 'ghi chú' });
    expect(visitsOf(noted)).toEqual(visitsOf(before));
    expect(foldOf(noted).latestAt).toBe(foldOf(before).latestAt);
    expect(refusalOf(noted, finished('09:00', 'nhan'))).toEqual([]);
  });

  it('goes from filed to received under the same code', () => {
    const dossier = record(submittedOnly(), { ...ACCEPTED, at: at('09:00'), variant: 'remote' });
    expect(foldOf(dossier)).toMatchObject({ status: 'running', variant: 'remote' });
    expect(visitsOf(dossier)[0]).toMatchObject({ id: 'nhan#1', from: at('09:00') });
  });
});

describe('an event that comes twice', () => {
  const event = { ...finished('09:00', 'nhan'), by: { unit: 'so', person: 'An' } };
  const dossier = record(received(), event);

  it('changes nothing: the dossier is the same object', () => {
    expect(record(dossier, event)).toBe(dossier);
    expect(record(received(), ACCEPTED).events).toHaveLength(1);
  });

  it('is the same in another form, too', () => {
    const sameInstant = { ...event, at: '2026-10-05T02:00:00Z' };
    expect(record(dossier, sameInstant)).toBe(dossier);
    expect(record(dossier, { ...event, at: new Date(Date.UTC(2026, 9, 5, 2)) })).toBe(dossier);
    const keysReversed = Object.fromEntries(
      Object.entries({ ...event, by: { person: 'An', unit: 'so' } }).reverse(),
    );
    expect(record(dossier, keysReversed as never)).toBe(dossier);
    expect(record(dossier, { ...event, recordedAt: undefined } as never)).toBe(dossier);
  });

  it('is the same when it is what time brought about, and somebody else entered it later', () => {
    const waiting = received(finished('09:00', 'nhan', 'supplement'));
    const event = { ...expired('10:00', 'cho'), recordedAt: at('10:05') };
    const first = record(waiting, event);
    const byAnother = record(first, { ...event, recordedAt: at('10:06') });
    expect(byAnother).toBe(first);
    expect(record(first, expired('10:00', 'cho'))).toBe(first);
    expect(
      replay(PROCEDURE, [...first.events, { ...event, recordedAt: at('10:06') }]).events,
    ).toEqual(first.events);
    expect(refusalOf(first, { ...event, at: at('10:01') })).toEqual(['event.idTwice id']);
  });

  it('is another one when people enter it at two times', () => {
    expect(refusalOf(dossier, { ...event, recordedAt: at('10:00') })).toEqual(['event.idTwice id']);
  });

  it('is the same long after, when it would not fit any more', () => {
    const later = record(dossier, finished('10:00', 'b'));
    expect(record(later, ACCEPTED)).toBe(later);
  });

  it('is left out of a log that is replayed', () => {
    const log = [ACCEPTED, ACCEPTED, event, ACCEPTED, event] as const;
    expect(replay(PROCEDURE, log).events).toEqual([ACCEPTED, event]);
  });

  it('is another event when anything in it differs', () => {
    const others = [
      { ...event, outcome: 'refused' },
      { ...event, by: { unit: 'so' } },
      { ...event, recordedAt: at('09:30') },
    ];
    for (const other of others) expect(refusalOf(dossier, other)).toEqual(['event.idTwice id']);
  });
});

describe('instants in a log', () => {
  it('are written in the zone of the procedure, whatever they came as', () => {
    const instants = [
      '2026-10-05T01:00:00Z',
      '2026-10-05T01:00Z',
      '2026-10-05T08:00:00+0700',
      '2026-10-04T20:00:00-05:00',
      Date.UTC(2026, 9, 5, 1),
      new Date(Date.UTC(2026, 9, 5, 1)),
    ];
    for (const instant of instants) {
      const dossier = openDossier(PROCEDURE, { ...ACCEPTED, at: instant, promise: instant });
      expect(dossier.events).toEqual([{ ...ACCEPTED, promise: at('08:00') }]);
    }
  });

  it('keep milliseconds, and only when there are any', () => {
    const open = (instant: string) => openDossier(PROCEDURE, { ...ACCEPTED, at: instant });
    expect(open('2026-10-05T08:00:00.250+07:00').events[0]?.at).toBe(
      '2026-10-05T08:00:00.250+07:00',
    );
    expect(open('2026-10-05T08:00:00.000+07:00').events[0]?.at).toBe(at('08:00'));
  });

  it('say when a fact was entered', () => {
    const event = { ...finished('09:00', 'nhan'), recordedAt: '2026-10-05T03:00:00Z' };
    expect(record(received(), event).events[1]?.recordedAt).toBe(at('10:00'));
  });
});

describe('a dossier that went through JSON', () => {
  const dossier = received(finished('09:00', 'nhan'), assigned('09:30', 'b', 'An'));

  it('has the same visits, and can be recorded on', () => {
    const copy = overJson(dossier);
    expect(visitsOf(copy)).toEqual(visitsOf(dossier));
    const event = finished('10:00', 'b');
    expect(record(copy, event)).toStrictEqual(record(dossier, event));
  });

  it('takes an event that it has as recorded', () => {
    const copy = overJson(dossier);
    expect(record(copy, finished('09:00', 'nhan'))).toBe(copy);
  });

  it('is replayed once', () => {
    const copy = overJson(dossier);
    expect(foldOf(copy)).toBe(foldOf(copy));
  });

  it('has instants in the zone of the procedure, also where somebody wrote others', () => {
    const copy = overJson(dossier);
    const events = copy.events.map((event) => ({
      ...event,
      at: new Date(event.at).toISOString(),
    }));
    const next = record({ ...copy, events }, finished('10:00', 'b'));
    expect(next.events.slice(0, 3)).toEqual(dossier.events);
  });

  it('is refused with every fault when somebody has broken it', () => {
    const copy = overJson(dossier);
    const [first, second] = copy.events;
    expect(first && second).toBeDefined();
    const result = tryRecord({ ...copy, events: [first, first, first] } as never, second as never);
    expect(result.ok && result.value.events).toEqual([first, second]);
    const broken = { ...copy, events: [...copy.events, { ...first, id: 'x' }] } as Dossier;
    expect(tryRecord(broken, finished('10:00', 'b'))).toMatchObject({
      ok: false,
      issues: [{ code: 'event.notFirst', path: ['events', 3, 'type'] }],
    });
    const renamed = tryRecord({ ...copy, id: 'HS-2' }, finished('10:00', 'b'));
    expect(renamed).toMatchObject({
      issues: [{ code: 'event.dossierMismatch', path: ['id'], expected: 'HS-1', received: 'HS-2' }],
    });
    const procedure = { ...copy.procedure, flow: [] };
    expect(tryRecord({ ...copy, procedure }, finished('10:00', 'b'))).toMatchObject({
      issues: [{ code: 'procedure.flowEmpty' }],
    });
  });

  it('throws our error from the functions that have no result', () => {
    try {
      visitsOf({ ...overJson(dossier), id: 'HS-2' });
      expect.unreachable();
    } catch (error) {
      expect(isLienthongError(error)).toBe(true);
    }
  });
});

describe('a log that a host keeps', () => {
  it('is replayed on the procedure of its code, version and digest', () => {
    const procedure = birthBundle();
    const dossier = openDossier(procedure, { ...ACCEPTED, variant: 'verification' });
    const { code, version, digest } = dossier.procedure;
    const kept = overJson({ procedure: { code, version, digest }, events: dossier.events });
    const again = tryReplay(birthBundle(), kept.events);
    expect(again).toStrictEqual({ ok: true, value: dossier });
    expect(birthBundle().digest).toBe(kept.procedure.digest);
  });
});
