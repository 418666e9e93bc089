// A page of a headless Chromium, cut off from everything but this machine.
import { chromium } from 'playwright-core';
import { browserPath } from './setup.mjs';

export async function openPage() {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('there is no Chromium: run `npm test`, which installs it or says how');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await page.route(({ hostname }) => hostname !== '127.0.0.1' && !hostname.endsWith('localhost'), (route) => route.abort());
  return { browser, page };
}
