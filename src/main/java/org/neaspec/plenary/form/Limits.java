package org.neaspec.plenary.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.shared.FileKind;

/**
 * How far an answer may go; each kind of question knows some of these.
 *
 * @param least the smallest number allowed, as text; null for none
 * @param most the largest number allowed, as text; null for none
 * @param longest how many characters a text may have; null for the usual
 * @param companions how many people may come along; null for the usual
 * @param megabytes how large a file may be; null for the usual
 * @param files which kinds of file are taken; all when none is named
 */
@Serdeable
public record Limits(
        @Nullable String least,
        @Nullable String most,
        @Nullable Integer longest,
        @Nullable Integer companions,
        @Nullable Integer megabytes,
        List<FileKind> files) {

    public static final Limits USUAL = new Limits(null, null, null, null, null, List.of());
    public static final int LONGEST_TEXT = 300;
    public static final int LONGEST_LONG_TEXT = 4000;
    public static final int MOST_COMPANIONS = 10;
    public static final int MOST_MEGABYTES = 8;

    private static final int USUAL_COMPANIONS = 3;
    private static final int USUAL_MEGABYTES = 5;

    public Limits(
            @Nullable String least,
            @Nullable String most,
            @Nullable Integer longest,
            @Nullable Integer companions,
            @Nullable Integer megabytes,
            @Nullable List<FileKind> files) {
        this.least = least;
        this.most = most;
        this.longest = longest;
        this.companions = companions;
        this.megabytes = megabytes;
        this.files = files == null ? List.of() : List.copyOf(files);
    }

    int longest(QuestionKind kind) {
        return longest != null ? longest : kind == QuestionKind.LONG_TEXT ? LONGEST_LONG_TEXT : LONGEST_TEXT;
    }

    public int mostCompanions() {
        return companions == null ? USUAL_COMPANIONS : companions;
    }

    public int mostMegabytes() {
        return megabytes == null ? USUAL_MEGABYTES : megabytes;
    }

    public Set<FileKind> kinds() {
        return files.isEmpty() ? EnumSet.allOf(FileKind.class) : EnumSet.copyOf(files);
    }

    boolean allows(BigDecimal number) {
        return (least == null || number.compareTo(new BigDecimal(least)) >= 0)
                && (most == null || number.compareTo(new BigDecimal(most)) <= 0);
    }
}
