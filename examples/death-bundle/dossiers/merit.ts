import { answered, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Người có công đang hưởng tuất hằng tháng: nội vụ chờ BHXH, BHXH chậm nửa ngày, nội vụ vẫn có đủ 18
 * ngày làm việc của mình và chậm thêm.
 */
export const merit: Story = {
  title: {
    vi: 'Quá hạn: hai thành phần chậm, mỗi cơ quan theo đồng hồ của mình',
    en: 'Late: two components overran, each agency by its own clock',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-10-06T08:00'),
      by: { unit: 'ubndXa' },
      dossier: 'KT-261006-0002',
      variant: 'normal',
      channel: 'trực tuyến',
    },
    finished('02', '2026-10-06T16:00', 'khai-tu/dang-ky', 'ubndXa'),
    finished('03', '2026-10-06T16:05', 'chuyen-thuong-tru', 'cong'),
    finished('04', '2026-10-06T16:05', 'chuyen-tu-tuat', 'cong', 'notRequested'),
    finished('05', '2026-10-06T16:05', 'chuyen-thoi-tuat', 'cong'),
    finished('06', '2026-10-06T16:05', 'chuyen-bao-tro', 'cong', 'notRequested'),
    finished('07', '2026-10-06T16:05', 'chuyen-nguoi-co-cong', 'cong', 'pensionStopping'),
    finished('08', '2026-10-06T16:05', 'dong-bo-tu-tuat', 'cong'),
    finished('09', '2026-10-06T16:05', 'dong-bo-bao-tro', 'cong'),
    finished('10', '2026-10-06T16:30', 'thuong-tru/xac-nhan', 'congAn'),
    finished('11', '2026-10-06T16:40', 'thoi-tuat/xac-nhan', 'bhxh'),
    finished('12', '2026-10-07T09:00', 'thuong-tru/giai-quyet', 'congAn'),
    finished('13', '2026-10-07T09:05', 'dong-bo-thuong-tru', 'cong'),
    finished('14', '2026-10-09T10:00', 'thoi-tuat/giai-quyet', 'bhxh'),
    finished('15', '2026-10-09T10:05', 'dong-bo-thoi-tuat', 'cong'),
    answered('16', '2026-10-09T10:05', 'cho-thoi-tuat-nguoi-co-cong', 'done'),
    finished('17', '2026-10-09T10:30', 'nguoi-co-cong/xac-nhan', 'noiVu'),
    finished('18', '2026-11-05T11:00', 'nguoi-co-cong/giai-quyet', 'noiVu'),
    finished('19', '2026-11-05T11:05', 'dong-bo-nguoi-co-cong', 'cong'),
    { type: 'delivered', id: '20', at: at('2026-11-05T11:10') },
  ],
  looks: [at('2026-10-09T09:00'), at('2026-11-06T08:00')],
};
