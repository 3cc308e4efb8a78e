package org.neaspec.plenary.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneId;
import java.util.List;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.AuditEntry;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.StaffZone;

/** The record of who did what. */
@Controller(AuditController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class AuditController {

    static final String PATH = "/organise/audit";
    private static final int PER_PAGE = 100;

    private final AuditTrail audit;
    private final StaffZone zones;
    private final Pages pages;

    AuditController(AuditTrail audit, StaffZone zones, Pages pages) {
        this.audit = audit;
        this.zones = zones;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Organiser organiser, @QueryValue(defaultValue = "") String before) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<AuditEntry> found = audit.newest(from, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<AuditEntry> shown = more ? found.subList(0, PER_PAGE) : found;
        ZoneId zone = zones.of(request);
        String older = more ? PATH + "?before=" + shown.get(PER_PAGE - 1).id() : null;
        return pages.ok(
                request,
                "audit/show",
                new AuditPage(
                        shown.stream().map(entry -> line(entry, zone)).toList(),
                        older,
                        from == Long.MAX_VALUE ? null : PATH));
    }

    private static AuditPage.Line line(AuditEntry entry, ZoneId zone) {
        return new AuditPage.Line(
                Moments.moment(entry.at(), zone),
                entry.actor(),
                "audit.act." + entry.act(),
                entry.subject(),
                entry.detail());
    }
}
