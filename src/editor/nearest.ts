/** What lies nearest to what is in sight comes first: where VS Code shows only so much of something, it is what the writer looks at. */

/** As a range of the editor is, as far as its lines go. */
export interface Lines {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

/** Things by how many lines they are from the nearest of the stretches in sight; equally near ones, and all where nothing is in sight, as they were. */
export function nearestFirst<Thing>(things: readonly Thing[], linesOf: (thing: Thing) => Lines, inSight: readonly Lines[]): Thing[] {
  if (!inSight.length) return [...things];
  const distance = ({ start, end }: Lines) => Math.min(...inSight.map((one) => Math.max(0, one.start.line - end.line, start.line - one.end.line)));
  return things
    .map((thing) => ({ thing, far: distance(linesOf(thing)) }))
    .sort((a, b) => a.far - b.far)
    .map(({ thing }) => thing);
}
