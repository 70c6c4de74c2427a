export enum Stage {
  Dev,
  Prod,
}

export enum Size {
  Small = "small",
  Large = "large",
}

export namespace Names {
  export const project = "tik-timer";
  const hidden = "hidden";
  export const files = `${project}-${hidden}-files`;
  export namespace Deep {
    export const table = { name: "deep-table" };
  }
}

export const cpu: Record<Stage, number> = { [Stage.Dev]: 256, [Stage.Prod]: 1024 };
export const memory: Record<Size, number> = { [Size.Small]: 512, [Size.Large]: 2048 };

export function suffix(stage: Stage): string {
  switch (stage) {
    case Stage.Dev:
      return "dev";
    case Stage.Prod: {
      return "prod";
    }
    default:
      throw new Error("no such stage");
  }
}
