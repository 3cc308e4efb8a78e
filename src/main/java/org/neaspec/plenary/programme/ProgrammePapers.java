package org.neaspec.plenary.programme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;

/** Reads a programme that is written down in a paper; {@code resources/templates} shows the form. */
@Singleton
public final class ProgrammePapers {

    private final Directory directory;

    ProgrammePapers(Directory directory) {
        this.directory = directory;
    }

    /** @param firstDay the day of the rows that name none */
    public Programme programme(Paper paper, LocalDate firstDay) {
        return new ProgrammePaper(paper, directory, firstDay).programme();
    }

    public List<SegmentPlan> segments(Paper paper) {
        return paper.papers("segments").stream().map(SegmentPlan::of).toList();
    }
}
