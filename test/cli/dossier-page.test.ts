import { describe, expect, it } from 'vitest';
import { dossierPage } from '../../src/cli/dossier-page.ts';
import { answered, calendar } from '../render/handed-over-dossier.ts';

describe('the page of a dossier in short', () => {
  it('has its visits as one table', () => {
    const page = dossierPage(answered, [], { now: '2026-12-10T09:00:00+07:00', calendar });
    expect(page.split('<caption>Các lượt xử lý</caption>')).toHaveLength(2);
  });
});
