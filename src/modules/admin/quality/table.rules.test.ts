import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../engines/directory/index.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { tableOf } from './table.rules.ts';

const aFinding = (more: Partial<Finding>): Finding => ({
  ...{ service: 's' as ServiceId, serviceNames: { fi: 'Neuvola' }, organizationNames: { fi: 'Mallila' }, kind: 'missing-language', detail: 'sv' },
  ...{ channel: null, channelNames: null, otherNames: null, foundAt: new Date('2026-11-28T10:00:00Z') },
  ...more,
});

test('a spreadsheet gets what is lacking, where and since when, with a link to the editor', () =>
  assert.equal(
    tableOf([aFinding({})], 'fi', (path) => `https://x${path}`).split('\r\n')[1],
    '"Neuvola";"Mallila";"Kieli puuttuu";"ruotsi";"2026-11-28";"https://x/admin/services/s"',
  ));
test('a name cannot become a formula or break the row', () =>
  assert.match(
    tableOf([aFinding({ serviceNames: { fi: '=HYPERLINK("x");y' } })], 'fi', (p) => p),
    /^"'=HYPERLINK\(""x""\);y";/m,
  ));
