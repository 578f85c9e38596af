import { answered, assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Cột miền núi, hải đảo, biên giới. Thứ Bảy 22/8 làm bù được đếm, thứ Hai 31/8 hoán đổi và 1–2/9
 * thì không; ngày thứ 15 của niêm yết rơi vào thứ Bảy 29/8 nên lùi qua cả kỳ nghỉ tới 3/9.
 */
export const acrossNationalDay: Story = {
  title: {
    vi: 'Vùng khó khăn, qua kỳ nghỉ 2/9: làm bù 22/8, nghỉ hoán đổi 31/8',
    en: 'Remote area, across National Day: 22/8 worked in place of 31/8',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-08-10T09:00'),
      by: { unit: 'motCua' },
      dossier: 'H49-260810-0003',
      variant: 'remote',
      channel: 'bưu chính',
    },
    finished('02', '2026-08-10T15:00', 'tiep-nhan', 'motCua'),
    finished('03', '2026-08-11T16:00', 'kiem-tra', 'chiNhanh'),
    finished('04', '2026-08-12T09:30', 'duyet-chuyen', 'lanhDaoChiNhanh'),
    assigned('05', '2026-08-12T09:45', 'kiem-tra-niem-yet', 'Cán bộ D'),
    finished('06', '2026-08-13T10:00', 'kiem-tra-niem-yet', 'chuyenMonXa'),
    finished('07', '2026-08-13T15:00', 'duyet-niem-yet', 'lanhDaoChuyenMon'),
    finished('08', '2026-08-14T10:00', 'ky-niem-yet', 'lanhDaoUbndXa'),
    finished('09', '2026-09-03T16:00', 'niem-yet', 'chuyenMonXa'),
    finished('10', '2026-09-07T10:00', 'lap-bien-ban', 'chuyenMonXa'),
    finished('11', '2026-09-07T16:00', 'duyet-bien-ban', 'lanhDaoChuyenMon'),
    finished('12', '2026-09-08T09:00', 'ky-bien-ban', 'lanhDaoUbndXa'),
    finished('13', '2026-09-10T16:00', 'tham-dinh', 'chiNhanh'),
    finished('14', '2026-09-11T10:00', 'phe-duyet', 'lanhDaoChiNhanh'),
    finished('15', '2026-09-11T15:00', 'chuyen-thong-tin', 'chiNhanh'),
    finished('16', '2026-09-17T09:00', 'thong-bao-nghia-vu', 'thue'),
    answered('17', '2026-09-21T08:00', 'nop-tien', 'paid'),
    finished('18', '2026-09-21T09:30', 'tiep-nhan-nghia-vu', 'motCua'),
    finished('19', '2026-09-25T10:00', 'xac-nhan-nghia-vu', 'thue'),
    finished('20', '2026-09-29T16:00', 'tham-dinh-cap-giay', 'chiNhanh'),
    finished('21', '2026-09-30T10:00', 'phe-duyet-giay', 'lanhDaoChiNhanh'),
    finished('22', '2026-09-30T14:00', 'chuyen-ket-qua', 'chiNhanh'),
    finished('23', '2026-09-30T15:30', 'dong-dau', 'vanThu'),
    finished('24', '2026-09-30T16:30', 'tra-ket-qua', 'trungTamTinh'),
    { type: 'delivered', id: '25', at: at('2026-09-30T16:30'), by: { unit: 'trungTamTinh' } },
  ],
  looks: [at('2026-10-01T08:00')],
};
