package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms of meetings: what is asked beside the standard fields. */
@Singleton
public class Forms {

    private final FormRepository forms;
    private final FormJson json;

    Forms(FormRepository forms, FormJson json) {
        this.forms = forms;
        this.json = json;
    }

    /** The form in force: the newest version; without questions where none was ever published. One query. */
    public FormVersion of(long meetingId) {
        return forms.newest(meetingId).map(this::version).orElseGet(() -> FormVersion.none(meetingId));
    }

    /** An earlier version by its number. */
    public Optional<FormVersion> version(long meetingId, int number) {
        return forms.version(meetingId, number).map(this::version);
    }

    /** Every version, newest first. One query. */
    public List<FormVersion> versions(long meetingId) {
        return forms.versions(meetingId).stream().map(this::version).toList();
    }

    /**
     * Every question a meeting ever asked in a published form, each in its newest wording: those of the form in force in their
     * order, then those it asks no more. For the columns of lists. One query.
     */
    public List<Question> everAsked(long meetingId) {
        return everAsked(versions(meetingId));
    }

    List<Question> everAsked(List<FormVersion> versions) {
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var version : versions) {
            version.content().questions().stream()
                    .filter(question -> seen.add(question.id()))
                    .forEach(questions::add);
        }
        return List.copyOf(questions);
    }

    /** The form in the making; where nobody began one, what is in force. */
    public FormDraft draft(long meetingId) {
        return forms.draft(meetingId).map(this::draft).orElseGet(() -> {
            var version = of(meetingId);
            return new FormDraft(meetingId, 0, version.number(), version.content());
        });
    }

    FormDraft draft(FormRepository.DraftRow row) {
        return new FormDraft(row.meetingId(), row.state(), row.basedOn(), json.read(row.content(), FormContent.class));
    }

    private FormVersion version(VersionRow row) {
        return new FormVersion(
                row.meetingId(),
                row.number(),
                json.read(row.content(), FormContent.class),
                row.publishedAt(),
                row.publishedBy());
    }
}
