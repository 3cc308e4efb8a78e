package org.neaspec.plenary.form;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.shared.FileKind;
import org.neaspec.plenary.shared.PictureMarks;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Secrets;

/**
 * Files that come with forms. One is kept as soon as it came, so that nobody has to choose it again where something else in the
 * form has to be put right; it belongs to nobody until the form is taken in, and is gone after a day if it never is.
 */
@Singleton
public class FormFiles {

    private static final Duration UNTIL_SENT = Duration.ofDays(1);
    private static final int MOST_UNCLAIMED = 400;
    private static final int PIECE = 4 * 1024 * 1024;

    private final FileRepository files;
    private final Secrets secrets;
    private final Clock clock;

    FormFiles(FileRepository files, Secrets secrets, Clock clock) {
        this.files = files;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of a file that came with a form. */
    public sealed interface Outcome {

        /** It is kept under this id, which only the sender knows. */
        record Kept(String publicId) implements Outcome {}

        /** What is wrong with it, as a message with its values. */
        record Refused(String key, List<Object> values) implements Outcome {}
    }

    /**
     * Keeps a file; what it is follows from its bytes, and its ending must not say otherwise. Pictures lose what cameras write
     * beside them.
     */
    @Transactional
    public Outcome take(long meetingId, Question question, String name, byte[] bytes) {
        int megabytes = question.limits().mostMegabytes();
        if (bytes.length == 0) {
            return refused("form.error.file.empty");
        }
        if (bytes.length > megabytes * 1024 * 1024) {
            return refused("form.error.file.large", megabytes);
        }
        var kind = FileKind.of(bytes).filter(question.limits().kinds()::contains);
        if (kind.isEmpty() || !kind.get().named(name)) {
            return refused("form.error.file.kind", kinds(question));
        }
        if (files.unclaimed(meetingId) >= MOST_UNCLAIMED) {
            return refused("form.error.file.busy");
        }
        var id = RandomIds.publicId();
        var clean = PictureMarks.without(kind.get(), bytes);
        var sealed = secrets.seal(clean);
        var now = clock.instant();
        files.add(
                id,
                meetingId,
                question.id(),
                kind.get().nameLike(name, "file"),
                kind.get(),
                clean.length,
                Arrays.copyOf(sealed, Math.min(PIECE, sealed.length)),
                now,
                now.plus(UNTIL_SENT));
        for (int from = PIECE; from < sealed.length; from += PIECE) {
            files.append(id, Arrays.copyOfRange(sealed, from, Math.min(from + PIECE, sealed.length)));
        }
        return new Outcome.Kept(id);
    }

    /** "PDF, JPEG or PNG", as far as a question takes them. */
    public static String kinds(Question question) {
        var names = question.limits().kinds().stream().map(Enum::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static Outcome refused(String key, Object... values) {
        return new Outcome.Refused(key, List.of(values));
    }

    /** The files of these ids, whoever they belong to. */
    public List<FormFile> find(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : files.find(publicIds);
    }

    /** A file of one registration, by its id. */
    public Optional<FormFile> of(long registrationId, String publicId) {
        return files.find(List.of(publicId)).stream()
                .filter(file -> file.registrationId() != null && file.registrationId() == registrationId)
                .findFirst();
    }

    /** All files of one registration, the first sent first. */
    public List<FormFile> of(long registrationId) {
        return find(files.of(registrationId)).stream()
                .sorted(Comparator.comparing(FormFile::sentAt).thenComparing(FormFile::publicId))
                .toList();
    }

    /** The bytes of one. */
    public Optional<byte[]> content(FormFile file) {
        return files.content(file.publicId()).map(content -> secrets.open(content.sealed()));
    }

    /** Keeps files of a form that will be sent later. */
    @Transactional
    public void keepUntil(long meetingId, Collection<String> publicIds, Instant until) {
        if (!publicIds.isEmpty()) {
            files.keepUntil(meetingId, publicIds, until);
        }
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "1h")
    void sweep() {
        files.removeExpired(clock.instant());
    }
}
