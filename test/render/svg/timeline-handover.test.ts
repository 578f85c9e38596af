import type { Dossier } from 'lienthong';
import { timelinePage, timelineSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/render/report/report-facts.ts';
import { drawnVisits, lanesOf } from '../../../src/render/svg/timeline/timeline-visits.ts';
import { wholeOf } from '../../../src/render/svg/timeline/timeline-whole.ts';
import { epochMsOf } from '../../../src/time/instant.ts';
import { answered, calendar, collected, earlyCollectedLate } from '../handed-over-dossier.ts';
import { faultOf, textOf } from './well-formed.ts';

const LOOK = { now: '2026-12-10T09:00:00+07:00', calendar, locale: 'vi' } as const;

const at = (text: string): number => epochMsOf(`2026-${text}:00+07:00`);

const stretch = (from: string, till: string) => ({ from: at(from), till: at(till) });

const wholeIn = (dossier: Dossier) => {
  const facts = factsOf(dossier, LOOK);
  return wholeOf(drawnVisits(facts), facts);
};

describe('the time line of a dossier that was handed over', () => {
  const lanes = lanesOf(drawnVisits(factsOf(answered, LOOK)));
  const stretchesOf = (label: string) =>
    lanes
      .filter((lane) => lane.label === label)
      .flatMap(({ visits }) => visits.map(({ number, stay, late }) => ({ number, stay, late })));

  it('draws each stretch in the lane of who had the file, with its own lateness', () => {
    expect(stretchesOf('Công an tỉnh')).toEqual([
      {
        number: 3,
        stay: stretch('11-04T08:00', '11-12T08:00'),
        late: stretch('11-10T08:00', '11-12T08:00'),
      },
    ]);
    expect(stretchesOf('Sở Xây dựng').at(-1)).toEqual({
      number: 4,
      stay: stretch('11-12T08:00', '11-16T10:00'),
      late: stretch('11-12T08:00', '11-16T10:00'),
    });
  });

  it('tells both parts of the lateness, and numbers every stretch', () => {
    const svg = timelineSvg(answered, LOOK);
    const text = textOf(svg);
    expect(faultOf(svg)).toBeUndefined();
    expect(text).toContain('quá hạn 16 giờ làm việc, đã chuyển cho Sở Xây dựng');
    expect(text).toContain('quá hạn 18 giờ làm việc');
    expect(text).not.toContain('quá hạn 34 giờ');
    expect(svg).toContain('Trục thời gian gồm 6 lượt xử lý');
  });
});

describe('the time line of a dossier whose result is ready', () => {
  const done = at('11-19T15:00');

  it('is late until the work was done, and not until the look or the collection', () => {
    for (const dossier of [answered, collected]) {
      expect(wholeIn(dossier).late).toEqual({ from: at('11-16T17:00'), till: done });
    }
  });

  it('waits for the applicant from then on', () => {
    expect(wholeIn(answered).collection).toEqual({ from: done, till: at('12-10T09:00') });
    expect(wholeIn(collected).collection).toEqual({ from: done, till: at('12-03T09:00') });
    expect(wholeIn(collected).work).toEqual({ from: at('11-02T08:00'), till: done });
  });

  it('is not drawn as work past its due where an early one was collected late', () => {
    const { work, late, collection } = wholeIn(earlyCollectedLate);
    expect(late).toBeUndefined();
    expect(work.till).toBe(at('11-05T15:00'));
    expect(collection?.from).toBe(at('11-05T15:00'));
  });

  it('draws the collection in the dress of a wait, without a due', () => {
    const last = drawnVisits(factsOf(answered, LOOK)).at(-1);
    expect(last).toMatchObject({ name: 'Trả kết quả', isWait: true });
    expect(last?.due).toBeUndefined();
    // The legend, the whole and the step that hands the result out.
    expect(timelineSvg(answered, LOOK).split('fill="url(#lienthong-wait)"')).toHaveLength(4);
  });

  it('lets no line cross the number of a visit', () => {
    const svg = timelineSvg(answered, LOOK);
    expect(svg.indexOf('>5</tspan>')).toBeGreaterThan(svg.indexOf('stroke-width="2.4"'));
  });

  it('bears its title once on a page', () => {
    const drawnTitle = '>Tiến độ hồ sơ HS-0457</tspan>';
    expect(timelinePage(answered, LOOK)).not.toContain(drawnTitle);
    expect(timelineSvg(answered, LOOK)).toContain(drawnTitle);
  });
});
