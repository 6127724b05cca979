import { requiredIn } from '../../../lib/access/required';
import { decideStep } from '../../../lib/access/required/decide';
import { accessTo } from '../access-to';

const list = (v: any): any[] => (v === undefined ? [] : Array.isArray(v) ? v : [v]);
test.each(['reference', 'outposts', 'sovereign-cloud'] as const)('%s', (name) => {
  const { assembly, border, sites } = accessTo(name);
  const flows = requiredIn(assembly, border.deployment!);
  const needed = new Map<object, Set<number>>();
  const t = performance.now();
  let asked = 0;
  for (const { site, steps } of flows)
    for (const { step, decision } of steps) {
      if (decision.decision !== 'allow') continue;
      const variants: [any[], (docs: any[]) => any][] = [
        [
          list(step.who.policies?.identity),
          (docs) => ({ ...step, who: { ...step.who, policies: { ...step.who.policies, identity: docs } } }),
        ],
        [list(step.on.policy), (docs) => ({ ...step, on: { ...step.on, policy: docs } })],
      ];
      for (const [docs, make] of variants)
        docs.forEach((doc, d) => {
          const set = needed.get(doc) ?? new Set();
          needed.set(doc, set);
          list(doc.Statement).forEach((s, i) => {
            if (s?.Effect !== 'Allow' || set.has(i)) return;
            asked += 1;
            const less = { ...doc, Statement: list(doc.Statement).filter((_, j) => j !== i) };
            if (decideStep(make(docs.map((x, j) => (j === d ? less : x))), site).decision.decision !== 'allow')
              set.add(i);
          });
        });
    }
  const lines: string[] = [];
  let all = 0,
    need = 0;
  for (const site of sites) {
    const docs = new Map<any, string>();
    for (const p of site.principals)
      if (p.role) for (const d of list(p.principal.policies?.identity)) docs.set(d, `identity ${p.name}`);
    for (const s of site.stores) for (const d of list(s.itself.policy)) docs.set(d, `resource ${s.kind} ${s.name}`);
    for (const [doc, where] of docs)
      list(doc.Statement).forEach((s, i) => {
        if (s?.Effect !== 'Allow') return;
        all += 1;
        if (needed.get(doc)?.has(i)) need += 1;
        else
          lines.push(
            `${site.id} ${where} [${i}] ${s.Sid ?? ''} ${JSON.stringify(s.Action ?? s.NotAction).slice(0, 200)} ${JSON.stringify(s.Resource ?? '').slice(0, 80)}`,
          );
      });
  }
  process.stdout.write(
    `${name}: ${need} of ${all} allow statements are needed, ${asked} asked, ${Math.round(performance.now() - t)} ms\n${lines.join('\n')}\n`,
  );
});
