package org.neaspec.plenary.shared;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens (RFC 6749 4.4 and 6) by which mail servers let us in that take no passwords. A token is kept until a minute
 * before it ends.
 */
@Singleton
public class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Pattern LIFE = Pattern.compile("\"expires_in\"\\s*:\\s*\"?(\\d{1,9})");

    private final TokenSettings settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(WAIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";
    private Instant ends = Instant.MIN;

    AccessTokens(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether mail servers want tokens. */
    public boolean wanted() {
        return !settings.getUrl().isBlank();
    }

    /** A token that works now; empty when the provider gives none, which the log tells. */
    public synchronized Optional<String> current() {
        if (clock.instant().isBefore(ends)) {
            return Optional.of(token);
        }
        try {
            return fetch();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("No access token for the mail server: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> fetch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.getUrl()))
                .timeout(WAIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher given = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !given.find()) {
            LOG.warn("No access token for the mail server: the provider answered {}", answer.statusCode());
            return Optional.empty();
        }
        Matcher life = LIFE.matcher(answer.body());
        var lasts = life.find() ? Duration.ofSeconds(Long.parseLong(life.group(1))) : USUAL;
        token = given.group(1);
        ends = clock.instant().plus(lasts).minus(EARLY);
        return Optional.of(token);
    }

    private String form() {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean refreshes = !settings.getRefreshToken().isBlank();
        fields.put("grant_type", refreshes ? "refresh_token" : "client_credentials");
        fields.put("refresh_token", settings.getRefreshToken());
        fields.put("client_id", settings.getClientId());
        fields.put("client_secret", settings.getClientSecret());
        fields.put("scope", settings.getScope());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
