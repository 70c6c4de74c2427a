import table from "./fargate-parameters.json" with { type: "json" };

/** A parameter that ECS refuses. */
export interface Refused {
  /** Such as `LinuxParameters.Devices`. */
  readonly path: string;
  readonly answer?: string;
}

/** What ECS refuses of a task for Fargate, of its volumes and of its containers; of containers, what it refuses with `awsvpc`. */
export const refused: Readonly<Record<"task" | "volume" | "container" | "awsvpc", readonly Refused[]>> = table;

/** The log drivers that there are on Fargate. */
export const logDrivers: readonly string[] = table.logDrivers;

/** The capabilities of Linux that a container on Fargate may be given. */
export const capabilities: readonly string[] = table.capabilities;

/** The most seconds that Fargate gives a container to stop. */
export const { longestStop } = table;
