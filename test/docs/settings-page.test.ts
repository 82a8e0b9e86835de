import { expect, test } from 'vitest';
import { settingsPage } from '../../src/config/settings-page.ts';

test('docs/settings.md is as the table of settings makes it (npx vitest run test/docs -u writes it)', async () => {
  await expect(settingsPage()).toMatchFileSnapshot('../../docs/settings.md');
});
