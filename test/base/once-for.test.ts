import { describe, expect, it } from 'vitest';
import { onceFor } from '../../src/base/once-for.ts';

interface Name {
  readonly text: string;
}

describe('what is found out once for each key', () => {
  it('is the same thing whenever it is asked for', () => {
    const asked: string[] = [];
    const lettersOf = onceFor(({ text }: Name) => {
      asked.push(text);
      return [...text];
    });
    const key = { text: 'ab' };
    expect(lettersOf(key)).toEqual(['a', 'b']);
    expect(lettersOf(key)).toBe(lettersOf(key));
    expect(asked).toEqual(['ab']);
  });

  it('is kept by the key itself, not by what is in it', () => {
    const lettersOf = onceFor(({ text }: Name) => [...text]);
    const [one, other] = [{ text: 'a' }, { text: 'a' }];
    expect(lettersOf(one)).toEqual(lettersOf(other));
    expect(lettersOf(one)).not.toBe(lettersOf(other));
  });

  it('is kept also where it is nothing much', () => {
    let times = 0;
    const lengthOf = onceFor(({ text }: Name) => {
      times += 1;
      return text.length;
    });
    const key = { text: '' };
    expect([lengthOf(key), lengthOf(key), times]).toEqual([0, 0, 1]);
  });

  it('is looked for again when it could not be found', () => {
    let isReady = false;
    const textOf = onceFor(({ text }: Name) => {
      if (!isReady) throw new Error('not yet');
      return text;
    });
    const key = { text: 'a' };
    expect(() => textOf(key)).toThrow('not yet');
    isReady = true;
    expect(textOf(key)).toBe('a');
  });
});
