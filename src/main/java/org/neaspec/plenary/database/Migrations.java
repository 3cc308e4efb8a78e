package org.neaspec.plenary.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Gives migrations connections of their own, without the pool's time limit, and repairs their history when asked to. */
@Singleton
@Named("default")
final class Migrations extends BaseCallback implements FlywayConfigurationCustomizer {

    private final DatasourceConfiguration datasource;
    private final EmbeddedDatabase embedded;
    private final boolean repair;

    Migrations(
            @Named("default") DatasourceConfiguration datasource,
            EmbeddedDatabase embedded,
            @Value("${plenary.repair:false}") boolean repair) {
        this.datasource = datasource;
        this.embedded = embedded;
        this.repair = repair;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.dataSource(datasource.getUrl(), datasource.getUsername(), datasource.getPassword());
        flyway.callbacks(this);
        // Each room counts its own: what comes later may have a number below what is there already.
        flyway.outOfOrder(true);
        if (repair) {
            flyway.load().repair();
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE || event == Event.AFTER_MIGRATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_MIGRATE) {
            embedded.migrating();
        } else {
            embedded.migrated(event == Event.AFTER_MIGRATE);
        }
    }
}
