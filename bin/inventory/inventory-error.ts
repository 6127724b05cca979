/** Something that is no inventory, or not a whole one. */
export class InventoryError extends Error {}
