import type { Area } from "../address";
import { toColor } from "../arguments";
import { uniform } from "../cells";
import { ObjectType } from "../registry";
import { writeStyle } from "../write";
import { look } from "./look";

export const RangeFillType = new ObjectType<Area>("RangeFill", {
  properties: {
    // Excel says white where there is no fill.
    color: look(
      ({ fillColor }) => (fillColor ? fillColor.toUpperCase() : "#FFFFFF"),
      (value) => ({ fillColor: toColor(value) }),
    ),
    // Guess: a fill without a pattern is said to be "None", any other is "Solid"; hatchings are not drawn.
    pattern: {
      get: (area, { document }) =>
        uniform(document, area, (position) => (document.style(position).fillColor ? "Solid" : "None")),
      set: (area, value, { document }) => {
        if (value === "None") writeStyle(document, area, { fillColor: "" });
      },
    },
  },
  methods: {
    clear: (area, _args, { document }) => writeStyle(document, area, { fillColor: "" }),
  },
});
