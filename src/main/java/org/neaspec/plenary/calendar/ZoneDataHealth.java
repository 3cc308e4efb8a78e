package org.neaspec.plenary.calendar;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Shows the edition of the time zone data; old data is told, and no reason to take a node out of service. */
@Singleton
class ZoneDataHealth implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("timezone-data", HealthStatus.UP)
                .details(Map.of("edition", ZoneData.edition(), "recentEnough", ZoneData.isRecentEnough()))
                .build());
    }
}
