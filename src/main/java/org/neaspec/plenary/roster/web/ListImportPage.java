package org.neaspec.plenary.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/** Where files of people are read in, and one of them with what becomes of its rows. */
final class ListImportPage {

    private ListImportPage() {}

    record Upload(RosterHead meeting, String path, List<Before> before, FormErrors errors) {}

    /** A file read in before. */
    record Before(String href, String name, String facts, String state, String look) {}

    /**
     * @param progress null unless rows are being done
     * @param applyPath null when there is nothing to do
     * @param faultsXlsx null when nothing is refused
     */
    record One(
            RosterHead meeting,
            String importsPath,
            String path,
            String name,
            String facts,
            String state,
            String look,
            boolean read,
            boolean applying,
            boolean done,
            @Nullable Progress progress,
            List<Tab> tabs,
            List<String> unknown,
            List<Row> rows,
            String place,
            @Nullable String earlier,
            @Nullable String later,
            @Nullable String applyPath,
            long work,
            long refused,
            @Nullable String faultsXlsx,
            @Nullable String faultsCsv,
            String removalPath) {}

    record Progress(long done, long all) {}

    record Tab(String label, long count, String href, boolean current) {}

    record Row(int line, String name, @Nullable String href, String outcome, String look, List<String> remarks) {}
}
