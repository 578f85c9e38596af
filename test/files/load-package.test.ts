import { describe, expect, it } from 'vitest';
import { loadPackage } from '../../src/files/load-package.ts';
import { formatIssue } from '../../src/render/format-issue.ts';

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error('not there'), { code }));

describe('a package that a format needs', () => {
  it('is what its loader gives', async () => {
    expect(await loadPackage(['yaml'], async () => 'it')).toEqual({ ok: true, value: 'it' });
  });

  it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])(
    'that is not installed is an issue that names it: %s',
    async (code) => {
      const loaded = await loadPackage(['read-excel-file', 'fflate'], failing(code));
      expect(loaded).toEqual({
        ok: false,
        issues: [
          {
            code: 'file.packageMissing',
            path: [],
            packages: ['read-excel-file', 'fflate'],
            position: { line: 1, column: 1 },
          },
        ],
      });
      expect(
        loaded.ok ? '' : loaded.issues.map((issue) => formatIssue(issue, 'en')).join(),
      ).toMatch(/npm install read-excel-file fflate/);
    },
  );

  it('that fails for another reason is not said to be missing', async () => {
    await expect(loadPackage(['yaml'], failing('EACCES'))).rejects.toThrow('not there');
  });
});
