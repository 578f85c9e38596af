/** Abbreviations that decisions print for the words, by the letters without case or dashes. */
export const ABBREVIATIONS: { readonly [short: string]: string } = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  ttpvhcc: 'trung tâm phục vụ hành chính công',
  vpđkđđ: 'văn phòng đăng ký đất đai',
  'nn&mt': 'nông nghiệp và môi trường',
  'tn&mt': 'tài nguyên và môi trường',
  lđtbxh: 'lao động thương binh và xã hội',
  'lđtb&xh': 'lao động thương binh và xã hội',
  bhxh: 'bảo hiểm xã hội',
};
