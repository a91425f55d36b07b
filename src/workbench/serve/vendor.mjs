/** Packages that the workbench page loads as their own files, unmodified: path on the server → folder. */
import { join } from "node:path";

const VENDOR = {
  // Microsoft's licence lets us serve office.js for development; production uses Microsoft's own address.
  "/office": "@microsoft/office-js/dist",
  "/vendor/o-spreadsheet": "@odoo/o-spreadsheet/dist",
  "/vendor/owl": "@odoo/owl/dist",
  "/vendor/bootstrap": "bootstrap/dist/css",
  "/vendor/font-awesome": "font-awesome",
  "/vendor/chart.js": "chart.js/dist",
  "/vendor/chartjs-chart-geo": "chartjs-chart-geo/build",
  "/vendor/chartjs-adapter-luxon": "chartjs-adapter-luxon/dist",
  "/vendor/luxon": "luxon/build/global",
};

/** As webpack-dev-server takes them. */
export function vendorFolders(root) {
  return Object.entries(VENDOR).map(([publicPath, folder]) => ({
    publicPath,
    directory: join(root, "node_modules", folder),
    serveIndex: false,
    watch: false,
  }));
}
