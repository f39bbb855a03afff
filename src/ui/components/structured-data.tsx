/**
 * What a page tells search engines, in words of schema.org: `<StructuredData data={{ '@type': 'GovernmentService', … }} />`. A block of data, never run:
 * the content policy that forbids inline scripts does not concern it.
 */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  // Every '<' as an escape, so that no text of the directory can end the block.
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotes as entities, which no reader of JSON undoes
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
