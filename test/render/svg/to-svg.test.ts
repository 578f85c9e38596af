import { defineProcedure, type FlowInput } from 'lienthong';
import { toSvg } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { birthBundle } from '../../../examples/birth-bundle/procedure.ts';
import { lostLandCertificate } from '../../../examples/lost-land-certificate/procedure.ts';
import { faultOf, textOf } from './well-formed.ts';

const SCRIPT = '<script>alert("x")</script>';

const hostile = defineProcedure({
  code: SCRIPT,
  version: '1',
  name: SCRIPT,
  limit: '03 ngày làm việc',
  units: { a: { name: SCRIPT } },
  flow: [
    { step: 'lam', name: SCRIPT, unit: 'a', on: { again: 'lam', "'&<": 'cho' } },
    { wait: 'cho', name: `${SCRIPT}\u0000\ud800`, for: 'applicant', on: { supplied: 'lam' } },
  ],
});

const longChain = (steps: number) =>
  defineProcedure({
    code: '1',
    version: '1',
    name: 'x',
    limit: '03 ngày làm việc',
    units: { a: { name: 'A' } },
    flow: Array.from(
      { length: steps },
      (_, i): FlowInput<'a', string, string> => ({ step: `s${i}`, unit: 'a' }),
    ),
  });

describe('the diagram of a procedure', () => {
  const svg = toSvg(birthBundle);
  const text = textOf(svg);

  it('is one well-formed document with a name and a description', () => {
    expect(faultOf(svg)).toBeUndefined();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toContain(`<title>Sơ đồ quy trình: ${birthBundle.name}</title>`);
    expect(svg).toContain('gồm 5 bước, 2 lượt chờ, 3 đơn vị.');
  });

  it('writes steps, units, limits and the rule of the join', () => {
    for (const words of [
      'Đăng ký khai sinh, cấp số định danh',
      'Công an cấp xã',
      '24 giờ',
      'tối đa 07 ngày làm việc',
      'khi mọi nhánh xong',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('names the outcomes on the arrows in the language of the reader', () => {
    expect(text).toContain('cần bổ sung');
    expect(textOf(toSvg(birthBundle, { locale: 'en' }))).toContain('supplement needed');
  });

  it('draws waits and exceptional arrows dashed', () => {
    expect(svg.match(/stroke-dasharray="7 4"/g)).toHaveLength(2 + 1);
    expect(svg).toContain('stroke-dasharray="6 4"');
  });

  it('prints the limits of one variant alone when asked to', () => {
    expect(text).toContain('thông thường: 02 ngày làm việc');
    expect(textOf(toSvg(birthBundle, { variant: 'normal' }))).not.toContain('thông thường:');
    expect(() => toSvg(birthBundle, { variant: 'remote' })).toThrow('procedure.variantUnknown');
  });

  it('gives every step that can refuse an end of its own beside it', () => {
    const refusals = textOf(toSvg(lostLandCertificate)).match(/Trả hồ sơ kèm lý do từ chối/g);
    expect(refusals).toHaveLength(3);
  });

  it('cuts no name, however long', () => {
    const bare = (words: string): string => words.replaceAll(' ', '');
    const land = bare(textOf(toSvg(lostLandCertificate)));
    for (const { name } of Object.values(lostLandCertificate.units)) {
      expect(land).toContain(bare(name));
    }
  });

  it('refers to nothing outside', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|<script|<style/,
    );
  });

  it('lets no name become markup', () => {
    const drawn = toSvg(hostile);
    expect(faultOf(drawn)).toBeUndefined();
    expect(drawn).not.toContain('<script');
    expect(drawn).toContain('&lt;script&gt;');
  });

  it('refuses what nobody could read', () => {
    expect(() => toSvg(longChain(201))).toThrow('input.tooLarge');
  });
});
