package org.neaspec.plenary.calendar;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the edition of the time zone data, to the log when it is old and to those who may see the details of the health
 * page. Old data is no reason to take a node out of service.
 */
@Singleton
class ZoneDataHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ZoneDataHealth.class);

    @EventListener
    void tell(@SuppressWarnings("unused") StartupEvent started) {
        if (!ZoneData.isRecentEnough()) {
            LOG.warn(
                    "This Java knows the time zones as of {}; hours are only right from {} on. Use a newer Java",
                    ZoneData.edition(),
                    ZoneData.FLOOR);
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("timezone-data", HealthStatus.UP)
                .details(Map.of("edition", ZoneData.edition(), "recentEnough", ZoneData.isRecentEnough()))
                .build());
    }
}
