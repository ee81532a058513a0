/** The components that docs/embedding.md shows, built as an application would build them and used in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { repository } from '../harness/paths.ts';
import { hostPage } from './host-page.ts';
import { expect, test, widgetOn } from './stage.ts';

test.use({ file: 'frameworks' });

const folder = join(repository, 'tests', 'embedding');

async function bundle(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, entry), formats: ['es'], fileName: 'page' },
    },
  })) as Rollup.RollupOutput[];
  return result[0]?.output[0].code ?? '';
}

for (const framework of ['react', 'vue']) {
  test(`the ${framework} component mounts, unmounts and mounts the chat again`, async ({ page, stage }) => {
    const host = await hostPage(
      `<!doctype html><html lang="en"><title>Shop</title><div id="app"></div><script>window.chatServer = '${stage.url}'</script><script type="module" src="/page.js"></script>`,
      {},
      { '/page.js': await bundle(`${framework}-page.mjs`) },
    );
    await page.goto(host.url);
    const widget = widgetOn(page);
    const toggle = page.getByRole('button', { name: 'Toggle chat' });
    await expect(widget.launcher).toHaveCount(1);
    await widget.open();
    await widget.say(`from ${framework}`);
    await expect(widget.frame.getByText('Sent')).toBeVisible();
    await toggle.click();
    await expect(widget.launcher).toHaveCount(0);
    expect(await page.evaluate(() => 'Rapport' in window)).toBe(false);
    // On and off again before the script can have come: it must not come back on its own.
    await page.route('**/embed.js*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const late = page.waitForResponse(/embed\.js/);
    await toggle.click();
    await toggle.click();
    await late;
    await page.waitForTimeout(800);
    await expect(widget.launcher).toHaveCount(0);
    await toggle.click();
    await expect(widget.launcher).toHaveCount(1);
    await expect(widget.log.getByText(`from ${framework}`, { exact: true })).toHaveCount(1);
    host.close();
  });

  test(`docs/embedding.md shows the ${framework} component as it is tested`, () => {
    const component = readFileSync(join(folder, `rapport-${framework}.ts`), 'utf8').trim();
    const docs = readFileSync(join(repository, 'docs', 'embedding.md'), 'utf8');
    expect(docs).toContain(`\`\`\`ts\n${component}\n\`\`\``);
  });
}
