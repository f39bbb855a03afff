/** Starts an assessment as a browser without scripts would; gives its first question's address, the browser's cookie and a valid answer. */
export async function startAssessment(url: string, name: string): Promise<{ path: string; cookie: string; body: string }> {
  const answer = await fetch(`${url}/fi/assessments/${name}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  });
  const path = answer.headers.get('location');
  if (answer.status !== 303 || !path) throw new Error(`the assessment did not start: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const choices = [...html.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].map((m) => m[0]);
  const choice = choices.at(-1);
  if (!choice) throw new Error('the first question has no choices');
  const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(choice)![1]!;
  return { path, cookie, body: new URLSearchParams({ [of('name')]: of('value') }).toString() };
}
