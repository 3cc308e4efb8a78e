package org.neaspec.plenary.api;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where webhooks may be sent: to https addresses of the public internet. A name counts for nothing, only the number it stands for
 * at the moment of sending, and that number is the one connected to: otherwise staff of one meeting could make the server ask its
 * neighbours, or itself, and a name could change its number between the look and the call.
 */
@Singleton
public class WebhookAddress {

    private static final int LONGEST = 500;
    private static final int HTTPS = 443;

    private final boolean privateToo;
    private final boolean loopbackToo;

    /**
     * @param privateToo whether addresses of private networks are allowed (PLENARY_WEBHOOKS_PRIVATE)
     * @param loopbackToo whether this machine is, by http too: for tests
     */
    WebhookAddress(
            @Value("${plenary.webhooks.private:false}") boolean privateToo,
            @Value("${plenary.webhooks.loopback:false}") boolean loopbackToo) {
        this.privateToo = privateToo;
        this.loopbackToo = loopbackToo;
    }

    /** What is wrong with an address. Words come from the messages {@code api.webhooks.error.<name>}. */
    public enum Fault {
        NOT_HTTPS,
        UNKNOWN_HOST,
        NOT_PUBLIC;

        /** The message that says it. */
        public String messageKey() {
            return "api.webhooks.error." + name();
        }
    }

    /** An address that may be called. */
    public record Target(URI uri, InetAddress number, int port, boolean encrypted) {}

    /** The address is refused. */
    public static final class Refused extends Exception {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Refused(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Looks the address up and says where to connect. */
    public Target check(String url) throws Refused {
        URI uri = parse(url);
        boolean encrypted = "https".equals(uri.getScheme());
        InetAddress[] numbers = numbers(uri.getHost());
        for (InetAddress number : numbers) {
            if (!allowed(number)) {
                throw new Refused(Fault.NOT_PUBLIC);
            }
            if (!encrypted && !number.isLoopbackAddress()) {
                throw new Refused(Fault.NOT_HTTPS);
            }
        }
        return new Target(uri, numbers[0], uri.getPort() < 0 ? HTTPS : uri.getPort(), encrypted);
    }

    private URI parse(String url) throws Refused {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (loopbackToo && scheme.equals("http") && uri.getPort() > 0);
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535
                    && url.length() <= LONGEST
                    && url.matches("[!-~]+");
            if (!known || !plain) {
                throw new Refused(Fault.NOT_HTTPS);
            }
            return new URI(scheme + url.substring(scheme.length()));
        } catch (URISyntaxException e) {
            throw new Refused(Fault.NOT_HTTPS);
        }
    }

    private static InetAddress[] numbers(String host) throws Refused {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new Refused(Fault.UNKNOWN_HOST);
        }
    }

    boolean allowed(InetAddress number) {
        if (number.isLoopbackAddress()) {
            return loopbackToo;
        }
        if (number.isAnyLocalAddress() || number.isLinkLocalAddress() || number.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = number.getAddress();
        boolean special = number instanceof Inet4Address ? special4(bytes) : special6(bytes);
        return !special && (privateToo || !isPrivate(number, bytes));
    }

    private static boolean isPrivate(InetAddress number, byte[] bytes) {
        boolean shared = bytes.length == 4 && at(bytes, 0) == 100 && at(bytes, 1) >> 6 == 1;
        boolean uniqueLocal = bytes.length == 16 && (at(bytes, 0) & 0xfe) == 0xfc;
        return number.isSiteLocalAddress() || shared || uniqueLocal;
    }

    /** Blocks of IPv4 that are nobody's on the internet (RFC 6890). */
    private static boolean special4(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        int third = at(bytes, 2);
        return first == 0
                || first >= 240
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
    }

    /** What is not global unicast of IPv6, and what carries an IPv4 address inside: it would lead around all of this. */
    private static boolean special6(byte[] bytes) {
        boolean uniqueLocal = (at(bytes, 0) & 0xfe) == 0xfc;
        boolean global = at(bytes, 0) >> 5 == 1;
        boolean sixToFour = at(bytes, 0) == 0x20 && at(bytes, 1) == 0x02;
        boolean teredo = at(bytes, 0) == 0x20 && at(bytes, 1) == 0x01 && at(bytes, 2) == 0 && at(bytes, 3) == 0;
        boolean documentation =
                at(bytes, 0) == 0x20 && at(bytes, 1) == 0x01 && at(bytes, 2) == 0x0d && at(bytes, 3) == 0xb8;
        return !(global || uniqueLocal) || sixToFour || teredo || documentation;
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xff;
    }
}
