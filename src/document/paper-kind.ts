/** The papers that the one-stop decree asks for. */
export type PaperKind =
  /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
  | 'receipt'
  /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
  | 'supplementRequest'
  /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
  | 'refusal'
  /** Phiếu xin lỗi và hẹn lại ngày trả kết quả. */
  | 'apology'
  /** Thông báo dừng giải quyết hồ sơ. */
  | 'stopNotice'
  /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
  | 'controlSlip'
  /** Sổ theo dõi hồ sơ. */
  | 'dossierRegister';
