/** The address of another's service, with ours to come back to when it takes one. */
export function withReturn(url: string, parameter: string | undefined, back: string): string {
  if (!parameter || !URL.canParse(url)) return url;
  const to = new URL(url);
  to.searchParams.set(parameter, back);
  return to.href;
}
