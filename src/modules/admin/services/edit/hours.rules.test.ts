import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHours, writeHours } from './hours.rules.ts';

const again = (text: string) => {
  const read = readHours(text);
  return 'hours' in read ? writeHours(read.hours, 'fi') : `? ${read.unread}`;
};

test('hours are read as people write them', () => {
  assert.equal(again('ma-pe 8-16'), 'ma–pe 8–16');
  assert.equal(again('Ma–to klo 8.00–16:30, pe 8–15\nla 10–14'), 'ma–to 8–16.30, pe 8–15, la 10–14');
  assert.equal(again('maanantai–perjantai 9–15'), 'ma–pe 9–15');
  assert.equal(again('mån–fre kl. 8–16'), 'ma–pe 8–16');
  assert.equal(again('Tue 9:00 - 12:00'), 'ti 9–12');
  assert.equal(again('ympäri vuorokauden'), '24/7');
  assert.equal(again(''), '');
});
test('what cannot be read is given back', () => {
  for (const text of ['arkisin', 'ma 16–8', 'pe–ma 8–16', 'ma 8–25', 'ma 8']) assert.equal(again(text), `? ${text}`);
});
test('weekday hours do not hold on public holidays, those with Sunday do', () => {
  const first = (text: string) => {
    const read = readHours(text);
    const week = 'hours' in read ? read.hours[0] : undefined;
    return week?.kind === 'weekly' ? week.notOnHolidays : undefined;
  };
  assert.deepEqual([first('ma–pe 8–16'), first('ma–su 8–16')], [true, undefined]);
});
