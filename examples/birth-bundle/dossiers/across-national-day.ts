import { answered, at, finished } from '../../log-events.ts';
import type { Story } from '../../story.ts';

/**
 * Nộp trực tuyến chiều 01/9/2026, ngày nghỉ lễ và là ngày nghị định có hiệu lực; cần xác minh. Thời
 * hạn liên thông đếm sau kỳ nghỉ, còn "24 giờ" của hộ tịch chạy qua ngày lễ.
 */
export const acrossNationalDay: Story = {
  title: {
    vi: 'Nộp trong kỳ nghỉ 2/9, cần xác minh, một lần bổ sung',
    en: 'Filed on the National Day holiday, with verification and one supplement',
  },
  events: [
    {
      type: 'accepted',
      id: '01',
      at: at('2026-09-01T15:20'),
      dossier: 'BH-260901-0003',
      variant: 'verification',
      channel: 'trực tuyến',
    },
    // Công chức trực lễ.
    finished('02', '2026-09-02T09:00', 'khai-sinh', 'ubndXa', 'supplement'),
    answered('03', '2026-09-04T10:00', 'cho-bo-sung', 'supplied'),
    finished('04', '2026-09-04T15:00', 'khai-sinh', 'ubndXa'),
    finished('05', '2026-09-04T16:30', 'tiep-nhan-thuong-tru', 'congAn'),
    finished('06', '2026-09-07T07:30', 'tiep-nhan-bhyt', 'bhxh'),
    finished('07', '2026-09-08T10:00', 'cap-the', 'bhxh'),
    finished('08', '2026-09-10T16:00', 'dang-ky-thuong-tru', 'congAn'),
    { type: 'delivered', id: '09', at: at('2026-09-10T16:05') },
  ],
  looks: [at('2026-09-11T08:00')],
};
