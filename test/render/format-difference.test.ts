import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../src/assessment/compare-assessments.ts';
import { record } from '../../src/dossier/record.ts';
import type { Locale } from '../../src/limit/locale.ts';
import { formatDifference } from '../../src/render/format-difference.ts';
import {
  accepted,
  dossierOf,
  finished,
  lookAt,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';

const procedure = procedureOf({
  limit: '03 ngày làm việc',
  extension: { atMost: '02 ngày làm việc' },
  flow: [
    { step: 'nhan', name: 'Tiếp nhận', unit: 'a', limit: '01 ngày làm việc' },
    { step: 'xu-ly', name: 'Thẩm định', unit: 'b', limit: '02 ngày làm việc' },
  ],
});

/** Mon 5/10 09:00; due on Thu 8/10, with two days more on Mon 12/10. */
const extended = dossierOf(
  procedure,
  accepted(october(5, '09:00')),
  finished('nhan', october(6, '10:00')),
  {
    type: 'extended',
    id: 'gia-han',
    at: october(7, '09:00'),
    extension: '02 ngày làm việc',
    reason: 'phải xác minh',
    basis: 'Điều 5',
  },
);

const voided = record(extended, {
  type: 'voided',
  id: 'dinh-chinh',
  at: october(7, '10:00'),
  event: 'gia-han',
  reason: 'nhầm hồ sơ',
});

const lines = (locale: Locale, wanted: readonly string[]): readonly string[] => {
  const now = october(7, '11:00');
  return compareAssessments(lookAt(extended, now), lookAt(voided, now))
    .filter(({ what }) => wanted.includes(what))
    .map((difference) => formatDifference(difference, { procedure, locale }));
};

describe('a difference between two looks', () => {
  it('is told in Vietnamese', () => {
    expect(lines('vi', ['legalDue', 'flag', 'holder'])).toEqual([
      'Hạn theo quy định: 17:00 thứ Hai 12/10/2026 → 17:00 thứ Năm 08/10/2026',
      'Cảnh báo “SẮP ĐẾN HẠN: thời hạn theo quy định sắp hết.”: không có → có',
      'Người chịu trách nhiệm “Thẩm định”: Đơn vị B, 10:00 thứ Hai 12/10/2026 → Đơn vị B, 10:00 thứ Năm 08/10/2026',
    ]);
  });

  it('is told in English', () => {
    expect(lines('en', ['legalDue', 'clock'])).toEqual([
      'Statutory due date: 17:00 Monday 12/10/2026 → 17:00 Thursday 08/10/2026',
      'Limit “HS-1”: 17:00 Monday 12/10/2026, running → 17:00 Thursday 08/10/2026, running',
      'Limit “Thẩm định”: 10:00 Monday 12/10/2026, running → 10:00 Thursday 08/10/2026, running',
    ]);
  });

  describe('shows what differs, also where that is not told otherwise', () => {
    const late = lookAt(extended, october(20, '09:00'));
    const [owed] = late.obligations.filter(({ id }) => id.startsWith('apology:dossier'));
    const [broken] = late.violations.filter(({ code }) => code === 'apology.missing');
    const told = (difference: object): string =>
      // A difference is made by hand where a look would need a log of its own.
      formatDifference(difference as never, { procedure, locale: 'vi' });

    it('of an obligation', () => {
      const other = (changed: object) => ({ ...owed, ...changed });
      const line = (changed: object): string =>
        told({ what: 'obligation', id: 'x', before: owed, after: other(changed) });
      expect(line({ bearer: { unit: 'a', agency: 'a' } })).toMatch(
        /^Nghĩa vụ “xin lỗi”: Đơn vị B, .+ → Đơn vị A, .+$/,
      );
      expect(line({ arisenAt: october(7, '08:00') })).toMatch(
        /phát sinh từ: 07:30 thứ Sáu 09\/10\/2026 → .*phát sinh từ: 08:00 thứ Tư 07\/10\/2026$/,
      );
      expect(line({ fulfilledBy: '9' })).toMatch(
        /sự kiện thực hiện: không có → .*sự kiện thực hiện: 9$/,
      );
    });

    it('of a violation', () => {
      const after = { ...broken, unit: 'a' };
      expect(told({ what: 'violation', id: 'x', before: broken, after })).toMatch(
        /: Đơn vị B, .+ → Đơn vị A, .+$/,
      );
      // The dossier was due on Mon 12/10, the apology by the end of the Sunday before.
      const seen = { ...broken, event: '9' };
      expect(told({ what: 'violation', id: 'x', before: broken, after: seen })).toMatch(
        /: Đơn vị B, 24:00 Chủ nhật 11\/10\/2026, sự kiện: không có → .*, sự kiện: 9$/,
      );
    });

    it('and never the same on both sides', () => {
      for (const clock of late.clocks.steps) {
        for (const key of Object.keys(clock)) {
          const after = { ...clock, [key]: 'x' };
          if (key === 'state' || key === 'grade' || key === 'due' || key === 'dueDate') continue;
          const line = told({ what: 'clock', id: clock.visit, before: clock, after });
          const [, sides = ''] = line.split('”: ');
          const [then, now] = sides.split(' → ');
          expect([key, then]).not.toEqual([key, now]);
        }
      }
    });
  });

  it('has words for every kind, and with no procedure the ids', () => {
    const late = lookAt(extended, october(20, '09:00'));
    const early = lookAt(extended, october(7, '09:30'));
    for (const locale of ['vi', 'en'] as const) {
      for (const difference of compareAssessments(early, late)) {
        const line = formatDifference(difference, { locale });
        expect(line).toMatch(/^[^\n]+: [^\n]+ → [^\n]+$/);
        expect(line).not.toMatch(/undefined|\[object/);
      }
    }
  });
});
