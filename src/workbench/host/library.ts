/** The spreadsheet library, handed in by whoever loads it: the page from its own file, Node from node_modules. */
import type * as OSpreadsheet from "@odoo/o-spreadsheet";
import type { CommandDispatcher } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type { Getters } from "@odoo/o-spreadsheet/dist/types/types/getters";
import type { CellPosition, Style, Zone } from "@odoo/o-spreadsheet/dist/types/types/misc";

export type Library = typeof OSpreadsheet;
export type Model = OSpreadsheet.Model;
export type Dispatch = CommandDispatcher["dispatch"];
export type { CellPosition, Getters, Style, Zone };
