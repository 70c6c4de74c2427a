export enum Stage {
  Dev = "dev",
  Prod = "prod",
}

export interface Settings {
  readonly size: number;
  readonly keep: boolean;
}

export const settings: Record<Stage, Settings> = {
  [Stage.Dev]: { size: 20, keep: false },
  [Stage.Prod]: { size: 200, keep: true },
};

export const owner = "Storage" as const;
export default "shop";
