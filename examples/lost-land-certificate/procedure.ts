import { defineProcedure } from 'lienthong';

/**
 * Cấp lại Giấy chứng nhận do bị mất, Quyết định 295/QĐ-VP.UBND.KSTT (Quảng Ninh, 10/7/2026), cấp
 * tỉnh, mục 23.1.1: hai giai đoạn, 13 + 7 bước, hai cột thời hạn. Chuỗi thời hạn giữ nguyên như
 * công bố ("0,5", "01", "0.25"); số trần mang đơn vị của tổng là ngày làm việc.
 *
 * Bước 3, 5, 6, 8, 9 công bố để trống nội dung: đó là bước lãnh đạo được nêu tên phê duyệt việc của
 * dòng trên, tên bước ở đây do chúng tôi đặt.
 */
export const lostLandCertificate = defineProcedure({
  code: 'QN-295-23.1.1',
  version: '2026-07-10',
  name: 'Cấp lại Giấy chứng nhận do bị mất (cá nhân, cộng đồng dân cư, người gốc Việt Nam định cư ở nước ngoài)',
  field: 'Đất đai',
  // Ngày ký; ngày có hiệu lực chưa được đối chiếu với văn bản.
  inForce: { from: '2026-07-10' },
  basis: ['Quyết định 295/QĐ-VP.UBND.KSTT ngày 10/7/2026, mục 23.1.1'],
  variants: ['normal', 'remote'],
  limit: { normal: '20 ngày làm việc', remote: '30 ngày làm việc' },

  units: {
    motCua: {
      name: 'Trung tâm Phục vụ hành chính công tỉnh; Trung tâm Phục vụ hành chính công xã, phường, đặc khu và các Điểm Tiếp nhận và Trả kết quả',
      head: 'Giám đốc Trung tâm Phục vụ hành chính công',
    },
    trungTamTinh: {
      name: 'Trung tâm Phục vụ hành chính công tỉnh',
      head: 'Giám đốc Trung tâm Phục vụ hành chính công tỉnh',
      parent: 'motCua',
    },
    chiNhanh: {
      name: 'Chi nhánh Văn phòng Đăng ký đất đai',
      head: 'Giám đốc Chi nhánh Văn phòng Đăng ký đất đai',
    },
    lanhDaoChiNhanh: {
      name: 'Lãnh đạo Chi nhánh Văn phòng Đăng ký đất đai',
      head: 'Giám đốc Chi nhánh Văn phòng Đăng ký đất đai',
      parent: 'chiNhanh',
    },
    ubndXa: { name: 'UBND cấp xã', head: 'Chủ tịch UBND cấp xã' },
    lanhDaoUbndXa: {
      name: 'Lãnh đạo UBND cấp xã',
      head: 'Chủ tịch UBND cấp xã',
      parent: 'ubndXa',
    },
    chuyenMonXa: {
      name: 'Cơ quan chuyên môn về nông nghiệp và môi trường cấp xã',
      head: 'Thủ trưởng cơ quan chuyên môn',
      parent: 'ubndXa',
    },
    lanhDaoChuyenMon: {
      name: 'Lãnh đạo Cơ quan chuyên môn về nông nghiệp và môi trường cấp xã',
      head: 'Thủ trưởng cơ quan chuyên môn',
      parent: 'chuyenMonXa',
    },
    thue: { name: 'Cơ quan thuế', head: 'Thủ trưởng cơ quan thuế' },
    // Cột đơn vị chỉ ghi "Văn thư", không nói của cơ quan nào, nên đứng riêng.
    vanThu: { name: 'Văn thư' },
  },

  outcomes: { paid: 'đã nộp tiền' },
  flow: [
    {
      stage: 'giai-doan-1',
      label: 'Giai đoạn 1',
      name: 'Từ tiếp nhận đến thông báo nghĩa vụ tài chính',
      limit: { normal: '11', remote: '20' },
      flow: [
        {
          step: 'tiep-nhan',
          label: 'Bước 1',
          name: 'Tiếp nhận và kiểm tra hồ sơ',
          unit: 'motCua',
          limit: { normal: '0,5', remote: '01' },
        },
        {
          step: 'kiem-tra',
          label: 'Bước 2',
          name: 'Kiểm tra thông tin, chuyển hồ sơ đến UBND xã nơi có đất',
          unit: 'chiNhanh',
          limit: { normal: '0,5', remote: '1,5' },
          on: { supplement: 'cho-bo-sung', refused: 'tu-choi' },
        },
        {
          step: 'duyet-chuyen',
          label: 'Bước 3',
          name: 'Lãnh đạo Chi nhánh phê duyệt việc chuyển hồ sơ',
          unit: 'lanhDaoChiNhanh',
          limit: { normal: '0,5', remote: '0,5' },
        },
        {
          step: 'kiem-tra-niem-yet',
          label: 'Bước 4',
          name: 'Kiểm tra hồ sơ, niêm yết công khai',
          unit: 'chuyenMonXa',
          limit: { normal: '0,5', remote: '1,5' },
        },
        {
          step: 'duyet-niem-yet',
          label: 'Bước 5',
          name: 'Lãnh đạo cơ quan chuyên môn phê duyệt việc niêm yết',
          unit: 'lanhDaoChuyenMon',
          limit: { normal: '0,25', remote: '0,5' },
        },
        {
          step: 'ky-niem-yet',
          label: 'Bước 6',
          name: 'Lãnh đạo UBND cấp xã ký thông báo niêm yết',
          unit: 'lanhDaoUbndXa',
          limit: { normal: '0,25', remote: '01' },
        },
        // "15 ngày (không tính vào thời gian giải quyết TTHC)". Cùng thời gian ấy, Chi nhánh đăng
        // tin 03 lần nếu người mất là người gốc Việt Nam định cư ở nước ngoài.
        {
          wait: 'niem-yet',
          name: 'Niêm yết tại trụ sở UBND xã và khu dân cư nơi có đất',
          for: 'public',
          reason: 'posting',
          clock: 'pause',
          within: '15 ngày',
          unit: 'chuyenMonXa',
        },
        {
          step: 'lap-bien-ban',
          label: 'Bước 7',
          name: 'Lập biên bản và gửi đến Chi nhánh Văn phòng Đăng ký đất đai',
          unit: 'chuyenMonXa',
          limit: { normal: '0,5', remote: '02' },
        },
        {
          step: 'duyet-bien-ban',
          label: 'Bước 8',
          name: 'Lãnh đạo cơ quan chuyên môn phê duyệt biên bản',
          unit: 'lanhDaoChuyenMon',
          limit: { normal: '0,25', remote: '01' },
        },
        {
          step: 'ky-bien-ban',
          label: 'Bước 9',
          name: 'Lãnh đạo UBND cấp xã ký biên bản kết thúc niêm yết',
          unit: 'lanhDaoUbndXa',
          limit: { normal: '0,25', remote: '01' },
        },
        {
          step: 'tham-dinh',
          label: 'Bước 10',
          name: 'Thẩm định hồ sơ',
          unit: 'chiNhanh',
          limit: { normal: '1,5', remote: '03' },
          on: { refused: 'tu-choi' },
        },
        {
          step: 'phe-duyet',
          label: 'Bước 11',
          name: 'Phê duyệt hồ sơ',
          unit: 'lanhDaoChiNhanh',
          limit: { normal: '0,5', remote: '01' },
        },
        {
          step: 'chuyen-thong-tin',
          label: 'Bước 12',
          name: 'Chuyển thông tin xác định nghĩa vụ tài chính đến Cơ quan thuế',
          unit: 'chiNhanh',
          limit: { normal: '0,5', remote: '01' },
        },
        {
          step: 'thong-bao-nghia-vu',
          label: 'Bước 13',
          name: 'Cơ quan thuế thực hiện ra thông báo nghĩa vụ tài chính cho người dân',
          unit: 'thue',
          limit: { normal: '05', remote: '05' },
        },
      ],
    },

    // Thời gian của người sử dụng đất: công bố không định thời hạn.
    {
      wait: 'nop-tien',
      name: 'Người sử dụng đất nộp tiền theo thông báo',
      for: 'applicant',
      reason: 'payment',
      clock: 'pause',
      on: { paid: 'tiep-nhan-nghia-vu' },
    },

    {
      stage: 'giai-doan-2',
      label: 'Giai đoạn 2',
      name: 'Từ khi hoàn thành nghĩa vụ tài chính đến trả kết quả',
      limit: { normal: '09', remote: '10' },
      flow: [
        {
          step: 'tiep-nhan-nghia-vu',
          label: 'Bước 1',
          name: 'Tiếp nhận và kiểm tra hồ sơ',
          unit: 'motCua',
          limit: { normal: '0,25', remote: '0.25' },
        },
        {
          step: 'xac-nhan-nghia-vu',
          label: 'Bước 2',
          name: 'Xác nhận hoàn thành nghĩa vụ tài chính',
          unit: 'thue',
          limit: { normal: '05', remote: '05' },
        },
        {
          step: 'tham-dinh-cap-giay',
          label: 'Bước 3',
          name: 'Thẩm định, lập tờ trình cấp giấy',
          unit: 'chiNhanh',
          limit: { normal: '02', remote: '03' },
          on: { refused: 'tu-choi' },
        },
        {
          step: 'phe-duyet-giay',
          label: 'Bước 4',
          name: 'Phê duyệt Giấy chứng nhận',
          unit: 'lanhDaoChiNhanh',
          limit: { normal: '01', remote: '01' },
        },
        {
          step: 'chuyen-ket-qua',
          label: 'Bước 5',
          name: 'Chuyển trả kết quả cho TTHCC',
          unit: 'chiNhanh',
          limit: { normal: '0,5', remote: '0,5' },
        },
        {
          step: 'dong-dau',
          label: 'Bước 6',
          name: 'Đóng dấu',
          unit: 'vanThu',
          limit: { normal: '0,25', remote: '0.25' },
        },
        {
          step: 'tra-ket-qua',
          label: 'Bước 7',
          name: 'Trả kết quả',
          unit: 'trungTamTinh',
          limit: { normal: '0', remote: '0' },
          returns: true,
        },
      ],
    },
    { end: 'hoan-thanh', name: 'Đã cấp lại Giấy chứng nhận', result: 'granted' },

    // Pháp luật đất đai không tính thời gian người dân bổ sung, nên đồng hồ dừng chứ không đếm lại
    // (NĐ 101/2024/NĐ-CP, chưa đối chiếu văn bản). Bảng công bố không có dòng này.
    {
      wait: 'cho-bo-sung',
      name: 'Người sử dụng đất bổ sung hồ sơ',
      for: 'applicant',
      reason: 'supplement',
      clock: 'pause',
      on: { supplied: 'kiem-tra' },
    },
    { end: 'tu-choi', name: 'Trả hồ sơ kèm lý do từ chối', result: 'refused' },
  ],
});
