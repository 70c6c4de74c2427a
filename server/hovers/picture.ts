import type { Judge, Timeline } from "../../rules/links/timeline.ts";

// A card of its own colours, so that it reads the same on dark and light themes. Lengths in pixels.
const width = 560;
const left = 132;
const right = width - 34;
const top = 8;
const laneHeight = 36;
const colours = {
  card: "#1c212c",
  edge: "#3a4252",
  line: "#2c3341",
  text: "#e8ebf1",
  muted: "#9aa4b5",
  healthy: "#4fc98f",
  unhealthy: "#ff6b70",
  failing: "#6b3a44",
  waiting: "#4a5f8f",
  draining: "#2f6d7d",
  waiter: "#ffb84d",
} as const;

type Colour = keyof typeof colours;

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly colour: Colour;
  readonly text?: string;
}

interface Mark {
  readonly at: number;
  readonly colour: Colour;
  readonly shape: "dot" | "diamond" | "cross" | "flag";
}

interface Lane {
  readonly title: string;
  readonly name: string;
  readonly bars: readonly Bar[];
  /** Whether it is of a health check. */
  readonly checked: boolean;
  /** When something is looked at. */
  readonly checks: readonly number[];
  readonly marks: readonly Mark[];
}

/** A timeline as SVG: a lane for each who judges, and time from left to right. */
export function picture(timeline: Timeline): string {
  const lanes = lanesOf(timeline);
  const end = endOf(lanes);
  const x = (at: number) => Math.round((left + (Math.min(at, end) / end) * (right - left)) * 10) / 10;
  const bottom = top + lanes.length * laneHeight;
  const height = bottom + 40;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="11">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.card}" stroke="${colours.edge}"/>`,
    ...axis(end, x, bottom),
    ...lanes.flatMap((lane, index) => drawn(lane, top + index * laneHeight, x, end)),
    ...legend(bottom + 31, lanes, end),
    "</svg>",
  ].join("");
}

function lanesOf({
  containers,
  balancers,
  grace,
  stopped,
  draining,
  done,
  waiters,
  service,
}: Timeline): readonly Lane[] {
  const lanes = [
    ...containers.map((judge) => judged("container", judge.name, judge)),
    ...balancers.map((judge) => judged("load balancer", judge.name.replace(/^.*\./, ""), judge)),
  ];
  if (!service) return lanes;
  const ignoring: readonly Bar[] = grace ? [{ from: 0, to: grace, colour: "waiting", text: "grace period" }] : [];
  const stop: readonly Mark[] = stopped === undefined ? [] : [{ at: stopped, colour: "unhealthy", shape: "cross" }];
  if (grace !== undefined) {
    lanes.push({
      title: "ECS stops it",
      name: "if it never answers",
      bars: ignoring,
      checked: false,
      checks: [],
      marks: stop,
    });
  }
  if (done !== undefined && draining !== undefined) {
    lanes.push({
      title: "deployment",
      name: "if it answers",
      bars: [{ from: done - draining, to: done, colour: "draining", text: "old tasks drain" }],
      checked: false,
      checks: [],
      marks: [
        { at: done, colour: "healthy", shape: "dot" },
        ...waiters.map(({ until }) => ({ at: until, colour: "waiter", shape: "flag" }) as const),
      ],
    });
  }
  return lanes;
}

/** The most checks that are drawn one by one. */
const mostChecks = 40;

function judged(title: string, name: string, { start, interval, healthy, unhealthy }: Judge): Lane {
  const count = Math.floor(unhealthy / interval);
  const checks = count > mostChecks ? [] : Array.from({ length: count }, (_, index) => (index + 1) * interval);
  return {
    title,
    name,
    bars: [
      ...(start > 0 ? [{ from: 0, to: start, colour: "waiting" } as const] : []),
      { from: start, to: unhealthy, colour: "failing" },
    ],
    checked: true,
    checks,
    marks: [
      { at: healthy, colour: "healthy", shape: "dot" },
      { at: unhealthy, colour: "unhealthy", shape: "diamond" },
    ],
  };
}

/**
 * The last moment that is drawn in its place. The checks decide; what lies far beyond them stands at the edge, as it would
 * make the rest too small to read.
 */
function endOf(lanes: readonly Lane[]): number {
  const marks = lanes.flatMap((lane) => lane.marks);
  const judged = Math.max(30, ...lanes.flatMap(({ checked, marks }) => (checked ? marks.map(({ at }) => at) : [])));
  const within = (shape: Mark["shape"], far: number, end: number) =>
    Math.max(end, ...marks.filter((mark) => mark.shape === shape && mark.at <= far * end).map(({ at }) => at));
  return within("flag", 1.3, within("dot", 3, within("cross", 2, judged)));
}

function axis(end: number, x: (at: number) => number, bottom: number): readonly string[] {
  const step = [5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600].find((each) => end / each <= 8) ?? Math.ceil(end / 8);
  const times = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return times.flatMap((at) => [
    `<path d="M${x(at)} ${top}V${bottom}" stroke="${colours.line}"/>`,
    text(x(at), bottom + 12, at === 0 ? "0" : `${at} s`, { anchor: "middle", colour: "muted", size: 10 }),
  ]);
}

function drawn(lane: Lane, y: number, x: (at: number) => number, end: number): readonly string[] {
  const middle = y + 24;
  const far = (at: number) => at > end;
  const bars = lane.bars.flatMap(({ from, to, colour, text: said }) => {
    const [start, length] = [x(from), x(to) - x(from)];
    const fits = said !== undefined && length > said.length * 5.6 + 10;
    return [
      `<rect x="${start}" y="${middle - 6}" width="${Math.round(length * 10) / 10}" height="12" rx="3" fill="${colours[colour]}"/>`,
      ...(fits ? [text(start + 6, middle + 3.5, said, { colour: "text", size: 10 })] : []),
    ];
  });
  const checks = lane.checks.map((at) => `<circle cx="${x(at)}" cy="${middle}" r="2" fill="${colours.muted}"/>`);
  let free = 0;
  const marks = lane.marks
    .filter(({ at }) => !far(at))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, colour, shape }) => {
      const label = `${at} s`;
      const half = label.length * 3.1;
      // No label over another, and none beyond the card.
      const place = Math.min(Math.max(x(at), free + half), width - 8 - half);
      free = place + half + 4;
      return [
        shapes[shape](x(at), middle, colours[colour]),
        text(place, y + 13, label, { anchor: "middle", colour, weight: 600 }),
      ];
    });
  const beyond = lane.marks.find(({ at, shape }) => far(at) && shape !== "flag");
  if (beyond) {
    const { at, colour } = beyond;
    marks.push(text(width - 12, y + 13, `${at} s ▸`, { anchor: "end", colour, weight: 600 }));
  }
  return [
    text(14, y + 18, lane.title, { colour: "text", weight: 600 }),
    text(14, y + 31, shortened(lane.name), { colour: "muted", size: 10 }),
    ...bars,
    ...checks,
    ...marks,
  ];
}

const shapes: Readonly<Record<Mark["shape"], (x: number, y: number, colour: string) => string>> = {
  dot: (x, y, colour) =>
    `<circle cx="${x}" cy="${y}" r="5" fill="${colour}" stroke="${colours.card}" stroke-width="2"/>`,
  // Green and red are one colour to some.
  diamond: (x, y, colour) =>
    `<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z" fill="${colour}" stroke="${colours.card}" stroke-width="2" stroke-linejoin="round"/>`,
  cross: (x, y, colour) =>
    `<circle cx="${x}" cy="${y}" r="7" fill="${colour}" stroke="${colours.card}" stroke-width="2"/><path d="M${x - 3} ${y - 3}l6 6m0 -6l-6 6" stroke="${colours.card}" stroke-width="2" stroke-linecap="round"/>`,
  flag: (x, y, colour) => `<path d="M${x} ${y - 8}v16" stroke="${colour}" stroke-width="2" stroke-dasharray="4 2"/>`,
};

function legend(y: number, lanes: readonly Lane[], end: number): readonly string[] {
  const waits = lanes.flatMap(({ marks }) => marks.filter(({ shape }) => shape === "flag"));
  const beyond = waits.map(({ at }) => at).filter((at) => at > end);
  const far = beyond.sort((a, b) => a - b).map((at) => `${at} s`);
  const ignored = lanes.some(({ bars }) => bars.some(({ colour }) => colour === "waiting"));
  const entries: readonly (readonly [colour: Colour, said: string, radius: number])[] = [
    ["healthy", "healthy", 4.5],
    ["unhealthy", "unhealthy", 4.5],
    ["muted", "check", 2],
    ...(ignored ? [["waiting", "failures do not count", 4.5] as const] : []),
    ...(waits.length > far.length ? [["waiter", "a waiter gives up", 3] as const] : []),
  ];
  let x = 19;
  const drawn = entries.flatMap(([colour, said, radius]) => {
    const at = x;
    x += Math.round(21 + said.length * 5.3);
    return [
      colour === "unhealthy"
        ? shapes.diamond(at, y - 3.5, colours[colour])
        : `<circle cx="${at}" cy="${y - 3.5}" r="${radius}" fill="${colours[colour]}"/>`,
      text(at + 9, y, said, { colour: "muted", size: 10 }),
    ];
  });
  if (far.length === 0) return drawn;
  const said = waits.length > far.length ? `another at ${far.join(", ")} ▸` : `waiters give up: ${far.join(", ")} ▸`;
  return [...drawn, text(width - 14, y, said, { anchor: "end", colour: "waiter", size: 10 })];
}

interface Style {
  readonly colour: Colour;
  readonly anchor?: "middle" | "end";
  readonly size?: number;
  readonly weight?: number;
}

function text(x: number, y: number, said: string, { colour, anchor, size, weight }: Style): string {
  const style = [
    ...(anchor ? [` text-anchor="${anchor}"`] : []),
    ...(size ? [` font-size="${size}"`] : []),
    ...(weight ? [` font-weight="${weight}"`] : []),
  ].join("");
  return `<text x="${Math.round(x * 10) / 10}" y="${y}" fill="${colours[colour]}"${style}>${escaped(said)}</text>`;
}

/** The most characters of a name that have room before the lane. */
const longestName = 20;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

function escaped(said: string): string {
  return said.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
