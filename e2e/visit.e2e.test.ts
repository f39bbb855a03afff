import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { aBookedVisit } from '../test/a-visit.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from './browser.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Waits until the page's other party is seen and heard: a picture with size whose time moves, and a living sound. */
async function seesAndHears(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const video = document.querySelector<HTMLVideoElement>('[data-other]')!;
      const stream = video.srcObject as MediaStream | null;
      const [sound] = stream?.getAudioTracks() ?? [];
      if (!video.videoWidth || video.paused || sound?.readyState !== 'live' || sound.muted) return false;
      const before = Number(video.dataset.before ?? video.currentTime);
      video.dataset.before = String(before);
      return video.currentTime > before + 0.5;
    },
    undefined,
    { timeout: 30_000 },
  );
  await page.evaluate(() => delete document.querySelector<HTMLVideoElement>('[data-other]')!.dataset.before);
}
/** A picture at another width, and nothing wider than the window. */
async function looksAt(page: Page, width: number, name: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height: 800 });
  await picture(page, name);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the window`);
  await page.setViewportSize(before);
}
const says = (page: Page, words: RegExp | string) => page.getByText(words).first().waitFor({ timeout: 15_000 });

test(
  'a resident and a nurse meet: waiting room, picture and sound both ways, messages, a reload, the end, feedback',
  { timeout: 180_000 },
  async () => {
    const visit = await aBookedVisit(server.world);
    const aino = await openPage(browser, server, { ...PHONE, as: 'aino' });
    const nurse = await openPage(browser, server, { as: 'nurse' });

    await nurse.page.goto(`/fi/desk/visits/${visit.id}`);
    await says(nurse.page, 'Asiakas ei ole vielä odotushuoneessa');

    // The resident tries the devices, then comes to the waiting room.
    await aino.page.goto(`/fi/visits/${visit.id}`);
    await aino.page.getByRole('button', { name: 'Aloita kokeilu' }).click();
    await says(aino.page, 'Kamera toimii.');
    await says(aino.page, 'Ääni kuuluu hyvin.');
    await assertAccessible(aino.page, 'device check');
    await picture(aino.page, 'visit-1-check-360');
    await aino.page.getByRole('button', { name: 'Siirry odotushuoneeseen' }).click();
    await says(aino.page, 'Ammattilainen valmistautuu vastaanottoosi');
    await says(nurse.page, 'Asiakas odottaa odotushuoneessa');
    await assertAccessible(aino.page, 'waiting room');
    await assertAccessible(nurse.page, 'preparing');
    await picture(aino.page, 'visit-2-waiting-360');
    await picture(nurse.page, 'visit-2-preparing-1280');

    // The nurse opens; both see and hear.
    await nurse.page.getByRole('button', { name: 'Avaa vastaanotto' }).click();
    await Promise.all([seesAndHears(aino.page), seesAndHears(nurse.page)]);
    await says(aino.page, 'Yhteys toimii.');
    await picture(aino.page, 'visit-3-open-360');
    await picture(nurse.page, 'visit-3-open-1280');
    await looksAt(aino.page, 1280, 'visit-3-open-resident-1280');
    await looksAt(nurse.page, 360, 'visit-3-open-nurse-360');
    await assertAccessible(aino.page, 'open visit, resident');
    await assertAccessible(nurse.page, 'open visit, nurse');

    // Beside the picture they write.
    await aino.page.getByLabel('Kirjoita viesti').fill('Kuuluuko ääni?');
    await aino.page.getByRole('button', { name: 'Lähetä' }).click();
    await says(nurse.page, 'Kuuluuko ääni?');
    await nurse.page.getByLabel('Kirjoita viesti').fill('Kuuluu <hyvin>');
    await nurse.page.getByRole('button', { name: 'Lähetä' }).click();
    await says(aino.page, 'Kuuluu <hyvin>');
    assert.equal(await aino.page.locator('[data-message]').count(), 2);

    // A closed camera and a muted microphone are told to the other.
    await aino.page.getByRole('button', { name: 'Sulje kamera' }).click();
    await says(nurse.page, 'Kamera on pois päältä');
    await aino.page.getByRole('button', { name: 'Avaa kamera' }).click();
    await seesAndHears(nurse.page);
    await nurse.page.getByRole('button', { name: 'Mykistä mikrofoni' }).click();
    await says(aino.page, 'Toisen mikrofoni on mykistetty.');
    await nurse.page.getByRole('button', { name: 'Avaa mikrofoni' }).click();

    // What the nurse was writing survives a reload, and the call comes back.
    await nurse.page.getByLabel('Merkintä asiakkaan tietoihin').fill('Lievä virtsatieinfektio.');
    await nurse.page.reload();
    await Promise.all([seesAndHears(aino.page), seesAndHears(nurse.page)]);
    assert.equal(await nurse.page.getByLabel('Merkintä asiakkaan tietoihin').inputValue(), 'Lievä virtsatieinfektio.');
    await aino.page.reload();
    await Promise.all([seesAndHears(aino.page), seesAndHears(nurse.page)]);

    // Something missing at the end: said on the page, and the call goes on.
    const callBefore = await streamOf(nurse.page);
    await nurse.page.getByRole('button', { name: 'Päätä vastaanotto' }).click();
    await says(nurse.page, 'Tarkista yksi kohta');
    assert.equal(
      await nurse.page.evaluate(() => (document.querySelector<HTMLVideoElement>('[data-other]')!.srcObject as MediaStream).id),
      callBefore,
    );
    await assertAccessible(nurse.page, 'end with a problem');
    await picture(nurse.page, 'visit-4-problem-1280');

    await nurse.page.getByLabel('Ohjeet asiakkaalle').fill('Juo riittävästi vettä.\nOta yhteyttä, jos kuume nousee.');
    await nurse.page.getByRole('button', { name: 'Päätä vastaanotto' }).click();
    await says(nurse.page, 'Vastaanotto on päättynyt');
    await aino.page.getByRole('heading', { name: 'Kiitos, vastaanotto on päättynyt' }).waitFor();
    await says(aino.page, 'Juo riittävästi vettä.');
    assert.equal(await nurse.page.evaluate(() => sessionStorage.length), 0, 'no draft is left behind');
    await picture(aino.page, 'visit-5-thanks-360');
    await picture(nurse.page, 'visit-5-ended-1280');
    await assertAccessible(aino.page, 'thanks');
    await assertAccessible(nurse.page, 'ended');

    await aino.page.getByRole('link', { name: 'Anna palautetta' }).click();
    await aino.page.getByRole('heading', { name: 'Miten vastaanotto sujui?' }).waitFor();
    await assertAccessible(aino.page, 'feedback');
    await picture(aino.page, 'visit-6-feedback-360');

    assert.deepEqual([...aino.errors, ...nurse.errors], []);
  },
);

test('without a camera one is heard; lost posts, a broken network and a second window are got over', { timeout: 120_000 }, async () => {
  const visit = await aBookedVisit(server.world);
  const aino = await openPage(browser, server, { ...PHONE, as: 'aino' });
  const nurse = await openPage(browser, server, { as: 'nurse' });
  await aino.page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      if (wanted?.video) throw new DOMException('none', 'NotFoundError');
      return open(wanted);
    };
  });
  let lost = 0;
  await nurse.page.route('**/signal?*', (route) => (lost++ < 2 ? route.abort() : route.continue()));

  await aino.page.goto(`/fi/visits/${visit.id}`);
  await aino.page.getByRole('button', { name: 'Siirry odotushuoneeseen' }).click();
  await says(aino.page, 'Kameraa ei ole käytössä. Ääni toimii.');
  await nurse.page.goto(`/fi/desk/visits/${visit.id}`);
  await nurse.page.getByRole('button', { name: 'Avaa vastaanotto' }).click();
  await seesAndHears(aino.page);
  await says(nurse.page, 'Kamera on pois päältä');
  await hears(nurse.page);
  assert.ok(lost >= 2);

  // The network breaks for a moment: the sound goes on, and what was written meanwhile is caught up.
  const call = await streamOf(nurse.page);
  await aino.context.setOffline(true);
  await nurse.page.getByLabel('Kirjoita viesti').fill('Kuuletko minua?');
  await nurse.page.getByRole('button', { name: 'Lähetä' }).click();
  await aino.page.waitForTimeout(2500);
  await aino.context.setOffline(false);
  await says(aino.page, 'Kuuletko minua?');
  await hears(nurse.page);
  assert.equal(await streamOf(nurse.page), call, 'the call was not taken down');

  // The visit opened in a second window of the resident moves there.
  const second = await aino.context.newPage();
  await second.goto(`/fi/visits/${visit.id}/room`);
  await says(aino.page, 'Vastaanotto on auki toisessa ikkunassa tai laitteessa.');
  await seesAndHears(second);
  await aino.page.getByRole('button', { name: 'Jatka tässä ikkunassa' }).click();
  await seesAndHears(aino.page);
});

const streamOf = (page: Page) => page.evaluate(() => (document.querySelector<HTMLVideoElement>('[data-other]')!.srcObject as MediaStream).id);
const hears = (page: Page) =>
  page.waitForFunction(() => {
    const stream = document.querySelector<HTMLVideoElement>('[data-other]')!.srcObject as MediaStream | null;
    const [sound] = stream?.getAudioTracks() ?? [];
    return sound?.readyState === 'live' && !sound.muted;
  });
