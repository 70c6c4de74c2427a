import table from "./image-tools.json" with { type: "json" };

/** A program that a health check may need. */
export type Tool = "curl" | "wget" | "sh";

/** What an image, as its publisher makes it, certainly has not. */
export interface Tools {
  readonly lacks: readonly string[];
  /** BusyBox's `wget` is there. */
  readonly busybox: boolean;
}

const rows = table.images.map(({ repository, tag, lacks, wget }) => {
  return { repository: new RegExp(`^${repository}$`), tag: new RegExp(tag), lacks, busybox: wget === "busybox" };
});

/** What `image`, a whole reference, is known to lack; `undefined` for images of one's own, which may have anything. */
export function toolsOf(image: string): Tools | undefined {
  const [, repository, tag = ""] =
    /^(?:public\.ecr\.aws\/docker\/library\/|(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\/)?(?:library\/)?)([^:@]+)(?::([^@]+))?(?:@.+)?$/.exec(
      image,
    ) ?? [];
  if (repository === undefined) return undefined;
  return rows.find((row) => row.repository.test(repository) && row.tag.test(tag));
}
