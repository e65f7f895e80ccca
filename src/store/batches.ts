/** A list in parts of at most `most`, because databases limit how many values one statement may have. */
export function* batches<T>(all: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += most) yield all.slice(at, at + most);
}
