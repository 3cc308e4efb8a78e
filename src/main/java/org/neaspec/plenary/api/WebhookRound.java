package org.neaspec.plenary.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neaspec.plenary.api.Webhook.State;
import org.neaspec.plenary.api.WebhookRepository.DeliveryRow;
import org.neaspec.plenary.shared.RetryLadder;
import org.neaspec.plenary.shared.Secrets;

/** One turn of telling: takes some events that are due, sends each, and writes down how it ended. */
@Singleton
class WebhookRound {

    private static final int AT_ONCE = 5;
    private static final int LONGEST_ANSWER = 400;

    private final WebhookLeases leases;
    private final WebhookRepository webhooks;
    private final WebhookAddress addresses;
    private final WebhookCall call;
    private final StopWebhook stop;
    private final Secrets secrets;
    private final Clock clock;

    WebhookRound(
            WebhookLeases leases,
            WebhookRepository webhooks,
            WebhookAddress addresses,
            WebhookCall call,
            StopWebhook stop,
            Secrets secrets,
            Clock clock) {
        this.leases = leases;
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.call = call;
        this.stop = stop;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** True if there was something to send, and there may be more. */
    boolean run(BooleanSupplier stopping) {
        List<DeliveryRow> rows = leases.take(AT_ONCE);
        for (DeliveryRow row : rows) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            send(row);
        }
        return !rows.isEmpty();
    }

    private void send(DeliveryRow row) {
        if (row.stopped() != 0) {
            end(row, State.CANCELLED, 0, "Stopped");
            return;
        }
        if (row.late() != 0) {
            end(row, State.DEAD, 0, "It could not be delivered in three days");
            return;
        }
        try {
            WebhookCall.Answer answer = call.post(
                    addresses.check(row.url()), headers(row), row.payload().getBytes(StandardCharsets.UTF_8));
            if (answer.accepted()) {
                webhooks.arrived(row.webhookId());
                end(row, State.DELIVERED, 0, answer.line());
            } else {
                failed(row, answer.line(), answer.gone());
            }
        } catch (WebhookAddress.Refused refused) {
            failed(row, "Not called: " + refused.fault(), false);
        } catch (IOException e) {
            failed(row, e.getClass().getSimpleName() + ": " + e.getMessage(), false);
        } catch (IllegalStateException e) {
            failed(row, "The secret was sealed with another key of the installation", false);
        }
    }

    private void failed(DeliveryRow row, String answer, boolean gone) {
        stop.failed(row, gone, answer);
        end(row, gone ? State.DEAD : State.WAITING, RetryLadder.secondsAfter(row.attempts()), answer);
    }

    private void end(DeliveryRow row, State state, long seconds, String answer) {
        String line = answer.replaceAll("[^ -~]+", " ");
        webhooks.end(
                row.id(),
                row.leaseToken(),
                state.name(),
                seconds,
                line.substring(0, Math.min(line.length(), LONGEST_ANSWER)));
    }

    private Map<String, String> headers(DeliveryRow row) {
        String id = "msg_" + row.publicId();
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", WebhookSignature.of(secrets.open(row.secret()), id, seconds, row.payload()));
        return headers;
    }
}
