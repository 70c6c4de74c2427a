import table from "./official-images.json" with { type: "json" };

const images: ReadonlySet<string> = new Set(table.images);
const registries: ReadonlySet<string> = new Set(table.registries);

/** Whether `registry` is Docker Hub. */
export function isDockerHub(registry: string): boolean {
  return registries.has(registry);
}

/** Where AWS mirrors the official image called `name`, without limits on pulls from AWS. */
export function mirrorOf(name: string): string | undefined {
  return images.has(name) ? `${table.mirror}/${name}` : undefined;
}
