import { answered, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Cấp xã và cấp huyện đếm ngày làm việc qua Giỗ Tổ 18/4; cấp tỉnh đếm ngày, chạy qua kỳ nghỉ 30/4 –
 * 01/5, rồi lùi 4 ngày chờ hồ sơ gốc đến một Chủ nhật.
 */
export const acrossLiberationDay: Story = {
  title: {
    vi: 'Đúng hạn: ba cấp, ba cách đếm, qua Giỗ Tổ và kỳ nghỉ 30/4 – 01/5 năm 2024',
    en: 'In time: three levels counted in two ways, across the holidays of April and May 2024',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2024-04-09T09:00'),
      by: { unit: 'ubndXa' },
      dossier: 'TC-240409-0001',
      channel: 'trực tiếp',
    },
    finished('02', '2024-04-16T15:00', 'xac-nhan', 'ubndXa'),
    finished('03', '2024-04-26T10:00', 'tham-dinh', 'phongLaoDong'),
    finished('04', '2024-05-02T10:00', 'doi-chieu', 'soLaoDong', 'recordsElsewhere'),
    answered('05', '2024-05-06T10:00', 'cho-ho-so-goc', 'received'),
    finished('06', '2024-05-13T16:00', 'quyet-dinh', 'soLaoDong'),
    { type: 'delivered', id: '07', at: at('2024-05-14T09:00'), by: { unit: 'ubndXa' } },
  ],
  looks: [at('2024-05-03T08:00'), at('2024-05-14T10:00')],
};
