package org.neaspec.plenary.privacy;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.DelegationPaper;
import org.neaspec.plenary.form.FormFile;
import org.neaspec.plenary.form.FormFiles;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegistrationDetail;

/**
 * Everything that is held about a person in one file: the data as JSON, and every file that he or she sent. The same data make
 * the same bytes: entries stand in one order, under one time, as they are.
 */
@Singleton
public class HeldArchive {

    /** A time that archives write without a zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final HeldAbout held;
    private final FormFiles files;
    private final Credentials credentials;
    private final JsonMapper json;

    HeldArchive(HeldAbout held, FormFiles files, Credentials credentials, JsonMapper json) {
        this.held = held;
        this.files = files;
        this.credentials = credentials;
        this.json = json;
    }

    /** Writes the archive, a file at a time. */
    public void write(MeetingFacts meeting, RegistrationDetail person, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            add(zip, "data.json", json.writeValueAsBytes(held.of(meeting, person)));
            int number = 0;
            for (FormFile file : files.of(person.id())) {
                add(zip, name("files", ++number, file.name()), files.content(file));
            }
            number = 0;
            for (DelegationPaper paper :
                    credentials.sentFrom(meeting.id(), person.answers().email())) {
                add(zip, name("delegation", ++number, paper.name()), credentials.content(paper));
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No name leads out of the folder, and no two are alike. */
    private static String name(String folder, int number, String name) {
        return folder + "/" + number + "-" + name.replaceAll("[/\\\\:]", "_");
    }

    private static void add(ZipOutputStream zip, String name, Optional<byte[]> content) throws IOException {
        if (content.isPresent()) {
            add(zip, name, content.get());
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
