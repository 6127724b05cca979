/** A file that is not an inventory, or not a complete one. */
export class InventoryError extends Error {}
