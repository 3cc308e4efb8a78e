package org.neaspec.plenary.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The driver settings Plenary relies on, added to an address that does not say otherwise. */
final class JdbcUrl {

    /** MySQL's own defaults, which MariaDB does not share. */
    static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private static final String MODES = "sql_mode='" + SQL_MODE + "'";
    private static final Map<String, String> NEEDED = needed();

    private JdbcUrl() {}

    private static Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        // Instants go over the wire as UTC, whatever the server's zone.
        needed.put("connectionTimeZone", "UTC");
        needed.put("forceConnectionTimeZoneToSession", "true");
        // Otherwise a read outside a transaction is four statements instead of one.
        needed.put("useLocalSessionState", "true");
        needed.put("readOnlyPropagatesToServer", "false");
        needed.put("rewriteBatchedStatements", "true");
        // The driver takes every statement apart; once is enough.
        needed.put("cachePrepStmts", "true");
        needed.put("prepStmtCacheSize", "500");
        needed.put("prepStmtCacheSqlLimit", "8192");
        needed.put("connectionCollation", "utf8mb4_unicode_ci");
        needed.put("connectTimeout", "3000");
        needed.put("sessionVariables", MODES);
        return needed;
    }

    static String complete(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new StartupFailure("JDBC_URL must look like jdbc:mysql://host:3306/database"
                    + " (also for MariaDB, whose servers the same driver speaks to).");
        }
        String known = url.toLowerCase(Locale.ROOT);
        // Session variables of one's own do not stand for the modes unless they name them.
        StringBuilder complete = new StringBuilder(
                known.contains("sql_mode") ? url : url.replaceFirst("(?i)([?&]sessionVariables=[^&]*)", "$1," + MODES));
        NEEDED.forEach((name, value) -> {
            if (!known.contains(name.toLowerCase(Locale.ROOT) + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }

    /** The address without its parameters, fit to be shown: they may hold a password. */
    static String shown(String url) {
        int end = url.indexOf('?');
        return (end < 0 ? url : url.substring(0, end)).replaceFirst("//[^/@]*@", "//");
    }
}
