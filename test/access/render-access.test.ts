import type { AccessRecord } from '../../lib/access/access-record';
import { renderAccess } from '../../lib/access/render-access';

const RECORD: AccessRecord = {
  principals: [{ id: 'dublin/reader/gateway', name: 'reader, at Dublin', from: 'through the endpoints' }],
  actions: ['read', 'write'].map((id) => ({ id, name: id })),
  cells: [
    {
      ...{ principal: 'dublin/reader/gateway', action: 'read', decision: 'allow' },
      ...{ policy: 'identity', sid: 'Reads', reason: 'allows this' },
    },
    {
      principal: 'dublin/reader/gateway',
      action: 'write',
      decision: 'explicit-deny',
      sid: 'Deny',
      reason: 'denies this',
    },
  ],
  searches: [true, false].map((holds) => ({
    ...{ question: `Dublin: asks ${holds}`, site: 'dublin', rule: 'rule', asks: `asks ${holds}`, holds, cells: 3 },
  })),
};

test('the brief tells what is allowed and what does not hold, and counts the rest', () => {
  for (const format of ['text', 'markdown'] as const) {
    const out = renderAccess(RECORD, format, { brief: true });
    expect(out).toContain('does not hold');
    expect(out).toContain('1 of 2 decisions deny; 1 of 2 questions over every request there is hold; --all shows each');
    expect(out).not.toMatch(/denies this|asks true/);
  }
});

test('the whole has each decision and each search, and so has JSON', () => {
  const out = renderAccess(RECORD, 'text');
  expect(out.trim().split('\n')).toHaveLength(5);
  expect(out).toMatch(/^principal +action +decision +by +why\n.*allow +identity policy Reads\n/);
  expect(out).toContain('denies this');
  expect(JSON.parse(renderAccess(RECORD, 'json', { brief: true }))).toEqual(RECORD);
});
