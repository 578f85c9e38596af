import { describe, expect, it } from 'vitest';
import { escalationsOf, nextEscalation } from '../../src/accountability/escalations.ts';
import { extendCalendar } from '../../src/calendar/extend-calendar.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  paused,
  procedureOf,
  resumed,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  units: {
    phong: { name: 'Phòng', head: 'Trưởng phòng', parent: 'so' },
    so: { name: 'Sở', head: 'Giám đốc Sở' },
  },
  limit: '03 ngày làm việc',
  flow: [{ step: 'xu-ly', unit: 'phong' }],
});

const dossier = dossierOf(
  procedure,
  accepted(october(5, '09:00')),
  { type: 'assigned', at: october(5, '10:00'), step: 'xu-ly', person: 'cb-1' },
  {
    type: 'reassigned',
    at: october(8, '10:00'),
    step: 'xu-ly',
    person: 'cb-2',
    reason: 'nghỉ phép',
  },
);

const urgedAt = (now: string, of = dossier, calendar = CALENDAR) =>
  escalationsOf(of, { now, calendar });

describe('escalations', () => {
  // Due on Thu 8/10; Mon 12/10, Tue 13/10 are the second and third working day after it.
  it('come level by level, each at an opening of the office', () => {
    expect(urgedAt(october(14, '09:00')).map(({ id, at }) => [id, at])).toEqual([
      ['dueSoon:dossier:#1', october(7, '07:30')],
      ['due:dossier:#1', october(8, '07:30')],
      ['overdue:dossier:#1', october(9, '07:30')],
      ['repeated:dossier:#1', october(13, '07:30')],
    ]);
    const fresh = dossierOf(procedure, accepted(october(5, '09:00')));
    expect(urgedAt(october(7, '07:29'), fresh)).toEqual([]);
    expect(urgedAt(october(7, '07:30'), fresh)).toHaveLength(1);
  });

  it('come next when the first level not yet reached is', () => {
    const fresh = dossierOf(procedure, accepted(october(5, '09:00')));
    const nextAfter = (now: string, of = fresh) => nextEscalation(of, { now, calendar: CALENDAR });
    expect(nextAfter(october(5, '09:00'))).toBe(october(7, '07:30'));
    expect(nextAfter(october(7, '07:30'))).toBe(october(8, '07:30'));
    expect(nextAfter(october(9, '07:30'))).toBe(october(13, '07:30'));
    expect(nextAfter(october(13, '07:30'))).toBeUndefined();
    const ended = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('xu-ly', october(6, '09:00')),
    );
    expect(nextAfter(october(6, '10:00'), ended)).toBeUndefined();
  });

  it('go to who had it then, to the head and to the unit above', () => {
    expect(urgedAt(october(14, '09:00')).map(({ addressees }) => addressees)).toEqual([
      [{ recipient: 'holder', unit: 'phong', person: 'cb-1' }],
      [{ recipient: 'holder', unit: 'phong', person: 'cb-1' }],
      [
        { recipient: 'holder', unit: 'phong', person: 'cb-2' },
        { recipient: 'head', unit: 'phong', title: 'Trưởng phòng' },
      ],
      [
        { recipient: 'head', unit: 'phong', title: 'Trưởng phòng' },
        { recipient: 'parent', unit: 'so', title: 'Giám đốc Sở' },
      ],
    ]);
  });

  it('go to the desk as well, and to nobody above a unit that has none', () => {
    const atDesk = procedureOf({
      units: { motCua: { name: 'Bộ phận Một cửa' }, a: { name: 'Đơn vị A' } },
      desk: 'motCua',
      limit: '03 ngày làm việc',
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const urged = urgedAt(october(14, '09:00'), dossierOf(atDesk, accepted(october(5, '09:00'))));
    const desk = { recipient: 'oneStopDesk', unit: 'motCua' };
    const holder = { recipient: 'holder', unit: 'a' };
    const head = { recipient: 'head', unit: 'a' };
    expect(urged.map(({ addressees }) => addressees)).toStrictEqual([
      [holder],
      [holder, desk],
      [holder, head, desk],
      [head, desk],
    ]);
  });

  it('go to nobody where no unit is named', () => {
    const unnamed = procedureOf({ limit: '03 ngày làm việc', flow: [{ step: 'xu-ly' }] });
    const urged = urgedAt(october(7, '09:00'), dossierOf(unnamed, accepted(october(5, '09:00'))));
    expect(urged).toMatchObject([{ level: 'dueSoon', addressees: [] }]);
  });

  it('go to the delegate while a delegation holds, and to the head of the unit that has it', () => {
    const delegated = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      { type: 'assigned', at: october(5, '10:00'), step: 'xu-ly', person: 'cb-1' },
      {
        type: 'delegated',
        at: october(6, '08:00'),
        from: { unit: 'phong', person: 'cb-1' },
        to: { unit: 'so', person: 'cb-9' },
        window: { from: october(8, '00:00'), to: october(10, '00:00') },
      },
    );
    expect(urgedAt(october(9, '09:00'), delegated).map(({ addressees }) => addressees)).toEqual([
      [{ recipient: 'holder', unit: 'phong', person: 'cb-1' }],
      [{ recipient: 'holder', unit: 'so', person: 'cb-9' }],
      [
        { recipient: 'holder', unit: 'so', person: 'cb-9' },
        { recipient: 'head', unit: 'phong', title: 'Trưởng phòng' },
      ],
    ]);
  });

  it('are repeated once, on the working day after the due that the rule names', () => {
    // Due on Thu 8/10: Fri 9/10 is the first working day after it, Tue 20/10 the eighth.
    const escalation = (onWorkingDay: number) => ({
      value: [{ level: 'repeated', recipients: ['head'], onWorkingDay }] as const,
      source: 'QĐ 1/QĐ-UBND',
      certainty: 'low' as const,
    });
    const repeatedOn = (onWorkingDay: number) =>
      escalationsOf(dossier, {
        now: october(30, '09:00'),
        calendar: CALENDAR,
        rules: { ...rulePack('vn-2026'), escalation: escalation(onWorkingDay) },
      }).map(({ at }) => at);
    expect(repeatedOn(1)).toEqual([october(9, '07:30')]);
    expect(repeatedOn(2)).toEqual([october(12, '07:30')]);
    expect(repeatedOn(8)).toEqual([october(20, '07:30')]);
  });

  it('stop when the work is done', () => {
    const done = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('xu-ly', october(8, '07:00')),
    );
    expect(urgedAt(october(14, '09:00'), done).map(({ level }) => level)).toEqual(['dueSoon']);
  });

  it('of a step name its visit and its holder, among those of the dossier as they came', () => {
    const twoSteps = procedureOf({
      limit: '05 ngày làm việc',
      flow: [
        { step: 'x', unit: 'a', limit: '02 ngày làm việc' },
        { step: 'y', unit: 'b', limit: '03 ngày làm việc' },
      ],
    });
    // “x” is due on Wed 7/10 at 09:00, the dossier on Mon 12/10, “y” on that day at 10:00.
    const log = dossierOf(
      twoSteps,
      accepted(october(5, '09:00')),
      finished('x', october(7, '10:00')),
    );
    const urged = urgedAt(october(12, '09:00'), log);
    expect(urged.map(({ id, at, visit }) => [id, at, visit])).toEqual([
      ['dueSoon:step:x#1', october(6, '07:30'), 'x#1'],
      ['due:step:x#1', october(7, '07:30'), 'x#1'],
      ['overdue:step:x#1', october(7, '09:00:00.001'), 'x#1'],
      ['dueSoon:dossier:#1', october(9, '07:30'), undefined],
      ['dueSoon:step:y#1', october(9, '07:30'), 'y#1'],
      ['due:dossier:#1', october(12, '07:30'), undefined],
      ['due:step:y#1', october(12, '07:30'), 'y#1'],
    ]);
    expect(urged[0]).toMatchObject({
      scope: 'step',
      due: october(7, '09:00'),
      addressees: [{ recipient: 'holder', unit: 'a' }],
    });
    expect(urged[3]).not.toHaveProperty('visit');
  });

  it('come next for the path that runs while another stands still', () => {
    const branched = procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        {
          parallel: 'hai',
          branches: [
            { step: 'x', unit: 'a' },
            { step: 'y', unit: 'b' },
          ],
        },
      ],
    });
    // The path by way of “y” is due on Mon 12/10; the other, due on Thu 8/10, stands still.
    const log = dossierOf(
      branched,
      accepted(october(5, '09:00')),
      paused(october(5, '10:00'), 'y'),
      paused(october(6, '10:00'), 'x'),
      resumed(october(7, '10:00'), 2),
    );
    const look = { now: october(7, '11:00'), calendar: CALENDAR };
    expect(nextEscalation(log, look)).toBe(october(9, '07:30'));
    const resumedBoth = dossierOf(
      branched,
      accepted(october(5, '09:00')),
      paused(october(5, '10:00'), 'y'),
      resumed(october(7, '10:00'), 2),
    );
    expect(nextEscalation(resumedBoth, look)).toBe(october(8, '07:30'));
  });

  it('keep their ids when another calendar or a correction moves them', () => {
    const closed = extendCalendar(CALENDAR, {
      id: 'bao',
      version: '1',
      days: [{ date: '2026-10-07', status: 'off', kind: 'closure', name: 'bão', source: 'CĐ 1' }],
    });
    const corrected = dossierOf(procedure, accepted(october(5, '09:00')), {
      type: 'voided',
      at: october(6, '09:00'),
      event: '1',
      reason: 'nhầm ngày',
      instead: { type: 'accepted', id: '1b', at: october(6, '08:00'), dossier: 'HS-1' },
    });
    const ids = urgedAt(october(14, '09:00')).map(({ id }) => id);
    for (const urged of [
      urgedAt(october(15, '09:00'), dossier, closed),
      urgedAt(october(15, '09:00'), corrected),
    ]) {
      expect(urged.map(({ id }) => id)).toEqual(ids);
      expect(urged[0]?.at).toBe(october(8, '07:30'));
    }
  });
});

describe('a fixed date that had passed before the dossier came', () => {
  it('is urged about from the receipt on, not before', () => {
    const fixed = procedureOf({
      limit: { by: '2026-10-01' },
      flow: [{ step: 'xu-ly', unit: 'a' }],
    });
    const late = dossierOf(fixed, accepted(october(5, '09:00')));
    // The third working day after Thu 1/10 is Tue 6/10.
    const urged = urgedAt(october(6, '08:00'), late);
    expect(urged.map(({ level, at }) => [level, at])).toEqual([
      ['dueSoon', october(5, '09:00')],
      ['due', october(5, '09:00')],
      ['overdue', october(5, '09:00')],
      ['repeated', october(6, '07:30')],
    ]);
  });
});

describe('a step that is entered again', () => {
  it('was warned of in an earlier stay, whatever time it was left for after that', () => {
    const again = procedureOf({
      flow: [
        { step: 'mot', unit: 'a', limit: '08 giờ làm việc' },
        { step: 'hai', unit: 'b', on: { done: 'xong', lai: 'mot' } },
        { end: 'xong', result: 'granted' },
      ],
    });
    // Begun on Mon 5/10 08:00, left from 10:00 to 11:00: due on Tue at 09:00, the last quarter from
    // Mon 16:30. It was left again at 16:45, for the rest of the time until the due.
    const sent = (at: string) => finished('hai', at, 'lai');
    const dossier = dossierOf(
      again,
      accepted(october(5, '08:00')),
      finished('mot', october(5, '10:00')),
      sent(october(5, '11:00')),
      finished('mot', october(5, '16:45')),
      sent(october(6, '10:00')),
    );
    const warned = urgedAt(october(6, '10:05'), dossier).filter(({ level }) => level === 'dueSoon');
    expect(warned.map(({ id, at }) => [id, at])).toContainEqual([
      'dueSoon:step:mot#2',
      october(5, '16:30'),
    ]);
  });
});

describe('a step that a supplement led back to', () => {
  const returning = procedureOf({
    limit: '10 ngày làm việc',
    flow: [
      { step: 'xu-ly', unit: 'a', limit: '02 ngày làm việc', on: { supplement: 'cho' } },
      { end: 'xong', result: 'granted' },
      {
        wait: 'cho',
        for: 'applicant',
        reason: 'supplement',
        clock: 'pause',
        within: '05 ngày làm việc',
        on: { supplied: 'xu-ly', expired: 'dung' },
      },
      { end: 'dung', result: 'stopped' },
    ],
  });
  const back = (leftAt: string) =>
    dossierOf(
      returning,
      accepted(october(5, '09:00')),
      finished('xu-ly', leftAt, 'supplement'),
      finished('cho', october(9, '14:00'), 'supplied'),
    );
  const urgedOfSteps = (leftAt: string) =>
    urgedAt(october(9, '14:00'), back(leftAt))
      .filter(({ scope }) => scope === 'step')
      .map(({ id, at }) => [id, at]);

  it('is not urged again for what its first stay was urged for', () => {
    // Due on Wed 7/10 at 09:00, left two hours late.
    expect(urgedOfSteps(october(7, '11:00'))).toEqual([
      ['dueSoon:step:xu-ly#1', october(6, '07:30')],
      ['due:step:xu-ly#1', october(7, '07:30')],
      ['overdue:step:xu-ly#1', '2026-10-07T09:00:00.001+07:00'],
    ]);
  });

  it('is urged when it is back, and not before it was there', () => {
    // Left on Mon 5/10 at 16:30 with two hours short of a day used, so due on Mon 12/10: its last day begins on Fri 9/10.
    expect(urgedOfSteps(october(5, '16:30'))).toEqual([
      ['dueSoon:step:xu-ly#2', october(9, '14:00')],
    ]);
  });
});

describe('a limit that is past and stands still', () => {
  it('is urged at the opening after the pause', () => {
    // Due on Thu 8/10; Tue 13/10, the third working day after it, lies in the pause.
    const stopped = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(12, '09:00')),
      resumed(october(15, '18:00')),
    );
    const repeated = urgedAt(october(16, '07:30'), stopped).filter(
      ({ level }) => level === 'repeated',
    );
    expect(repeated.map(({ at }) => at)).toEqual([october(16, '07:30')]);
    expect(
      urgedAt(october(16, '07:29'), stopped).filter(({ level }) => level === 'repeated'),
    ).toEqual([]);
  });
});
