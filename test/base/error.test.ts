import { describe, expect, it } from 'vitest';
import { attempt, errorOf, isLienthongError, unwrap } from '../../src/base/error.ts';
import { issueAt } from '../../src/base/issue.ts';
import { fail, failAll, succeed, within } from '../../src/base/result.ts';

const first = issueAt(['flow', 2, 'limit'], 'limit.withoutUnit', { text: '3', amount: '3' });
const second = issueAt([], 'event.pauseNotOpen', {});

describe('the error that throwing functions throw', () => {
  it('carries the issues as data', () => {
    expect(errorOf([first, second]).issues).toEqual([first, second]);
  });

  it('lists codes, paths and facts in its message, and says where the prose is', () => {
    expect(errorOf([first, second]).message).toBe(
      'limit.withoutUnit at flow.2.limit {"text":"3","amount":"3"}; event.pauseNotOpen; ' +
        "in words: error.issues.map((issue) => formatIssue(issue, 'en'))",
    );
  });

  it('keeps its message short, however many issues and facts there are', () => {
    const known = Array.from({ length: 10_000 }, (_, i) => `buoc-${i}`);
    const issue = issueAt(['flow'], 'procedure.targetUnknown', { target: 'x', known });
    const { message, issues } = errorOf(Array.from({ length: 300 }, () => issue));
    expect(message.length).toBeLessThan(3_000);
    expect(message).toContain('290 more');
    expect(issues).toHaveLength(300);
  });

  it('is an error with a name and a stack', () => {
    const error = errorOf([first]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('LienthongError');
    expect(error.stack).toContain('error.test.ts');
  });

  it('is known by its tag, so that a second copy of the library knows it too', () => {
    const fromAnotherCopy = Object.assign(new Error('x'), { tag: 'lienthong', issues: [] });
    expect(isLienthongError(errorOf([first]))).toBe(true);
    expect(isLienthongError(fromAnotherCopy)).toBe(true);
  });

  it.each([new Error('x'), { tag: 'other' }, 'lienthong', null, undefined, 7])(
    'is not %s',
    (other) => {
      expect(isLienthongError(other)).toBe(false);
    },
  );
});

describe('unwrap', () => {
  it('returns the value of a success', () => {
    expect(unwrap(succeed(3))).toBe(3);
  });

  it('throws every issue of a failure', () => {
    const thrown = attempt(() => unwrap(fail(first, second)));
    expect(thrown).toEqual({ ok: false, issues: [first, second] });
  });
});

describe('attempt', () => {
  it('returns what a function returns', () => {
    expect(attempt(() => 'done')).toEqual({ ok: true, value: 'done' });
  });

  it('lets errors of others pass', () => {
    const run = (): never => {
      throw new TypeError('not ours');
    };
    expect(() => attempt(run)).toThrow('not ours');
  });
});

describe('failures', () => {
  it('hold more issues than a call can take as arguments', () => {
    const many = Array.from({ length: 300_000 }, () => second);
    expect(failAll(many)).toEqual({ ok: false, issues: many });
  });

  it('of a part get the path of the part before their own', () => {
    expect(within(['events', 4], [first, second]).map(({ path }) => path)).toEqual([
      ['events', 4, 'flow', 2, 'limit'],
      ['events', 4],
    ]);
  });
});
