package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/**
 * Answers after an act. A page that is open is told what is different now, from the state that it shows; without scripts the
 * whole page comes again.
 */
@Singleton
class EditorAnswers {

    private final Drafts drafts;
    private final DraftBars bars;
    private final EditorRows rows;
    private final EditorPages editor;
    private final ChecksPanels checks;
    private final Pages pages;
    private final Notices notices;

    EditorAnswers(
            Drafts drafts,
            DraftBars bars,
            EditorRows rows,
            EditorPages editor,
            ChecksPanels checks,
            Pages pages,
            Notices notices) {
        this.drafts = drafts;
        this.bars = bars;
        this.rows = rows;
        this.editor = editor;
        this.checks = checks;
        this.pages = pages;
        this.notices = notices;
    }

    /** Whether the request came from a script of an open page, which takes pieces. */
    static boolean live(HttpRequest<?> request) {
        return "true".equals(request.getHeaders().get("HX-Request"));
    }

    /** Leaves the page for another one, also where a script of an open page asked. */
    static HttpResponse<?> onward(HttpRequest<?> request, String there) {
        return live(request)
                ? HttpResponse.ok().header("HX-Redirect", there)
                : HttpResponse.seeOther(URI.create(there));
    }

    /**
     * @param before the draft as it was when the request came
     * @param after the draft as it is now
     * @param focus the row that the act was about; empty when none is
     */
    HttpResponse<?> done(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Form form,
            Draft before,
            Draft after,
            Said said,
            String focus) {
        return told(request, meeting, form, before, after, said, focus, false);
    }

    /** Nothing was done, for a reason that belongs to no field. */
    HttpResponse<?> refused(HttpRequest<?> request, MeetingFacts meeting, Form form, Draft now, Said why) {
        return told(request, meeting, form, now, now, why, "", true);
    }

    private HttpResponse<?> told(
            HttpRequest<?> request,
            MeetingFacts meeting,
            Form form,
            Draft before,
            Draft after,
            Said said,
            String focus,
            boolean wrong) {
        if (!live(request)) {
            String there = MeetingPaths.draft(meeting.slug()) + (focus.isEmpty() ? "" : "#row-" + focus);
            return notices.after(
                    HttpResponse.seeOther(URI.create(there)),
                    said.key(),
                    said.values().toArray());
        }
        Programme shown = shown(meeting, form.text("shown"), before);
        EditorAnswer answer = answer(meeting, shown == null ? after.programme() : shown, after, said, focus, wrong);
        HttpStatus status = wrong ? HttpStatus.CONFLICT : HttpStatus.OK;
        MutableHttpResponse<?> response = pages.with(status, request, "drafting/answer", answer);
        return shown == null || wrong ? response.header("HX-Trigger", "plenary-stale") : response;
    }

    /** The programme that the open page shows; null when that cannot be found any more. */
    private @Nullable Programme shown(MeetingFacts meeting, String shown, Draft before) {
        if (shown.equals(bars.shown(before.state(), before.programme()))) {
            return before.programme();
        }
        String number = shown.replaceFirst("\\..*", "");
        return number.matches("[0-9]{1,9}")
                ? drafts.state(meeting.id(), Integer.parseInt(number))
                        .filter(programme -> shown.equals(bars.shown(Integer.parseInt(number), programme)))
                        .orElse(null)
                : null;
    }

    private EditorAnswer answer(
            MeetingFacts meeting, Programme shown, Draft after, Said said, String focus, boolean wrong) {
        Programme now = after.programme();
        Map<String, Integer> wasBeside = EditorRows.beside(shown);
        Map<String, Integer> beside = EditorRows.beside(now);
        Map<String, ProgrammeItem> old = new HashMap<>();
        shown.items().forEach(item -> old.put(item.id(), item));
        List<EditorRow> whole = new ArrayList<>();
        List<EditorRow.Time> times = new ArrayList<>();
        for (ProgrammeItem item : now.items()) {
            ProgrammeItem was = old.get(item.id());
            int width = beside.getOrDefault(item.id(), 1);
            EditorRow.Time time = EditorRows.time(item, width);
            if (was == null || item.id().equals(focus) || !timeless(was).equals(timeless(item))) {
                whole.add(rows.row(meeting.slug(), item, width, null));
            } else if (!EditorRows.time(was, wasBeside.getOrDefault(item.id(), 1))
                    .equals(time)) {
                times.add(time);
            }
        }
        List<String> had = EditorPages.keys(meeting, shown);
        List<String> keys = EditorPages.keys(meeting, now);
        return new EditorAnswer(
                bars.of(meeting, after),
                bars.words(said),
                wrong,
                order(keys, ids(shown), ids(now)),
                keys.stream()
                        .filter(key -> !had.contains(key))
                        .map(key -> editor.day(meeting, key, List.of()))
                        .toList(),
                whole,
                times,
                focus,
                checks.of(meeting, after));
    }

    private static ProgrammeItem timeless(ProgrammeItem item) {
        return item.toBuilder().times(null, null, null).printedMinutes(null).build();
    }

    private static Map<String, List<String>> ids(Programme programme) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        programme
                .items()
                .forEach(item -> ids.computeIfAbsent(EditorPages.key(item), key -> new ArrayList<>())
                        .add(item.id()));
        return ids;
    }

    /** "2025-09-23=id,id|2025-09-24|none": every day, with its rows where they are others or in another order. */
    private static String order(List<String> keys, Map<String, List<String>> before, Map<String, List<String>> after) {
        return String.join(
                "|",
                keys.stream()
                        .map(key -> {
                            List<String> now = after.getOrDefault(key, List.of());
                            boolean same = now.equals(before.getOrDefault(key, List.of()));
                            return same ? key : key + "=" + String.join(",", now);
                        })
                        .toList());
    }
}
