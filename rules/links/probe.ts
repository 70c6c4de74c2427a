import { type Block, exact, get, items, type Text, texts } from "../model/value.ts";

/** What the command of a container's health check asks for. */
export interface Probe {
  readonly port: number | undefined;
  readonly path: string;
  /** The word of the command that it stands in. */
  readonly text: Text;
}

/** The addresses on the container itself that its health check asks, as far as they are written out. */
export function probesOf(container: Block): readonly Probe[] {
  const check = get(container, "HealthCheck");
  if (check?.kind !== "block") return [];
  return items(get(check, "Command")).flatMap((word) =>
    texts(word).flatMap((text) => {
      const whole = exact(text) ?? "";
      if (!whole.includes("://")) return [];
      const found = whole.matchAll(
        /(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d{1,5})(?!\d))?(\/[^\s"'|;&)]*)?/gi,
      );
      return [...found].map(([, scheme, port, path = "/"]) => ({
        port: Number(port ?? (scheme!.toLowerCase() === "https" ? 443 : 80)),
        path,
        text,
      }));
    }),
  );
}

const database =
  /^\/(?:.*[/_-])?(?:db|database|postgres|postgresql|mysql|redis)(?:[/_-](?:health|check|status|ready))?\/?$/i;
const readiness =
  /^\/(?:.*[/_-])?(?:ready|readyz|readiness|health-?deep|deep-?health|health\/(?:deep|full|all|detailed))\/?$/i;

/** What a path says, by its name, of that on which its answer depends. */
export function dependsOn(path: string): "database" | "readiness" | undefined {
  const [before = ""] = path.split("?");
  return database.test(before) ? "database" : readiness.test(before) ? "readiness" : undefined;
}
