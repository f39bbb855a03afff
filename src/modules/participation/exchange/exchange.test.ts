import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { computeFiles } from '../compute-files.ts';
import { ballotsOf } from '../math/ballots.ts';
import { readComments, readGroups, readParticipants, readSummary, readVotes } from './conversation-files.ts';
import { csvLines, readRows } from './csv.ts';
import { commentsCsv, participantsCsv, summaryCsv, votesCsv } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'polku-exchange-'));
after(() => rmSync(folder, { recursive: true }));
const aFile = (text: string | Buffer, name = 'votes.csv') => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const rowsIn = async (file: string) => {
  const rows: string[][] = [];
  await readRows(file, (row) => rows.push(row));
  return rows;
};
const votesIn = async (text: string | Buffer) => {
  const { participant, statement, vote, at } = await readVotes(aFile(text));
  return [...participant].map((p, i) => [p, statement[i]!, vote[i]!, at[i]!]);
};

test('what is written is read, whatever stands in it', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ä', ';') }), { minLength: 2, maxLength: 4 })),
      async (rows) => {
        const written = [['first', 'row'], ...rows];
        assert.deepEqual(await rowsIn(aFile([...csvLines(written)].join(''))), written);
      },
    ),
    { numRuns: 200 },
  ));

test('votes are read from files of any maker', async () => {
  const one = [[5, 2, -1, 1_500_000_000_000]];
  assert.deepEqual(await votesIn('timestamp,datetime,comment-id,voter-id,vote\n1500000000000,Fri Jul 14 2017,2,5,1\n'), one);
  assert.deepEqual(
    await votesIn('timestamp,datetime,comment-id,voter-id,vote\r\n1500000000,"Fri, Jul 14 2017",2,5,1\r\n\r\n'),
    one,
    'seconds, other line ends',
  );
  assert.deepEqual(
    await votesIn('\ufeffPARTICIPANT;Statement; vote ;modified\n5;2;1;2017-07-14T02:40:00Z'),
    one,
    'byte order mark, semicolons, a date',
  );
  assert.deepEqual(
    await votesIn('1500000000000,Fri Jul 14 2017,2,5,1\n1500000000000,Fri Jul 14 2017,3,5,0\n'),
    [...one, [5, 3, 0, 1_500_000_000_000]],
    'no header',
  );
  assert.deepEqual(
    await votesIn('participant,group-id,n-comments,n-votes,n-agree,n-disagree,2,3\n5,0,0,2,1,0,1,\n'),
    [[5, 2, -1, 2]],
    'one row a participant',
  );
  assert.deepEqual(await votesIn('voter-id,comment-id,vote\n'), []);
});

test('a file that cannot be used is told in one line', async () => {
  const told = (text: string) =>
    votesIn(text).then(
      () => 'nothing',
      (error: Error) => error.message.replace(/^.*votes\.csv: /, ''),
    );
  assert.equal(await told(''), 'the file is empty');
  assert.equal(await told('who,what\n1,2\n'), "no column 'voter-id' (found: who, what)");
  assert.equal(await told('voter-id,comment-id,vote\n\n1,2,1\n1,2,7\n'), "line 4: vote should be 1, 0 or -1, is '7'");
  assert.equal(await told('voter-id,comment-id,vote\nx,2,1\n'), "line 2: participant should be a whole number, is 'x'");
  assert.equal(await told('voter-id,comment-id,vote\n99999999999,2,1\n'), "line 2: participant should be a whole number, is '99999999999'");
  assert.equal(await told('voter-id,comment-id,vote\n1,"2,1\n'), 'line 2: a quotation mark is not closed');
  assert.equal(await told('voter-id,comment-id,vote,timestamp\n1,2,1,soon\n'), "line 2: time should be in seconds or milliseconds, is 'soon'");
  await assert.rejects(readVotes(join(folder, 'none.csv')), /none\.csv: there is no such file/);
  await assert.rejects(readVotes(folder), /is a folder, not a file/);
});

test('a text over several lines keeps its place, and later lines their numbers', async () => {
  const file = aFile('comment-id,moderated,comment-body,is-meta\n1,-1,"two\nlines, with ""quotes""",0\n2,1,plain,true\n', 'comments.csv');
  const [first, second] = await readComments(file);
  assert.deepEqual([first!.text, first!.moderated, first!.meta], ['two\nlines, with "quotes"', -1, false]);
  assert.deepEqual([second!.text, second!.moderated, second!.meta], ['plain', 1, true]);
});

test('small and odd conversations have a result', async () => {
  const header = 'voter-id,comment-id,vote\n';
  for (const rows of ['', '1,1,1\n', '1,1,0\n2,1,0\n', '1,1,1\n1,1,-1\n1,2,0\n', '1,1,1\n2,1,-1\n', '1,7,1\n']) {
    const comments = aFile('comment-id,moderated\n1,1\n2,-1\n', 'comments.csv');
    const result = await computeFiles({ votes: aFile(header + rows), comments, seed: 1 });
    assert.ok(!/NaN|Infinity|null/.test(JSON.stringify(result)), `${rows}: ${JSON.stringify(result)}`);
    assert.ok([1, 2].every((id) => result.statements.includes(id)));
    assert.match(result.record.input, /^[0-9a-f]{64}$/);
  }
});

test('the record tells one input from another, and not one order of the same votes from another', async () => {
  const of = async (votes: string) => (await computeFiles({ votes: aFile(`timestamp,voter-id,comment-id,vote\n${votes}`), seed: 1 })).record;
  const record = await of('1,1,1,1\n2,2,1,0\n');
  assert.deepEqual(record, await of('2,2,1,0\n1,1,1,1\n'));
  assert.notEqual(record.input, (await of('1,1,1,1\n2,2,1,1\n')).input);
  assert.deepEqual(record.counts, { participants: 2, clustered: 2, statements: 1, moderatedOut: 0, meta: 0, votes: 2, groups: record.counts.groups });
});

const shared = join(process.env.POLKU_SHARED ?? '../shared', 'data/polis/opendata');
const skip = existsSync(shared) ? false : 'skipped: data absent';
for (const name of skip ? [] : readdirSync(shared).filter((n) => !n.includes('.md')))
  test(`${name}: written as it was read`, async () => {
    const file = (of: string) => join(shared, name, of);
    const without = (rows: string[][], column: string) => {
      const place = rows[0]!.indexOf(column);
      return place < 0 ? rows : rows.map((row) => row.filter((_, i) => i !== place));
    };
    const votes = await readVotes(file('votes.csv'));
    const comments = await readComments(file('comments.csv'));
    const groups = await readGroups(file('participants-votes.csv'));
    const written = async (lines: Iterable<string>) => rowsIn(aFile([...lines].join(''), 'written.csv'));

    assert.deepEqual(without(await written(votesCsv(votes)), 'datetime'), without(await rowsIn(file('votes.csv')), 'datetime'));
    assert.deepEqual(without(await written(commentsCsv(comments)), 'datetime'), without(await rowsIn(file('comments.csv')), 'datetime'));
    const summary = await readSummary(file('summary.csv'));
    assert.deepEqual(await written(summaryCsv(summary)), await rowsIn(file('summary.csv')));

    // One row a participant holds the same votes, and the same groups.
    const ballots = ballotsOf(
      votes,
      comments.map((c) => c.statement),
    );
    const again = await readParticipants(aFile([...participantsCsv(ballots, groups, comments)].join(''), 'participants.csv'));
    const theirs = await readParticipants(file('participants-votes.csv'));
    assert.deepEqual(again.groups, theirs.groups);
    const list = ({ votes: v }: typeof again) => [...v.vote].map((said, i) => `${v.participant[i]} ${v.statement[i]} ${said}`).sort();
    assert.deepEqual(list(again), list(theirs));
  });
test('the open conversations are there', { skip }, () => assert.ok(readdirSync(shared).length >= 3));
