import type { AccessEvidence } from './schema/access';

/** One decision of the matrix, with its row and column. */
export interface Cell {
  readonly principal: AccessEvidence['principals'][number];
  readonly action: AccessEvidence['actions'][number];
  readonly by: AccessEvidence['decisions'][number];
}

/** The cells of a matrix, row by row. */
export function cellsOf({ principals, actions, decisions }: AccessEvidence): readonly Cell[] {
  return principals.flatMap((principal) =>
    principal.cells.flatMap((place, column): readonly Cell[] => {
      const [action, by] = [actions[column], decisions[place]];
      return action && by ? [{ principal, action, by }] : [];
    }),
  );
}
