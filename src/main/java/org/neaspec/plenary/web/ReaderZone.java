package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.ZonePicker;

/**
 * The zone a reader chose to see times in beside the meeting's: in the address just now, or in a cookie before.
 *
 * @param zone null while nothing was chosen
 * @param fresh whether it was chosen with this request and is to be remembered
 * @param allOffered whether the reader asked for the list of all zones
 */
public record ReaderZone(@Nullable ZoneId zone, boolean fresh, boolean allOffered) {

    public static final String NAME = "zone";
    public static final String ALL = "all";

    public static ReaderZone of(HttpRequest<?> request) {
        String asked = request.getParameters().get(NAME, String.class).orElse("");
        Optional<ZoneId> chosen = ZonePicker.find(asked);
        ZoneId zone = chosen.or(() -> request.getCookies()
                        .findCookie(NAME)
                        .map(Cookie::getValue)
                        .flatMap(ZonePicker::find))
                .orElse(null);
        return new ReaderZone(zone, chosen.isPresent(), asked.equals(ALL));
    }
}
