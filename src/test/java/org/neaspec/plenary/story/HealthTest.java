package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class HealthTest extends PlenaryTest {

    @Inject
    @Client("/")
    HttpClient client;

    @Test
    void health_says_up_and_nothing_else() {
        assertThat(client.toBlocking().retrieve("/health")).isEqualTo("{\"status\":\"UP\"}");
    }
}
