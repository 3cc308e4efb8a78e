package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.shared.Digests;

/** The door to read the officers of a meeting. */
@Singleton
public final class Officers {

    private final OfficerRepository repository;

    Officers(OfficerRepository repository) {
        this.repository = repository;
    }

    /** In their order. */
    public List<Officer> of(long meetingId) {
        return repository.of(meetingId);
    }

    /** With the host, who is asked for only where there are officers. */
    public Bureau bureau(long meetingId) {
        List<Officer> officers = of(meetingId);
        return officers.isEmpty()
                ? Bureau.NONE
                : new Bureau(repository.host(meetingId).orElse(null), officers);
    }

    /** What an editor must have seen of a list to rewrite it: the same list has the same digest. */
    public static String digest(List<Officer> officers) {
        return Digests.sha256Hex(officers.stream()
                        .flatMap(officer -> Stream.of(
                                officer.office(),
                                officer.name(),
                                Objects.toString(officer.stateCode(), ""),
                                Objects.toString(officer.body(), ""),
                                officer.status(),
                                Objects.toString(officer.electedOn(), "")))
                        .map(Object::toString)
                        .map(text -> text.length() + ":" + text)
                        .collect(Collectors.joining()))
                .substring(0, 32);
    }
}
