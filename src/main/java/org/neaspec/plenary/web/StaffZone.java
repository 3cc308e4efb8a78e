package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.neaspec.plenary.shared.Site;

/** In which zone staff read times that belong to no meeting: the one this reader chose on a programme, else the site's. */
@Singleton
public class StaffZone {

    private final Site site;

    StaffZone(Site site) {
        this.site = site;
    }

    public ZoneId of(HttpRequest<?> request) {
        ZoneId chosen = ReaderZone.of(request).zone();
        return chosen == null ? site.zone() : chosen;
    }
}
