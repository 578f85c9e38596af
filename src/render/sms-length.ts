/** How a short message is coded: in the alphabet of GSM 03.38, or in UCS-2 as Vietnamese needs. */
export type SmsEncoding = 'gsm' | 'ucs2';

/** A text as a short message. */
export interface Sms {
  readonly text: string;
  readonly encoding: SmsEncoding;
  /** In units of the encoding: septets, or 16-bit characters. */
  readonly length: number;
  /** How many messages it takes. */
  readonly parts: number;
}

const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Characters that take two septets. */
const GSM_EXTENDED = new Set('\f^{}\\[~]|€');

/** A message of several parts gives a few units of each to its heading. */
const MOST: { readonly [E in SmsEncoding]: { readonly one: number; readonly each: number } } = {
  gsm: { one: 160, each: 153 },
  ucs2: { one: 70, each: 67 },
};

/** Septets of a text; undefined where the alphabet lacks one of its characters. */
const septetsOf = (text: string): number | undefined => {
  let septets = 0;
  for (const character of text) {
    if (GSM_BASIC.has(character)) septets += 1;
    else if (GSM_EXTENDED.has(character)) septets += 2;
    else return undefined;
  }
  return septets;
};

/** How long a text is as a short message. */
export const smsOf = (text: string): Sms => {
  const septets = septetsOf(text);
  const encoding = septets === undefined ? 'ucs2' : 'gsm';
  const length = septets ?? text.length;
  const { one, each } = MOST[encoding];
  return { text, encoding, length, parts: length <= one ? 1 : Math.ceil(length / each) };
};
