import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../common/suggest';
import { DeploymentError, quote } from './problem';

/**
 * The file of a deployment, by its name (`reference`) or its path (`deployments/reference.yaml`).
 *
 * A name is looked up in `folder`, relative to the working directory; what has a slash or ends in `.yaml` is a path.
 */
export function findDeployment(nameOrPath: string, folder = 'deployments'): string {
  const isPath = /[\\/]|\.ya?ml$/.test(nameOrPath);
  const file = isPath ? nameOrPath : join(folder, `${nameOrPath}.yaml`);
  // Something else than a file, such as a pipe, is rejected when it is read.
  if (nameOrPath !== '' && existsSync(file) && (isPath || statSync(file).isFile())) return file;

  const names = deploymentNames(folder);
  const wanted = nameOrPath.replace(/^.*[\\/]|\.ya?ml$/g, '');
  const near = nearestName(wanted, names);
  throw new DeploymentError([
    {
      file: nameOrPath === '' ? folder : file,
      path: 'document',
      expected:
        names.length > 0 ? `one of ${names.join(', ')}, or the path of a file` : 'the path of a deployment file',
      found: `${quote(nameOrPath)}, and there is no such file`,
      fix: near
        ? `did you mean ${near}`
        : `name one of these, or write ${isPath ? 'that file' : `${folder}/<name>.yaml`}`,
    },
  ]);
}

/** The names of the deployments in a folder, sorted; none where there is no such folder. */
export function deploymentNames(folder = 'deployments'): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}
