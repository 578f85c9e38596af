import { answered, assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Ba cơ quan cùng chậm: lãnh đạo Chi nhánh giữ hồ sơ, xã để quá 15 ngày niêm yết, Chi nhánh thẩm
 * định và Cơ quan thuế ra thông báo quá hạn. Các bước sau vẫn trong hạn riêng dù hồ sơ đã trễ.
 */
export const late: Story = {
  title: {
    vi: 'Quá hạn: Chi nhánh, UBND xã và Cơ quan thuế cùng chậm, sau một lần bổ sung',
    en: 'Late: the branch, the commune and the tax office each overran, after one supplement',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-09-07T08:00'),
      by: { unit: 'motCua' },
      dossier: 'H49-260907-0002',
      variant: 'normal',
      channel: 'trực tiếp',
    },
    finished('02', '2026-09-07T11:00', 'tiep-nhan', 'motCua'),
    finished('03', '2026-09-07T15:00', 'kiem-tra', 'chiNhanh', 'supplement'),
    answered('04', '2026-09-10T09:00', 'cho-bo-sung', 'supplied'),
    finished('05', '2026-09-10T10:00', 'kiem-tra', 'chiNhanh'),
    assigned('06', '2026-09-10T10:00', 'duyet-chuyen', 'Lãnh đạo A'),
    finished('07', '2026-09-11T10:00', 'duyet-chuyen', 'lanhDaoChiNhanh'),
    finished('08', '2026-09-11T15:00', 'kiem-tra-niem-yet', 'chuyenMonXa'),
    finished('09', '2026-09-11T16:30', 'duyet-niem-yet', 'lanhDaoChuyenMon'),
    {
      ...finished('10', '2026-09-14T08:30', 'ky-niem-yet', 'lanhDaoUbndXa'),
      recordedAt: at('2026-09-15T09:00'),
    },
    finished('11', '2026-10-02T09:00', 'niem-yet', 'chuyenMonXa'),
    finished('12', '2026-10-02T14:00', 'lap-bien-ban', 'chuyenMonXa'),
    finished('13', '2026-10-02T15:30', 'duyet-bien-ban', 'lanhDaoChuyenMon'),
    finished('14', '2026-10-05T08:00', 'ky-bien-ban', 'lanhDaoUbndXa'),
    assigned('15', '2026-10-05T08:15', 'tham-dinh', 'Cán bộ B'),
    finished('16', '2026-10-08T10:00', 'tham-dinh', 'chiNhanh'),
    finished('17', '2026-10-08T15:00', 'phe-duyet', 'lanhDaoChiNhanh'),
    finished('18', '2026-10-09T09:00', 'chuyen-thong-tin', 'chiNhanh'),
    assigned('19', '2026-10-09T14:00', 'thong-bao-nghia-vu', 'Cán bộ C'),
    finished('20', '2026-10-19T11:00', 'thong-bao-nghia-vu', 'thue'),
    answered('21', '2026-10-23T10:00', 'nop-tien', 'paid'),
    finished('22', '2026-10-23T11:00', 'tiep-nhan-nghia-vu', 'motCua'),
    finished('23', '2026-10-29T16:00', 'xac-nhan-nghia-vu', 'thue'),
    assigned('24', '2026-10-29T16:15', 'tham-dinh-cap-giay', 'Cán bộ B'),
    finished('25', '2026-11-03T09:00', 'tham-dinh-cap-giay', 'chiNhanh'),
    finished('26', '2026-11-03T15:00', 'phe-duyet-giay', 'lanhDaoChiNhanh'),
    finished('27', '2026-11-04T09:00', 'chuyen-ket-qua', 'chiNhanh'),
    finished('28', '2026-11-04T10:30', 'dong-dau', 'vanThu'),
    finished('29', '2026-11-04T15:00', 'tra-ket-qua', 'trungTamTinh'),
    { type: 'delivered', id: '30', at: at('2026-11-04T15:00'), by: { unit: 'trungTamTinh' } },
  ],
  looks: [at('2026-10-30T09:00'), at('2026-11-05T08:00')],
};
