package org.neaspec.plenary.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Points the pool at the embedded server or completes the configured address, before the first connection. */
@Singleton
final class DatasourceSetup implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** A query that takes longer is lost: better an error page than a thread that waits for ever. */
    private static final String SOCKET_TIMEOUT_MILLIS = "10000";

    private final DatabaseKind kind;
    private final Provider<EmbeddedDatabase> embedded;

    DatasourceSetup(DatabaseKind kind, Provider<EmbeddedDatabase> embedded) {
        this.kind = kind;
        this.embedded = embedded;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        JvmZone.mustBeUtc();
        DatasourceConfiguration datasource = event.getBean();
        if (kind.embedded()) {
            ServerProcess server = embedded.get().start();
            datasource.setUrl(JdbcUrl.complete(server.url()));
            datasource.setUsername(ServerProcess.USER);
            datasource.setPassword(server.password());
        } else {
            datasource.setUrl(JdbcUrl.complete(datasource.getUrl()));
            ConfiguredDatabase.mustAnswer(datasource.getUrl(), datasource.getUsername(), datasource.getPassword());
        }
        // Not in the address, which migrations use as well: those may take their time.
        datasource.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_MILLIS);
        return datasource;
    }
}
