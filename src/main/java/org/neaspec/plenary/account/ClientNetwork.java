package org.neaspec.plenary.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * From which network a request comes: the first 24 bits of an IPv4 address, the first 56 of an IPv6 address, because one
 * person has all addresses of such a network.
 */
@Singleton
public class ClientNetwork {

    private static final int V4_PREFIX_BYTES = 3;
    private static final int V6_PREFIX_BYTES = 7;

    private final int proxies;

    ClientNetwork(@Value("${plenary.proxies:0}") int proxies) {
        this.proxies = proxies;
    }

    /**
     * The network, or empty for requests from this machine itself, which are not limited: behind a proxy that is not configured
     * ({@code plenary.proxies}) all visitors would share one limit.
     */
    public Optional<String> of(HttpRequest<?> request) {
        InetAddress address = clientAddress(request);
        if (address.isLoopbackAddress()) {
            return Optional.empty();
        }
        byte[] bytes = address.getAddress();
        int prefix = bytes.length == 4 ? V4_PREFIX_BYTES : V6_PREFIX_BYTES;
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(bytes, prefix)));
    }

    /** The peer's address, or what the nearest of our own proxies says: what stands further left anybody can write. */
    private InetAddress clientAddress(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        if (proxies == 0) {
            return peer;
        }
        List<String> hops = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return hops.size() < proxies
                ? peer
                : literal(hops.get(hops.size() - proxies)).orElse(peer);
    }

    private static Optional<InetAddress> literal(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
