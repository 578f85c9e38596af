import { answered, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/** Người hưởng lương hưu: xóa thường trú và tử tuất, một lần bổ sung; ba chế độ kia không đề nghị. */
export const pensioner: Story = {
  title: {
    vi: 'Đúng hạn: chọn 03 thủ tục, tử tuất lùi 02 ngày làm việc vì một lần bổ sung',
    en: 'In time: three procedures chosen; the survivors’ benefit moved by two days for a supplement',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-10-05T09:00'),
      by: { unit: 'ubndXa' },
      dossier: 'KT-261005-0001',
      variant: 'normal',
      channel: 'trực tuyến',
    },
    finished('02', '2026-10-05T14:00', 'khai-tu/dang-ky', 'ubndXa'),
    finished('03', '2026-10-05T14:05', 'chuyen-thuong-tru', 'cong'),
    finished('04', '2026-10-05T14:05', 'chuyen-tu-tuat', 'cong'),
    finished('05', '2026-10-05T14:05', 'chuyen-thoi-tuat', 'cong', 'notRequested'),
    finished('06', '2026-10-05T14:05', 'chuyen-bao-tro', 'cong', 'notRequested'),
    finished('07', '2026-10-05T14:05', 'chuyen-nguoi-co-cong', 'cong', 'notRequested'),
    finished('08', '2026-10-05T14:05', 'dong-bo-thoi-tuat', 'cong'),
    finished('09', '2026-10-05T14:05', 'dong-bo-bao-tro', 'cong'),
    finished('10', '2026-10-05T14:05', 'dong-bo-nguoi-co-cong', 'cong'),
    finished('11', '2026-10-05T15:00', 'thuong-tru/xac-nhan', 'congAn'),
    finished('12', '2026-10-05T16:30', 'tu-tuat/xac-nhan', 'bhxh'),
    finished('13', '2026-10-06T10:00', 'thuong-tru/giai-quyet', 'congAn'),
    finished('14', '2026-10-06T10:05', 'dong-bo-thuong-tru', 'cong'),
    finished('15', '2026-10-07T09:00', 'tu-tuat/giai-quyet', 'bhxh', 'supplement'),
    answered('16', '2026-10-09T09:00', 'tu-tuat/cho-bo-sung', 'supplied'),
    finished('17', '2026-10-19T15:00', 'tu-tuat/giai-quyet', 'bhxh'),
    finished('18', '2026-10-19T15:05', 'dong-bo-tu-tuat', 'cong'),
    { type: 'delivered', id: '19', at: at('2026-10-19T15:10') },
  ],
  looks: [at('2026-10-05T14:02'), at('2026-10-20T08:00')],
};
