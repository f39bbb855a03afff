type Event = { type: string; data: { file?: string } };

/** A reporter of node:test that tells only the files in which something failed, one a line. */
export default async function* failedFiles(events: AsyncIterable<Event>): AsyncGenerator<string> {
  const told = new Set<string>();
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || !data.file || told.has(data.file)) continue;
    told.add(data.file);
    yield `${data.file}\n`;
  }
}
