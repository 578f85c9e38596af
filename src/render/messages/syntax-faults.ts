import type { SyntaxFault } from '../../base/syntax-fault.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import type { Told } from './message-parts.ts';

type SyntaxWords = { readonly [F in SyntaxFault]: Told };

const SYNTAX_VI: SyntaxWords = {
  notJson: { wrong: 'nội dung không phải là JSON', remedy: 'Hãy sửa lại cú pháp tại vị trí này' },
  empty: { wrong: 'tệp trống', remedy: 'Hãy kiểm tra lại tệp' },
  documents: {
    wrong: 'có nhiều tài liệu, ngăn cách bởi dòng ---',
    remedy: 'Hãy để mỗi định nghĩa trong một tệp',
  },
  indent: {
    wrong:
      'dòng thụt vào không khớp với các dòng cùng cấp, hoặc dấu ngoặc phía trên chưa được đóng',
    remedy: 'Hãy thụt đầu dòng như các dòng cùng cấp và đóng các dấu ngoặc',
  },
  signMissing: {
    wrong: 'thiếu dấu hai chấm, dấu phẩy, dấu ngoặc hoặc dấu nháy',
    remedy: 'Hãy bổ sung dấu còn thiếu; sau dấu hai chấm phải có một dấu cách',
  },
  signReserved: {
    wrong: 'văn bản bắt đầu bằng một ký hiệu có nghĩa riêng trong YAML',
    remedy: 'Hãy đặt văn bản trong dấu ngoặc kép',
  },
  colonInText: {
    wrong: 'văn bản có dấu hai chấm nên bị hiểu là một trường khác',
    remedy: 'Hãy đặt văn bản trong dấu ngoặc kép',
  },
  escape: {
    wrong: 'dấu gạch chéo ngược trong ngoặc kép không tạo thành ký tự nào',
    remedy: 'Hãy ghi hai dấu gạch chéo ngược, hoặc dùng dấu nháy đơn',
  },
  quoteOpen: { wrong: 'dấu ngoặc kép chưa được đóng', remedy: 'Hãy bổ sung dấu ngoặc kép' },
  valueUnknown: {
    wrong: 'giá trị có nhãn kiểu (dấu !), hoặc là chữ không đặt trong dấu ngoặc kép',
    remedy: 'Hãy bỏ nhãn kiểu và đặt văn bản trong dấu ngoặc kép',
  },
  unexpected: {
    wrong: 'nội dung tại đây không đúng cú pháp',
    remedy: 'Hãy sửa lại cú pháp tại vị trí này',
  },
};

const SYNTAX_EN: SyntaxWords = {
  notJson: { wrong: 'the text is no JSON', remedy: 'Correct the syntax there' },
  empty: { wrong: 'the file is empty', remedy: 'Check the file' },
  documents: {
    wrong: 'there are several documents, set apart by lines of ---',
    remedy: 'Put each definition into a file of its own',
  },
  indent: {
    wrong: 'the line is not indented like those of its level, or a bracket above is never closed',
    remedy: 'Indent it like the lines of its level and close the brackets',
  },
  signMissing: {
    wrong: 'a colon, comma, bracket or quotation mark is missing',
    remedy: 'Add what is missing; a space must follow a colon',
  },
  signReserved: {
    wrong: 'the text begins with a sign that has a meaning of its own in YAML',
    remedy: 'Put the text between quotation marks',
  },
  colonInText: {
    wrong: 'the colon in the text is read as one behind a key',
    remedy: 'Put the text between quotation marks',
  },
  escape: {
    wrong: 'the backslash between quotation marks makes no character',
    remedy: 'Write two backslashes, or use single quotation marks',
  },
  quoteOpen: {
    wrong: 'a quotation mark is never closed',
    remedy: 'Close the quotation mark',
  },
  valueUnknown: {
    wrong: 'the value has a tag (the sign !), or is a word without quotation marks',
    remedy: 'Leave the tag out and put text between quotation marks',
  },
  unexpected: { wrong: 'the syntax is wrong here', remedy: 'Correct the syntax there' },
};

const SYNTAX_WORDS: { readonly [L in Locale]: SyntaxWords } = { vi: SYNTAX_VI, en: SYNTAX_EN };

/** Why a text cannot be read, and how to mend it. A stored issue may bear a fault of other days. */
export const syntaxFaultTold = (fault: SyntaxFault, locale: Locale): Told => {
  const words = inLocale(SYNTAX_WORDS, locale);
  return Object.hasOwn(words, fault) ? words[fault] : words.unexpected;
};
