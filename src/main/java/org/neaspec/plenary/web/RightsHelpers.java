package org.neaspec.plenary.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.Task;

/**
 * Template helpers that print what the one signed in may use: a link that would only be answered with a refusal is not
 * offered. They protect nothing; each address asks for itself.
 */
final class RightsHelpers {

    private RightsHelpers() {}

    /** {@code {{#may "EDIT_PROGRAMME"}}...{{else}}...{{/may}}}, with the name of a {@link Task}. */
    static Helper<Object> may() {
        return (task, options) ->
                rights(options.context).may(Task.valueOf(String.valueOf(task))) ? options.fn() : options.inverse();
    }

    /** {@code {{#mayEditRow id}}...{{/mayEditRow}}}: whether the row may be changed, by who edits all or leads this one. */
    static Helper<Object> mayEditRow() {
        return (id, options) ->
                rights(options.context).mayEditRow(String.valueOf(id)) ? options.fn() : options.inverse();
    }

    private static MeetingRights rights(Context context) {
        return context.get("shell") instanceof Shell shell ? shell.rights() : MeetingRights.NONE;
    }
}
