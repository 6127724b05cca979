import { dirname, join } from 'node:path';
import { readJson } from './read-json';
import { rawMap } from './template';

/** Where each file of an assembly is uploaded to: `bucket/key`, by path. */
export type StagedObjects = ReadonlyMap<string, readonly string[]>;

/** Reads the lists of assets of an assembly. */
export function stagedObjects(assetLists: readonly string[]): StagedObjects {
  const staged = new Map<string, string[]>();
  for (const list of assetLists)
    for (const asset of Object.values(rawMap(rawMap(readJson(list))['files']))) {
      const path = rawMap(rawMap(asset)['source'])['path'];
      if (typeof path !== 'string') continue;
      const file = join(dirname(list), path);
      const known = staged.get(file) ?? [];
      staged.set(file, known);
      for (const destination of Object.values(rawMap(rawMap(asset)['destinations']))) {
        const { bucketName, objectKey } = rawMap(destination);
        known.push(`${bucketName}/${objectKey}`);
      }
    }
  return staged;
}

/**
 * Whether a folded template URL is one of the objects that a file is uploaded to: the path that CDK leaves in the metadata
 * says nothing of the template that CloudFormation will fetch.
 */
export function isStagedAt(url: string, objects: readonly string[]): boolean {
  const found =
    /^https:\/\/s3\.(?:[a-z0-9-]+|\$\{\?\})\.(?:amazonaws\.(?:com|eu|com\.cn)|\$\{\?\})\/([^/]+)\/(.+)$/.exec(url);
  return (
    found !== null &&
    objects.some((object) => {
      const slash = object.indexOf('/');
      // The bucket of a stack without an environment is known by its pattern only.
      const bucket = object.slice(0, slash).replace(/\$\{[^}]*\}/g, '${?}');
      return found[2] === object.slice(slash + 1) && (bucket === found[1] || bucket.includes('${?}'));
    })
  );
}
