package org.neaspec.plenary.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens are asked for once while they last, and their absence is an answer and no accident. */
class AccessTokensTest {

    final List<String> asked = new CopyOnWriteArrayList<>();
    int status = 200;
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-" + asked.size()
                            + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_token_is_kept_until_a_minute_before_it_ends() {
        var tokens = tokens("");

        assertThat(tokens.current()).contains("token-1");
        now = now.plus(Duration.ofMinutes(58));
        assertThat(tokens.current()).contains("token-1");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(tokens.current()).contains("token-2");
        assertThat(asked.get(0))
                .isEqualTo(
                        "grant_type=client_credentials&client_id=plenary&client_secret=a%26b&scope=https%3A%2F%2Fmail%2F.default");
    }

    @Test
    void a_refresh_token_is_exchanged_where_there_is_one() {
        assertThat(tokens("renew me").current()).contains("token-1");
        assertThat(asked.get(0)).startsWith("grant_type=refresh_token&refresh_token=renew+me&client_id=plenary");
    }

    @Test
    void a_provider_that_refuses_gives_none_and_is_asked_again() {
        status = 401;
        var tokens = tokens("");
        assertThat(tokens.current()).isEmpty();
        status = 200;
        assertThat(tokens.current()).contains("token-2");
    }

    private AccessTokens tokens(String refresh) {
        String url = "http://127.0.0.1:" + provider.getAddress().getPort() + "/token";
        return new AccessTokens(
                new TokenSettings() {
                    @Override
                    public String getUrl() {
                        return url;
                    }

                    @Override
                    public String getClientId() {
                        return "plenary";
                    }

                    @Override
                    public String getClientSecret() {
                        return "a&b";
                    }

                    @Override
                    public String getScope() {
                        return "https://mail/.default";
                    }

                    @Override
                    public String getRefreshToken() {
                        return refresh;
                    }
                },
                new Clock() {
                    @Override
                    public java.time.ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }
}
