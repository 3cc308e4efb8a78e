package org.neaspec.plenary.programme.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SegmentPlan;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * A segment as an organiser sent it, still text.
 *
 * @param version of the segment that was changed; empty for a new one
 * @param access {@code OPEN} or {@code RESTRICTED}
 * @param visibility asked for new segments only
 */
record SegmentForm(
        String version,
        String code,
        String title,
        String access,
        List<String> admits,
        String audienceLine,
        String visibility) {

    static final String OPEN = "OPEN";
    static final String RESTRICTED = "RESTRICTED";

    /** A new restricted segment is hidden until somebody says otherwise. */
    static final SegmentForm NEW = new SegmentForm("", "", "", "", List.of(), "", Visibility.HIDDEN.name());

    static final List<Visibility> OFFERED = List.of(Visibility.LISTED, Visibility.PLACEHOLDER, Visibility.HIDDEN);

    static SegmentForm of(Form form) {
        return new SegmentForm(
                form.text("version"),
                form.text("code"),
                form.text("title"),
                form.text("access"),
                form.all("admits"),
                form.text("audienceLine"),
                form.has("visibility") ? form.text("visibility") : Visibility.HIDDEN.name());
    }

    static SegmentForm of(SegmentFacts segment) {
        String line = segment.audienceLine();
        return new SegmentForm(
                String.valueOf(segment.version()),
                segment.code(),
                segment.title(),
                segment.audience().open() ? OPEN : RESTRICTED,
                segment.audience().admits().stream().map(Designation::name).toList(),
                line == null ? "" : line,
                Visibility.HIDDEN.name());
    }

    /** The same as typed, to be put in the place of what the segment is now. */
    SegmentForm over(int newVersion) {
        return new SegmentForm(String.valueOf(newVersion), code, title, access, admits, audienceLine, visibility);
    }

    int seen() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The segment meant; whole only while there are no errors. */
    SegmentPlan plan(FormErrors errors) {
        String shortCode = needed(code, "code", 10, errors);
        String name = needed(title, "title", 300, errors);
        String line = limited(audienceLine, "audienceLine", 500, errors);
        boolean open = access.equals(OPEN);
        if (!open && !access.equals(RESTRICTED)) {
            errors.add("access", "programme.segments.error.access");
        }
        Set<Designation> admitted = open ? Set.of() : designations(errors);
        if (access.equals(RESTRICTED) && admitted.isEmpty() && line.isEmpty()) {
            errors.add("admits", "programme.segments.error.nobody");
        }
        Visibility seenAs = open ? Visibility.PUBLISHED : visibility(errors);
        return new SegmentPlan(
                shortCode,
                name,
                open,
                admitted,
                line.isEmpty() ? null : line,
                seenAs == null ? Visibility.HIDDEN : seenAs);
    }

    private static String needed(String typed, String field, int longest, FormErrors errors) {
        String line = limited(typed, field, longest, errors);
        if (!PlainText.says(line)) {
            errors.add(field, "programme.segments.error." + field);
        }
        return line;
    }

    private static String limited(String typed, String field, int longest, FormErrors errors) {
        String line = PlainText.line(typed);
        if (PlainText.length(line) > longest) {
            errors.add(field, "web.form.text.long", longest);
        }
        return line;
    }

    private Set<Designation> designations(FormErrors errors) {
        Set<Designation> chosen = EnumSet.noneOf(Designation.class);
        for (Designation designation : Designation.values()) {
            if (admits.contains(designation.name())) {
                chosen.add(designation);
            }
        }
        if (chosen.size() < admits.stream().distinct().count()) {
            errors.add("admits", "programme.segments.error.choice");
        }
        return chosen;
    }

    private @Nullable Visibility visibility(FormErrors errors) {
        for (Visibility offered : OFFERED) {
            if (offered.name().equals(visibility)) {
                return offered;
            }
        }
        errors.add("visibility", "programme.settings.error.visibility");
        return null;
    }
}
