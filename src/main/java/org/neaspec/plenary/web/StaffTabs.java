package org.neaspec.plenary.web;

import java.util.List;
import org.neaspec.plenary.access.MeetingRights;

/** Knows the pages of staff about one meeting. A later room answers; the shell only asks. */
public interface StaffTabs {

    /** The bar for a page; empty where the page is about no meeting. What the rights do not open is not in it. */
    Bar of(String path, MeetingRights rights);

    /** One link of the bar. */
    record Tab(String href, String key, boolean current) {}

    /**
     * @param groups what the pages are about; each leads to its first page
     * @param pages those of the group that the page shown belongs to
     */
    record Bar(List<Tab> groups, List<Tab> pages) {

        public static final Bar NONE = new Bar(List.of(), List.of());

        public Bar {
            groups = List.copyOf(groups);
            pages = List.copyOf(pages);
        }
    }
}
