import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stagedRuleProblems } from '../../../lib/judge/template/staged-rules';

const scratch = mkdtempSync(join(tmpdir(), 'trefoil-staged-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const RULES = 'rule one when Resources !empty { Resources exists }\n';
const HASH = createHash('sha256').update(RULES).digest('hex');
const file = join(scratch, 'Own.guard');
beforeEach(() => writeFileSync(file, RULES));

test('rules under their own hash are what they say', () => {
  expect(stagedRuleProblems(new Map([[`bucket/${HASH}.guard`, file]]))).toEqual([]);
});

test('rules that were changed after synth are not', () => {
  writeFileSync(file, `${RULES}# and no more\n`);
  expect(stagedRuleProblems(new Map([[`bucket/${HASH}.guard`, file]]))).toEqual([
    expect.stringMatching(/Own\.guard: found rules with hash [0-9a-f]{64}, expected [0-9a-f]{64}: synthesize again$/),
  ]);
});

test('rules that are not there are said to be missing', () => {
  const gone = join(scratch, 'Gone.guard');
  expect(stagedRuleProblems(new Map([[`bucket/${HASH}.guard`, gone]]))).toEqual([
    expect.stringContaining('Gone.guard'),
  ]);
});

test('other files are not asked about', () => {
  expect(stagedRuleProblems(new Map([[`bucket/${HASH}.json`, join(scratch, 'nothing')]]))).toEqual([]);
});
