/** The name of the file `uri`, as users see it. */
export function fileName(uri: string): string {
  return readable(uri.slice(uri.lastIndexOf("/") + 1));
}

/** What `part` of a uri stands for. */
export function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded at all.
    return part;
  }
}
