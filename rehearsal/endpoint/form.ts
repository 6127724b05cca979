/** The fields of a query request, with its lists put together. */
export class Form {
  private readonly fields: URLSearchParams;

  constructor(body: string) {
    this.fields = new URLSearchParams(body);
  }

  get(name: string): string | undefined {
    return this.fields.get(name) ?? undefined;
  }

  /** The elements of a list of structures: `Parameters.member.1.ParameterKey=…`. */
  structures(name: string): readonly Readonly<Record<string, string>>[] {
    const found = new Map<number, Record<string, string>>();
    const pattern = new RegExp(`^${name}\\.member\\.(\\d+)(?:\\.(.+))?$`);
    for (const [key, value] of this.fields) {
      const [, index, member = ''] = pattern.exec(key) ?? [];
      if (index === undefined) continue;
      const structure = found.get(Number(index)) ?? {};
      structure[member] = value;
      found.set(Number(index), structure);
    }
    return [...found].sort(([one], [other]) => one - other).map(([, structure]) => structure);
  }
}
