import { expect, it } from 'vitest';
import { countPlaywright, countVitest, heedExit, summary } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('counts a test file that fell over without a failing test as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      file('passed', 'passed', 'passed'),
      file('failed', 'passed', 'failed'),
      file('failed'),
      file('failed', 'skipped'),
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 3, skipped: 3 });
});

it('counts a flaky test and an error outside the tests as failures', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

it('holds a step that ended badly for failed', () => {
  const fine = { passed: 4, failed: 0, skipped: 0 };
  expect(heedExit(fine, 0).failed).toBe(0);
  expect(heedExit(fine, 1).failed).toBe(1);
  expect(heedExit({ ...fine, failed: 2 }, 1).failed).toBe(2);
});

it('adds all steps up in one line', () => {
  const vitest = { passed: 40, failed: 0, skipped: 0 };
  expect(summary([vitest, { passed: 7, failed: 0, skipped: 0 }])).toBe('47 passed, 0 failed');
  expect(summary([vitest, { passed: 0, failed: 1, skipped: 3 }])).toBe('40 passed, 1 failed, 3 skipped');
});
