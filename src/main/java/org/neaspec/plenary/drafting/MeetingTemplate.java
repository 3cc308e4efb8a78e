package org.neaspec.plenary.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.neaspec.plenary.shared.Paper;

/** The kinds of meeting there is a template for: texts, segments, and the skeleton of a programme. They name nobody. */
public enum MeetingTemplate {
    POLICY_DIALOGUE,
    SENIOR_OFFICIALS_MEETING,
    FOCAL_POINTS_MEETING,
    SYMPOSIUM,
    EXPERT_GROUP_MEETING,
    TRAINING;

    /** Its word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names it. */
    public String messageKey() {
        return "drafting.template." + name();
    }

    Paper paper() {
        String path = "/templates/" + word() + ".yaml";
        try (InputStream stream = Objects.requireNonNull(MeetingTemplate.class.getResourceAsStream(path), path)) {
            return Paper.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
