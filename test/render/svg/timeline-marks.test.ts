import { defineProcedure, replay } from 'lienthong';
import { timelineSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { calendar } from '../late-dossier.ts';
import { textOf } from './well-formed.ts';

const procedure = defineProcedure({
  code: '1',
  version: '1',
  name: 'Cấp giấy phép',
  limit: '03 ngày làm việc',
  extension: { atMost: '05 ngày làm việc' },
  units: { a: { name: 'Sở A' } },
  flow: [{ step: 'ky', name: 'Ký', unit: 'a' }],
});

const dossier = replay(procedure, [
  {
    type: 'accepted',
    id: '1',
    dossier: 'HS',
    at: '2026-11-16T09:00:00+07:00',
    by: { unit: 'a' },
    promise: '2026-11-19T17:00:00+07:00',
  },
  {
    type: 'extended',
    id: '2',
    at: '2026-11-17T09:00:00+07:00',
    by: { unit: 'a' },
    extension: { amount: 2, unit: 'workingDay' },
    reason: 'phức tạp',
    basis: 'Điều 1',
  },
  {
    type: 'reappointed',
    id: '3',
    at: '2026-11-17T10:00:00+07:00',
    by: { unit: 'a' },
    promise: '2026-11-25T17:00:00+07:00',
    reason: 'phức tạp',
  },
]);

const text = textOf(timelineSvg(dossier, { now: '2026-11-18T09:00:00+07:00', calendar }));

describe('the story of a dossier that was extended', () => {
  it('shows the extension, the date that holds and the one before', () => {
    expect(text).toContain('Gia hạn thêm 02 ngày làm việc');
    expect(text).toContain('Ngày hẹn trả: 17:00 thứ Tư 25/11/2026');
    expect(text).toContain('Ngày hẹn trước đó: 17:00 thứ Năm 19/11/2026');
  });
});
