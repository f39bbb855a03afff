/** Takes pictures of the gallery on a phone and a desktop: `node --import tsx src/ui/gallery/look.ts FOLDER [name …]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../../e2e/browser.ts';
import { gallery } from './pages.tsx';
import { serveGallery } from './serve.ts';

const [folder = 'dist/gallery', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { url, close } = await serveGallery();
const browser = await openBrowser();
for (const width of [360, 1280]) {
  const page = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 } });
  for (const { name } of gallery.filter((shown) => names.length === 0 || names.includes(shown.name))) {
    await page.goto(`${url}/fi/${name}`);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
}
await browser.close();
close();
