package org.neaspec.plenary.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Gives migrations connections of their own, without the pool's time limit. */
@Singleton
@Named("default")
final class Migrations implements FlywayConfigurationCustomizer {

    private final DatasourceConfiguration datasource;

    Migrations(@Named("default") DatasourceConfiguration datasource) {
        this.datasource = datasource;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.dataSource(datasource.getUrl(), datasource.getUsername(), datasource.getPassword());
    }
}
