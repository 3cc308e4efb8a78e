package org.neaspec.plenary.story;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;

/** Another node of the same installation: an application of its own on the same database and with the same key. */
public final class SecondNode {

    private SecondNode() {}

    /** Starts it, with some properties of its own; close its application context at the end. */
    public static EmbeddedServer beside(ApplicationContext first, Map<String, Object> properties) {
        var database = first.getBean(DatasourceConfiguration.class, Qualifiers.byName("default"));
        Map<String, Object> all = new HashMap<>();
        all.put("micronaut.server.port", -1);
        all.put("datasources.default.url", database.getUrl());
        all.put("datasources.default.username", database.getUsername());
        all.put("datasources.default.password", database.getPassword());
        all.put("datasources.default.maximum-pool-size", 4);
        all.put("plenary.base-url", first.getRequiredProperty("plenary.base-url", String.class));
        all.put("plenary.demo", false);
        all.putAll(properties);
        return ApplicationContext.run(EmbeddedServer.class, all, Environment.TEST);
    }
}
