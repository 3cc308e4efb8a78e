package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The series there are. */
@Singleton
public class SeriesList {

    private final SeriesRepository repository;

    SeriesList(SeriesRepository repository) {
        this.repository = repository;
    }

    /** In the order of the home page. */
    public List<Series> all() {
        return repository.all();
    }

    public Optional<Series> find(String slug) {
        return repository.find(slug);
    }

    /** The series of this title, added to the others where there is none yet. */
    @Transactional
    public Series named(String title) {
        Optional<Series> known = all().stream()
                .filter(series -> series.title().equalsIgnoreCase(title))
                .findFirst();
        return known.orElseGet(() -> add(title));
    }

    private Series add(String title) {
        String wanted = Slugs.suggest(title);
        String slug = wanted;
        for (int number = 2; repository.find(slug).isPresent(); number++) {
            slug = wanted + "-" + number;
        }
        repository.add(slug, title);
        return new Series(slug, title);
    }
}
