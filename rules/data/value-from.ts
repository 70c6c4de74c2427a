import table from "./value-from.json" with { type: "json" };

const [secret = "", parameter = ""] = table.source;

/** Where AWS says how ECS reads a `valueFrom`, of a secret and of a parameter. */
export const valueFromPages = { secret, parameter };

/** The version stage of a secret that is read where none is named. */
export const { defaultStage } = table;
