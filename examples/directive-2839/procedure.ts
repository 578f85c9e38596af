import { defineProcedure } from 'lienthong';

/**
 * Theo dõi việc thực hiện 2839/UBND-KSTTHC (Hải Phòng, 14/11/2023) triển khai Chỉ thị 27/CT-TTg. Bốn
 * mốc ngày là của công văn. Nhiệm vụ nào gắn với mốc nào, cơ quan nào chủ trì thì chưa đối chiếu được
 * với văn bản: cách ghép dưới đây là giả định để ví dụ chạy.
 *
 * "Trước ngày 01/12/2023" hết vào ngày 30/11. Mốc ngày không dời khi rơi vào ngày nghỉ: "trước ngày
 * 25/12/2023" hết vào Chủ nhật 24/12. Nhiệm vụ hằng tháng, sáu tháng của công văn không mô tả ở đây.
 */
export const directive2839 = defineProcedure({
  code: '2839-UBND-KSTTHC',
  version: '2023-11-14',
  name: 'Thực hiện công văn 2839/UBND-KSTTHC về cải cách thủ tục hành chính',
  field: 'Kiểm soát thủ tục hành chính',
  inForce: { from: '2023-11-14' },
  basis: ['2839/UBND-KSTTHC ngày 14/11/2023', 'Chỉ thị 27/CT-TTg ngày 27/10/2023'],
  limit: 'trước ngày 25/12/2023',

  units: {
    vanPhong: {
      name: 'Văn phòng UBND thành phố',
      head: 'Chánh Văn phòng UBND thành phố',
    },
    soNganh: { name: 'Các sở, ban, ngành thành phố', head: 'Thủ trưởng các sở, ban, ngành' },
    capXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    thongTin: {
      name: 'Sở Thông tin và Truyền thông',
      head: 'Giám đốc Sở Thông tin và Truyền thông',
    },
  },

  flow: [
    {
      parallel: 'nhiem-vu',
      join: 'all',
      branches: [
        {
          step: 'quy-trinh-noi-bo',
          label: '1e',
          name: 'Hoàn thành công bố quy trình nội bộ, định rõ thời hạn và trách nhiệm từng bước',
          unit: 'soNganh',
          support: ['vanPhong'],
          limit: 'trước ngày 01/12/2023',
        },
        {
          step: 'chung-thuc-dien-tu',
          label: '1c',
          name: 'Chứng thực bản sao điện tử trong ngày tại tất cả xã, phường, thị trấn',
          unit: 'capXa',
          limit: 'trong tháng 11 năm 2023',
        },
        {
          step: 'dong-bo-ho-so',
          label: '2d',
          name: 'Đồng bộ hồ sơ với Cổng Dịch vụ công quốc gia',
          unit: 'thongTin',
          limit: 'trước ngày 15/12/2023',
        },
      ],
    },
    {
      step: 'bao-cao',
      name: 'Tổng hợp, báo cáo Chủ tịch UBND thành phố',
      unit: 'vanPhong',
      limit: 'trước ngày 25/12/2023',
    },
    { end: 'hoan-thanh', name: 'Đã báo cáo kết quả', result: 'granted' },
  ],
});
