import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find.ts';
import { type Counts, countPlaywright, countVitest, heedExit, summary } from './counts.ts';
import { runTool, type Tool } from './tool.ts';

/** `npm test`: every step, whatever fails before it; the last line adds them up. */
const reports = mkdtempSync(join(tmpdir(), 'trede-test-'));

interface Step {
  name: string;
  run(): Promise<Counts>;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A step that holds or not, and is no test itself. */
function holds(name: string, tool: Tool, ...args: string[]): Step {
  return { name, run: async () => heedExit(NOTHING, await runTool(tool, args)) };
}

function vitest(name: string, env: Record<string, string>): Step {
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    run: async () => {
      const code = await runTool(
        'vitest',
        [
          'run',
          '--config=test/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        env,
      );
      return heedExit(read(report, countVitest), code);
    },
  };
}

const playwright: Step = {
  name: 'browser',
  run: async () => {
    const report = join(reports, 'playwright.json');
    const code = await runTool(
      'playwright',
      ['test', '--config=test/playwright.config.ts', '--reporter=list,json'],
      { CHROME_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    );
    return heedExit(read(report, countPlaywright), code);
  },
};

/** A report that was not written, because the step fell over, counts nothing. */
function read<T>(path: string, count: (report: T) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as T);
  } catch {
    return NOTHING;
  }
}

const steps: Step[] = [
  holds('format and lint', 'biome', 'ci'),
  holds('types of the extension, prepared', 'wxt', 'prepare'),
  holds('types', 'tsc', '--noEmit'),
  holds('build of the map', 'vite', 'build', '--config', 'server/web/vite.config.ts'),
  holds('build of the extension', 'wxt', 'build'),
  holds('build of the extension for the browser tests', 'wxt', 'build', '--mode', 'e2e'),
  holds('build of the extension for IT', 'wxt', 'build', '--mode', 'managed'),
  holds('build of the extension for Firefox', 'wxt', 'build', '-b', 'firefox'),
  holds('rules of the Firefox store', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3'),
  holds('build for the Firefox test', 'wxt', 'build', '-b', 'firefox', '--mode', 'e2e'),
  vitest('vitest', {}),
  again(vitest('vitest in New York', { TZ: 'America/New_York' })),
  playwright,
];

/** The same tests once more: their failures count, their passes were counted. */
function again(step: Step): Step {
  return { name: step.name, run: async () => ({ ...NOTHING, failed: (await step.run()).failed }) };
}

const results: { name: string; counts: Counts; seconds: number }[] = [];
for (const { name, run } of steps) {
  console.log(`\n# ${name}`);
  const start = process.hrtime.bigint();
  const counts = await run().catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    return heedExit(NOTHING, 1);
  });
  results.push({ name, counts, seconds: Number((process.hrtime.bigint() - start) / 1_000_000_000n) });
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, counts, seconds } of results)
  console.log(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
console.log(summary(results.map((result) => result.counts)));
process.exitCode = results.some((result) => result.counts.failed > 0) ? 1 : 0;
