import { answered, assigned, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Nhận sau 15 giờ nên thời hạn tính từ hôm sau. UBND xã quá 24 giờ, Công an quá hạn giai đoạn dù đã
 * trừ thời gian chờ đồng ý qua VNeID; BHXH xác nhận chậm nhưng không làm hồ sơ trễ.
 */
export const late: Story = {
  title: {
    vi: 'Quá hạn: nhận sau 15 giờ, UBND xã và Công an cùng chậm',
    en: 'Late: received after 15:00; the commune and the police both overran',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-10-05T15:30'),
      by: { unit: 'ubndXa' },
      dossier: 'BH-261005-0002',
      variant: 'normal',
      channel: 'trực tuyến',
    },
    assigned('02', '2026-10-05T16:00', 'khai-sinh', 'Cán bộ A'),
    finished('03', '2026-10-07T09:00', 'khai-sinh', 'ubndXa'),
    finished('04', '2026-10-07T10:00', 'tiep-nhan-thuong-tru', 'congAn', 'confirmation'),
    finished('05', '2026-10-07T13:30', 'tiep-nhan-bhyt', 'bhxh'),
    answered('06', '2026-10-08T10:00', 'cho-dong-y', 'confirmed'),
    assigned('07', '2026-10-08T10:30', 'dang-ky-thuong-tru', 'Cán bộ B'),
    finished('08', '2026-10-09T16:00', 'cap-the', 'bhxh'),
    finished('09', '2026-10-14T14:00', 'dang-ky-thuong-tru', 'congAn'),
    { type: 'delivered', id: '10', at: at('2026-10-14T14:05') },
  ],
  looks: [at('2026-10-13T09:00'), at('2026-10-15T08:00')],
};
