import { describe, expect, it } from 'vitest';
import { silentPolice } from '../../examples/investment-opinion/dossiers/silent-police.ts';
import { investmentOpinion } from '../../examples/investment-opinion/procedure.ts';
import { dossierAt } from '../../examples/story.ts';
import { dueEvents, tryRecord } from '../../src/index.ts';
import { CALENDAR, findingsOf, local, lookAt, rowOf } from './looks.ts';

describe('the investment opinion (NĐ 96/2026 Art. 6)', () => {
  it('fits: the decision runs from the receipt, not after the opinions', () => {
    // 2 + 5 + 10 would be 17; anchored at the receipt the longest way is 10. The bound of the
    // supplement stands in each request.
    expect(findingsOf(investmentOpinion)).toEqual(['info wait.withoutBound flow.4']);
  });
});

describe('silence: opinion of 16/11/2026', () => {
  const end = lookAt(investmentOpinion, silentPolice, '2026-12-01T08:00:00+07:00');
  const asked = lookAt(investmentOpinion, silentPolice, '2026-11-26T16:00:00+07:00');

  it('was due on 01/12 and done the day before', () => {
    // 17–20 (4), 23, 25–27 (8; the 24th is a holiday), 30, 01/12.
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-12-01T17:00');
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', grade: 'early' });
  });

  it('graded the steps by dates, the decision by the receipt', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['gui-hoi-y-kien#1', '2026-11-18T17:00', 'onTime'],
      // 19, 20, 23, 25, 26.
      ['y-kien-quan-su#1', '2026-11-26T17:00', 'early'],
      // Not an hour of work lies between the close of the 26th and its midnight.
      ['y-kien-cong-an#1', '2026-11-26T17:00', 'late', 0],
      ['quyet-dinh#1', '2026-12-01T17:00', 'early'],
    ]);
  });

  it('tells the silence of the police from an answer, and charges nobody for it', () => {
    const [, army, police] = end.assessment.clocks.steps;
    expect(army?.silent).toBeUndefined();
    expect(police?.silent).toBe(true);
    expect(end.assessment.violations).toEqual([]);
    expect(end.attribution).toMatchObject({ lateBy: 0, shares: [] });
  });

  it('waits for the midnight after the last day', () => {
    expect(asked.assessment.responsible.map(({ step, unit }) => [step, unit])).toEqual([
      ['y-kien-cong-an', 'congAn'],
    ]);
    expect(asked.wakeUp).toBe('2026-11-27T00:00:00+07:00');
  });

  it('lets time itself say that nobody answered', () => {
    const dossier = dossierAt(investmentOpinion, silentPolice, '2026-11-26T16:00:00+07:00');
    const [, , , expired] = silentPolice.events;
    const { id: _, ...fact } = expired ?? {};
    expect(dueEvents(dossier, { now: '2026-11-26T23:59:59+07:00', calendar: CALENDAR })).toEqual(
      [],
    );
    expect(dueEvents(dossier, { now: '2026-11-27T08:00:00+07:00', calendar: CALENDAR })).toEqual([
      { id: 'expired:y-kien-cong-an#1', ...fact },
    ]);
  });

  it('takes no answer after the silence, only a note', () => {
    const dossier = dossierAt(investmentOpinion, silentPolice, '2026-11-27T09:00:00+07:00');
    const answer = tryRecord(dossier, {
      type: 'finished',
      id: '05',
      at: '2026-11-27T10:00:00+07:00',
      by: { unit: 'congAn' },
      step: 'y-kien-cong-an',
      outcome: 'done',
    });
    expect(answer.ok).toBe(false);
  });
});
