/**
 * The known name that a misspelt one is nearest to. Own code because it is twenty lines, is needed in `domain/`, and the
 * distance in commander is not exported. Damerau's distance in its restricted form: insert, delete, replace, swap neighbours.
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const longestMistake = Math.max(1, Math.floor(written.length / 3));
  const ranked = known
    .map((name) => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= longestMistake)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return ranked[0]?.name;
}

function distance(from: string, to: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const steps = [(above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1)];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) steps.push((twoAbove[column - 2] ?? 0) + 1);
      here.push(Math.min(...steps));
    }
    [twoAbove, above] = [above, here];
  }
  return above[to.length] ?? 0;
}
