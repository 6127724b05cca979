import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HOME } from '../../judge/report/home';
import type { EvidenceFile } from '../files';
import type { Evidence } from '../schema';
import { sha256 } from '../schema/common';
import { canonicalJson } from './canonical';
import { hashesOf, leavesOf } from './leaves';
import { rootOf } from './merkle';

/** Where the signed statement is, within a folder of evidence. */
export const STATEMENT = 'evidence.dsse.json';

/** The record, within a folder of evidence. */
export const RECORD = 'evidence.json';

const digests = z.union([
  z.strictObject({ sha256: sha256('of a file') }),
  z.strictObject({ gitCommit: z.string().regex(/^[0-9a-f]{40,64}$/) }),
  z.strictObject({ dirHash: sha256('of a package') }),
]);

/** The form of the statement: an in-toto statement, version 1. */
export const statementSchema = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.array(z.strictObject({ name: z.string(), digest: digests })).min(1),
  predicateType: z.literal(`${HOME}#evidence-v1`),
  predicate: z.strictObject({
    time: z.string(),
    holds: z.boolean(),
    claim: z.string(),
    tree: z.strictObject({ leaves: z.int().min(1), root: sha256('root of the tree') }),
  }),
});

/** What is signed: of which files evidence is, and the root of the tree of what it says. */
export type Statement = z.infer<typeof statementSchema>;

/** What a statement says of one artifact. */
export type Subject = Statement['subject'][number];

/** The statement of a folder of evidence, as the text that is signed. */
export function statementOf(evidence: Evidence, files: readonly EvidenceFile[], packageHash: string): string {
  const record = Buffer.from(files.find(({ path }) => path === RECORD)?.text ?? '');
  const hashes = hashesOf(leavesOf(evidence, record));
  const statement: Statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      ...subjectsOf(evidence, packageHash),
      ...files.map(({ path, text }) => ({ name: `evidence/${path}`, digest: { sha256: digestOf(text) } })),
    ],
    predicateType: `${HOME}#evidence-v1`,
    predicate: {
      time: evidence.time,
      holds: evidence.holds,
      claim: evidence.claim,
      tree: { leaves: hashes.length, root: rootOf(hashes).toString('hex') },
    },
  };
  return canonicalJson(statement);
}

/** What the record says that it is of: templates, the deployment file, the commit, and the package that wrote it. */
export function subjectsOf(evidence: Evidence, packageHash: string): readonly Subject[] {
  const { templates, deployment, commit, tool } = evidence;
  return [
    ...templates.map(({ file, sha256 }) => ({ name: `templates/${file}`, digest: { sha256 } })),
    ...(deployment ? [{ name: 'deployment', digest: { sha256: deployment.sha256 } }] : []),
    ...(commit === undefined ? [] : [{ name: 'commit', digest: { gitCommit: commit } }]),
    { name: packageName(tool.version), digest: { dirHash: packageHash } },
  ];
}

/** The package URL of a version of Trefoil. */
export function packageName(version: string): string {
  return `pkg:npm/trefoil@${version}`;
}

/** SHA-256, in hexadecimal. */
export function digestOf(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
