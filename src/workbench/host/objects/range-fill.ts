import type { Area } from "../address";
import { toColor } from "../arguments";
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
  },
  methods: {
    clear: (area, _args, { document }) => writeStyle(document, area, { fillColor: "" }),
  },
});
