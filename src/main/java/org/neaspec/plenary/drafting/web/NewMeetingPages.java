package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.drafting.MeetingSource;
import org.neaspec.plenary.drafting.MeetingSources;
import org.neaspec.plenary.drafting.MeetingTemplate;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page on which a meeting is started. */
@Singleton
class NewMeetingPages {

    private static final String TEMPLATE = "template:";
    private static final String COPY = "copy:";

    private final MeetingSources sources;
    private final Messages messages;

    NewMeetingPages(MeetingSources sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
    }

    static String copyOf(String slug) {
        return MeetingPaths.newMeeting() + "?from=" + COPY + slug;
    }

    /** What a choice of source stands for; empty when it stands for nothing. */
    Optional<MeetingSource> source(String from) {
        if (from.isEmpty()) {
            return Optional.of(sources.nothing());
        }
        if (from.startsWith(COPY)) {
            return sources.copyOf(from.substring(COPY.length()));
        }
        return Arrays.stream(MeetingTemplate.values())
                .filter(template -> from.equals(TEMPLATE + template.word()))
                .findFirst()
                .map(sources::template);
    }

    NewMeetingPage page(
            String from,
            MeetingSource source,
            List<MeetingCard> meetings,
            List<Series> series,
            NewMeetingForm form,
            FormErrors errors) {
        Locale locale = Locale.ENGLISH;
        List<Choice> choices = sources(from, meetings, locale);
        boolean copy = source.earlierId() != null;
        return new NewMeetingPage(
                errors,
                MeetingPaths.newMeeting(),
                from,
                choices.stream()
                        .filter(Choice::chosen)
                        .findFirst()
                        .map(Choice::label)
                        .orElse(""),
                choices,
                copy,
                copy && !source.programme().days().isEmpty(),
                source.programme().items().size(),
                TimeText.date(source.firstDay(), locale),
                Arrays.stream(MeetingKind.values())
                        .map(kind -> Choice.of(
                                kind.name(),
                                messages.text(locale, kind.messageKey()),
                                kind.name().equals(form.kind())))
                        .toList(),
                series.stream()
                        .map(one ->
                                Choice.of(one.slug(), one.title(), one.slug().equals(form.series())))
                        .toList(),
                form,
                form.date(),
                form.date().whenChoices(messages, locale),
                form.date().partChoices(messages, locale),
                ZonePicker.ids(),
                looksAlike(errors) || form.anyway());
    }

    private static boolean looksAlike(FormErrors errors) {
        return errors.summary().stream().anyMatch(error -> error.key().startsWith("drafting.new.error.same"));
    }

    private List<Choice> sources(String from, List<MeetingCard> meetings, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", messages.text(locale, "drafting.new.from.nothing"), from.isEmpty()));
        for (MeetingTemplate template : MeetingTemplate.values()) {
            String value = TEMPLATE + template.word();
            String words =
                    messages.text(locale, "drafting.new.from.template", messages.text(locale, template.messageKey()));
            choices.add(Choice.of(value, words, from.equals(value)));
        }
        for (MeetingCard meeting : meetings) {
            String value = COPY + meeting.slug();
            String words = messages.text(
                    locale,
                    "drafting.new.from.copy",
                    meeting.title(),
                    meeting.date().print());
            choices.add(Choice.of(value, words, from.equals(value)));
        }
        return choices;
    }
}
