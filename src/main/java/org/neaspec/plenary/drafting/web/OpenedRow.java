package org.neaspec.plenary.drafting.web;

import java.util.List;

/**
 * One row, with its form or without, to take the place of the other on a page that is open.
 *
 * @param others rows whose forms are closed by that
 */
record OpenedRow(EditorRow row, List<EditorRow> others) {}
